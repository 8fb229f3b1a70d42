using System.Text;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Blocks;

/// <summary>Plays a block redline through, plainly: what each story says once everything is accepted, or rejected.</summary>
internal sealed class AppliedBlocks(BlockRedline redline, bool accepted)
{
    private readonly Document _side = accepted ? redline.Newer : redline.Older;

    /// <summary>A story after the redline, as one line: paragraphs end with ¶, tables stand in braces.</summary>
    public string Played(StoryRedline story)
    {
        var text = new StringBuilder();
        var open = false;
        foreach (var part in story.Parts)
        {
            switch (part)
            {
                case ParagraphRedline paragraph:
                    foreach (var piece in paragraph.Pieces.Where(piece => accepted ? piece.InNewer : piece.InOlder))
                    {
                        var block = _side.Blocks[accepted ? paragraph.Newer : paragraph.Older];
                        text.Append(block.Text.AsSpan(accepted ? piece.Newer : piece.Older, piece.Length));
                        open = true;
                    }
                    if (paragraph.End is null || (accepted ? new Piece(paragraph.End, 0, 0, 0).InNewer : new Piece(paragraph.End, 0, 0, 0).InOlder))
                    {
                        text.Append('¶');
                        open = false;
                    }
                    break;
                case TableRedline table:
                    Assert.False(open, "Text runs into a table without a paragraph mark between.");
                    text.Append(Played(table));
                    break;
            }
        }
        Assert.False(open, "Text at the end of a story has no paragraph mark.");
        return text.ToString();
    }

    /// <summary>A container of the document as it is, told in the same way.</summary>
    public static string Told(Document document, int container)
    {
        var text = new StringBuilder();
        var tables = new HashSet<int>();
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var inside = document.Blocks[index].Container;
            for (var child = -1; inside >= 0; inside = document.Containers.Count == 0 ? -1 : document.Containers[inside].Parent)
            {
                if (inside == container)
                {
                    text.Append(child < 0 ? document.Blocks[index].Text + "¶" : tables.Add(child) ? Table(document, child) : "");
                    break;
                }
                if (document.Containers.Count > 0 && document.Containers[inside].Kind is ContainerKind.TextBox or ContainerKind.Footnote or ContainerKind.Endnote)
                {
                    break;
                }
                child = document.Containers.Count > 0 && document.Containers[inside].Kind == ContainerKind.ContentControl ? child : inside;
            }
        }
        return text.ToString();
    }

    private static string Table(Document document, int table) => $"{{{string.Concat(Inside(document, table).Select(row => Row(document, row)))}}}";

    private static string Row(Document document, int row) => $"({string.Join('|', Inside(document, row).Select(cell => Told(document, cell)))})";

    private static IEnumerable<int> Inside(Document document, int parent) =>
        Enumerable.Range(0, document.Containers.Count).Where(at => document.Containers[at].Parent == parent);

    private string Played(TableRedline table)
    {
        var rows = table.Rows.Where(row => (accepted ? row.Newer : row.Older) >= 0).ToList();
        return rows.Count == 0 ? "" : $"{{{string.Concat(rows.Select(Played))}}}";
    }

    private string Played(RowRedline row) => row.Older < 0 || row.Newer < 0
        ? Row(_side, accepted ? row.Newer : row.Older)
        : $"({string.Join('|', row.Cells.Select(Played))})";
}
