using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>Makes the blocks of a Word file from its paragraphs.</summary>
/// <remarks>
/// <para>A place in a Word file is told as paragraph and character: its paragraphs count as its lines.</para>
/// </remarks>
internal sealed class WordBlocks
{
    private readonly WordPackage _package;
    private readonly BlockKind[] _kinds;

    /// <summary>The blocks of the paragraphs given.</summary>
    public WordBlocks(WordPackage package, WordParagraphs paragraphs)
    {
        (_package, _kinds) = (package, Kinds(paragraphs.Containers));
        var (blocks, starts, at) = (new Block[paragraphs.All.Count], new int[paragraphs.All.Count], 0);
        for (var index = 0; index < blocks.Length; index++)
        {
            var paragraph = paragraphs.All[index];
            starts[index] = at;
            blocks[index] = Block(paragraph, at);
            at += paragraph.Text.Text.Length + 1;
        }
        (All, Starts) = (Sequence.Owning(blocks), Sequence.Owning(starts));
    }

    /// <summary>The blocks, one for each paragraph.</summary>
    public Sequence<Block> All { get; }

    /// <summary>Where each begins, if the paragraphs were the lines of one text.</summary>
    public Sequence<int> Starts { get; }

    private Block Block(WordParagraph paragraph, int at) => new()
    {
        Kind = _kinds[paragraph.Container],
        Runs = Runs(paragraph.Text),
        At = new(_package.File, at, paragraph.Text.Text.Length),
        Container = paragraph.Container,
    };

    /// <summary>What the blocks of each container are: page furniture whatever is in it, else as the innermost container says.</summary>
    private static BlockKind[] Kinds(Sequence<Container> containers)
    {
        var kinds = new BlockKind[containers.Count];
        for (var at = 1; at < kinds.Length; at++)
        {
            var around = containers[at].Parent < 0 ? BlockKind.Paragraph : kinds[containers[at].Parent];
            kinds[at] = around == BlockKind.Aside ? around : containers[at].Kind switch
            {
                ContainerKind.Cell => BlockKind.TableCell,
                ContainerKind.Footnote or ContainerKind.Endnote => BlockKind.Footnote,
                ContainerKind.Header or ContainerKind.Footer or ContainerKind.TextBox => BlockKind.Aside,
                _ => around,
            };
        }
        return kinds;
    }

    private static Sequence<Run> Runs(ParagraphText text)
    {
        var runs = new List<Run>();
        foreach (var atom in text.Atoms)
        {
            var words = text.Text.Substring(atom.Start, atom.Length);
            var look = new Run(words) { Thing = atom.Thing, Revision = atom.Revision };
            if (runs.Count > 0 && look.Thing.Length == 0 && runs[^1] with { Text = words } == look)
            {
                runs[^1] = look with { Text = runs[^1].Text + words };
            }
            else
            {
                runs.Add(look);
            }
        }
        return [.. runs];
    }
}
