using Travaux.Analysis.Release;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

public class AudienceTests
{
    private const string Planted = """
        people:
          - {id: vera, name: "Vera Quillfeather", audience: team, cites: [open]}
          - {id: handle, name: "a participant", sealed: {handle: h-zx81q, attribution-line: "a participant", circle: 9}, cites: [{source: talk, at: "p01"}]}
          - {id: named, name: "Named", cites: [open]}
        sources:
          - {id: open, kind-of-source: article, reached: held}
          - {id: secret, kind-of-source: minutes, reached: held, title: "Zebrafish minutes", audience: team}
          - id: talk
            kind-of-source: interview
            reached: held
            of: [handle]
            sealed: {handle: h-zx81q, attribution-line: "a participant"}
            consent:
              - {terms: background, given: "2031"}
              - {passage: "p03", terms: not-for-use, given: "2031"}
              - {passage: "p05", terms: on-record, given: "2031"}
              - {passage: "p05", terms: embargoed, until: "2034-12-31", given: "2032"}
        meetings:
          - {id: m-back, title: "At the ferry house", status: held, track: back, mode: in-person, attended-by: [vera], audience: team, cites: [secret]}
          - {id: m-open, title: "First round", status: held, track: table, mode: in-person, attended-by: [named, {who: vera, audience: team}], cites: [open, secret]}
        claims:
          - {id: c-open, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [named], about: [m-back, m-open], cites: [open]}
          - {id: c-secret, says: "It was otherwise.", kind-of-claim: reported-fact, status: contested, by: [named], cites: [secret]}
          - {id: c-notforuse, says: "Never say this.", kind-of-claim: recollection, status: contested, by: [handle], cites: [{source: talk, at: "p03"}]}
          - {id: c-embargo, says: "Not before winter.", kind-of-claim: recollection, status: contested, by: [handle], cites: [{source: talk, at: "p05"}]}
          - {id: c-background, says: "It was a Tuesday.", kind-of-claim: recollection, status: contested, by: [handle], cites: [{source: talk, at: "p02"}]}
          - {id: c-under, says: "Told on.", kind-of-claim: reported-fact, status: contested, by: [named], cites: [{source: open, under: [secret]}, {source: open, at: "p1"}]}
        """;

    private static string Text(Dossier dossier) => string.Concat(DossierFolder.Write(dossier).Select(file => file.Text));

