using System.Numerics;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;

namespace Travaux.Tests.Obligations;

/// <summary>What lawyers would answer of properties over every scenario, decided from the texts before there was any code.</summary>
public class ProofTests
{
    private const string Communique = "istanbul-2022/obligations/2022-03-29";
    private const string April = "istanbul-2022/obligations/2022-04-15";
    private const string RequestedAttack = "a requested armed attack by Russia obliges another guarantor";

    [Fact]
    public void P1_The_communique_has_no_veto_if_consultations_are_a_procedural_step_and_each_guarantor_has_one_if_they_are_a_condition()
    {
        var told = new Told(Communique, RequestedAttack);
        Assert.Equal(Standing.Refuted, told.Verdict.Standing);
        Assert.Equal(["consultations read as condition precedent"], told.FailsWith);
        var example = Assert.Single(told.Verdict.Counterexamples);
        Assert.True(example.IsSmallest);
        Assert.Equal(["Russia does not attend the consultations"], told.Words.Facts(example.Core));
        Assert.Equal(
            ["China", "France", "United Kingdom", "United States", "Turkey", "Germany", "Canada", "Italy", "Poland", "Israel", "Belarus"],
            told.Alternatives(" does not attend the consultations"));
    }

    [Fact]
    public void P1b_If_only_Ukraine_and_Russia_are_bound_no_other_guarantor_has_a_duty()
    {
        var told = new Told(Communique, "the same with only Ukraine and Russia bound");
        Assert.Equal(told.Verdict.Candidates, told.Verdict.Failing);
        Assert.Equal(told.Verdict.Triggered, told.Verdict.Violated);
        Assert.Empty(Assert.Single(told.Verdict.Counterexamples).Core.Literals);
        Assert.Empty(told.Verdict.TakenAsBound);
    }

    [Fact]
    public void P1b_If_Ukraine_and_one_other_guarantor_are_bound_that_guarantor_alone_has_the_duty()
    {
        var told = new Told(Communique, "the same with only Ukraine and France bound");
        Assert.Equal(["consultations read as condition precedent"], told.FailsWith);
        Assert.True(told.Verdict.Failing * 2 == told.Verdict.Candidates);
    }

    [Fact]
    public void P2_The_april_draft_has_a_veto_in_exactly_the_texts_with_Russias_decision_clause()
    {
        var told = new Told(April, RequestedAttack);
        Assert.Equal(["Russia's text in Art 5 decision"], told.FailsWith);
        Assert.True(told.Verdict.Failing * 2 == told.Verdict.Candidates);
        var example = Assert.Single(told.Verdict.Counterexamples);
        Assert.Equal(["Russia does not agree to the response"], told.Words.Facts(example.Core));
        Assert.Equal(["China", "France", "United Kingdom", "United States", "Belarus", "Turkey"], told.Alternatives(" does not agree to the response"));
        Assert.Equal(["Art 5 decision"], told.Verdict.Mattering.Select(place => told.Space.Variables.All[place].Name));
    }

    [Theory]
    [InlineData(Communique, 5)]
    [InlineData(April, 6)]
    public void P3_Nobody_helps_against_itself_unless_each_guarantor_is_read_literally_and_then_the_whole_trigger_is_needed(string file, int facts)
    {
        var told = new Told(file, "nobody is obliged to assist against itself");
        Assert.Equal(["attacker as guarantor read as included"], told.FailsWith);
        // Where the readings of the consultations differ, each has its own way to be over.
        Assert.All(told.Verdict.Counterexamples, example =>
        {
            Assert.True(example.IsSmallest);
            var core = told.Words.Facts(example.Core).ToList();
            Assert.Contains("Ukraine requests assistance", core);
            Assert.Contains("the Security Council has not taken the necessary measures", core);
            Assert.Contains("the place is elsewhere", core);
            Assert.Contains(core, fact => fact.StartsWith("the act is ", StringComparison.Ordinal));
            Assert.Contains(core, fact => fact == "the three days have passed" || fact.EndsWith("the consultations", StringComparison.Ordinal));
        });
        Assert.Equal(facts, told.Words.Count(told.Verdict.Counterexamples[0].Core));
    }

    [Fact]
    public void P4_Budapest_obliges_nobody_to_assist_in_any_reading()
    {
        var told = new Told("instruments/budapest-1994", "an attack obliges somebody to assist");
        Assert.Equal(new BigInteger(2), told.Verdict.Failing);
        Assert.Equal(told.Verdict.Triggered, told.Verdict.Violated);
        Assert.True(told.Verdict.IgnoresRules);
    }

    [Fact]
    public void P4_Budapest_obliges_recourse_to_the_Council_after_every_aggression_if_read_broadly_and_not_after_a_conventional_one_if_read_narrowly()
    {
        var told = new Told("instruments/budapest-1994", "any act of aggression obliges recourse to the Security Council");
        Assert.Equal(["para 4 read as narrow"], told.FailsWith);
        Assert.Equal(["the event is aggression without nuclear weapons"], told.Words.Facts(Assert.Single(told.Verdict.Counterexamples).Core));
    }

