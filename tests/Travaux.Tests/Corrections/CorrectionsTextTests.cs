using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.Tests.Corrections;

public class CorrectionsTextTests
{
    private static readonly Correction Ferry = new(CorrectionKind.One, "The ferry runs daily.", "A ferry runs every day.")
    {
        OlderId = new("art-5"),
        NewerId = new("art-6/para-1"),
        By = "M. Brandt",
        On = "2031-03-21",
    };

    [Fact]
    public void A_line_says_who_when_and_of_what()
    {
        var read = Read("travaux.corrections/1\n# after the second round\none\tThe ferry runs daily.\tA ferry runs every day.\tM. Brandt\t2031-03-21\tart-5\tart-6/para-1\n");

        Assert.Equal([Ferry], read.Value.Corrections);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void What_is_added_to_an_empty_file_has_a_first_line_that_names_the_parts()
    {
        var text = Read("").Value.With(Ferry with { By = "", On = "" });

        Assert.Equal(
            "travaux.corrections/1\tolder words\tnewer words\twho\twhen\tolder id\tnewer id\n"
                + "one\tThe ferry runs daily.\tA ferry runs every day.\t\t\tart-5\tart-6/para-1\n",
            Encoding.UTF8.GetString(text.Write()));
    }

    [Theory]
    [InlineData("one\ta\tb\n", "1,1: TX201: Expected 'travaux.corrections/1' as first line; the rest is read as if it were there.")]
    [InlineData("travaux.corections/1\none\ta\tb\n", "1,1: TX201: Expected 'travaux.corrections/1' as first line: did you mean that?")]
    [InlineData("travaux.corrections/2\none\ta\tb\n", "1,21: TX202: Version '2' of this format is not read here, so nothing is; expected 'travaux.corrections/1'.")]
    [InlineData("travaux.corrections/1\n\ndiferent\ta\tb\n", "3,1: TX203: Expected 'one' or 'different': did you mean 'different'? The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\nzebra\ta\tb\n", "2,1: TX203: Expected 'one' or 'different', or '#' before a comment. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none a  b\n", "2,1: TX203: Expected a tab after 'one' and between the older and the newer words, not blanks. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none\n", "2,4: TX204: Expected the words of the older provision here. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none\t \tb\n", "2,5: TX204: Expected the words of the older provision here. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none\ta\t\n", "2,7: TX204: Expected the words of the newer provision here. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none\ta\tb\t\t\t\t\tx\n", "2,13: TX205: Expected the end of the line: words have no tabs in them. The line is kept and not heeded.")]
    [InlineData("travaux.corrections/1\none\ta\tb\tme\tMonday\n", "2,12: TX206: Expected a day or an instant, such as 2031-03-21 or 2031-03-21T09:30:00Z, and found 'Monday'. The correction holds without it.")]
    [InlineData("travaux.corrections/1\none\ta\tb\t\t\tart 5\n", "2,11: TX207: Expected the id of a provision, such as art-5/para-2, and found 'art 5'. The correction holds without it.")]
    [InlineData("travaux.corrections/1\none\ta\tb\ndifferent\ta\tb\n", "3,1: TX208: 'different' contradicts 'one', said before of the same two provisions: the later holds.")]
    public void What_is_wrong_is_said_with_its_place_and_what_was_expected(string text, string sentence)
    {
        var read = Read(text);

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(sentence, Line(read.Value, diagnostic));
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_one_go_and_the_rest_holds()
    {
        var read = Read("travaux.corrections/1\nsame\ta\tb\none\ta\none\tc\td\r\ndifferent\te\tf\t\tsoon\n");

        Assert.Equal(["TX203", "TX204", "TX206"], read.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal([new(CorrectionKind.One, "c", "d"), new(CorrectionKind.Different, "e", "f")], read.Value.Corrections);
    }

    [Fact]
    public void Bytes_that_are_no_letters_are_reported_and_kept()
    {
        byte[] content = [.. "travaux.corrections/1\none\ta"u8, 0xE9, .. "\tb\n"u8];

        var read = CorrectionsText.Read(content, "corrections.tsv");

        Assert.Equal("2,6: TX209: Expected UTF-8: these bytes are no letter of it. The line is kept as it is.", Line(read.Value, Assert.Single(read.Diagnostics)));
        Assert.Equal([.. content, .. "one\tThe ferry runs daily.\tA ferry runs every day.\tM. Brandt\t2031-03-21\tart-5\tart-6/para-1\n"u8], read.Value.With(Ferry).Write());
    }

    [Fact]
    public void A_file_of_another_version_says_nothing() =>
        Assert.Empty(Read("travaux.corrections/12\none\ta\tb\n").Value.Corrections);

    [Fact]
    public void The_last_words_are_not_said_twice_but_words_taken_back_in_between_are()
    {
        var different = Ferry with { Kind = CorrectionKind.Different };
        var text = Read("").Value.With(Ferry).With(Ferry with { By = "another" }).With(different).With(Ferry);

        Assert.Equal([Ferry, different, Ferry], text.Corrections);
        Assert.Equal([different], text.Without(Ferry).Corrections);
    }

    [Theory]
    [InlineData("# mine", "\n")]
    [InlineData("# mine\n", "\n")]
    [InlineData("# mine\r\n", "\r\n")]
    [InlineData("\uFEFF# mine\r\n", "\r\n")]
    public void A_file_without_its_first_line_gets_one_and_keeps_its_line_ends(string text, string end)
    {
        var written = Encoding.UTF8.GetString(Read(text).Value.With(Ferry).Write());

        Assert.Equal(text.StartsWith('\uFEFF'), written.StartsWith('\uFEFF'));
        Assert.StartsWith("travaux.corrections/1\tolder words", written.TrimStart('\uFEFF'));
        Assert.Contains($"\tnewer id{end}# mine{end}one\t", written);
        Assert.Equal([Ferry], Read(written).Value.Corrections);
        Assert.Empty(Read(written).Diagnostics);
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes_for_all_bytes()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var content = AnyContent(random);

            var read = CorrectionsText.Read(content, "any");

            Assert.Equal(content, read.Value.Write());
            Assert.All(read.Diagnostics, diagnostic => Assert.True(read.Value.LineAndColumn(diagnostic.At) is { Line: > 0, Column: > 0 }));
        }
    }

    [Fact]
    public void What_is_added_is_read_again_after_all_that_stood_there_and_nothing_else_changes()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 1_000; trial++)
        {
            var before = CorrectionsText.Read(AnyContent(random), "any").Value;
            var correction = AnyCorrection(random);
            if (before.IsOfAnotherVersion || (before.Corrections is [.., var last] && last.SaysTheSameAs(correction)))
            {
                continue;
            }

            var after = CorrectionsText.Read(before.With(correction).Write(), "any").Value;

            Assert.Equal([.. before.Corrections, correction], after.Corrections);
            Assert.All(before.Lines, line => Assert.Contains(after.Lines, other => Trimmed(other) == Trimmed(line)));
            Assert.DoesNotContain(CorrectionsText.Read(after.Without(correction).Write(), "any").Value.Corrections, left => left.SaysTheSameAs(correction));
            Assert.Equal(after.Lines.Where(line => line.Says is null), after.Without(correction).Lines.Where(line => line.Says is null));
        }
    }

