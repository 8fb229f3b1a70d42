using Travaux.Record.Diagnostics;

namespace Travaux.Record.Time;

/// <summary>What the dates of a dossier get wrong, as diagnostics.</summary>
public static class DateDiagnostics
{
    /// <summary>One diagnostic for each unknown item and each contradiction, in that order.</summary>
    /// <param name="solved">The dates, solved.</param>
    /// <param name="place">Where an item stands.</param>
    /// <param name="name">What an item is called; by its id where it is <see langword="null"/>.</param>
    public static Sequence<Diagnostic> Of(SolvedDates solved, Func<string, SourceSpan> place, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(place);
        var called = name ?? (id => $"'{id}'");
        return
        [
            .. solved.UnknownAnchors.Select(unknown => new Diagnostic(
                "TX300",
                place(unknown.Item),
                $"The date of {called(unknown.Item)}, '{unknown.Relation}', names '{unknown.Anchor}', which is no item of the dossier.")),
            .. solved.Contradictions.Select(contradiction => Told(contradiction, place, called)),
            .. solved.AreAllContradictionsNamed ? Array.Empty<Diagnostic>() : [GivenUp(solved, place)],
        ];
    }

    private static Diagnostic Told(DateContradiction contradiction, Func<string, SourceSpan> place, Func<string, string> called)
    {
        var said = $"{string.Join(", ", contradiction.Constraints.SkipLast(1).Select(each => Words(each, called)))}"
            + $"{(contradiction.Constraints.Count > 1 ? " and " : "")}{Words(contradiction.Constraints[^1], called)}";
        var setAside = $"'{contradiction.SetAside.Relation}' is left out of the reckoning.";
        var days = $"{contradiction.Days.ToString(System.Globalization.CultureInfo.InvariantCulture)} day{(contradiction.Days == 1 ? "" : "s")}";
        var (code, message) = contradiction switch
        {
            { Days: 0 } => ("TX301", $"No order allows all of this: {said}; {setAside}"),
            { IsImprecise: true } => ("TX302", $"An imprecise date misses the others by {days}: {said}; {setAside}"),
            _ => ("TX303", $"Dates contradict one another by {days}: {said}; {setAside}"),
        };
        return new Diagnostic(code, place(contradiction.SetAside.Item), message)
        {
            Also = [.. contradiction.Items.Where(item => item != contradiction.SetAside.Item).Select(item => new Note(place(item), $"{called(item)} takes part"))],
        };
    }

    private static string Words(DateConstraint constraint, Func<string, string> called) => constraint.Relation is { } relation
        ? $"{called(constraint.Item)} is {relation.English(called)}"
        : $"{called(constraint.Item)} is dated {DateWords.English(constraint.Date ?? EdtfDate.Unknown)}";

    private static Diagnostic GivenUp(SolvedDates solved, Func<string, SourceSpan> place) => new(
        "TX304",
        place(solved.Contradictions[0].SetAside.Item),
        "The dates hold more contradictions in one knot than are told one by one; correct those told and check again.");
}
