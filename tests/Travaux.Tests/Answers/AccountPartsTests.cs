using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>What a reader in a hurry finds first in the parts of an account, and what is kept apart from it.</summary>
public class AccountPartsTests
{
    private static readonly Citation[] Cited = [new() { Source = "fa-2024", At = "p44" }];

    [Fact]
    public void What_was_done_to_a_draft_on_a_day_that_nobody_tells_stands_no_earlier_than_the_draft()
    {
        var entry = WhatHappened.Of(Examples.Istanbul).Entries.Single(each => each.Id == "act-2022-04-15-shared-putin");

        Assert.Equal((new DateOnly(2022, 4, 15), null, "on or after 15 April 2022"), (entry.Earliest, entry.Latest, entry.When));
        Assert.Null(entry.Date);
        Assert.Contains("no earlier than the draft itself", entry.AboutDate, StringComparison.Ordinal);
        Assert.DoesNotContain("act-2022-04-15-shared-putin", WhatHappened.Draw(Examples.Istanbul).Marks.Select(mark => mark.Item));
    }

    [Fact]
    public void What_was_only_foreseen_gets_no_day_from_its_draft()
    {
        var entry = WhatHappened.Of(Examples.Istanbul).Entries.Single(each => each.Id == "act-treaty-final-signed");

        Assert.Equal((null, null, "date not known"), (entry.Earliest, entry.Latest, entry.When));
    }

