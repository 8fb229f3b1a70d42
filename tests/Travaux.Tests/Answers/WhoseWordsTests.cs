using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Chronicles;
using Travaux.Analysis.Corroboration;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>Nothing that an answer says stands as more than it is, or as somebody else's.</summary>
public class WhoseWordsTests
{
    private static readonly Dossier Istanbul = Examples.Istanbul;

    [Fact]
    public void What_went_together_is_told_of_a_day_though_one_of_the_two_stands_in_another_entry()
    {
        var day = WhatHappened.Of(Istanbul).Days.Single(each => each.Day == new DateOnly(2022, 4, 12));

        Assert.True(day.IsTold);
        Assert.Contains("went with “Draft treaty dated 12 April”", day.Statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fighting_that_relations_put_after_a_meeting_is_not_told_beside_it()
    {
        var whole = WhatHappened.Of(Istanbul);
        var front = FrontDuringMeetings.Of(whole, whole, new Telling(Istanbul)).Meetings.ToDictionary(each => each.Entry.Id, each => each.Certainly.Concat(each.Possibly).Select(entry => entry.Id).ToList());

        Assert.DoesNotContain("ev-withdrawal-north", front["m-zoom-march"]);
        Assert.Contains("ev-withdrawal-north", front["m-april-drafting"]);
    }

    [Fact]
    public void A_clause_that_one_side_wants_says_so_wherever_it_is_listed()
    {
        var clause = Istanbul.Find<DraftProvision>("pv-b-language")!;

        Assert.Equal("Russian as an official language (in brackets; wanted by Russian Federation; opposed by Ukraine; by the reports)", ClauseTelling.Of(clause, new Telling(Istanbul)));
        Assert.Equal(clause.Paraphrase.TrimEnd('.'), ClauseTelling.Of(clause with { Bracketed = false, WantedBy = [], OpposedBy = [], WantedStatus = "", Options = [] }, new Telling(Istanbul)));
    }

    [Fact]
    public void A_source_that_relays_somebody_at_one_place_speaks_for_itself_at_another_and_not_at_the_same()
    {
        Citation relayed = new() { Source = "fa-2024", At = "p37", Under = ["medinsky-2022-03-29"] }, own = new() { Source = "fa-2024", At = "p43" };

        Assert.Equal(2, Corroborator.Matters([relayed, own]).Count);
        Assert.Single(Corroborator.Matters([relayed, own with { At = "p37" }]));
        Assert.Single(Corroborator.Matters([relayed, own with { At = "" }]));
        Assert.Single(Corroborator.Matters([relayed, own with { Region = TextRegion.PullQuote }]));
        Assert.Equal(["charap", "medinsky", "radchenko"], new Corroborator(Istanbul).Of(Istanbul["pv-signature-at-summit"]!, Corroborator.Matters([relayed, own])).Origins.SelectMany(origin => origin.Speakers).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_act_on_a_draft_whose_date_is_disputed_is_not_placed_by_that_date()
    {
        var acts = WhatHappened.Of(Istanbul).Entries.ToDictionary(entry => entry.Id);

        Assert.Null(acts["act-putin-display-initialled"].Earliest);
        Assert.Equal(new DateOnly(2022, 4, 15), acts["act-2022-04-15-exchanged"].Earliest);
        Assert.Contains("act-putin-display-initialled", WhatHappened.Of(Istanbul, new() { During = EdtfDate.Parse("2022-03-29") }).Undated.Select(entry => entry.Id));
    }

    [Fact]
    public void What_somebody_dates_into_a_time_stands_with_it_and_what_is_told_from_memory_alone_does_not()
    {
        var march = WhatHappened.Of(Istanbul, new() { During = EdtfDate.Parse("2022-03-29") }).Undated.Select(entry => entry.Id).ToList();

        Assert.Contains("d-putin-display-2023", march);
        Assert.DoesNotContain("c-b-johnson-worried", march);
    }

    [Fact]
    public void Sources_whose_day_nobody_knows_are_named_where_they_are_left_out()
    {
        var then = Istanbul.KnownAt(new DateOnly(2024, 4, 30));

        Assert.Equal(["communique-text-glostat", "edwardmdruce"], then.OfUnknownDay.Select(source => source.Id).Order(StringComparer.Ordinal));
        Assert.All(then.OfUnknownDay, source => Assert.Null(then[source.Id]));
        Assert.Contains("Critique of the Johnson story", Said(WhatHappened.Tell(then, null, AccountPart.Holdings)).Single(said => said.Label == "Left out").Text, StringComparison.Ordinal);
        Assert.Empty(Istanbul.OfUnknownDay);
        Assert.Equal([("provision", 3), ("claim", 1)], then.LeftOutWithThem);
        Assert.All(Istanbul.All<DraftProvision>().Where(clause => clause.Cites.All(cite => cite.Source == "communique-text-glostat")), clause => Assert.Null(then[clause.Id]));
        Assert.Equal(3, Istanbul.All<DraftProvision>().Count(clause => clause.Cites.All(cite => cite.Source == "communique-text-glostat")));
    }

    [Fact]
    public void A_copy_that_was_public_by_a_day_at_the_latest_is_known_from_that_day_and_its_note_says_so()
    {
        var then = Istanbul.KnownAt(new DateOnly(2024, 6, 15));

        Assert.Null(Istanbul.KnownAt(new DateOnly(2024, 6, 14))["communique-text-glostat"]);
        Assert.All(Istanbul.All<DraftProvision>().Where(clause => clause.Cites.All(cite => cite.Source == "communique-text-glostat")), clause => Assert.NotNull(then[clause.Id]));
        Assert.DoesNotContain("communique-text-glostat", then.OfUnknownDay.Select(source => source.Id));
        Assert.Contains("public by 15 June 2024 at the latest", new Footnotes(then).Source("communique-text-glostat"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_without_names_say_beside_one_who_has_a_name_is_counted_apart()
    {
        bool IsUnnamed(string who) => Istanbul[who] is Person { Unnamed: not null } or Actor { Unnamed: not null };
        var beside = Istanbul.All<Claim>().Count(claim => claim.By.Any(by => IsUnnamed(by.Who)) && claim.By.Any(by => !IsUnnamed(by.Who)));

        Assert.Equal(1, beside);
        Assert.Contains("in 1, counted as of the one who is named", Said(WhatHappened.Tell(Istanbul, null, AccountPart.Sources)).First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inference_is_marked_in_every_list_of_claims()
    {
        var near = Said(WhatHappened.Tell(Istanbul.KnownAt(new DateOnly(2024, 4, 30)), null, AccountPart.Holdings)).Single(said => said.Label == "Said of how near agreement was");
        var inferences = near.Under.Where(said => said.Items.Any(id => Istanbul[id] is Claim { ClaimKind: ClaimKind.Interpretation or ClaimKind.LegalReading or ClaimKind.Counterfactual or ClaimKind.Impression })).ToList();

        Assert.NotEmpty(inferences);
        Assert.All(inferences, said => Assert.True(said.Text.EndsWith("(An inference.)", StringComparison.Ordinal) || said.Manner is Manner.Inferred or Manner.Conjectured or Manner.Predicted, said.Text));
    }

    [Fact]
    public void Every_clause_and_position_stands_once_with_what_it_rests_on_and_the_options_of_a_clause_are_cited_too()
    {
        var report = WhatHappened.Tell(Istanbul, null, AccountPart.Sources);
        var terms = Said(report).SelectMany(said => said.Under).Where(said => said.Items is [var only] && Istanbul[only] is Position or DraftProvision && said.Text.StartsWith("On ", StringComparison.Ordinal)).ToList();
        var consent = terms.Single(said => said.Items[0] == "pv-b-exercises-consent");

        Assert.Equal(Istanbul.Items.Where(item => item is DraftProvision or Position { Basis: not PositionBasis.Compiler }).Select(item => item.Id).Order(StringComparer.Ordinal), terms.Select(said => said.Items[0]).Order(StringComparer.Ordinal));
        Assert.All(terms, said => Assert.NotEmpty(said.Notes));
        Assert.Contains(report.Notes, note => consent.Notes.Contains(note.Number) && note.Source == "lavrov-2022-04-07");
    }

    [Fact]
    public void An_act_of_which_any_of_several_sources_may_tell_attests_no_text_and_is_told_as_left_out_where_some_were_public()
    {
        var act = Istanbul.All<Act>().Single(each => each.RestsOnAnyOfItsSources);
        var besides = new Act { Id = "act-any", Draft = act.Draft, ActKind = act.ActKind, Basis = act.Basis, Cites = [new Citation { Source = "rudenko-2022-05-17" }, new Citation { Source = "welt-2024-04" }] };

        Assert.Equal(1, Istanbul.KnownAt(new DateOnly(2024, 4, 30)).ActsOfAnySource);
        Assert.Equal(0, Istanbul.KnownAt(new DateOnly(2022, 4, 30)).ActsOfAnySource);
        Assert.Equal(0, Istanbul.KnownAt(new DateOnly(2024, 6, 30)).ActsOfAnySource);
        Assert.True(besides.RestsOnAnyOfItsSources);
        Assert.DoesNotContain(new Attested(new Dossier([.. Istanbul.Items, besides])).For(Istanbul.Find<Draft>(act.Draft)!), cite => cite.Source == "rudenko-2022-05-17");
    }

    [Fact]
    public void What_rests_on_one_source_alone_has_its_own_notes_and_keeps_its_caution()
    {
        var alone = WhatHappened.Tell(Istanbul, null, AccountPart.Sources).Sections.SelectMany(section => section.Sections).SelectMany(section => section.Parts.OfType<Said>()).Where(said => said.Text.StartsWith("Meetings, texts, acts and events on it alone", StringComparison.Ordinal))
            .SelectMany(said => said.Under).Where(said => said.As == SaidAs.Detail && said.Items.Count == 1).ToList();

        Assert.NotEmpty(alone);
        Assert.All(alone.Where(said => Istanbul[said.Items[0]]!.Cites.Count > 0), said => Assert.NotEmpty(said.Notes));
        Assert.All(alone.Where(said => Istanbul[said.Items[0]]!.Hedge.Length > 0), said => Assert.Equal(Istanbul[said.Items[0]]!.Hedge, said.Hedge));
        Assert.Contains(alone, said => said.Items[0] == "ev-drafts-shared" && said.Hedge.Length > 0);
    }

    [Fact]
    public void An_answer_of_an_earlier_day_says_which_statements_were_not_read_themselves()
    {
        const string through = "not read itself";
        var then = WhatHappened.Tell(Istanbul.KnownAt(new DateOnly(2022, 5, 31)), null, AccountPart.Holdings).Notes.ToList();
        var through2024 = Istanbul.All<Source>().Where(source => source is { Reached: SourceReach.Via or SourceReach.Named, RelayKind: null, SourceKind: not SourceKind.GeneralKnowledge }).Select(source => source.Id).ToHashSet();

        Assert.Contains(then, note => through2024.Contains(note.Source));
        Assert.All(then.Where(note => note.Under.Count == 0), note => Assert.Equal(through2024.Contains(note.Source), note.Text.Contains(through, StringComparison.Ordinal)));
        Assert.DoesNotContain(WhatHappened.Tell(Istanbul, null, AccountPart.Holdings).Notes, note => note.Text.Contains(through, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_whose_identity_is_sealed_is_among_the_people_without_names()
    {
        var person = new Person { Id = "p-sealed", Name = "Somebody", Unnamed = new Unnamed(), Sealed = new Seal { Handle = "h-2", AttributionLine = "a person present" } };
        var told = PeopleWithoutNames.Told(new Telling(new Dossier([.. Istanbul.Items, person]))).Single();

        Assert.Equal(Istanbul.Items.Count(item => item is Person { Unnamed: not null } or Actor { Unnamed: not null }), told.Items.Count);
        Assert.DoesNotContain("p-sealed", told.Items);
    }

    [Fact]
    public void A_source_whose_identity_is_sealed_is_not_named_among_those_left_out()
    {
        var sealedOne = new Source { Id = "s-undated", Title = "Undated", Sealed = new Seal { Handle = "h-1", AttributionLine = "a person present" } };
        var dossier = new Dossier([.. Istanbul.Items, sealedOne]);

        Assert.DoesNotContain("s-undated", dossier.KnownAt(new DateOnly(2024, 4, 30)).OfUnknownDay.Select(source => source.Id));
    }

    [Fact]
    public void A_limit_on_a_contradiction_stands_with_it_from_either_side()
    {
        var telling = new Telling(Istanbul);

        Assert.EndsWith("(at odds unless the Russian draft is that of 15 April)", telling.Against(Istanbul.Find<Claim>("c-apr15-last")!).Single(each => each.Items.Contains("c-b-rudenko-unanswered")).Text, StringComparison.Ordinal);
        Assert.EndsWith("(at odds unless the Russian draft is that of 15 April)", telling.Against(Istanbul.Find<Claim>("c-b-rudenko-unanswered")!).Single(each => each.Items.Contains("c-apr15-last")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relation_of_drafts_that_nobody_is_cited_for_is_the_editors_reading()
    {
        var story = Genealogy.Of(WhatHappened.Of(Istanbul), new Telling(Istanbul)).Drafts.Single(each => each.Entry.Id == "d-putin-display-2023");

        Assert.Contains(story.Relations, each => each.Text == "Is the same paper as “Draft treaty dated 15 April” (probable), by the editors' reading." && each.Cites.Count == 0);
    }

    [Fact]
    public void A_footnote_says_which_outlet_was_read_and_nothing_of_a_sealed_source()
    {
        var footnotes = new Footnotes(Istanbul);

        Assert.Equal("Sergey Lavrov, public statement, 7 April 2022 (outlet read: state agency, tass.com)", footnotes.Text(new Citation { Source = "lavrov-2022-04-07" }));
        var told = new Footnotes(new Dossier([new Source { Id = "s", Url = "https://www.example.org/x", RelayKind = RelayKind.Press, Sealed = new Seal { Handle = "h-1", AttributionLine = "a person present" } }])).Text(new Citation { Source = "s" });
        Assert.Equal("a person present", told);
    }

    [Fact]
    public void An_act_on_one_or_more_of_several_sources_counts_as_resting_on_none_of_them_and_is_known_when_all_are_public()
    {
        const string act = "act-2022-04-15-shared-putin";
        var rests = SourcesRestedOn.Of(new Telling(Istanbul));

        Assert.True(Istanbul.Find<Act>(act)!.RestsOnAnyOfItsSources);
        Assert.Contains(act, rests.OfSome.SelectMany(each => each.Items));
        Assert.DoesNotContain(act, rests.Several.Concat(rests.Differing).SelectMany(each => each.Items).Concat(rests.Single.SelectMany(one => one.Happenings.Select(item => item.Id))));
        Assert.Null(Istanbul.KnownAt(new DateOnly(2024, 6, 14))[act]);
        Assert.NotNull(Istanbul.KnownAt(new DateOnly(2024, 6, 30))[act]);
    }

    private static IEnumerable<Said> Said(Report report) => report.Sections.SelectMany(section => section.Parts.OfType<Said>());
}
