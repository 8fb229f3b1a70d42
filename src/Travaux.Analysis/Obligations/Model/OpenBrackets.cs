using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>A bracket that is open somewhere in an instrument.</summary>
/// <param name="Kind">Text or meaning.</param>
/// <param name="Name">Its name.</param>
/// <param name="Labels">The parties or interpretations that it is open between.</param>
public sealed record OpenBracket(BracketKind Kind, string Name, Sequence<string> Labels);

/// <summary>Finds the brackets of an instrument.</summary>
public static class OpenBrackets
{
    /// <summary>Each bracket once, in the order in which they first stand; labels in the order of that place.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Sequence<OpenBracket> Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return [.. instrument.All<Statement>().SelectMany(statement => OfStatement(statement)).DistinctBy(bracket => (bracket.Kind, bracket.Name))];
    }

    /// <summary>The brackets of one statement, as often as they stand in it.</summary>
    internal static IEnumerable<OpenBracket> OfStatement(Statement statement) => statement switch
    {
        Statement.Group group => group.Members.SelectMany(OfMember),
        Statement.Term term => OfCondition(term.Means),
        Statement.Rule rule => [.. OfSubject(rule.Subject), .. rule.Provisos.SelectMany(OfProviso)],
        Statement.Lifecycle life => OfCondition(life.When),
        Statement.Property property => [.. OfCondition(property.Whenever), .. OfCondition(property.Then)],
        Statement.Fact { So: { } lapse } => OfCondition(lapse.Since),
        Statement.ActionNamed action => action.Done.SelectMany(done => OfCondition(done.When)),
        _ => [],
    };

    private static IEnumerable<OpenBracket> OfMember(Member? member) => member switch
    {
        Member.Open open => [Named(open.Bracket), .. open.Bracket.Branches.SelectMany(branch => OfMember(branch.Value))],
        Member.Named { If: { } condition } => OfCondition(condition),
        _ => [],
    };

    private static IEnumerable<OpenBracket> OfSubject(Subject subject) => subject is Subject.Each each ? OfExclusion(each.Exclusion) : [];

    private static IEnumerable<OpenBracket> OfExclusion(Exclusion? exclusion) => exclusion is Exclusion.Open open
        ? [Named(open.Bracket), .. open.Bracket.Branches.SelectMany(branch => OfExclusion(branch.Value))]
        : [];

    private static IEnumerable<OpenBracket> OfProviso(Proviso? proviso) => proviso switch
    {
        Proviso.Open open => [Named(open.Bracket), .. open.Bracket.Branches.SelectMany(branch => OfProviso(branch.Value))],
        Proviso.When clausal => OfCondition(clausal.Condition),
        Proviso.Unless unless => OfCondition(unless.Condition),
        _ => [],
    };

    private static IEnumerable<OpenBracket> OfCondition(Condition condition) => condition.Parts.SelectMany(part => part switch
    {
        Condition.Open open => [Named(open.Bracket)],
        Condition.Counted counted => OfExclusion(counted.Who.Exclusion),
        Condition.Obliged { Who: { } who } => OfExclusion(who.Exclusion),
        _ => default(IEnumerable<OpenBracket>) ?? [],
    });

    private static OpenBracket Named<T>(Bracketing<T> bracket)
        where T : class => new(bracket.Kind, bracket.Name, [.. bracket.Branches.Select(branch => branch.Label)]);
}
