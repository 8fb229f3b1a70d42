using System.IO.Compression;
using System.Xml.Linq;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>Real pairs of Word files: a sample each time, all of them under <c>./test --all</c>.</summary>
public sealed class SharedPairsTests
{
    private const int Sample = 9;

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        if (Shared.Folder is null)
        {
            pairs.Add("", "");
            return pairs;
        }
        var step = Environment.GetEnvironmentVariable("TRAVAUX_ALL") is null ? Sample : 1;
        foreach (var columns in File.ReadLines(Shared.PathOf("corpora", "docx-pairs.tsv")).Select(line => line.Split('\t')).Where((_, at) => at % step == 0))
        {
            pairs.Add(columns[2], columns[3]);
        }
        return pairs;
    }

    [SharedTheory]
    [MemberData(nameof(Pairs))]
    public void Accepting_gives_the_newer_file_and_rejecting_the_older(string older, string newer)
    {
        var (before, after) = (File.ReadAllBytes(Shared.PathOf("corpora", older)), File.ReadAllBytes(Shared.PathOf("corpora", newer)));

        var redline = Redlined.Of(before, after);

        Check(after, redline, Applying.Accepted);
        Check(before, redline, Applying.Rejected);
        Assert.Empty(Validation.Faults(redline).Except([.. Validation.Faults(before), .. Validation.Faults(after)]));
    }

    [SharedTheory]
    [InlineData("plain", 8_400)]
    [InlineData("renumbered", 11_000)]
    public void A_large_pair_is_marked_sparingly_with_all_its_moves(string pair, int mostWords)
    {
        var (before, after) = (File.ReadAllBytes(Shared.PathOf("corpora", "word-large", pair, "old.docx")), File.ReadAllBytes(Shared.PathOf("corpora", "word-large", pair, "new.docx")));

        var redline = Redlined.Of(before, after);

        Check(after, redline, Applying.Accepted);
        Check(before, redline, Applying.Rejected);
        using var zip = new ZipArchive(new MemoryStream(redline));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        var main = XElement.Load(stream);
        var words = main.Descendants().Where(element => element.Name == DocxBuilder.W + "ins" || element.Name == DocxBuilder.W + "del")
            .Sum(change => change.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(words, 1, mostWords);
        Assert.Equal(20, main.Descendants(DocxBuilder.W + "moveFromRangeStart").Count());
    }

    private static void Check(byte[] draft, byte[] redline, Applying applying)
    {
        var (wanted, got) = (AppliedWord.Of(draft, Applying.Accepted), AppliedWord.Of(redline, applying));
        Assert.Equal(wanted.Body, got.Body);
        Assert.Equal(wanted.Notes, got.Notes);
        Assert.Equal(wanted.Margins.Where(text => text.Trim(' ', '|').Length > 0), got.Margins.Where(text => text.Trim(' ', '|').Length > 0));
    }
}
