using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>A text as its own adoptions leave it: brackets that they settle are read as settled.</summary>
internal sealed class Settled(Instrument instrument)
{
    private readonly CaseSpace _space = CaseSpace.Of(instrument);

    /// <summary>A condition without the brackets that are settled; nothing where nothing is left of it.</summary>
    public Condition? Of(Condition condition) => condition switch
    {
        Condition.AllOf all => Joined(all.Parts.Select(Of).OfType<Condition>().ToList(), parts => new Condition.AllOf([.. parts])),
        Condition.AnyOf any => Joined(any.Parts.Select(Of).OfType<Condition>().ToList(), parts => new Condition.AnyOf([.. parts])),
        Condition.Not not => Of(not.Of) is { } inner ? new Condition.Not(inner) : null,
        Condition.Open open when Side(open.Bracket.Kind, open.Bracket.Name) is { } label =>
            open.Bracket.Branches.First(branch => branch.Label.Equals(label, StringComparison.OrdinalIgnoreCase)).Value is { } value ? Of(value) : null,
        _ => condition,
    };

    /// <summary>The members of a group: those in every candidate, and those in some.</summary>
    public (IReadOnlyList<string> Always, IReadOnlyList<string> Sometimes) MembersOf(string group)
    {
        var diagrams = _space.Diagrams;
        var members = _space.Variables.States.Select(state => (State: state, Node: diagrams.And(_space.Admitted, _space.Decided(_space.Grounder.IsMember(group, state))))).Where(each => each.Node != 0).ToList();
        return ([.. members.Where(each => each.Node == _space.Admitted).Select(each => each.State)], [.. members.Where(each => each.Node != _space.Admitted).Select(each => each.State)]);
    }

    /// <summary>The one side of a bracket that is left; nothing where several are.</summary>
    private string? Side(BracketKind kind, string name)
    {
        var place = _space.Variables.Bracket(kind, name);
        var left = new Decisions.Literal(place, _space.Diagrams.ValuesOf(_space.Admitted, place)).Each.ToList();
        return left is [var only] ? _space.Variables.All[place].Values[only] : null;
    }

    private static Condition? Joined(List<Condition> parts, Func<List<Condition>, Condition> join) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => join(parts),
    };
}