    [Fact]
    public void What_is_for_the_team_is_nowhere_in_what_the_public_gets()
    {
        var released = DossierText.Read(Planted).Dossier.For("public");

        string[] hidden = ["vera", "Quillfeather", "Zebrafish", "secret", "m-back", "ferry", "c-secret", "team", "The team", "Back channel", "h-zx81q"];
        Assert.All(hidden, word => Assert.DoesNotContain(word, Text(released), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["named"], released.Find<Meeting>("m-open")!.AttendedBy.Select(each => each.Who));
        Assert.Equal(["m-open"], released.Find<Claim>("c-open")!.About);
        Assert.DoesNotContain("vera", released.Items.SelectMany(item => ItemKind.References(item)).Select(reference => reference.Id));
    }

    [Fact]
    public void Consent_binds_passage_by_passage_and_an_embargo_ends()
    {
        var dossier = DossierText.Read(Planted).Dossier;

        Assert.Null(dossier.For("public")["c-notforuse"]);
        Assert.Null(dossier.For("team", new(2040, 1, 1))["c-notforuse"]);
        Assert.Null(dossier.For("public", new(2034, 12, 31))["c-embargo"]);
        Assert.NotNull(dossier.For("public", new(2035, 1, 1))["c-embargo"]);
        Assert.NotNull(dossier.For("public")["c-background"]);
    }

    [Theory]
    [InlineData("p03", false)]
    [InlineData("p02-p04", false)]
    [InlineData("p02–03", false)]
    [InlineData("p01, p03", false)]
    [InlineData("P3", false)]
    [InlineData("", false)]
    [InlineData("folio 3", false)]
    [InlineData("the third answer", false)]
    [InlineData("p02", true)]
    [InlineData("p. 1, 2 and 4", true)]
    [InlineData("p06-p30", true)]
    public void What_may_touch_a_withheld_passage_goes_with_it(string at, bool leaves)
    {
        var cite = at.Length > 0 ? $"source: talk, at: \"{at}\"" : "source: talk";
        var claim = "\n  - {id: c-at, says: \"So it was.\", kind-of-claim: recollection, status: contested, by: [handle], cites: [{" + cite + "}]}\n";

        var dossier = DossierText.Read(Planted + claim).Dossier;

        Assert.Equal(leaves, dossier.For("public")["c-at"] is not null);
    }

    [Fact]
    public void That_something_is_withheld_is_not_told()
    {
        var released = DossierText.Read(Planted).Dossier.For("public");

        var consent = Assert.Single(released.Find<Source>("talk")!.Consents);
        Assert.Equal((ConsentTerms.Background, ""), (consent.Terms, consent.Passage));
        Assert.DoesNotContain("not-for-use", Text(released), StringComparison.Ordinal);
        Assert.DoesNotContain("2034", Text(released), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_consent_without_its_day_may_be_the_latest_and_the_strictest_counts()
    {
        var source = new Source { Consents = [new() { Terms = ConsentTerms.NotForUse }, new() { Terms = ConsentTerms.OnRecord, Given = Record.Time.EdtfDate.Parse("2031") }] };

        Assert.Equal(ConsentTerms.NotForUse, Consents.For(source, "").Terms);
        Assert.Equal(ConsentTerms.NotForUse, Consents.For(source, "p01").Terms);
    }

    [Fact]
    public void What_somebody_unseen_told_does_not_stand_as_if_the_record_said_so()
    {
        var released = DossierText.Read("""
            people:
              - {id: seen, name: "Seen", offices: [{office: "Minister of tides", cites: [secret]}, {office: "Mayor", cites: [open]}], cites: [open]}
              - {id: vera, name: "Vera Quillfeather", audience: team, cites: [open]}
            sources: [{id: open, kind-of-source: article, reached: held}, {id: secret, kind-of-source: minutes, reached: held, audience: team}]
            actors: [{id: x, name: "X", kind-of-actor: state, cites: [open]}]
            delegations: [{id: del, of: x, members: [{who: vera, capacity: "legal adviser"}, {who: seen}], cites: [open]}]
            drafts: [{id: dr, title: "Draft", kind-of-draft: treaty-draft, drafted-by: [{who: x, degree: wholly, per: [vera]}], cites: [open]}]
            claims:
              - {id: c-why, says: "It was for the storm.", kind-of-claim: causal, status: contested, by: [seen], audience: team, cites: [open]}
              - {id: c-words, says: "It was so.", kind-of-claim: recollection, status: contested, by: [seen], quote: {text: "by the old ferry", rights: "R"}, cites: [open, secret]}
              - {id: c-told, says: "It was told on.", kind-of-claim: recollection, status: contested, by: [seen], reported-by: [vera], cites: [open]}
            events:
              - {id: storm, title: "A storm", category: background, relations: [{kind: causes, target: flight, asserted-in: [c-why]}], cites: [open]}
              - {id: flight, title: "They left", category: diplomatic, when: ["2 days after gone", "1 day after storm"], accounts: [{of: date, says: "in May", by: [vera], cites: [open]}], cites: [open]}
              - {id: gone, title: "They fell out", category: diplomatic, audience: team, cites: [open]}
              - {id: rests, title: "By claims alone", category: diplomatic, claims: [c-why], derived: "from claims"}
            """).Dossier.For("public");

        Assert.Equal(["Mayor"], released.Find<Person>("seen")!.Offices.Select(office => office.Office));
        Assert.Equal(["seen"], released.Find<Delegation>("del")!.Members.Select(member => member.Who));
        Assert.Empty(released.Find<Draft>("dr")!.DraftedBy);
        Assert.Empty(released.Find<Event>("storm")!.Relations);
        Assert.Equal(["1 day after storm"], released.Find<Event>("flight")!.When);
        Assert.Empty(released.Find<Event>("flight")!.Accounts);
        Assert.Null(released.Find<Claim>("c-words")!.Quote);
        Assert.Null(released["c-told"]);
        Assert.Null(released["rests"]);
    }

    [Fact]
    public void Of_what_is_sealed_leave_the_line_and_the_role()
    {
        var released = DossierText.Read("""
            people:
              - {id: w, name: "A PARTICIPANT", side: x, roles: [guarantor], unnamed: {identity: withheld, reason: "still in the office of tides"}, sealed: {handle: h-zx81q, attribution-line: "a participant", role: "participant", circle: 9}, note: "Zebrafish", cites: [talk]}
            actors: [{id: x, name: "X", kind-of-actor: state, cites: [open]}]
            places: [{id: ferry, name: "Ferry house", cites: [open]}]
            sources:
              - {id: open, kind-of-source: article, reached: held}
              - {id: talk, title: "Talk with the deputy", kind-of-source: interview, reached: held, of: [w], place: ferry, medium: "by boat", url: "x.example", copies: [{file: files/talk.txt}], grades: [{reliability: A, by: "us", reason: "Sat beside the head"}], note: "Zebrafish", sealed: {handle: h-zx81q, attribution-line: "a participant, told later"}}
            """).Dossier.For("public");

        Assert.All(["h-zx81q", "tides", "Zebrafish", "deputy", "boat", "x.example", "talk.txt", "Sat beside", "circle", "PARTICIPANT", "guarantor"], word => Assert.DoesNotContain(word, Text(released), StringComparison.Ordinal));
        Assert.Equal(("a participant", "a participant, told later"), (Attributions.Line(released, "w"), Attributions.Line(released, "talk")));
        Assert.Equal(("a participant", "a participant, told later"), (released.NameOf("w"), released.NameOf("talk")));
        Assert.Empty(released.Find<Person>("w")!.Side);
    }

    [Fact]
    public void A_copy_that_holds_a_withheld_passage_or_a_draft_under_embargo_stays()
    {
        var dossier = DossierText.Read("""
            sources:
              - {id: talk, kind-of-source: interview, reached: held, copies: [{file: files/talk.txt}], consent: [{passage: "p03", terms: embargoed, until: "2034", given: "2031"}]}
              - {id: print, kind-of-source: document, reached: held, documents: [dr], copies: [{file: files/print.pdf}]}
            drafts: [{id: dr, title: "Draft", kind-of-draft: treaty-draft, embargo: "2035", cites: [print]}]
            """).Dossier;

        string[] Files(DateOnly on) => [.. dossier.For("public", on).All<Source>().SelectMany(source => source.Copies).Select(copy => copy.File)];
        Assert.Empty(Files(new(2034, 12, 31)));
        Assert.Equal(["files/talk.txt"], Files(new(2035, 12, 31)));
        Assert.Equal(["files/talk.txt", "files/print.pdf"], Files(new(2036, 1, 1)));
    }

    [Fact]
    public void The_head_stands_when_all_that_it_cites_stays_behind()
    {
        var dossier = DossierText.ReadWhole("""
            dossier: {id: d, title: "A dossier", question: "Why?", audience-unless-stated: team, sides: [], cites: [secret]}
            audiences: [{id: public, title: "Everybody"}, {id: team, title: "The team", reads: [public]}]
            sources: [{id: secret, kind-of-source: minutes, reached: held}]
            """).Dossier;

        Assert.Equal(("A dossier", "public"), (dossier.For("public").Head.Title, dossier.For("public").Head.AudienceUnlessStated));
        Assert.Equal("team", dossier.For("team").Head.AudienceUnlessStated);
        Assert.Equal(["d", "public"], dossier.For("public").Items.Select(item => item.Id));
    }

    [Fact]
    public void The_team_sees_more_than_the_public_and_the_custodians_see_all()
    {
        var dossier = DossierText.Read(Planted).Dossier;

        Assert.NotNull(dossier.For("team")["m-back"]);
        Assert.Same(dossier, dossier.For(""));
        Assert.Throws<ArgumentException>(() => dossier.For("nobody"));
    }

    [Fact]
    public void What_was_left_is_left_again()
    {
        foreach (var (folder, audience) in new[] { ("examples/lake-talks", "public"), ("examples/lake-talks", "delegations"), ("examples/lake-talks", "facilitation"), ("examples/istanbul-2022", "public") })
        {
            var once = DossierFolder.Read(Path.Combine(Shared.Repository, folder)).Dossier.For(audience);

            Assert.Equal(Text(once), Text(once.For(audience)));
        }
    }

    /// <summary>Items made at random, of which the oracle knows only who may see them and what they refer to.</summary>
    [Fact]
    public void Nothing_that_an_audience_may_not_see_is_in_what_it_gets_whatever_the_dossier()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 300; trial++)
        {
            var count = random.Next(2, 14);
            bool[] open = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) > 0)];
            string Audience(int i) => open[i] ? "public" : "team";
            Sequence<string> Some() => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => $"k-{random.Next(count)}").Distinct()];
            var claims = Enumerable.Range(0, count).Select(i => new Claim
            {
                Id = $"k-{i}",
                Says = $"word{i}word",
                Audience = Audience(i),
                By = [new Attribution { Who = "a" }],
                About = Some(),
                Refines = Some(),
                Cites = [new Citation { Source = "s" }, .. open[i] ? Array.Empty<Citation>() : [new Citation { Source = "s", Audience = "team" }]],
            }).ToList();
            var dossier = new Dossier([
                new DossierHead { Id = "d", Title = "T", Question = "Q" },
                new AudienceList { Id = "public", Title = "Public" }, new AudienceList { Id = "team", Title = "Team", Reads = ["public"] },
                new Person { Id = "a", Name = "A", Audience = "public" }, new Source { Id = "s", Audience = "public" }, .. claims]);

            var released = dossier.For("public");
            var text = Text(released);

            for (var i = 0; i < count; i++)
            {
                Assert.Equal(open[i], released[$"k-{i}"] is not null);
                Assert.Equal(open[i], text.Contains($"word{i}word", StringComparison.Ordinal));
                Assert.Equal(open[i], text.Contains($"id: k-{i}\n", StringComparison.Ordinal));
            }
            Assert.All(released.All<Claim>(), claim => Assert.Equal(claims.Single(each => each.Id == claim.Id).About.Where(id => open[int.Parse(id[2..], System.Globalization.CultureInfo.InvariantCulture)]), claim.About));
        }
    }

    [Fact]
    public void A_small_circle_refuses_the_release()
    {
        var whole = DossierText.Read("""
            people:
              - {id: a, name: "A", cites: [s]}
              - {id: b, name: "B", cites: [s]}
              - {id: c, name: "C", cites: [s]}
              - {id: w, name: "a participant", sealed: {handle: h-1, attribution-line: "a participant"}, cites: [talk]}
            sources:
              - {id: s, kind-of-source: article, reached: held}
              - {id: talk, kind-of-source: interview, reached: held, of: [w], sealed: {handle: h-1, attribution-line: "a participant"}}
            meetings: [{id: m, title: "Breakfast", status: held, track: back, mode: in-person, attended-by: [a, b, c], cites: [s]}]
            claims: [{id: k, says: "It was settled at breakfast.", kind-of-claim: recollection, status: contested, by: [w], about: [m], cites: [talk]}]
            """).Dossier;

        var found = DisclosureCheck.Run(whole, whole.For("public"), new());

        var refusal = Assert.Single(found, each => each.Weight == DisclosureWeight.Refused);
        Assert.Equal(("TX665", "k"), (refusal.Code, refusal.Item));
        Assert.Contains("where 3 people were", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(DisclosureCheck.Run(whole, whole.For("public"), new() { SmallestCircle = 3 }), each => each.Weight > DisclosureWeight.Listed);
    }

    [Theory]
    [InlineData("Vera Quillfeather")]
    [InlineData("VERA  QUILLFEATHER")]
    [InlineData("Véra Quíllfeather")]
    [InlineData("vera-quillfeather")]
    public void A_secret_of_the_vault_is_found_however_it_is_written(string written)
    {
        var whole = DossierText.Read($$"""
            sources: [{id: s, kind-of-source: article, reached: held}]
            events: [{id: e, title: "A call to {{written}} was made", category: diplomatic, cites: [s]}]
            """).Dossier;

        var found = Assert.Single(DisclosureCheck.Run(whole, whole.For("public"), new() { Secrets = ["Vera Quillfeather", "h-1"], Files = [("letter.txt", "nothing")] }));

        Assert.Equal(("TX660", DisclosureWeight.Never), (found.Code, found.Weight));
        Assert.DoesNotContain("Quillfeather", found.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_stays_behind_is_not_named_in_what_leaves()
    {
        var whole = DossierText.Read("""
            sources: [{id: s, kind-of-source: article, reached: held}]
            people: [{id: p-1, name: "Odo Brannigan", audience: team, cites: [s]}]
            meetings: [{id: m-back, title: "Back", status: held, track: back, mode: in-person, audience: team, cites: [s]}]
            events:
              - {id: e, title: "It was", category: diplomatic, note: "See m-back.", cites: [s]}
              - {id: f, title: "Odo Brannigan was heard", category: diplomatic, cites: [s]}
            """).Dossier;

        var found = DisclosureCheck.Run(whole, whole.For("public"), new());

        Assert.Equal([("TX662", "e"), ("TX663", "f")], found.Select(each => (each.Code, each.Item)));
    }
}
