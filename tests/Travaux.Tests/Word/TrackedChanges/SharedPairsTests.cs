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

    private static void Check(byte[] draft, byte[] redline, Applying applying)
    {
        var (wanted, got) = (AppliedWord.Of(draft, Applying.Accepted), AppliedWord.Of(redline, applying));
        Assert.Equal(wanted.Body, got.Body);
        Assert.Equal(wanted.Notes, got.Notes);
        Assert.Equal(wanted.Margins.Where(text => text.Trim(' ', '|').Length > 0), got.Margins.Where(text => text.Trim(' ', '|').Length > 0));
    }
}
