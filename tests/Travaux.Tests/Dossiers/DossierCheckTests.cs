using Travaux.Analysis.Checking;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

public class DossierCheckTests
{
    private const string People = """
        sources: [{id: s, kind-of-source: article, reached: held}]
        people: [{id: a, name: "A", cites: [s]}, {id: b, name: "B", cites: [s]}]

        """;

    [Theory]
    [InlineData("examples/istanbul-2022")]
    [InlineData("examples/lake-talks")]
    public void The_examples_are_clean(string folder)
    {
        var reading = DossierFolder.Read(Path.Combine(Shared.Repository, folder));

        var findings = DossierCheck.Run(reading.Dossier, reading.Places).Where(finding => finding.Weight > FindingWeight.Note);

        Assert.Empty(findings.Select(finding => $"{reading.Place(finding.Diagnostic.At)}: {finding.Diagnostic.Code}: {finding.Diagnostic.Message}"));
    }

    [Fact]
    public void Nearly_three_weeks_that_were_twenty_two_days_are_worth_a_note()
    {
        var reading = DossierFolder.Read(Path.Combine(Shared.Repository, "examples/istanbul-2022"));

        var note = Assert.Single(DossierCheck.Run(reading.Dossier, reading.Places), finding => finding.Diagnostic.Code == "TX302");

        Assert.Equal((FindingWeight.Note, "m-2022-03-29"), (note.Weight, note.Item));
        Assert.Contains("by 1 day", note.Diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>One planted fault each, with the words that name it.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "TX601", """events: [{id: e, title: "It was", category: diplomatic, date: "2031"}]""", "e cites nothing: add 'cites', or say under 'derived' by what rule the editors made it." },
        { "TX602", """events: [{id: e, title: "It was", category: diplomatic, cites: [{source: s, region: pull-quote}]}]""", "e rests on what editors set beside the text alone" },
        { "TX603", """claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: uncontested, by: [a], quote: "So it was", cites: [s]}]""", "c quotes words without saying whose they are in law" },
        { "TX604", """events: [{id: e, title: "One", category: battlefield, relations: [{kind: causes, target: f}], cites: [s]}, {id: f, title: "Other", category: battlefield, cites: [s]}]""", "nobody is named who says so" },
        { "TX610", """events: [{id: e, title: "Signing", category: envisaged, cites: [s]}]""", "e was only envisaged and stands as having happened" },
        { "TX611", """
            meetings: [{id: m, title: "Summit", status: envisaged-not-held, track: table, mode: in-person, cites: [s]}]
            events: [{id: e, title: "Summit", category: diplomatic, meeting: m, cites: [s]}]
            """, "e stands as having happened at m, which was not held." },
        { "TX612", """
            claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: rejected, by: [a], cites: [s]}]
            events: [{id: e, title: "So", category: diplomatic, claims: [c], cites: [s]}]
            """, "All claims that attest e are rejected" },
        { "TX613", """
            claims: [{id: c, says: "So.", kind-of-claim: conjecture, status: conjecture, by: [a], cites: [s]}]
            events: [{id: e, title: "So", category: diplomatic, claims: [c], cites: [s]}]
            """, "a conjecture stays one" },
        { "TX614", """meetings: [{id: m, title: "Summit", status: envisaged-not-held, track: table, mode: in-person, attended-by: [a], cites: [s]}]""", "who was to be there stands under 'would-attend'" },
        { "TX615", """meetings: [{id: m, title: "One", status: held, ordinal: 1, track: table, mode: video, cites: [s]}, {id: m2, title: "Two", status: held, ordinal: 1, track: table, mode: video, cites: [s]}]""", "Number 1 of the track table is taken by m." },
        { "TX620", """events: [{id: e, title: "So", category: diplomatic, when: ["a fortnight hence"], cites: [s]}]""", "'a fortnight hence' is no relative date" },
        { "TX303", """events: [{id: e, title: "One", category: diplomatic, date: "2031-05-03", cites: [s]}, {id: f, title: "Two", category: diplomatic, date: "2031-05-09", when: ["2 days after e"], cites: [s]}]""", "'e'" },
        { "TX621", """
            drafts:
              - {id: d1, title: "One", kind-of-draft: treaty-draft, date: "2031-05-03", relations: [{kind: follows, to: d2}], cites: [s]}
              - {id: d2, title: "Two", kind-of-draft: treaty-draft, date: "2031-05-09", cites: [s]}
            """, "d1 is said to come after d2, and is dated before it." },
        { "TX622", """
            claims: [{id: c, says: "So.", kind-of-claim: causal, status: contested, by: [a], cites: [s]}]
            events: [{id: e, title: "One", category: battlefield, date: "2031-05-09", relations: [{kind: causes, target: f, asserted-in: [c]}], cites: [s]}, {id: f, title: "Other", category: battlefield, date: "2031-05-03", cites: [s]}]
            """, "f was over before e began" },
        { "TX623", """
            actors: [{id: x, name: "X", kind-of-actor: state, cites: [s]}]
            delegations: [{id: del, of: x, members: [p], cites: [s]}]
            meetings: [{id: m, title: "One", status: held, date: "2031-05-03", track: table, mode: video, attended-by: [del], cites: [s]}]
            """, "p sat at m on a delegation and held none of the offices given at that time." },
        { "TX630", """
            issues: [{id: i, title: "How much", scale: [{level: 0, label: "none"}, {level: 1, label: "all"}], cites: [s]}]
            positions: [{id: p1, party: a, issue: i, stance: "More.", level: 2, basis: stated, cites: [s]}]
            """, "p1 has the level 2, and the scale of i runs from 0 to 1." },
        { "TX631", """
            issues: [{id: i, title: "How much", cites: [s]}]
            positions: [{id: p1, party: a, issue: i, stance: "More.", basis: predicted, cites: [s]}]
            """, "nobody is named who predicts it" },
        { "TX633", """claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: uncontested, by: [a], grades: [{credibility: 7, by: "me", reason: "why"}], cites: [s]}]""", "Credibility runs from 1" },
        { "TX642", """sources: [{id: t, kind-of-source: interview, reached: held, consent: [{terms: embargoed}]}]""", "t has an embargo without its end" },
        { "TX650", """events: [{id: e, title: "A brutal and shameful attack", category: battlefield, cites: [s]}]""", "'brutal', 'shameful' in the record's own voice (title of e)" },
        { "TX655", """
            claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: uncontested, by: [a], hedge: "it is thought", cites: [s]}]
            events: [{id: e, title: "So", category: diplomatic, claims: [c], cites: [s]}]
            """, "All that attests e is said with caution (\"it is thought\")" },
        { "TX656", """events: [{id: e, title: "They probably met", category: diplomatic, cites: [s]}]""", "'probably' in the words of e" },
        { "TX608", """
            claims:
              - {id: c, says: "Ten years.", kind-of-claim: reported-fact, status: contested, by: [a], conflicts-with: [c2], cites: [{source: s, at: "p35"}]}
              - {id: c2, says: "Fifteen years.", kind-of-claim: reported-fact, status: contested, by: [a], conflicts-with: [c], cites: [{source: s, at: "p31", region: pull-quote}]}
            """, "Of c s says one thing in the body (p35) and another in pull quote (p31)" },
        { "TX612", """
            claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: contested, by: [a], reported-by: [b], rejected-by: ["b"], cites: [s]}]
            events: [{id: e, title: "So", category: diplomatic, claims: [c], cites: [s]}]
            """, "All claims that attest e are rejected" },
        { "TX616", """claims: [{id: c, says: "So.", kind-of-claim: conjecture, status: uncontested, by: [a], cites: [s]}]""", "c is a conjecture and stands as uncontested" },
        { "TX617", """
            claims: [{id: c, says: "So.", kind-of-claim: rhetorical-figure, status: uncontested, by: [a], not-a-fact: "a joke", cites: [s]}]
            events: [{id: e, title: "So", category: diplomatic, claims: [c], cites: [s]}]
            """, "no assertions of fact (\"a joke\")" },
        { "TX634", """claims: [{id: c, says: "So.", kind-of-claim: recollection, status: contested, by: [a], grades: [{by: "us", reason: "R"}], cites: [s]}]""", "A grade of c says neither" },
        { "TX640", """actors: [{id: x, name: "a group", kind-of-actor: group, members: [a], sealed: {handle: h-1, attribution-line: "a group"}, cites: [s]}]""", "x is sealed, and the record holds names or members of it" },
        { "TX641", """actors: [{id: x, name: "The ferrymen", kind-of-actor: group, sealed: {handle: h-1, attribution-line: "a group"}, cites: [s]}]""", "x is sealed, and its name is not the agreed line" },
        { "TX646", """
            people: [{id: a, name: "A", cites: [s]}]
            sources: [{id: s, kind-of-source: interview, reached: held, consent: [{passage: "p03", terms: on-record, given: "2031"}, {passage: "p03", terms: background}]}]
            """, "s has several words of consent for p03, one without 'given'" },
        { "TX647", """
            sources: [{id: s, kind-of-source: interview, reached: held, consent: [{passage: "p03", terms: not-for-use, given: "2031"}]}]
            people: [{id: a, name: "A", cites: [s]}]
            """, "a cites s without a place, and passages of that are withheld" },
        { "TX648", """
            sources: [{id: s, title: "Talk at the ferry", kind-of-source: interview, reached: held, sealed: {handle: h-1, attribution-line: "a participant"}}]
            """, "s is sealed and has a title" },
        { "TX650", """events: [{id: e, title: "Переговори і жорстокого штурму", category: battlefield, cites: [s]}]""", "'жорстокого' in the record's own voice" },
        { "TX650", """events: [{id: e, title: "Встреча", derived: "с лживыми словами", category: diplomatic, cites: [s]}]""", "'лживыми' in the record's own voice (derived of e)" },
        { "TX650", """issues: [{id: i, title: "Tides", scale: [{level: 0, label: "a shameful retreat"}], cites: [s]}]""", "(scale[0].label of i)" },
        { "TX656", """events: [{id: e, title: "Вони, мабуть, зустрілися", category: diplomatic, cites: [s]}]""", "'мабуть' in the words of e" },
        { "TX600", """events: [{id: e, title: "So", category: diplomatic, allows: [{check: TX650, reason: "a name"}], cites: [s]}]""", "e lets TX650 stand, which nothing finds any more" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_with_its_words(string code, string yaml, string words)
    {
        var people = code is "TX642" or "TX646" or "TX647" or "TX648" ? "" : code == "TX623" ? People + "" : People;
        if (code == "TX623")
        {
            people = """
                sources: [{id: s, kind-of-source: article, reached: held}]
                people: [{id: a, name: "A", cites: [s]}, {id: p, name: "P", offices: [{office: "Minister", during: "2029"}], cites: [s]}]

                """;
        }
        var (dossier, places) = DossierText.Read(people + yaml);

        var findings = DossierCheck.Run(dossier, places);

        Assert.Contains(findings, finding => finding.Diagnostic.Code == code && finding.Diagnostic.Message.Contains(words, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal("test.yaml", finding.Diagnostic.At.File));
    }

    [Fact]
    public void What_says_whose_view_it_is_may_use_any_word()
    {
        var (dossier, places) = DossierText.Read(People + """
            events: [{id: e, title: "A brutal attack, by the authors' account", category: battlefield, cites: [s]}, {id: f, title: "The minister calls it “shameful”", category: public-statement, cites: [s]}]
            claims: [{id: c, says: "It was a shameful and brutal attack.", kind-of-claim: evaluation, status: contested, by: [a], cites: [s]}]
            """);

        Assert.DoesNotContain(DossierCheck.Run(dossier, places), finding => finding.Diagnostic.Code == "TX650");
    }

    [Fact]
    public void A_finding_is_let_stand_with_a_reason()
    {
        var (dossier, places) = DossierText.Read(People + """
            events: [{id: e, title: "The Brutal Peak is taken", category: battlefield, allows: [{check: TX650, reason: "the name of a mountain"}], cites: [s]}]
            """);

        Assert.Empty(DossierCheck.Run(dossier, places));
    }
}
