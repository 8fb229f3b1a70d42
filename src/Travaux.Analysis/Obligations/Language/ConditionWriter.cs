using System.Globalization;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Writes conditions, subjects and provisos as sentences of the language.</summary>
/// <remarks>
/// <para>Where a line may be broken, a soft break stands for the space (<see cref="Break"/>).</para>
/// </remarks>
internal sealed class ConditionWriter(IReadOnlyDictionary<string, string> otherwise)
{
    /// <summary>Stands for a space at which a long line may go on in the next.</summary>
    public const char Break = '\u0001';

    /// <summary>A condition; parentheses stand where "and" and "or" would be mixed.</summary>
    public string Write(Condition condition) => condition switch
    {
        Condition.AllOf all => Chain(all.Parts, "and"),
        Condition.AnyOf any => Chain(any.Parts, "or"),
        Condition.Not { Of: Condition.Holds holds } when otherwise.TryGetValue(holds.Fact, out var reading) => reading,
        Condition.Not not => "not " + Atom(not.Of),
        Condition.Open open => Write(open.Bracket, Write),
        Condition.Answered answered => Answered(answered),
        Condition.Measured measured => $"{measured.Number} {Compared(measured.Measure)} {Grouped(measured.Bound)}",
        Condition.Holds holds => holds.Fact,
        Condition.Defined defined => defined.Term,
        Condition.Does does => $"{does.State} {does.Predicate}",
        Condition.Counted counted => $"{Write(counted.Who)} {(IsPlural(counted.Who) ? Phrase.PluralVerb(counted.Predicate) : counted.Predicate)}",
        Condition.Obliged obliged => $"{obliged.State ?? Write(obliged.Who!)} {Write(obliged.Modal)} {obliged.Action}{(obliged.Means is { } means ? $" by {means}" : "")}",
        Condition.InBreach breach => $"{breach.State} is in breach of [{breach.Cite}]",
        _ => throw new System.Diagnostics.UnreachableException($"No such condition: {condition.GetType().Name}"),
    };

    /// <summary>So many members of a group.</summary>
    public static string Write(Quantified who) =>
        $"{Write(who.Quantity)} {(who.OnlyBound ? "bound " : "")}{(IsPlural(who) ? Phrase.Plural(who.Group) : who.Group)}{Write(who.Exclusion, "other than")}";

    /// <summary>Whom a rule speaks to.</summary>
    public static string Write(Subject subject) => subject switch
    {
        Subject.One one => one.State,
        Subject.Each each => $"each {each.Group}{Write(each.Exclusion, "except")}",
        Subject.Together together => $"the {together.Group} together",
        _ => throw new System.Diagnostics.UnreachableException($"No such subject: {subject.GetType().Name}"),
    };

    /// <summary>A modal, in words.</summary>
    public static string Write(Modal modal) => modal switch
    {
        Modal.Must => "must",
        Modal.MustNot => "must not",
        Modal.May => "may",
        _ => "need not",
    };

    /// <summary>A proviso, on one line.</summary>
    public string Write(Proviso proviso) => proviso switch
    {
        Proviso.Sort sort => $"kind {Lower(sort.Kind)}",
        Proviso.When clausal => $"{clausal.Word} {Write(clausal.Condition)}",
        Proviso.Unless unless => $"{unless.Word} {Write(unless.Condition)}",
        Proviso.Immediately => "immediately",
        Proviso.Within within => $"within {within.Time}{(within.Of is { } of ? $" of {of}" : "")}",
        Proviso.By by => "by " + Write(by.Means),
        Proviso.Aim aim => $"with the sole aim of {aim.Purpose}",
        Proviso.Never => "not at all",
        Proviso.Known known => $"wording {Lower(known.Wording)}",
        Proviso.Open open => Write(open.Bracket, Write),
        _ => throw new System.Diagnostics.UnreachableException($"No such proviso: {proviso.GetType().Name}"),
    };

    /// <summary>A bracket, with what stands in its branches.</summary>
    public static string Write<T>(Bracketing<T> bracket, Func<T, string> inside)
        where T : class
    {
        var (opening, closing) = bracket.Kind == BracketKind.Text ? ("[[", "]]") : ("{{", "}}");
        var branches = bracket.Branches.Select(branch => $"{Break}| {branch.Label}: {(branch.Value is null ? "nothing" : inside(branch.Value))}");
        return $"{opening}{bracket.Name}{string.Concat(branches)}{closing}";
    }

    /// <summary>A number with commas between thousands.</summary>
    public static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Whether members are spoken of as many, so that their verb has no s.</summary>
    public static bool IsPlural(Quantified who) => who.Quantity is not (Quantity.Every or Quantity.Some or Quantity.No or Quantity.AtLeast { Number: 1 });

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Write(Quantity quantity) => quantity switch
    {
        Quantity.Every => "every",
        Quantity.Some => "some",
        Quantity.No => "no",
        Quantity.Majority => "a majority of",
        Quantity.TwoThirds => "two thirds of",
        Quantity.AtLeast least => $"at least {least.Number.ToString(CultureInfo.InvariantCulture)}",
        Quantity.Share share => $"members holding at least {share.Percent.ToString(CultureInfo.InvariantCulture)} percent of the {share.Weights} of",
        _ => throw new System.Diagnostics.UnreachableException($"No such quantity: {quantity.GetType().Name}"),
    };

    private static string Write(Exclusion? exclusion, string word) => exclusion switch
    {
        null => "",
        Exclusion.Open open => " " + Write(open.Bracket, inside => Write(inside, word)[1..]),
        Exclusion.OfState state => $" {word} {state.State}",
        Exclusion.OfAnswer answer => $" {word} {answer.Question}",
        _ => throw new System.Diagnostics.UnreachableException($"No such exclusion: {exclusion.GetType().Name}"),
    };

    private static string Write(Means means) => means.Choosing switch
    {
        Choosing.Deemed => "such action as it deems necessary" + (means.Listed.Count > 0 ? $", including {string.Join($";{Break}", means.Listed)}" : ""),
        Choosing.OneOrMore => $"one or more of {string.Join($";{Break}", means.Listed)}",
        Choosing.One => $"one of {string.Join($";{Break}", means.Listed)}",
        _ => $"all of {string.Join($";{Break}", means.Listed)}",
    };

    private static string Answered(Condition.Answered answered) =>
        $"{answered.Question} is{(answered.IsNot ? " not" : "")} {(answered.Values.Count == 1 ? "" : "any of ")}{string.Join($",{Break}", answered.Values)}";

    private string Chain(IEnumerable<Condition> parts, string word) => string.Join($"{Break}{word} ", parts.Select(Atom));

    private string Atom(Condition condition) => condition is Condition.AllOf or Condition.AnyOf ? $"({Write(condition)})" : Write(condition);

    private static string Compared(Measure measure) => measure switch
    {
        Measure.AtMost => "is at most",
        Measure.AtLeast => "is at least",
        _ => "exceeds",
    };
}
