using System.Globalization;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws new numbers as such: never as changes of text. Numbers that shift together are one line of two columns.</summary>
internal sealed class RenumberingDrawing(Canvas canvas, ComparedPlaces places)
{
    /// <summary>Columns up to which an older number takes part in lining up the newer ones.</summary>
    private const int Widest = 48;
    private const int MostKept = 12;
    private const int Many = 4;

    /// <summary>Draws the list of new numbers.</summary>
    public void Draw(Selection selection)
    {
        if (!selection.TakesRenumbering)
        {
            return;
        }
        var rows = places.Redline.Rows
            .Where(row => row.Renumbered && row.Older.Count == 1 && row.Newer is not null && !IsToldElsewhere(row));
        var shifts = Shifts(rows).ConvertAll(shift => (
            Older: Span(Older(shift[0]), Older(shift[^1])), Newer: Span(Newer(shift[0]), Newer(shift[^1]))));
        var width = shifts.Select(shift => Columns.Of(shift.Older)).Where(columns => columns <= Widest).DefaultIfEmpty().Max();
        if (shifts.Count > 0)
        {
            SectionDrawing.Title(canvas, "Renumbered", shifts.Count.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var (older, newer) in shifts)
        {
            canvas.Pair(2, width, older, $" → {newer}");
        }
        Kept();
    }

    /// <summary>Where most articles have a new number, those that have not are worth saying.</summary>
    private void Kept()
    {
        var articles = places.Redline.Rows.Where(row => row.Newer?.Kind == ProvisionKind.Article && row.Older.Count == 1).ToList();
        var kept = articles.Where(row => !row.Renumbered).Select(Newer).ToList();
        if (kept.Count > 0 && kept.Count <= MostKept && kept.Count * Many < articles.Count)
        {
            canvas.Line(2, new Stroke("With their old numbers: ", Ink.Quiet), Wording.And(kept), ".");
        }
    }

    /// <summary><c>Article 4(2) to (3)</c>: the last name without what it shares with the first.</summary>
    private static string Span(string first, string last)
    {
        if (first == last)
        {
            return first;
        }
        var shared = 0;
        for (var at = 0; at < Math.Min(first.Length, last.Length) && first[at] == last[at]; at++)
        {
            shared = first[at] switch { '(' => at, ' ' => at + 1, _ => shared };
        }
        return $"{first} to {last[shared..]}";
    }

    private bool IsToldElsewhere(RedlineRow row) =>
        row.Relation is Relation.Split or Relation.Merged || (row.IsMoved && !places.IsInsideAlike(row));

    private string Older(RedlineRow row) => places.Older[row.Older[0].Id];

    private string Newer(RedlineRow row) => places.Newer[row.Newer!.Id];

    /// <summary>Runs of rows whose numbers each rise by one on both sides, within one provision on both sides.</summary>
    private List<List<RedlineRow>> Shifts(IEnumerable<RedlineRow> rows)
    {
        var shifts = new List<List<RedlineRow>>();
        var open = new Dictionary<(ProvisionId, ProvisionId, ProvisionKind), List<RedlineRow>>();
        foreach (var row in rows)
        {
            var (older, newer) = (row.Older[0], row.Newer!);
            var key = newer.Kind == ProvisionKind.Article
                ? (default, default, newer.Kind)
                : (places.Older.Around(older.Id), places.Newer.Around(newer.Id), newer.Kind);
            if (open.GetValueOrDefault(key) is { } shift && Follows(shift[^1].Older[0], older) && Follows(shift[^1].Newer!, newer))
            {
                shift.Add(row);
            }
            else
            {
                shifts.Add(open[key] = [row]);
            }
        }
        return shifts;
    }

    private static bool Follows(Provision before, Provision after) =>
        int.TryParse(before.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(after.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        && second == first + 1;
}
