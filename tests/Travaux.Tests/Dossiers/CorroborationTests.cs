using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

public class CorroborationTests
{
    [Fact]
    public void Three_papers_that_print_one_agency_are_one_origin()
    {
        var (dossier, _) = DossierText.Read("""
            sources:
              - {id: agency, kind-of-source: press-report, reached: held}
              - {id: morning, kind-of-source: press-report, reached: held, relays: [agency]}
              - {id: evening, kind-of-source: press-report, reached: held, relays: [morning]}
              - {id: weekly, kind-of-source: press-report, reached: held, relays: [evening, agency]}
            people: [{id: a, name: "A", cites: [agency]}]
            claims:
              - {id: c, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [a], cites: [morning, evening, weekly, {source: weekly, under: [agency]}]}
            """);

        var support = new Corroborator(dossier).Of(dossier["c"]!);

        Assert.Equal("agency", Assert.Single(support.Origins).Key);
        Assert.Equal(4, support.Citations);
        Assert.True(support.IsSingle);
    }

    [Fact]
    public void Papers_that_quote_one_another_in_a_circle_are_one_origin_and_the_circle_is_named()
    {
        var (dossier, _) = DossierText.Read("""
            sources:
              - {id: north, kind-of-source: press-report, reached: held, relays: [south]}
              - {id: south, kind-of-source: press-report, reached: held, relays: [east]}
              - {id: east, kind-of-source: press-report, reached: held, relays: [north]}
              - {id: west, kind-of-source: press-report, reached: held, relays: [east]}
            people: [{id: a, name: "A", cites: [north]}]
            claims:
              - {id: c, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [a], cites: [north, south, east, west]}
            """);
        var corroborator = new Corroborator(dossier);

        Assert.True(Assert.Single(corroborator.Of(dossier["c"]!).Origins).IsCircular);
        Assert.Equal(["east", "north", "south"], Assert.Single(corroborator.Graph.Circles).Order());
    }

    [Fact]
    public void A_witness_who_is_asked_twice_is_one_witness()
    {
        var (dossier, _) = DossierText.Read("""
            people: [{id: w, name: "W", cites: [first]}, {id: u, name: "Somebody", unnamed: withheld, cites: [first]}]
            sources:
              - {id: first, kind-of-source: interview, reached: held, of: [w]}
              - {id: second, kind-of-source: interview, reached: held, of: [w], retrospective: true}
              - {id: third, kind-of-source: interview, reached: held, of: [u]}
            claims:
              - {id: c, says: "It was so.", kind-of-claim: recollection, status: uncontested, by: [w], cites: [first, second]}
              - {id: e, says: "It was so.", kind-of-claim: recollection, status: uncontested, by: [u], cites: [third]}
              - {id: b, says: "It was so.", kind-of-claim: recollection, status: uncontested, by: [u], cites: [third, first]}
            """);
        var corroborator = new Corroborator(dossier);

        Assert.Equal("w", Assert.Single(corroborator.Of(dossier["c"]!).Origins).Key);
        Assert.True(corroborator.Of(dossier["e"]!).IsAnonymous);
        Assert.Equal((2, false), (corroborator.Of(dossier["b"]!).Origins.Count, corroborator.Of(dossier["b"]!).IsAnonymous));
    }

