using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Which rows of a redline are drawn.</summary>
/// <param name="All">Every row and every editorial change.</param>
/// <param name="Context">Unchanged rows shown before and after a changed one.</param>
internal sealed record Extent(bool All, int Context);

/// <summary>Draws the text itself, provision by provision in the newer copy's order.</summary>
/// <remarks><para>A provision that is no more than its number is a line over what follows, not a block.</para></remarks>
internal sealed class RedlineDrawing(Canvas canvas, ComparedPlaces places, Selection selection)
{
    private readonly Subjects _subjects = new(places);
    private readonly HashSet<string> _told = [];
    private bool _underNumber;
    private readonly Becoming _becoming = new(places);

    /// <summary>Draws the rows within an extent; rows left out are counted where they would stand.</summary>
    public void Draw(Extent extent)
    {
        var rows = places.Redline.Rows;
        var shown = Shown(extent);
        if (!shown.Contains(true))
        {
            return;
        }
        canvas.Gap();
        canvas.Line(0, new Stroke("The text, in the newer draft's order", Ink.Strong));
        var skipped = new SkippedRows(canvas, places, selection);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Relation is Relation.Inserted or Relation.Deleted && !WholeProvisions.IsPrinted(rows[i].Newer ?? rows[i].Older[0]))
            {
                continue;
            }
            if (!shown[i])
            {
                skipped.Add(rows[i]);
                continue;
            }
            _underNumber &= !skipped.Draw();
            Row(rows[i]);
        }
        skipped.Draw();
    }

    private bool[] Shown(Extent extent)
    {
        var rows = places.Redline.Rows;
        var shown = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!extent.All && !IsChanged(rows[i]))
            {
                continue;
            }
            for (var near = Math.Max(0, i - extent.Context); near <= Math.Min(rows.Count - 1, i + extent.Context); near++)
            {
                shown[near] = true;
            }
        }
        return shown;
    }

    /// <summary>Whether a row has more to show than a new number and editorial changes.</summary>
    private bool IsChanged(RedlineRow row) => selection.IsEverything
        ? row.Changes.Any(change => !change.IsEditorial)
            || row.Relation is not (Relation.Same or Relation.Edited or Relation.Moved or Relation.MovedAndEdited)
            || (row.IsMoved && !places.IsInsideAlike(row))
        : selection.Takes(row);

    private void Row(RedlineRow row)
    {
        if (!_underNumber)
        {
            canvas.Gap();
        }
        canvas.Line(0, [new(places.Name(row), Ink.Strong), HasWords(row.Heading) ? "" : _subjects.Of(row), new($" · {Told(row)}", Ink.Quiet)]);
        if (HasWords(row.Heading))
        {
            canvas.Paragraph(4, 4, row.Heading.Select(Drawn));
            _subjects.Said(row);
        }
        if (HasWords(row.Text))
        {
            canvas.Paragraph(4, 4, row.Text.Select(Drawn));
        }
        _underNumber = !HasWords(row.Heading) && !HasWords(row.Text);
    }

    /// <summary>What became of a row: <c>moved and edited; renumbered; probable; number</c>; of what is new or gone no kinds: all of it is.</summary>
    private string Told(RedlineRow row)
    {
        var kinds = row.Newer is null || row.Older.Count == 0 ? [] : row.Changes.SelectMany(change => change.Kinds).Distinct();
        string[] parts =
        [
            row.Relation == Relation.Same ? row.Changes.Count > 0 ? "same words" : "unchanged" : Wording.Of(row.Relation) + Became(row),
            row.Relation is Relation.Inserted or Relation.Deleted && !HasWords(row.Heading) && !HasWords(row.Text) ? "number only" : "",
            row.Renumbered ? "renumbered" : "",
            places.HowSure(row),
            Wording.And([.. kinds.OrderByDescending(kind => kind.Weight).Select(Wording.Of)]),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>All that a split or merger comes to, at its first part.</summary>
    private string Became(RedlineRow row) =>
        row.Relation is Relation.Split or Relation.Merged && _becoming.Sentence(row) is var sentence && _told.Add(sentence) ? $": {sentence}" : "";

    private static bool HasWords(Sequence<Edit> edits) => edits.Any(edit => !string.IsNullOrWhiteSpace(edit.Text));

    private static Stroke Drawn(Edit edit) => new(edit.Text, Excerpt.Of(edit.Kind));
}
