using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Documents.Word;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>Formulas kept whole or not at all, against a plain rule that goes letter by letter until nothing more breaks.</summary>
public sealed class MathWholesTests
{
    private static readonly XNamespace MathNames = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    [Fact]
    public void Of_a_formula_all_letters_are_kept_as_that_formula_or_none()
    {
        var random = new Random(13);
        for (var trial = 0; trial < 400; trial++)
        {
            var older = Line(random);
            var newer = random.Next(2) == 0 ? older : Line(random);
            var wholes = new MathWholes(Paragraphs(older), Paragraphs(newer));
            var (o, n) = (0, 0);
            for (var parts = 1 + random.Next(3); parts > 0; parts--)
            {
                var part = new ParagraphRedline { Older = 0, Newer = 0, Pieces = [.. Pieces(random, LengthOf(older), LengthOf(newer), ref o, ref n)] };

                var told = wholes.Of(part);

                Assert.Equal(LettersKept(part, older, newer), KeptIn(told));
                Assert.Equal(Places(part, older: true), Places(told, older: true));
                Assert.Equal(Places(part, older: false), Places(told, older: false));
            }
        }
    }

    /// <summary>Words and formulas in turn, or not in turn.</summary>
    private static List<(int Length, bool IsFormula)> Line(Random random) => [.. Enumerable.Range(0, 1 + random.Next(9)).Select(_ => (1 + random.Next(3), random.Next(2) == 0))];

    private static int LengthOf(List<(int Length, bool IsFormula)> line) => line.Sum(each => each.Length);

    private static WordParagraphs Paragraphs(List<(int Length, bool IsFormula)> line)
    {
        var content = line.Select(each => each.IsFormula
            ? new XElement(MathNames + "oMath", new XElement(MathNames + "r", new XElement(MathNames + "t", new string('x', each.Length))))
            : T(new string('a', each.Length)));
        var paragraphs = WordParagraphs.Of(WordPackage.Open("made-up.docx", new DocxBuilder().Add(P([.. content])).Build(), ReadingLimits.Default));
        Assert.Equal(LengthOf(line), paragraphs.All[0].Text.Text.Length);
        return paragraphs;
    }

    /// <summary>What becomes of the next stretch of both lines: between what is kept there is always something that came or went.</summary>
    private static List<Piece> Pieces(Random random, int olderEnd, int newerEnd, ref int older, ref int newer)
    {
        var pieces = new List<Piece>();
        for (var round = random.Next(4); round >= 0; round--)
        {
            if (Math.Min(random.Next(12), Math.Min(olderEnd - older, newerEnd - newer)) is > 0 and var kept)
            {
                pieces.Add(new(null, older, newer, kept));
                (older, newer) = (older + kept, newer + kept);
            }
            var both = random.Next(3);
            if (Math.Min(both == 0 ? 0 : 1 + random.Next(2), olderEnd - older) is > 0 and var gone)
            {
                pieces.Add(new(RevisionKind.Deletion, older, newer, gone));
                older += gone;
            }
            if (Math.Min(both == 1 ? 0 : 1 + random.Next(2), newerEnd - newer) is > 0 and var came)
            {
                pieces.Add(new(RevisionKind.Insertion, older, newer, came));
                newer += came;
            }
        }
        return pieces;
    }

    /// <summary>The letters kept, as places in both lines, without those of every formula that is not one formula on both sides, kept from end to end.</summary>
    private static List<(int Older, int Newer)> LettersKept(ParagraphRedline part, List<(int Length, bool IsFormula)> older, List<(int Length, bool IsFormula)> newer)
    {
        var kept = KeptIn(part);
        var (olds, news) = (Letters(older), Letters(newer));
        for (var count = -1; count != kept.Count;)
        {
            count = kept.Count;
            kept = kept.FindAll(letter => (olds[letter.Older], news[letter.Newer]) switch
            {
                ({ Count: 0 }, { Count: 0 }) => true,
                var (old, @new) => old.Count == @new.Count && old[0] - letter.Older == @new[0] - letter.Newer
                    && old.Zip(@new).All(pair => kept.Contains(pair)),
            });
        }
        return kept;
    }

    /// <summary>For each letter of a line the places of the formula that it stands in; none for a word.</summary>
    private static List<List<int>> Letters(List<(int Length, bool IsFormula)> line)
    {
        var letters = new List<List<int>>();
        foreach (var (length, isFormula) in line)
        {
            List<int> places = isFormula ? [.. Enumerable.Range(letters.Count, length)] : [];
            letters.AddRange(Enumerable.Repeat(places, length));
        }
        return letters;
    }

    private static List<(int Older, int Newer)> KeptIn(ParagraphRedline part) =>
        [.. part.Pieces.Where(piece => piece.Revision is null).SelectMany(piece => Enumerable.Range(0, piece.Length).Select(at => (piece.Older + at, piece.Newer + at)))];

    /// <summary>The places of one line that are told, in order.</summary>
    private static List<int> Places(ParagraphRedline part, bool older) =>
        [.. part.Pieces.Where(piece => older ? piece.InOlder : piece.InNewer).SelectMany(piece => Enumerable.Range(older ? piece.Older : piece.Newer, piece.Length))];
}
