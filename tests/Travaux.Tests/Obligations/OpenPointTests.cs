using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.OpenPoints;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>Which open brackets matter to which property.</summary>
public class OpenPointTests
{
    private const string April = "istanbul-2022/obligations/2022-04-15.obligations";

    [Fact]
    public void P2_Of_the_april_draft_the_clause_of_decision_alone_decides_whether_a_requested_attack_obliges()
    {
        var found = Find(April);
        Assert.Equal(["Art 5 decision"], Deciding(found, "a requested armed attack by Russia obliges another guarantor"));
        Assert.Equal(["Art 5 means, Russia's words supposed", "language", "legislation", "sanctions", "artillery cap", "missile range cap, 280 as is inferred Ukraine's"],
            found.Points.Where(point => point.Decides.Count == 0 && point.Dominated.Count == 0).Select(point => point.Bracket.Name));
    }

    [Fact]
    public void Of_the_april_draft_both_caps_must_be_settled_together()
    {
        var pair = Assert.Single(Find(April).Interactions);
        Assert.Equal(("personnel cap", "tanks cap"), (pair.One.Name, pair.Other.Name));
    }

    [Fact]
    public void P1_Of_the_communique_the_reading_of_consultations_decides()
    {
        var found = Find("istanbul-2022/obligations/2022-03-29.obligations");
        Assert.Equal(["consultations"], Deciding(found, "a requested armed attack by Russia obliges another guarantor"));
    }

    [Fact]
    public void A_side_is_dominated_that_makes_a_property_fail_in_further_cases_and_in_none_fewer()
    {
        var clause = Find(April).Points.Single(point => point.Bracket.Name == "Art 5 decision");
        Assert.Contains(clause.Dominated, each => each.Property.Name.StartsWith("a requested", StringComparison.Ordinal) && each is { Worse: "Russia", Better: "Ukraine" });
    }

    [Fact]
    public void What_a_user_sees() => Golden.Same("obligations/brackets-april.txt", RunTests.Ran(["brackets", Path.Combine(Shared.Repository, "examples", April), "--width", "120"]));

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void A_bracket_decides_a_property_where_settling_it_otherwise_alone_changes_the_proof(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
        {
            var text = new RandomInstrument(random).Write();
            var instrument = InstrumentReader.Read("chance", text).Value;
            var brackets = OpenBrackets.Of(instrument);
            if (brackets.Count > 5)
            {
                continue;
            }
            var found = new OpenPointFinder(CaseSpace.Of(instrument)).Find();
            var candidates = Candidates(brackets);
            foreach (var at in Enumerable.Range(0, instrument.Of<Statement.Property>().Count()))
            {
                // Each candidate is a file of its own, read and proved by itself.
                var fails = candidates.ToDictionary(sides => string.Join('|', sides), sides => Fails(text, brackets, sides, at));
                var expected = brackets.Where((bracket, place) => candidates.Any(sides => bracket.Labels.Any(label =>
                    fails[string.Join('|', sides)] != fails[string.Join('|', sides.Select((side, other) => other == place ? label : side))]))).Select(bracket => bracket.Name);
                var property = instrument.Of<Statement.Property>().ElementAt(at);
                Assert.Equal(expected, found.Points.Where(point => point.Decides.Contains(property)).Select(point => point.Bracket.Name));
            }
        }
    }

    private static List<string[]> Candidates(IEnumerable<OpenBracket> brackets)
    {
        List<string[]> all = [[]];
        foreach (var bracket in brackets)
        {
            all = [.. all.SelectMany(sides => bracket.Labels.Select(label => (string[])[.. sides, label]))];
        }
        return all;
    }

    private static bool Fails(string text, IReadOnlyList<OpenBracket> brackets, string[] sides, int property)
    {
        var settled = string.Concat(brackets.Select((bracket, at) => bracket.Kind == BracketKind.Text ? $"adopt {sides[at]}'s text in {bracket.Name}\n" : $"interpret {bracket.Name} as {sides[at]}\n"));
        var read = InstrumentReader.Read("chance", text + settled);
        Assert.Empty(read.Diagnostics);
        return new Prover(CaseSpace.Of(read.Value), recheck: 0).Prove(read.Value.Of<Statement.Property>().ElementAt(property)).Standing == Standing.Refuted;
    }

    private static OpenText Find(string file) => new OpenPointFinder(CaseSpace.Of(Instruments.Read(file))).Find();

    private static IEnumerable<string> Deciding(OpenText found, string property) => found.Points.Where(point => point.Decides.Any(each => each.Name == property)).Select(point => point.Bracket.Name);
}
