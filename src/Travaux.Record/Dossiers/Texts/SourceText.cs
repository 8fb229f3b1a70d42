using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Drafts;

namespace Travaux.Record.Dossiers.Texts;

/// <summary>A paragraph of a source as citations name it.</summary>
/// <param name="At">Its locator: <c>p07</c>.</param>
/// <param name="Region">What it is in the text.</param>
/// <param name="Text">Its words, line breaks as blanks.</param>
public sealed record SourceParagraph(string At, TextRegion Region, string Text);

/// <summary>Where words stand in a source.</summary>
/// <param name="At">The locator of the paragraph, or of the first and last: <c>p07-p08</c>.</param>
/// <param name="Region">What the first of them is.</param>
/// <param name="Words">The words as they stand there.</param>
public sealed record PlaceInText(string At, TextRegion Region, string Words);

/// <summary>The text of a source in numbered paragraphs: the ground on which a citation stands.</summary>
/// <remarks>
/// <para>
/// Each block of the file that has a letter or a digit is a paragraph, numbered in reading order: the same file has the same numbers
/// for good. Regions are what the format tells: the first heading before any text is the title, other headings are headings, notes are notes,
/// what stands outside the running text is a caption; all else is body. Pull quotes look like paragraphs: editors mark them.
/// </para>
/// </remarks>
public sealed partial record SourceText
{
    private readonly (string Folded, int Paragraph, int Start, int End)[] _words;

    private SourceText(Sequence<SourceParagraph> paragraphs)
    {
        Paragraphs = paragraphs;
        _words = [.. paragraphs.Index().SelectMany(each => Words(each.Item.Text).Select(word => (word.Folded, each.Index, word.Start, word.End)))];
    }

    /// <summary>The paragraphs, in reading order.</summary>
    public Sequence<SourceParagraph> Paragraphs { get; }

    /// <summary>The paragraphs that are not body, by what they are.</summary>
    public Sequence<RegionOfText> Regions =>
    [
        .. Paragraphs.Where(paragraph => paragraph.Region != TextRegion.Body)
            .GroupBy(paragraph => paragraph.Region)
            .OrderBy(group => group.Key)
            .Select(group => new RegionOfText { Role = group.Key, At = [.. group.Select(paragraph => paragraph.At)] }),
    ];

    /// <summary>Numbers the paragraphs of a file that was read.</summary>
    public static SourceText Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var told = document.Blocks.Where(block => Told(block).Any(char.IsLetterOrDigit)).ToList();
        var digits = Math.Max(2, told.Count.ToString(CultureInfo.InvariantCulture).Length);
        var paragraphs = new List<SourceParagraph>();
        foreach (var block in told)
        {
            var at = "p" + (paragraphs.Count + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            paragraphs.Add(new(at, Region(block, paragraphs.Count == 0), Told(block)));
        }
        return new([.. paragraphs]);
    }

    /// <summary>The paragraph of a locator; <see langword="null"/> where there is none.</summary>
    public SourceParagraph? this[string at] => Paragraphs.FirstOrDefault(paragraph => paragraph.At == at);

    /// <summary>Finds words: whole words in their order, whatever the case, the quotation marks and other signs between them.</summary>
    /// <param name="words">Words of the text. An ellipsis (… or ...) stands for any words that were left out, up to the end of the next paragraph.</param>
    /// <returns>Every place where they stand; empty where they do not, or where none was given.</returns>
    public Sequence<PlaceInText> Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var pieces = Ellipsis().Split(words).Select(piece => Words(piece).Select(word => word.Folded).ToArray()).Where(piece => piece.Length > 0).ToList();
        var found = new List<PlaceInText>();
        for (var at = 0; pieces.Count > 0 && at < _words.Length; at++)
        {
            if (End(pieces, at) is { } end)
            {
                found.Add(Place(at, end - 1));
            }
        }
        return [.. found];
    }

    /// <summary>The word after the last of the pieces, the first of which stands at a word; <see langword="null"/> where they do not stand there.</summary>
    private int? End(List<string[]> pieces, int start)
    {
        if (!StandsAt(pieces[0], start))
        {
            return null;
        }
        var end = start + pieces[0].Length;
        foreach (var piece in pieces.Skip(1))
        {
            var last = _words[end - 1].Paragraph + 1;
            var next = end;
            while (next < _words.Length && _words[next].Paragraph <= last && !StandsAt(piece, next))
            {
                next++;
            }
            if (next >= _words.Length || _words[next].Paragraph > last)
            {
                return null;
            }
            end = next + piece.Length;
        }
        return end;
    }

    private bool StandsAt(string[] piece, int start)
    {
        if (start + piece.Length > _words.Length)
        {
            return false;
        }
        for (var i = 0; i < piece.Length; i++)
        {
            if (_words[start + i].Folded != piece[i])
            {
                return false;
            }
        }
        return true;
    }

    private PlaceInText Place(int first, int last)
    {
        var (from, to) = (_words[first], _words[last]);
        var paragraphs = Paragraphs.AsSpan();
        if (from.Paragraph == to.Paragraph)
        {
            var only = paragraphs[from.Paragraph];
            return new(only.At, only.Region, only.Text[from.Start..to.End]);
        }
        var words = new StringBuilder(paragraphs[from.Paragraph].Text[from.Start..]);
        for (var between = from.Paragraph + 1; between < to.Paragraph; between++)
        {
            words.Append(' ').Append(paragraphs[between].Text);
        }
        words.Append(' ').Append(paragraphs[to.Paragraph].Text.AsSpan(0, to.End));
        return new($"{paragraphs[from.Paragraph].At}-{paragraphs[to.Paragraph].At}", paragraphs[from.Paragraph].Region, words.ToString());
    }

    private static TextRegion Region(Block block, bool isFirst) => block.Kind switch
    {
        BlockKind.Heading when isFirst => TextRegion.Title,
        BlockKind.Heading => TextRegion.Heading,
        BlockKind.Footnote => TextRegion.Note,
        BlockKind.Aside => TextRegion.Caption,
        _ => TextRegion.Body,
    };

    private static string Told(Block block) => Blanks().Replace($"{block.Label} {block.Text.Replace(Run.ThingText, "", StringComparison.Ordinal)}", " ").Trim();

    private static IEnumerable<(string Folded, int Start, int End)> Words(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            yield return (Fold(word.Value), word.Index, word.Index + word.Length);
        }
    }

    /// <summary>One way to write a word: compatibility forms, case and the sort of apostrophe make no difference, soft hyphens are not there.</summary>
    private static string Fold(string word)
    {
        var plain = word.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u2019', '\'').Replace('\u02BC', '\'');
        return (plain.IsNormalized(NormalizationForm.FormKC) ? plain : plain.Normalize(NormalizationForm.FormKC)).ToUpperInvariant();
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}\u00AD]+(?:['\u2019\u02BC][\p{L}\p{N}\p{M}\u00AD]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*\[?(?:…|\.\.\.)\]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
