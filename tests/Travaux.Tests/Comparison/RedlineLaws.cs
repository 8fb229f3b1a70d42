using Travaux.Analysis.Comparison;
using Travaux.Record.Drafts;
using Travaux.Tests.Comparison.Kinds.Planting;

namespace Travaux.Tests.Comparison;

/// <summary>No word of either copy is missing from a redline, or stands in it twice.</summary>
public class RedlineLaws
{
    public static TheoryData<string, string> LakeTalks => new()
    {
        { "01", "02" }, { "02", "03" }, { "03", "04" }, { "04", "05" }, { "05", "01" }, { "01", "05" },
    };

    [Theory, MemberData(nameof(LakeTalks))]
    public void Accepting_all_edits_gives_the_newer_draft_and_rejecting_all_the_older(string older, string newer) =>
        AcceptedIsNewerAndRejectedOlder(Drafts.OfTheLakeTalks(older), Drafts.OfTheLakeTalks(newer));

    [Fact]
    public void It_holds_for_planted_drafts_of_sixty_pages()
    {
        var draft = new PlantedDraft(seed: 3);

        AcceptedIsNewerAndRejectedOlder(Drafts.Of(draft.Older), Drafts.Of(draft.Newer));
    }

    [SharedFact]
    public void It_holds_for_treaties_that_were_rewritten()
    {
        foreach (var (older, newer) in new[]
        {
            ("un-charter-1945/01-1944-10-07-dumbarton-oaks.txt", "un-charter-1945/02-1945-06-26-un-charter-as-amended.txt"),
            ("eu-ec-treaty/07-2001-02-26-after-nice.txt", "eu-ec-treaty/08-2007-12-13-lisbon-tfeu.txt"),
            ("paris-agreement-2015/04-2015-12-04-draft-agreement.md", "paris-agreement-2015/05-2015-12-09-draft-paris-outcome.md"),
            ("uk-social-housing-bill/01-2022-09-07-lords-committee.xml", "uk-social-housing-bill/02-2022-10-19-lords-report.xml"),
        })
        {
            AcceptedIsNewerAndRejectedOlder(
                Drafts.FromFile(Shared.PathOf("corpora", older)), Drafts.FromFile(Shared.PathOf("corpora", newer)));
        }
    }

    internal static void AcceptedIsNewerAndRejectedOlder(Copy older, Copy newer)
    {
        var redline = Comparer.Compare(older, newer, ComparisonOptions.Default);

        // Every provision of the newer copy has one row, in order, with its own words to the character.
        var rows = redline.Rows.Where(row => row.Newer is not null).ToList();
        Assert.Equal(newer.All().Select(provision => provision.Id), rows.Select(row => row.Newer!.Id));
        Assert.All(rows, row => Assert.Equal(row.Newer!.Text, Side(row.Text, EditKind.Insert)));
        Assert.All(rows, row => Assert.Equal(row.Newer!.Heading, Side(row.Heading, EditKind.Insert)));
        Assert.All(rows, row => Assert.Equal(row.Newer!.Label, Side(row.Label, EditKind.Insert)));

        // Every provision of the older copy is named, and its words are all there: rows that share one are taken together.
        Assert.Equal(
            older.All().Select(provision => provision.Id.Value).Order(StringComparer.Ordinal),
            redline.Rows.SelectMany(row => row.Older).Select(provision => provision.Id.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Words(older.All().Select(provision => $"{provision.Heading} {provision.Text}")), Words(redline.Rows.Select(row =>
            $"{Side(row.Heading, EditKind.Delete)} {Side(row.Text, EditKind.Delete)}")));
    }

    private static string Side(IEnumerable<Edit> edits, EditKind side) =>
        string.Concat(edits.Where(edit => edit.Kind == EditKind.Keep || edit.Kind == side).Select(edit => edit.Text));

    /// <summary>The letters and digits of all texts, counted: moved words keep their number.</summary>
    private static SortedDictionary<char, int> Words(IEnumerable<string> texts)
    {
        var counts = new SortedDictionary<char, int>();
        foreach (var letter in texts.SelectMany(text => text).Where(letter => !char.IsWhiteSpace(letter)))
        {
            counts[letter] = counts.GetValueOrDefault(letter) + 1;
        }
        return counts;
    }
}
