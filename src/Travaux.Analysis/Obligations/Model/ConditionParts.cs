using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>What conditions and provisos are made of.</summary>
public static class ConditionParts
{
    extension(Condition condition)
    {
        /// <summary>The condition itself and every condition inside it, brackets included, outermost first.</summary>
        public IEnumerable<Condition> Parts => [condition, .. Inner(condition).SelectMany(inner => inner.Parts)];
    }

    extension(Proviso proviso)
    {
        /// <summary>The conditions of a proviso, those in its branches included.</summary>
        public IEnumerable<Condition> Conditions => proviso switch
        {
            Proviso.When clausal => [clausal.Condition],
            Proviso.Unless unless => [unless.Condition],
            Proviso.Open open => open.Bracket.Branches.SelectMany(branch => branch.Value is { } value ? value.Conditions : []),
            _ => [],
        };
    }

    private static IEnumerable<Condition> Inner(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts,
        Condition.AnyOf any => any.Parts,
        Condition.Not not => [not.Of],
        Condition.Open open => open.Bracket.Branches.Select(branch => branch.Value).OfType<Condition>(),
        _ => default(Sequence<Condition>),
    };
}
