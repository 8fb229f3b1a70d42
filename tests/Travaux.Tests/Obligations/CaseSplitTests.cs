using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>Proofs by cases: they say what the words say of every scenario, and as few cases are printed as a reader can check.</summary>
public class CaseSplitTests
{
    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    public void Every_scenario_falls_into_one_case_and_comes_out_as_the_words_say(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var text = new RandomInstrument(random).Write();
            var space = CaseSpace.Of(InstrumentReader.Read("chance", text).Value);
            foreach (var property in space.Instrument.Of<Statement.Property>())
            {
                var top = CaseSplit.Of(space, property, 1_000_000)!;
                var taken = space.TakenAsBound(property);
                Assert.Equal(new Prover(space, recheck: 0).Prove(property).Standing == Standing.Refuted, Leaves(top).Any(leaf => leaf.Outcome == CaseOutcome.Fails));
                for (var j = 0; j < 20; j++)
                {
                    int[] values = [.. space.Variables.All.Select((variable, place) => taken[place] >= 0 ? taken[place] : random.Next(variable.Count))];
                    var reading = new Interpreter(space.Instrument, space.Variables, values);
                    Assert.True(Outcome(top, values) switch
                    {
                        CaseOutcome.NotTriggered => !reading.Holds(property.Whenever),
                        CaseOutcome.Holds => reading.Holds(property.Then),
                        _ => reading.Holds(property.Whenever) && !reading.Holds(property.Then),
                    }, text);
                }
            }
        }
    }

    [Theory]
    [InlineData("istanbul-2022/obligations/2022-04-15.obligations", "a requested armed attack", 40)]
    [InlineData("istanbul-2022/obligations/2022-03-29.obligations", "a requested armed attack", 80)]
    [InlineData("instruments/locarno-1925.obligations", "a flagrant attack", 40)]
    public void A_real_question_takes_few_cases(string file, string property, int most)
    {
        var space = CaseSpace.Of(Instruments.Read(file));
        var cases = CaseSplit.Of(space, space.Instrument.Of<Statement.Property>().First(each => each.Name.StartsWith(property, StringComparison.Ordinal)))!;
        Assert.InRange(cases.Leaves, 2, most);
    }

    [Fact]
    public void Too_many_cases_are_not_printed()
    {
        var space = CaseSpace.Of(Instruments.Read("istanbul-2022/obligations/2022-04-15.obligations"));
        Assert.Null(CaseSplit.Of(space, space.Instrument.Of<Statement.Property>().First(), 3));
    }

    [Fact]
    public void What_a_user_sees() => Golden.Same("obligations/cases-april.txt",
        RunTests.Ran(["prove", Path.Combine(Shared.Repository, "examples", "istanbul-2022/obligations/2022-04-15.obligations"), "a requested armed attack", "--cases", "--width", "120"]));

    private static IEnumerable<ProofCase> Leaves(ProofCase part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(Leaves);

    /// <summary>The outcome of the one case that a scenario falls into.</summary>
    private static CaseOutcome Outcome(ProofCase part, int[] values) => part.Parts.Count == 0 ? part.Outcome
        : Outcome(Assert.Single(part.Parts, each => ((each.Supposed!.Value.Values >> values[each.Supposed.Value.Variable]) & 1) != 0), values);
}
