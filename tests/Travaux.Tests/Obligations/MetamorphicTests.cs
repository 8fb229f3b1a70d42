using System.Numerics;
using System.Text.RegularExpressions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;

namespace Travaux.Tests.Obligations;

/// <summary>What a change of the text that means nothing, or means less, does to answers: nothing, or less.</summary>
public partial class MetamorphicTests
{
    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public void A_fact_of_which_nothing_speaks_doubles_counts_and_changes_no_answer(int seed) => ForEach(seed, text =>
    {
        foreach (var (before, after) in Verdicts(text).Zip(Verdicts(text + "fact the moon is full\n")))
        {
            Assert.Equal((before.Standing, before.Failing, before.Candidates), (after.Standing, after.Failing, after.Candidates));
            Assert.Equal((before.Scenarios * 2, before.Triggered * 2, before.Violated * 2), (after.Scenarios, after.Triggered, after.Violated));
        }
    });

    [Theory]
    [InlineData(53)]
    [InlineData(54)]
    public void The_order_of_the_sides_of_brackets_changes_no_answer(int seed) => ForEach(seed, text =>
        Assert.Equal(Verdicts(text).Select(Told), Verdicts(Sides().Replace(text, "| Blue: $2 | Red: $1$3")).Select(Told)));

    [Theory]
    [InlineData(55)]
    [InlineData(56)]
    public void The_order_of_states_changes_no_answer(int seed) => ForEach(seed, text =>
        Assert.Equal(Verdicts(text).Select(Told), Verdicts(text.Replace("  Atria, Borea, Cedria, Doria\n", "  Doria, Cedria, Borea, Atria\n", StringComparison.Ordinal)).Select(Told)));

    [Theory]
    [InlineData(57)]
    [InlineData(58)]
    public void A_rule_with_a_further_condition_applies_in_no_further_case(int seed)
    {
        var random = new Random(seed);
        ForEach(seed, text =>
        {
            var rules = Rules().Matches(text);
            var chosen = rules[random.Next(rules.Count)];
            var narrowed = Read(text.Insert(chosen.Index + chosen.Length, "  only if the alarm has rung\n"));
            var (wide, narrow) = (CaseSpace.Of(Read(text)), CaseSpace.Of(narrowed));
            var at = rules.ToList().IndexOf(chosen);
            var (before, after) = (wide.Instrument.Of<Statement.Rule>().ElementAt(at), narrowed.Of<Statement.Rule>().ElementAt(at));
            foreach (var state in wide.Variables.States)
            {
                for (var i = 0; i < 20; i++)
                {
                    int[] values = [.. wide.Variables.All.Select(variable => random.Next(variable.Count))];
                    Assert.True(!narrow.Diagrams.Holds(narrow.Decided(narrow.Grounder.Applies(after, state)), values) || wide.Diagrams.Holds(wide.Decided(wide.Grounder.Applies(before, state)), values), text);
                }
            }
        });
    }

    private static void ForEach(int seed, Action<string> check)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            check(new RandomInstrument(random).Write());
        }
    }

    private static (Standing, BigInteger, BigInteger, BigInteger, BigInteger) Told(Verdict verdict) => (verdict.Standing, verdict.Failing, verdict.Scenarios, verdict.Triggered, verdict.Violated);

    private static List<Verdict> Verdicts(string text)
    {
        var instrument = Read(text);
        var prover = new Prover(CaseSpace.Of(instrument), recheck: 0);
        return [.. instrument.Of<Statement.Property>().Select(prover.Prove)];
    }

    private static Instrument Read(string text)
    {
        var read = InstrumentReader.Read("chance", text);
        Assert.True(read.Diagnostics.Count == 0, $"{string.Join("\n", read.Diagnostics.Select(each => each.Message))}\n{text}");
        return read.Value;
    }

    [GeneratedRegex(@"\| Red: ([^\[\]{}|]*) \| Blue: ([^\[\]{}|]*)(\]\]|\}\})", RegexOptions.CultureInvariant)]
    private static partial Regex Sides();

    [GeneratedRegex(@"^\[\d+\] [^\n]* (must|must not|may|need not) [^\n]*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Rules();
}