    /// <summary>Reachability by repeated squaring of nothing but the definition: an origin class is a set of sources that reach one another and nothing else.</summary>
    [Fact]
    public void Origins_are_the_ends_of_all_ways_whatever_the_graph()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 500; trial++)
        {
            var count = random.Next(1, 9);
            var sources = Enumerable.Range(0, count).Select(i => new Source
            {
                Id = $"s{i}",
                Relays = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => $"s{random.Next(count)}").Distinct()],
            }).ToList();
            var reaches = new bool[count, count];
            for (var i = 0; i < count; i++)
            {
                reaches[i, i] = true;
            }
            for (var round = 0; round < count; round++)
            {
                for (var i = 0; i < count; i++)
                {
                    foreach (var to in sources[i].Relays.Select(id => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture)))
                    {
                        for (var k = 0; k < count; k++)
                        {
                            reaches[i, k] |= reaches[to, k];
                        }
                    }
                }
            }
            bool IsEnd(int i) => Enumerable.Range(0, count).All(k => !reaches[i, k] || reaches[k, i]);
            var graph = new SourceGraph(new Dossier(sources));

            for (var i = 0; i < count; i++)
            {
                var wanted = Enumerable.Range(0, count).Where(k => reaches[i, k] && IsEnd(k)).Select(k => $"s{k}").Order().ToList();
                var found = graph.OriginsOf($"s{i}");

                Assert.Equal(wanted, found.SelectMany(origin => origin.Sources).Order());
                Assert.All(found, origin => Assert.Equal(origin.Sources.Count, origin.Sources.Count(one => origin.Sources.All(other => reaches[one[1] - '0', other[1] - '0']))));
            }
        }
    }

    [Fact]
    public void Sources_that_name_one_another_for_a_matter_are_one_origin_and_so_is_one_with_what_it_names()
    {
        var (dossier, _) = DossierText.Read("""
            sources: [{id: north, kind-of-source: press-report, reached: held}, {id: south, kind-of-source: press-report, reached: held}, {id: agency, kind-of-source: press-report, reached: named}]
            people: [{id: a, name: "A", cites: [north]}]
            claims:
              - {id: circle, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [a], cites: [{source: north, under: [south]}, {source: south, under: [north]}]}
              - {id: bare, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [a], cites: [north, {source: north, at: "p3", under: [agency]}]}
              - {id: apart, says: "It was so.", kind-of-claim: reported-fact, status: uncontested, by: [a], cites: [north, south]}
            """);
        var corroborator = new Corroborator(dossier);

        Assert.True(Assert.Single(corroborator.Of(dossier["circle"]!).Origins).IsCircular);
        var origin = Assert.Single(corroborator.Of(dossier["bare"]!).Origins);
        Assert.Equal(("agency", true), (origin.Key, origin.IsUnverified));
        Assert.Equal((2, false), (corroborator.Of(dossier["apart"]!).Independent, corroborator.Of(dossier["apart"]!).IsSingle));
    }

    /// <summary>By the definition alone: who can reach whom over relays and chains, which ends are one, and which ends share somebody.</summary>
    [Fact]
    public void Independent_origins_of_a_claim_are_the_ends_of_its_chains_that_share_nobody_whatever_the_graph()
    {
        var random = new Random(13);
        var many = 0;
        for (var trial = 0; trial < 2_000; trial++)
        {
            var count = random.Next(1, 8);
            Sequence<int> Some(int most) => [.. Enumerable.Range(0, random.Next(0, most)).Select(_ => random.Next(count)).Distinct()];
            var sources = Enumerable.Range(0, count).Select(i => new Source
            {
                Id = $"s{i}",
                Relays = [.. (random.Next(3) == 0 ? Some(2) : []).Select(to => $"s{to}")],
                Of = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => new Attribution { Who = $"p{random.Next(6)}" }).Distinct()],
            }).ToList();
            var cites = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Citation { Source = $"s{random.Next(count)}", Under = [.. Some(3).Select(to => $"s{to}")] }).ToList();

            var support = new Corroborator(new Dossier(sources)).Of(new Claim { Id = "c", Cites = [.. cites] });

            var reaches = new bool[count, count];
            static int At(string id) => id[1] - '0';
            for (var i = 0; i < count; i++)
            {
                reaches[i, i] = true;
                foreach (var to in sources[i].Relays)
                {
                    reaches[i, At(to)] = true;
                }
            }
            foreach (var cite in cites)
            {
                var from = At(cite.Source);
                foreach (var under in cite.Under)
                {
                    reaches[from, At(under)] = true;
                    from = At(under);
                }
            }
            for (var k = 0; k < count; k++)
            {
                for (var i = 0; i < count; i++)
                {
                    for (var j = 0; j < count; j++)
                    {
                        reaches[i, j] |= reaches[i, k] && reaches[k, j];
                    }
                }
            }
            var ends = Enumerable.Range(0, count).Where(end => cites.Exists(cite => reaches[At(cite.Source), end]) && Enumerable.Range(0, count).All(k => !reaches[end, k] || reaches[k, end])).ToList();
            var one = new bool[count, count];
            foreach (var i in ends)
            {
                foreach (var j in ends)
                {
                    one[i, j] = reaches[i, j] || sources[i].Of.Any(who => sources[j].Of.Contains(who));
                }
            }
            foreach (var k in ends)
            {
                foreach (var i in ends)
                {
                    foreach (var j in ends)
                    {
                        one[i, j] |= one[i, k] && one[k, j];
                    }
                }
            }
            var wanted = ends.Count(end => ends.TrueForAll(other => other >= end || !one[end, other]));
            many += wanted > 1 ? 1 : 0;

            Assert.Equal(wanted, support.Independent);
            Assert.Equal(cites.Min(cite => 1 + cite.Under.Count), support.Depth);
        }
        Assert.True(many > 300, $"{many} claims with several independent origins: too few to test anything.");
    }

    [Fact]
    public void Two_interviews_that_have_one_witness_in_common_are_not_independent()
    {
        var (dossier, _) = DossierText.Read("""
            people: [{id: u, name: "U", cites: [one]}, {id: v, name: "V", cites: [one]}, {id: w, name: "W", cites: [one]}]
            sources:
              - {id: one, kind-of-source: interview, reached: held, of: [u, v]}
              - {id: two, kind-of-source: interview, reached: held, of: [v]}
              - {id: three, kind-of-source: interview, reached: held, of: [w]}
            claims: [{id: c, says: "It was so.", kind-of-claim: recollection, status: uncontested, by: [v], cites: [one, two, three]}]
            """);

        var support = new Corroborator(dossier).Of(dossier["c"]!);

        Assert.Equal((3, 2), (support.Origins.Count, support.Independent));
    }

    [Fact]
    public void Later_memory_is_testimony_of_a_year_and_more_and_not_a_paper_read_later()
    {
        var (dossier, _) = DossierText.Read("""
            people: [{id: w, name: "W", cites: [late]}]
            sources:
              - {id: soon, kind-of-source: interview, reached: held, date: "2031-06", of: [w], relay: "Wire", relay-kind: news-agency}
              - {id: late, kind-of-source: interview, reached: held, date: "2032-06-03", of: [w], relay: "Blog", relay-kind: blog}
              - {id: study, kind-of-source: article, reached: held, date: "2040"}
              - {id: said, kind-of-source: article, reached: held, date: "2040", retrospective: true}
            claims:
              - {id: c-soon, says: "So.", kind-of-claim: recollection, status: uncontested, by: [w], refers-to: "2031-06-03", cites: [soon]}
              - {id: c-late, says: "So.", kind-of-claim: recollection, status: uncontested, by: [w], refers-to: "2031-06-03", cites: [late, soon]}
              - {id: c-only, says: "So.", kind-of-claim: recollection, status: uncontested, by: [w], refers-to: "2031-06-03", reported-by: [w], cites: [late]}
              - {id: c-study, says: "So.", kind-of-claim: legal-reading, status: uncontested, by: [w], refers-to: "2031-06-03", cites: [study]}
              - {id: c-flag, says: "So.", kind-of-claim: recollection, status: uncontested, by: [w], cites: [said]}
            """);
        var corroborator = new Corroborator(dossier);
        Support Of(string id) => corroborator.Of(dossier[id]!);

        Assert.Equal(["c-only", "c-flag"], dossier.All<Claim>().Where(claim => corroborator.Of(claim).IsLaterMemory).Select(claim => claim.Id));
        Assert.Equal([RelayKind.NewsAgency, RelayKind.Blog], Of("c-late").Relays);
        Assert.Equal((1, 2), (Of("c-late").Depth, Of("c-only").Depth));
    }

    [Fact]
    public void The_example_says_where_its_pull_quote_says_otherwise_than_its_body()
    {
        var apart = new Corroborator(DossierFolder.Read(Path.Combine(Shared.Repository, "examples/istanbul-2022")).Dossier).RegionsApart();

        Assert.Contains(apart, each => (each.Item.Id, each.Path, each.Beside.At, each.Beside.Region) == ("pv-crimea-window", "accounts[0]", "p31", TextRegion.PullQuote));
    }

    [Fact]
    public void Grades_stay_on_their_two_axes_and_their_history_stays()
    {
        Grade Of(Reliability? reliability, int? credibility, string date) => new() { Reliability = reliability, Credibility = credibility, By = "us", Reason = "R", Date = date.Length > 0 ? Record.Time.EdtfDate.Parse(date) : null };
        var (first, second, third) = (Of(Reliability.B, 2, "2031"), Of(null, 5, "2033"), Of(Reliability.F, null, ""));

        var grading = Grading.Of([third, first, second]);

        Assert.Equal((first, second), (grading.Reliability, grading.Credibility));
        Assert.Equal([third], grading.Earlier);
        Assert.Equal(new(null, null, []), Grading.Of(new Event()));
    }

    [Fact]
    public void A_hundred_thousand_relays_in_a_row_do_no_harm()
    {
        var sources = Enumerable.Range(0, 100_000).Select(i => new Source { Id = $"s{i}", Relays = i == 0 ? [] : [$"s{i - 1}"] });

        Assert.Equal("s0", Assert.Single(new SourceGraph(new Dossier(sources)).OriginsOf("s99999")).Key);
    }

    [Fact]
    public void In_the_example_three_claims_rest_on_the_interviews_with_participants_and_all_bear_on_the_texts()
    {
        var dossier = DossierFolder.Read(Path.Combine(Shared.Repository, "examples/istanbul-2022")).Dossier.Where(item => item.Origin == "article");

        var resting = dossier.All<Claim>().Where(claim => claim.Basis.Contains("anonymous interview", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, resting.Count);
        Assert.All(resting, claim => Assert.Contains(claim.About, id => dossier[id] is Draft));
        Assert.All(resting, claim => Assert.True(new Corroborator(dossier).Of(claim).IsAnonymous));
    }
}
