using Travaux.Analysis.Corroboration;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
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