    [Fact]
    public void A_first_or_last_day_outside_the_dates_that_are_asked_places_nothing_in_them()
    {
        var asked = WhatHappened.Of(Examples.Istanbul, new() { During = EdtfDate.Parse("2022-04-16/2022-05-31") });

        Assert.Contains("act-2022-04-15-shared-putin", asked.Undated.Select(entry => entry.Id));
        Assert.Contains("ev-author-research", asked.Undated.Select(entry => entry.Id));
        Assert.Contains("d-russian-unanswered", asked.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void A_claim_made_later_of_the_time_asked_is_told_with_both_dates()
    {
        var asked = WhatHappened.Of(Examples.Istanbul, new() { During = EdtfDate.Parse("2022-04-16/2022-05-31") });

        var chalyi = asked.SaidLater.Single(said => said.Items.Contains("c-b-chalyi-close"));
        Assert.Equal("Told 5 December 2023 of about 11 to about 30 April 2022.", chalyi.Details.Single().Text);
        Assert.Equal(Manner.Contested, chalyi.Manner);
    }

    [Fact]
    public void What_is_told_to_come_after_a_meeting_stands_after_it_on_the_same_day()
    {
        var day = WhatHappened.Of(Examples.Istanbul).Entries.Select(entry => entry.Id).ToList();

        Assert.True(day.IndexOf("m-2022-03-29") < day.IndexOf("ev-medinsky-mar29"));
    }

    [Fact]
    public void The_order_of_a_day_comes_first_where_one_day_is_asked() =>
        Assert.Equal("order-within-days", Tell(new() { During = EdtfDate.Parse("2022-03-29") }).Sections.First(section => section.Anchor != "timeline").Anchor);

    [Fact]
    public void The_furthest_act_of_acceptance_comes_first_and_a_claimed_signature_has_its_rival_beside_it()
    {
        var acts = Tell(WhatHappenedQuery.Everything, AccountPart.Acceptance).Sections.Single().Parts.OfType<Said>().First().Under;

        Assert.Equal("act-istanbul-communique-signed-lavrov", acts[0].Items.Single());
        Assert.Equal(Manner.Contested, acts[0].Manner);
        Assert.Contains("nothing is being signed", acts[0].Under.Single(under => under.As == SaidAs.Rival).Text, StringComparison.Ordinal);
        Assert.Equal(Manner.Planned, acts.Last(act => act.As == SaidAs.Detail && act.Items.Count > 0).Manner);
    }

    [Fact]
    public void A_signature_that_is_recorded_as_done_is_not_denied_by_the_summary()
    {
        var signed = new Act { Id = "act-signed", Draft = "d-2022-04-15", ActKind = ActKind.Signed, By = [new Attribution { Who = "ukraine" }], Cites = [.. Cited] };
        var told = WhatHappened.Tell(new Dossier([.. Examples.Istanbul.Items, signed]), null, AccountPart.Acceptance).Sections.Single().Parts.OfType<Said>().First();

        Assert.DoesNotContain("No text is recorded as signed", told.Text, StringComparison.Ordinal);
        Assert.Contains("act-signed", told.Under.SelectMany(under => under.Items));
    }

    [Fact]
    public void The_first_mention_is_told_lane_by_lane_and_what_may_be_as_early_beside_it()
    {
        var first = FirstSpoken.Of(
            WhatHappened.Of(Examples.Istanbul, new() { Issue = "i-guarantee-strength", Actor = "ukraine" }),
            new() { Issue = "i-guarantee-strength" },
            new Telling(Examples.Istanbul));

        Assert.Equal("ev-kuleba-antalya", first.Lanes.Single(lane => lane.Lane == Lane.PublicStatements).First.Id);
        var talks = first.Lanes.Single(lane => lane.Lane == Lane.Delegations);
        Assert.Equal(["ev-guarantees-raised", "m-zoom-march"], talks.AsEarly.Select(entry => entry.Id).Prepend(talks.First.Id).Order(StringComparer.Ordinal));
        Assert.Contains("gap-first-mention-guarantees", first.Gaps);
        Assert.Contains("d-istanbul-communique", first.InText!.Items);
    }

    [Fact]
    public void What_could_be_known_on_a_day_says_so_and_has_nothing_that_came_out_later()
    {
        var then = WhatHappened.Tell(Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31)), null, AccountPart.Holdings);

        Assert.Contains(then.Scope, line => line.StartsWith("As it could be known on 31 May 2022", StringComparison.Ordinal));
        Assert.DoesNotContain("d-2022-04-15", then.Sections.Single().Parts.OfType<Said>().SelectMany(said => said.Items));
        Assert.DoesNotContain(Tell(WhatHappenedQuery.Everything, AccountPart.Holdings).Scope, line => line.StartsWith("As it could be known", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_known_of_a_missing_part_through_others_stands_with_the_copy_that_breaks_off()
    {
        var others = CopiesHeld.Of(new Telling(Examples.Istanbul)).Incomplete.Single(each => each.Text.StartsWith("Told of the missing part", StringComparison.Ordinal));

        Assert.Equal(["c-b-no-final-text", "c-b-us-not-consulted"], others.Details.SelectMany(each => each.Items).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_claim_stands_in_words_under_the_one_source_that_it_rests_on()
    {
        var rests = SourcesRestedOn.Of(new Telling(Examples.Istanbul));
        var told = rests.Told(new Telling(Examples.Istanbul), new Reporting(Examples.Istanbul)).Sections.Where(section => section.Anchor.StartsWith("sources-single", StringComparison.Ordinal)).SelectMany(section => section.Parts.OfType<Said>()).ToList();

        Assert.All(rests.Single.SelectMany(one => one.Claims), claim => Assert.Contains(told, said => said.Items.Contains(claim.Id) && said.Text.Contains(claim.Says.TrimEnd('.'), StringComparison.Ordinal)));
        Assert.Equal(rests.Happenings, rests.Single.Sum(one => one.Happenings.Count) + Examples.Istanbul.Items.Count(item => item is Meeting or Draft or Act or Event && rests.Several.Concat(rests.Differing).Any(each => each.Items.Contains(item.Id))));
    }

    [Fact]
    public void A_brief_account_has_a_line_for_each_entry_and_marks_what_others_tell_differently()
    {
        var lines = Tell(WhatHappenedQuery.Everything, AccountPart.Brief).Sections.Where(section => section.Anchor is not ("brief-order" or "brief-gaps")).SelectMany(section => section.Sections.Prepend(section)).SelectMany(section => section.Parts.OfType<Said>()).ToList();

        Assert.Equal(WhatHappened.Of(Examples.Istanbul).Entries.Count, lines.Count);
        Assert.All(lines, line => Assert.All(line.Under, under => Assert.Equal(SaidAs.Remark, under.As)));
        Assert.Contains("told differently by Alexander Fomin", lines.Single(line => line.Items.Contains("ev-withdrawal-north")).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_brief_account_what_has_no_one_day_stands_apart_from_what_has_and_rival_dates_are_named()
    {
        var phases = Tell(WhatHappenedQuery.Everything, AccountPart.Brief).Sections.Where(section => section.Sections.Count > 0).ToList();
        var days = WhatHappened.Of(Examples.Istanbul).Entries.ToDictionary(entry => entry.Id, entry => entry.IsOfOneDay, StringComparer.Ordinal);

        Assert.NotEmpty(phases);
        Assert.All(phases, phase => Assert.All(phase.Parts.OfType<Said>(), line => Assert.True(days[line.Items[0]])));
        Assert.All(phases, phase => Assert.All(phase.Sections[0].Parts.OfType<Said>(), line => Assert.False(days[line.Items[0]])));
        Assert.Contains("dated elsewhere 28 to 30 March 2022", Tell(WhatHappenedQuery.Everything, AccountPart.Brief).Sections.SelectMany(phase => phase.Parts.OfType<Said>()).First(line => line.Items.Contains("m-2022-03-29")).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_and_an_account_of_an_act_are_nobody_s_before_they_spoke()
    {
        var then = Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31));

        Assert.Null(then["act-istanbul-communique-announced"]);
        Assert.NotNull(then["act-istanbul-communique-signed-lavrov"]);
        Assert.DoesNotContain(then.All<Claim>(), claim => claim.By.Any(by => by.Who is "charap" or "radchenko"));
        Assert.NotNull(then["m-2022-03-29"]);
        Assert.All(then["m-2022-03-29"]!.Accounts, account => Assert.DoesNotContain(account.By, by => by.Who is "charap" or "radchenko"));
    }

    [Fact]
    public void Those_who_have_the_role_of_a_track_are_named_there_and_what_is_only_possible_is_no_caution_of_a_source()
    {
        var channels = Tell(WhatHappenedQuery.Everything, AccountPart.Channels).Sections[0];

        Assert.Contains("Alexander Lukashenko", channels.Parts.OfType<Said>().Single(said => said.Label == "Mediation").Under.Single(said => said.Text.StartsWith("By role, mediator", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.All(channels.Sections[0].Parts.OfType<Said>(), said => Assert.Empty(said.Hedge));
    }

    [Fact]
    public void A_role_of_a_track_of_which_an_audience_sees_no_meeting_names_no_track()
    {
        var dossier = Examples.Istanbul;
        var mediation = dossier.All<Meeting>().Where(meeting => meeting.Track == "mediation").Select(meeting => meeting.Id).ToHashSet();
        var hidden = new Dossier([.. dossier.Items.Select(item => mediation.Contains(item.Id) ? item with { Audience = Audiences.Custodians } : item)]);
        var open = hidden.For(hidden.All<AudienceList>().First(list => list.Id != Audiences.Custodians).Id, new DateOnly(2030, 1, 1));

        Assert.DoesNotContain(open.Head.Tracks, track => track.Id == "mediation");
        Assert.DoesNotContain(open.Head.Roles, role => role.Track == "mediation");
    }

    [Fact]
    public void What_one_speaker_alone_calls_a_text_is_no_rival_account()
    {
        var entries = WhatHappened.Of(Examples.Istanbul).Entries;

        Assert.Empty(entries.Single(entry => entry.Id == "d-2022-04-06").Statement.Rivals);
        Assert.Contains(entries.Single(entry => entry.Id == "d-2022-04-06").Statement.Details, detail => detail.Text.StartsWith("What it is, by Sergey Lavrov", StringComparison.Ordinal));
        Assert.NotEmpty(entries.Single(entry => entry.Id == "d-istanbul-communique").Statement.Rivals);
    }

    [Fact]
    public void A_claim_stands_beside_those_that_can_not_hold_with_it_and_a_state_that_is_spoken_of_is_not_the_speaker()
    {
        var telling = new Telling(Examples.Istanbul);
        var accused = Examples.Istanbul.Find<Claim>("c-b-up-johnson-messages")!;

        Assert.Contains(telling.Against(accused), each => each.Items.Contains("c-b-johnson-denies"));
        Assert.StartsWith("Ukraine, as reported by Samuel Charap and Sergey Radchenko: Moscow", telling.Of(Examples.Istanbul.Find<Claim>("c-deterrence-by-acceptance")!).Text, StringComparison.Ordinal);
        Assert.StartsWith("Arakhamia said", telling.Of(Examples.Istanbul.Find<Claim>("c-b-arakhamia-not-signing")!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_certainly_is_of_a_day_is_asked_and_what_may_be_of_it_is_told_apart()
    {
        var day = WhatHappened.Of(Examples.Istanbul, new WhatHappenedQuery { During = EdtfDate.OfDay(new DateOnly(2022, 3, 29)), AtLeast = Holds.Certainly });

        Assert.DoesNotContain(day.Entries, entry => entry.Id == "act-istanbul-communique-signed-lavrov");
        Assert.Contains(day.Undated, entry => entry.Id == "act-istanbul-communique-signed-lavrov");
        Assert.DoesNotContain(day.Undated, entry => entry.Id is "m-2022-03-29" or "m-2022-03-07");
    }

    [Fact]
    public void A_paper_that_is_not_identified_is_not_counted_among_those_that_are()
    {
        var drafts = Tell(WhatHappenedQuery.Everything, AccountPart.Drafts).Sections.Single(section => section.Anchor == "drafts").Parts.OfType<Said>().ToList();

        Assert.DoesNotContain("d-russian-unanswered", drafts.Single(said => said.Text.StartsWith("Identified one by one", StringComparison.Ordinal)).Items);
        Assert.Contains("d-russian-unanswered", drafts.Single(said => said.Text.StartsWith("Told of, and not identified", StringComparison.Ordinal)).Items);
        Assert.Contains(drafts, said => said.Text.StartsWith("Besides, of which the record does not know whether it was a paper", StringComparison.Ordinal));
    }

    [Fact]
    public void An_act_on_a_draft_was_done_no_earlier_than_the_day_of_the_draft()
    {
        var obtained = WhatHappened.Of(Examples.Istanbul).Entries.Single(entry => entry.Id == "act-2022-04-12-obtained");

        Assert.Equal(new DateOnly(2022, 4, 12), obtained.Earliest);
    }

    [Fact]
    public void Beside_an_explanation_of_the_end_stands_who_denies_it_and_how_much_is_brought_whoever_weighs_it()
    {
        var explained = Tell(WhatHappenedQuery.Everything, AccountPart.End).Sections[0].Sections.Single(section => section.Anchor == "end-explained").Parts.OfType<Said>().ToList();
        var visit = explained.Single(said => said.Items.Contains("x-b-johnson-stopped-it"));

        Assert.Equal(["c-b-johnson-denies"], visit.Under.Where(under => under.As == SaidAs.Rival).SelectMany(under => under.Items));
        Assert.Contains(visit.Under, under => under.Text.StartsWith("Brought to bear, as weighed by the editors of the record", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_record_marks_as_inferred_is_told_whatever_it_belongs_to()
    {
        var derived = Inferences.Of(new Telling(Examples.Istanbul)).Derived;

        Assert.Contains(derived, each => each.Items is ["d-working-drafts"] && each.Text.Contains("bounds inferred", StringComparison.Ordinal));
        Assert.Contains(derived, each => each.Items is ["act-working-drafts-shared-other-recipients"]);
        Assert.Equal(Manner.Inferred, Manners.Of(Examples.Istanbul["act-working-drafts-shared-other-recipients"]!));
    }

    [Fact]
    public void A_position_that_somebody_inferred_later_was_not_held_to_be_known_before()
    {
        var then = Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31));

        Assert.Null(then["pos-ru-regime-0224"]);
        Assert.NotNull(Examples.Istanbul.KnownAt(new DateOnly(2024, 4, 30))["pos-ru-regime-0224"]);
        Assert.DoesNotContain(WhatTheRecordHolds.Of(WhatHappened.Of(then), new Telling(then)).Lines, line => line.Statement.Items.Contains("compiler-knowledge"));
    }

    [Fact]
    public void An_end_that_became_known_later_is_told_by_what_was_known_of_it_then()
    {
        var then = Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31));

        Assert.Null(then["ev-talks-break-off"]);
        Assert.Equal("ev-b-suspended", then.Head.EndedWith);
        Assert.Contains("ev-b-suspended", EndOfTalks.Of(WhatHappened.Of(then), new Telling(then)).Ends.Select(end => end.Id));
    }

    [Fact]
    public void Meetings_that_only_later_sources_tell_of_are_counted_and_not_passed_over()
    {
        var then = Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31));
        var missing = Examples.Istanbul.All<Meeting>().Count(meeting => meeting.Status is (MeetingStatus.Held or MeetingStatus.Reported) && meeting.Date?.Latest <= new DateOnly(2022, 5, 31) && then[meeting.Id] is null);

        Assert.True(missing > 0);
        Assert.Contains(WhatHappened.Tell(then, null, AccountPart.Holdings).Sections.Single().Parts.OfType<Said>(), said => said.Text.StartsWith($"No source of that time in the record tells of {missing} meetings", StringComparison.Ordinal));
        Assert.Equal(0, Examples.Istanbul.MeetingsToldLater);
    }

    [Fact]
    public void Events_that_only_later_sources_tell_of_are_counted_and_not_passed_over()
    {
        var then = Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31));
        var told = WhatHappened.Of(Examples.Istanbul).Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var missing = Examples.Istanbul.All<Event>().Count(happened => told.Contains(happened.Id) && happened.Status is not (EventStatus.Envisaged or EventStatus.DidNotHappen or EventStatus.Disputed) && happened.Date?.Latest <= new DateOnly(2022, 5, 31) && then[happened.Id] is null
            && !Examples.Istanbul.All<Event>().Any(other => then[other.Id] is not null && other.Refines == happened.Id)
            && !happened.Accounts.Any(account => account.Cites.Any(cite => cite.Under.Prepend(cite.Source).Any(id => id != "compiler-knowledge" && then[id] is not null))));

        Assert.Equal(25, missing);
        Assert.Contains(WhatHappened.Tell(then, null, AccountPart.Holdings).Sections.Single().Parts.OfType<Said>(), said => said.Text.StartsWith($"No source of that time in the record tells of {missing} events", StringComparison.Ordinal));
        Assert.Equal(0, Examples.Istanbul.EventsToldLater);
    }

    [Fact]
    public void The_text_of_a_draft_is_not_known_from_the_day_it_is_dated()
    {
        Assert.Null(Examples.Istanbul.KnownAt(new DateOnly(2022, 5, 31))["communique-text-glostat"]);
        Assert.NotNull(Examples.Istanbul["communique-text-glostat"]);
    }

    [Fact]
    public void Who_came_to_hold_an_explanation_later_does_not_hold_it_yet()
    {
        var early = Examples.Istanbul.KnownAt(new DateOnly(2022, 4, 10)).All<Explanation>().Single(explanation => explanation.HeldBy.Any(holder => holder.Who == "lavrov"));
        var later = Examples.Istanbul.KnownAt(new DateOnly(2022, 4, 12)).Find<Explanation>(early.Id)!;

        Assert.Equal(["lavrov"], early.HeldBy.Select(holder => holder.Who));
        Assert.DoesNotContain("Putin", early.Title, StringComparison.Ordinal);
        Assert.Equal(["lavrov", "putin"], later.HeldBy.Select(holder => holder.Who));
        Assert.Contains("Putin", later.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sources_that_are_read_in_one_article_alone_say_so_and_a_denial_attests_nothing()
    {
        var rests = SourcesRestedOn.Of(new Telling(Examples.Istanbul));

        Assert.EndsWith("two, both through Samuel Charap and Sergey Radchenko, “The Talks That Could Have Ended the War in Ukraine”.", rests.Several.Single(each => each.Items.Contains("d-working-drafts")).Text, StringComparison.Ordinal);
        Assert.Contains("Johnson", rests.Several.Single(each => each.Items.Contains("m-johnson-zelensky-2022-04-09")).Text["Johnson in Kyiv".Length..], StringComparison.Ordinal);
        var onlyDenied = SourcesRestedOn.Of(new Telling(Examples.Istanbul.Where(item => item.Id is not "c-b-johnson-worried")));
        Assert.DoesNotContain("Johnson", onlyDenied.Several.Single(each => each.Items.Contains("m-johnson-zelensky-2022-04-09")).Text["Johnson in Kyiv".Length..], StringComparison.Ordinal);
        Assert.Contains("ev-withdrawal-north", rests.Differing.SelectMany(each => each.Items));
    }

    [Fact]
    public void A_speaker_who_calls_a_text_two_things_tells_it_in_several_ways_and_a_quarrel_stands_once()
    {
        var quarrels = SourcesRestedOn.Of(new Telling(Examples.Istanbul)).Contradictions;

        Assert.Contains(quarrels, each => each.Items is ["d-putin-display-2023"] && each.Text.EndsWith(Quarrels.InSeveralWays, StringComparison.Ordinal) && each.Manner == Manner.Asserted);
        Assert.DoesNotContain(SourcesRestedOn.Of(new Telling(Examples.Istanbul)).ToldContradictions(new Telling(Examples.Istanbul), new Reporting(Examples.Istanbul)).Sections.Where(section => section.Anchor is "contradiction-selves" or "contradiction-others").SelectMany(section => section.Parts.OfType<Said>()), said => said.Items is ["d-putin-display-2023"] && said.Text.StartsWith("What ", StringComparison.Ordinal));
        Assert.Equal(["Samuel Charap and Sergey Radchenko: date: about 31 May 2022 (The article says May in one place and end of May in another)."], quarrels.Single(each => each.Items is ["ev-talks-break-off"]).Rivals.Select(rival => rival.Text));
        Assert.Single(quarrels, each => each.Items.Contains("c-b-rudenko-withdrew") && each.Items.Contains("c-b-podolyak-suspended"));
        Assert.Single(quarrels, each => each.Items.Contains("c-b-bennett-blocked-translation"));
        Assert.Contains("c-b-nuland-annex", quarrels.Single(each => each.Items.Contains("c-b-relay-nuland-told-reject")).Items);
    }

    private static Report Tell(WhatHappenedQuery query, params AccountPart[] parts) => WhatHappened.Tell(Examples.Istanbul, query, parts);
}
