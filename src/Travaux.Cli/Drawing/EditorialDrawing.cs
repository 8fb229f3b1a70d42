using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws the editorial changes shortly: equal ones together, the most frequent first.</summary>
internal sealed class EditorialDrawing(Canvas canvas, ComparedPlaces places, Selection selection)
{
    private const int Few = 15;
    private const int FewPlaces = 6;

    /// <summary>Draws the list; the first of it unless all of it is asked for.</summary>
    /// <param name="all">Whether to leave nothing out.</param>
    public void Draw(bool all)
    {
        var changes = places.Redline.Rows
            .SelectMany(row => row.Changes.Where(change => change.IsEditorial && selection.Takes(row, change)).Select(change => (Row: row, Change: change)))
            .ToList();
        if (changes.Count == 0)
        {
            return;
        }
        canvas.Gap();
        canvas.Line(0, new Stroke($"Editorial: {Wording.Count(changes.Count, "change")} ({Kinds(changes.Select(entry => entry.Change))})", Ink.Strong));
        var groups = changes
            .GroupBy(entry => (entry.Change.Kinds, entry.Change.Older, entry.Change.Newer))
            .OrderByDescending(group => group.Count())
            .ToList();
        foreach (var group in groups.Take(all ? int.MaxValue : Few))
        {
            canvas.Line(2, Entry([.. group], all));
        }
        if (!all && groups.Count > Few)
        {
            canvas.Line(2, new Stroke($"… and {Wording.Count(groups.Count - Few, "more", "more")}; --all shows them", Ink.Quiet));
        }
    }

    private IEnumerable<Stroke> Entry(List<(RedlineRow Row, Change Change)> cases, bool all)
    {
        var names = cases.Select(entry => places.Name(entry.Row)).Distinct().ToList();
        var shown = names.Take(all ? int.MaxValue : FewPlaces).ToList();
        var more = names.Count - shown.Count;
        return
        [
            Wording.Of(cases[0].Change.Kinds), " · ", .. Excerpt.Bare(cases[0].Change),
            cases.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{cases.Count}") : "",
            " · ", string.Join(", ", shown), more > 0 ? $" and {Wording.Count(more, "other provision")}" : "",
        ];
    }

    private static string Kinds(IEnumerable<Change> changes) => string.Join(", ", changes
        .CountBy(change => change.Kinds.Count > 0 ? change.Kinds[0] : ChangeKind.Typography)
        .OrderByDescending(count => count.Value)
        .Select(count => $"{Wording.Of(count.Key)} {count.Value.ToString("N0", CultureInfo.InvariantCulture)}"));
}
