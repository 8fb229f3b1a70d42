using System.Xml.Linq;
using Travaux.Documents.Word.Numbering;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>Makes the blocks of a Word file from its paragraphs.</summary>
/// <remarks>
/// <para>A place in a Word file is told as paragraph and character: its paragraphs count as its lines.</para>
/// </remarks>
internal sealed class WordBlocks
{
    /// <summary>A paragraph in the style of a heading that is longer is running text: whole treaties are numbered by such styles.</summary>
    private const int LongestHeading = 200;

    /// <summary>What ends in a full stop and has so many blanks is a sentence.</summary>
    private const int ShortestSentence = 4;

    private readonly WordPackage _package;
    private readonly BlockKind[] _kinds;
    private readonly WordStyles _styles;
    private readonly RunLooks _looks;
    private readonly WordComments _comments;
    private readonly WordNumbers _numbers;

    /// <summary>The blocks of the paragraphs given.</summary>
    public WordBlocks(WordPackage package, WordParagraphs paragraphs)
    {
        (_package, _kinds, _styles, _comments) = (package, Kinds(paragraphs.Containers), new(package), new(package));
        _looks = new(_styles);
        _numbers = new(package, paragraphs.Containers);
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

    /// <summary>How many characters are hidden: they are in the file and show nowhere.</summary>
    public int HiddenCharacters { get; private set; }

    /// <summary>How many diagrams, charts and embedded files there are, whose words are not read.</summary>
    public int Unread { get; private set; }

    private Block Block(WordParagraph paragraph, int at)
    {
        var properties = paragraph.Element.Element(W.PPr);
        var style = (string?)properties?.Element(W.Space + "pStyle")?.Attribute(W.Val) ?? "";
        var number = _numbers.Next(paragraph);
        var (kind, level) = Place(paragraph, properties, _styles.OfParagraph(style), number);
        return new()
        {
            Kind = kind,
            Level = level,
            Label = number is null or { IsBullet: true } ? "" : number.Text,
            Runs = Runs(paragraph.Text, style),
            At = new(_package.File, at, paragraph.Text.Text.Length),
            Container = paragraph.Container,
            EndRevision = paragraph.End,
            Comments = [.. _comments.In(paragraph)],
        };
    }

    /// <summary>What a block is by what it stands in, else by its outline level, else by its list.</summary>
    private (BlockKind Kind, int Level) Place(WordParagraph paragraph, XElement? properties, WordStyle style, ParagraphLabel? number)
    {
        var kind = _kinds[paragraph.Container];
        if (kind != BlockKind.Paragraph)
        {
            return (kind, 0);
        }
        var outline = WordStyles.OutlineOf(properties) ?? style.Outline;
        if (outline > 0 && ReadsLikeHeading(paragraph.Text.Text))
        {
            return (BlockKind.Heading, outline);
        }
        return number is null ? (BlockKind.Paragraph, 0) : (BlockKind.ListItem, number.Level + 1);
    }

    private static bool ReadsLikeHeading(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length is > 0 and <= LongestHeading && text[^1] switch
        {
            ';' or ',' or ':' => false,
            '.' => text.Count(' ') < ShortestSentence,
            _ => true,
        };
    }

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

    private Sequence<Run> Runs(ParagraphText text, string style)
    {
        if (text.Atoms.Length == 0)
        {
            return [];
        }
        var runs = new List<Run>();
        var (start, look) = (0, Look(text.Atoms[0], style));
        foreach (var atom in text.Atoms.AsSpan(1))
        {
            var next = Look(atom, style);
            if (next != look || atom.Thing.Length > 0)
            {
                runs.Add(look with { Text = text.Text[start..atom.Start] });
                (start, look) = (atom.Start, next);
            }
        }
        runs.Add(look with { Text = text.Text[start..] });
        return [.. runs];
    }

    private Run Look(Atom atom, string style)
    {
        var (look, isHidden) = _looks.Of(atom.Run, style);
        Unread += atom.Thing.Length > 0 && Pictures.MayHoldWords(atom.Thing) ? 1 : 0;
        HiddenCharacters += isHidden && atom.Thing.Length == 0 ? atom.Length : 0;
        return look with { Thing = atom.Thing, Revision = atom.Revision };
    }
}