    [Fact]
    public void P5_The_North_Atlantic_Treaty_obliges_every_other_ally_to_assist_but_none_to_use_force_if_it_deems_other_action_necessary()
    {
        Assert.Equal(Standing.Proved, new Told("instruments/north-atlantic-treaty", "every attack in the area obliges every other ally").Verdict.Standing);
        var told = new Told("instruments/north-atlantic-treaty", "an attack in the area obliges each ally to use armed force");
        var example = Assert.Single(told.Verdict.Counterexamples);
        Assert.Equal(["Turkey does not deem using armed force necessary"], told.Words.Facts(example.Core));
        Assert.Equal(["United States", "France", "Canada"], told.Alternatives(" does not deem using armed force necessary"));
    }

    [Fact]
    public void P6_Locarno_is_defeated_by_three_facts_and_by_none_after_a_finding_of_the_Council()
    {
        var told = new Told("instruments/locarno-1925", "a flagrant attack on France obliges Great Britain or Italy");
        var example = Assert.Single(told.Verdict.Counterexamples);
        Assert.Equal(3, told.Words.Count(example.Core));
        Assert.Equal(
            ["the Council of the League has not found the violation", "Great Britain and Italy are not satisfied that the attack is unprovoked"],
            told.Words.Facts(example.Core));
        Assert.Equal(Standing.Proved, new Told("instruments/locarno-1925", "a finding of the Council obliges Great Britain and Italy").Verdict.Standing);
    }

    [Fact]
    public void Russia_has_a_veto_in_the_Council_under_Chapter_VII_and_none_where_a_party_to_the_dispute_must_abstain()
    {
        var told = new Told("instruments/un-charter-27", "a decision of all the others binds");
        Assert.Equal(["abstention of a party to a dispute read as Chapter VII, all permanent members"], told.FailsWith);
        Assert.Equal(["Russia does not vote in favour"], told.Words.Facts(Assert.Single(told.Verdict.Counterexamples).Core));
    }

    [Theory]
    [MemberData(nameof(LanguageTests.Files), MemberType = typeof(LanguageTests))]
    public void Each_counterexample_defeats_its_property_whatever_else_happens_as_the_interpreter_sees_it(string file)
    {
        var instrument = Instruments.Read(file);
        var space = CaseSpace.Of(instrument);
        var random = new Random(5);
        foreach (var verdict in Proving.Of(instrument))
        {
            foreach (var example in verdict.Counterexamples)
            {
                Assert.True(Fails([.. example.Scenario]), $"{verdict.Property.Name}: the scenario given is none against it");
                for (var i = 0; i < 200; i++)
                {
                    // Everything else at random: brackets and consents as they were taken, the trigger's own facts too.
                    int[] values = [.. example.Scenario];
                    foreach (var place in space.Places(variable => !variable.IsConsent && variable.Owner is OwnerKind.Nature or OwnerKind.State))
                    {
                        if (!space.Variables.All[place].IsConsent && !verdict.Trigger.Contains(place) && !example.Core.Literals.Any(literal => literal.Variable == place))
                        {
                            values[place] = random.Next(space.Variables.All[place].Count);
                        }
                    }
                    Assert.True(Fails(values), $"{verdict.Property.Name}: it depends on more than the facts that are named");
                }
            }

            bool Fails(IReadOnlyList<int> values)
            {
                var interpreter = new Interpreter(instrument, space.Variables, values);
                return interpreter.Holds(verdict.Property.Whenever) && !interpreter.Holds(verdict.Property.Then);
            }
        }
    }

    /// <summary>A property of an example, decided.</summary>
    private sealed class Told
    {
        public Told(string file, string property)
        {
            var instrument = Instruments.Read(file + ".obligations");
            Space = CaseSpace.Of(instrument);
            Verdict = new Prover(Space).Prove(instrument.Of<Statement.Property>().Single(each => each.Name == property));
            Words = new(instrument, Space.Variables);
        }

        public CaseSpace Space { get; }

        public Verdict Verdict { get; }

        public CaseWords Words { get; }

        public IEnumerable<string> FailsWith => Verdict.FailsWhen!.Select(Words.Of);

        public IEnumerable<string> Alternatives(string act) => Assert.Single(Verdict.Counterexamples).Alternatives.Select(Words.Of).Select(words =>
        {
            Assert.EndsWith(act, words, StringComparison.Ordinal);
            return words[..^act.Length];
        });
    }

    [Fact]
    public void A_counterexample_is_told_of_those_texts_only_that_it_defeats()
    {
        var read = Travaux.Analysis.Obligations.Language.InstrumentReader.Read("test", "instrument T\nstates\n  Atria, Borea, Cedria\nfact ice\nchoice of Borea\n  asks\nchoice of Cedria\n  agrees\n[1] Atria must help\n  when ice\n  [[b | Borea: only if Borea asks | Cedria: only if Cedria agrees]]\nproperty p\n  whenever ice\n  then Atria must help\n").Value;
        var space = CaseSpace.Of(read);
        var words = new CaseWords(read, space.Variables);
        var verdict = new Prover(space).Prove(read.Of<Statement.Property>().Single());
        Assert.Equal([("Borea's text in b", "Borea does not ask"), ("Cedria's text in b", "Cedria does not agree")],
            verdict.Counterexamples.Select(each => (words.Of(each.Group), words.Of(each.Core))));
    }
}
