using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>Figures of the example case that were reckoned by hand from its sources, before there was a program.</summary>
public class GoldenNumbersTests
{
    private static readonly Dossier Article = Examples.Istanbul.Where(item => item.Origin is "" or "article");

    [Theory]
    [InlineData("ev-invasion", "m-2022-02-28", 4)]
    [InlineData("m-2022-03-07", "m-2022-03-29", 22)]
    [InlineData("ev-invasion", "m-2022-03-29", 33)]
    [InlineData("m-2022-02-28", "d-2022-04-15", 46)]
    [InlineData("m-2022-03-29", "d-2022-04-15", 17)]
    [InlineData("ev-zelensky-bucha", "d-2022-04-15", 11)]
    [InlineData("m-johnson-zelensky-2022-04-09", "d-2022-04-15", 6)]
    public void Days_between_two_entries(string first, string second, int days)
    {
        var entries = WhatHappened.Of(Examples.Istanbul).Entries;
        var (from, to) = (entries.Single(entry => entry.Id == first), entries.Single(entry => entry.Id == second));

        Assert.Equal(days, to.Date!.Earliest!.Value.DayNumber - from.Date!.Earliest!.Value.DayNumber);
        Assert.Equal(Holds.Certainly, DateRelations.Before(from.Date, to.Date));
    }

    [Fact]
    public void The_delegations_met_four_times_in_person_the_ministers_once_and_one_video_session_is_dated_in_a_series_of_unknown_size()
    {
        var counts = MeetingCount.Of(WhatHappened.Of(Article), new Telling(Article));

        Assert.Equal(4, counts.Single(count => count is { Track: "delegations", Mode: MeetingMode.InPerson }).Held.Count);
        Assert.Single(counts.Single(count => count is { Track: "foreign-ministers", Mode: MeetingMode.InPerson }).Held);
        var video = counts.Single(count => count is { Track: "delegations", Mode: MeetingMode.Video });
        Assert.Equal(["m-2022-03-14-zoom"], video.Held);
        Assert.Equal(["m-zoom-march"], video.Series);
        Assert.Contains("number of meetings: not known", video.Statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_presidents_never_met_and_one_meeting_was_foreseen()
    {
        var leaders = MeetingCount.Of(WhatHappened.Of(Examples.Istanbul), new Telling(Examples.Istanbul)).Where(count => count.Track == "leaders").ToList();

        Assert.All(leaders, count => Assert.Empty(count.Held.Concat(count.Series)));
        Assert.Equal(["m-summit-planned"], leaders.SelectMany(count => count.Planned));
    }

    [Fact]
    public void The_communique_has_fourteen_provisions_in_the_article() =>
        Assert.Equal(14, OutlineAgainstText.Of(WhatHappened.Of(Article), new Telling(Article)).Drafts.Single(draft => draft.Entry.Id == "d-istanbul-communique").Provisions.Count);

    [Fact]
    public void Three_claims_of_the_article_rest_on_anonymous_interviews_and_bear_on_the_standing_of_the_texts()
    {
        var claims = Article.All<Claim>().Where(claim => claim.Basis.Contains("anonymous interview", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, claims.Count);
        Assert.All(claims, claim => Assert.Contains(claim.About, id => Article[id] is Draft));
    }

    [Fact]
    public void The_window_for_Crimea_is_told_in_two_ways()
    {
        var rivals = Examples.Istanbul.All<DraftProvision>().Where(provision => provision.Accounts.Any(account => account.Of == "duration")).ToList();

        Assert.Contains(rivals, provision => provision.Duration?.Period == "P10Y/P15Y" && provision.Accounts.Any(account => account.Says == "P15Y"));
    }

    [Fact]
    public void The_last_draft_is_that_of_15_April_to_the_article_and_contested_later()
    {
        Assert.Empty(Last(Article).Rivals);
        var later = Last(Examples.Istanbul);
        Assert.Contains("according to Several participants", later.Text, StringComparison.Ordinal);
        Assert.Contains("which can not hold if this one came later", later.Rivals.Single().Text, StringComparison.Ordinal);

        static Statement Last(Dossier dossier) => Genealogy.Of(WhatHappened.Of(dossier), new Telling(dossier)).Drafts
            .Single(story => story.Entry.Id == "d-2022-04-15").Relations.Single(each => each.Text.StartsWith("The last draft", StringComparison.Ordinal));
    }

    [Fact]
    public void Twelve_gaps_are_named_and_each_shows_where_its_matter_is_told()
    {
        Assert.Equal(12, Article.All<Gap>().Count);
        var entries = WhatHappened.Of(Article).Entries;
        foreach (var gap in Article.All<Gap>())
        {
            Assert.All(entries.Where(entry => gap.About.Any(entry.Folded.Prepend(entry.Id).Contains)), entry => Assert.Contains(gap.Id, entry.Statement.Gaps));
        }
    }

    [Theory]
    [InlineData("2022-05-31", false, false)]
    [InlineData("2024-04-30", true, false)]
    [InlineData("2024-06-30", true, true)]
    public void What_a_reader_could_know_grows(string day, bool knowsTheDraftOf15April, bool knowsTheDraftOf17March)
    {
        var known = Examples.Istanbul.KnownAt(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var entries = WhatHappened.Of(known).Entries.Select(entry => entry.Id).ToList();

        Assert.Equal(knowsTheDraftOf15April, entries.Contains("d-2022-04-15"));
        Assert.Equal(knowsTheDraftOf17March, entries.Contains("d-2022-03-17"));
    }
}
