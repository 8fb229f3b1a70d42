using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Which rows of a redline are drawn.</summary>
/// <param name="All">Every row and every editorial change.</param>
/// <param name="Context">Unchanged rows shown before and after a changed one.</param>
internal sealed record Extent(bool All, int Context);

/// <summary>Draws the text itself, provision by provision in the newer copy's order.</summary>
internal sealed class RedlineDrawing(Canvas canvas, ComparedPlaces places, Selection selection)
{
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
        var skipped = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!shown[i])
            {
                skipped++;
                continue;
            }
            Skipped(skipped);
            skipped = 0;
            Row(rows[i]);
        }
        Skipped(skipped);
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

    private void Skipped(int rows)
    {
        if (rows > 0)
        {
            canvas.Gap();
            canvas.Line(0, new Stroke($"… {Wording.Count(rows, "provision")} without such changes …", Ink.Quiet));
        }
    }

    private void Row(RedlineRow row)
    {
        canvas.Gap();
        canvas.Line(0, [new(places.Name(row), Ink.Strong), new($" · {Told(row)}", Ink.Quiet)]);
        if (row.Heading.Any(edit => !string.IsNullOrWhiteSpace(edit.Text)))
        {
            canvas.Paragraph(4, 4, row.Heading.Select(Drawn));
        }
        if (row.Text.Any(edit => !string.IsNullOrWhiteSpace(edit.Text)))
        {
            canvas.Paragraph(4, 4, row.Text.Select(Drawn));
        }
    }

    /// <summary>What became of a row: <c>moved and edited, renumbered, probable</c>.</summary>
    private string Told(RedlineRow row)
    {
        var relation = row.Relation is Relation.Split or Relation.Merged
            ? $"{Wording.Of(row.Relation)}: {_becoming.Sentence(row)}"
            : Wording.Of(row.Relation);
        string[] parts =
        [
            row.Relation != Relation.Same ? relation : row.Changes.Count > 0 ? "same words" : "unchanged",
            row.Renumbered ? "renumbered" : "",
            row.Corrected ? "settled by a correction" : Wording.Of(row.Confidence),
            Wording.And([.. row.Changes.SelectMany(change => change.Kinds).Distinct().OrderByDescending(kind => kind.Weight).Select(Wording.Of)]),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static Stroke Drawn(Edit edit) => new(edit.Text, Excerpt.Of(edit.Kind));
}
