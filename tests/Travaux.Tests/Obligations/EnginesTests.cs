using Travaux.Analysis.Obligations.Exhaustive;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Tests.Obligations;

/// <summary>The engines agree: what diagrams say of every scenario at once is what the interpreter says of each, and going through all of them counts as many.</summary>
public class EnginesTests
{
    [Theory]
    [MemberData(nameof(LanguageTests.Files), MemberType = typeof(LanguageTests))]
    public void They_agree_on_an_example(string file) => Agree(Instruments.Read(file), new Random(11), 300);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void They_agree_on_random_instruments(int seed)
    {
        var random = new Random(seed);
        var instruments = Environment.GetEnvironmentVariable("TRAVAUX_ALL") is null ? 250 : 2_500;
        for (var i = 0; i < instruments; i++)
        {
            var text = new RandomInstrument(random).Write();
            var read = InstrumentReader.Read("chance", text);
            Assert.True(read.Diagnostics.Count == 0, $"{string.Join("\n", read.Diagnostics.Select(each => each.Message))}\n{text}");
            Agree(read.Value, random, 20, text);
        }
    }

    private static void Agree(Instrument instrument, Random random, int scenarios, string text = "")
    {
        var space = CaseSpace.Of(instrument);
        var conditions = instrument.Of<Statement.Property>().SelectMany(property => new[] { property.Whenever, property.Then }).ToList();
        var nodes = conditions.Select(space.Of).ToList();
        var rules = instrument.Of<Statement.Rule>().SelectMany(rule => space.Variables.States.Select(state => (Rule: rule, State: state, Node: space.Decided(space.Grounder.Applies(rule, state))))).ToList();
        for (var at = 0; at < conditions.Count; at++)
        {
            var counted = Enumeration.Count(space.Grounder.Circuit, space.Grounder.Of(conditions[at]), [.. space.Variables.All.Select(variable => variable.Count)], space.Open(), 1 << 20);
            Assert.True(counted is null || counted.Count == space.Diagrams.Satisfying(nodes[at], counted.Variables), $"condition {at}: {conditions[at]}\n{text}");
        }
        for (var i = 0; i < scenarios; i++)
        {
            int[] values = [.. space.Variables.All.Select(variable => random.Next(variable.Count))];
            var interpreter = new Interpreter(instrument, space.Variables, values);
            for (var at = 0; at < conditions.Count; at++)
            {
                Assert.True(space.Diagrams.Holds(nodes[at], values) == interpreter.Holds(conditions[at]), $"condition {at}: {conditions[at]}\n{text}");
            }
            foreach (var (rule, state, node) in rules)
            {
                Assert.True(space.Diagrams.Holds(node, values) == interpreter.Applies(rule, state), $"[{rule.Cite}] {state}\n{text}");
            }
        }
    }
}