    private static string Trimmed(CorrectionLine line) => Encoding.Latin1.GetString(line.Bytes.AsSpan()).Replace("ï»¿", "", StringComparison.Ordinal).TrimEnd('\r', '\n');

    private static Correction AnyCorrection(Random random) =>
        new(random.Next(2) == 0 ? CorrectionKind.One : CorrectionKind.Different, AnyWords(random), AnyWords(random))
        {
            By = random.Next(2) == 0 ? "" : AnyWords(random),
            On = random.Next(2) == 0 ? "" : "2031-05-09T10:00:00Z",
            OlderId = random.Next(2) == 0 ? default : new($"art-{random.Next(9)}"),
            NewerId = random.Next(2) == 0 ? default : new($"art-{random.Next(9)}/para-{random.Next(9)}"),
        };

    private static string AnyWords(Random random)
    {
        string[] words = ["shall", "#", "one", "the\tlake", "湖里的鱼", "\"ferry\"", "a\nb", "—", "…", "travaux.corrections/1"];
        return string.Join(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => words[random.Next(words.Length)]));
    }

    private static byte[] AnyContent(Random random)
    {
        string[] pieces =
        [
            "travaux.corrections/1", "travaux.corrections/2", "one", "different", "\t", "\t", "\t", "\t", "\n", "\n", "\n", "\r\n", "\r", "#", " ", "words of it",
            "湖", "\uFEFF", "2031-05-09", "art-5", "oen",
        ];
        var content = new List<byte>();
        if (random.Next(3) > 0)
        {
            content.AddRange(Encoding.UTF8.GetBytes((random.Next(4) == 0 ? "\uFEFF" : "") + "travaux.corrections/1\n"));
        }
        for (var i = random.Next(40); i > 0; i--)
        {
            content.AddRange(random.Next(20) == 0 ? [(byte)random.Next(256)] : Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
        }
        return [.. content];
    }

    private static Reported<CorrectionsText> Read(string text) => CorrectionsText.Read(Encoding.UTF8.GetBytes(text), "corrections.tsv");

    private static string Line(CorrectionsText text, Diagnostic diagnostic)
    {
        var (line, column) = text.LineAndColumn(diagnostic.At);
        return $"{line},{column}: {diagnostic.Code}: {diagnostic.Message}";
    }
}
