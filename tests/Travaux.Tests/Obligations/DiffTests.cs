using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Effects;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>What changes from one text to another by effect, in the drafters' own terms.</summary>
public class DiffTests
{
    private const string Communique = "istanbul-2022/obligations/2022-03-29";
    private const string April = "istanbul-2022/obligations/2022-04-15";
    private const string Procedural = "interpret consultations as procedural step";
    private static readonly string[] Dropped = ["Germany", "Canada", "Italy", "Poland", "Israel"];
    private static readonly string[] Kept = ["China", "France", "United Kingdom", "United States"];

    [Fact]
    public void D1_From_the_communique_to_Ukraines_column_duties_are_lost_for_lesser_acts_and_new_for_certain_areas_and_earlier_consultations()
    {
        var told = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision"]), "the attacker is Russia");
        var change = told.Change("assist Ukraine", Kept);
        Assert.Equal(["the Security Council has not taken the necessary measures", "Ukraine requests assistance"], told.Words.Facts(change.Throughout));
        Assert.Equal(
            ["the act is a military operation or another aggression, the place is elsewhere and the consultations are over (old text)"],
            change.Lost!.Select(told.Words.Of));
        Assert.Equal(
            [
                "the act is an armed attack, the place is elsewhere, the consultations are not over (old text) and the consultations are over (new text)",
                "Ukraine's text in Annex 6 territories, the act is an armed attack, the place is certain areas of Donetsk and Luhansk and the consultations are over (new text)",
            ],
            change.Gained!.Select(told.Words.Of));
    }

    [Fact]
    public void D1_Germany_Canada_Italy_Poland_and_Israel_lose_every_duty()
    {
        var told = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision"]), "the attacker is Russia");
        var theirs = told.Diff.Changes.Where(change => change.Modal == Modal.Must && change.Bearers.Contains("Germany")).ToList();
        Assert.All(theirs, change => Assert.True(change.IsLostAltogether && change.Gained is { Count: 0 }));
        Assert.All(told.Old.Of<Statement.Rule>().Where(rule => rule.Modal == Modal.Must && rule.Subject is Subject.Each), rule => Assert.Contains(theirs, change => change.Action == rule.Action));
        Assert.Equal(Dropped, told.Change("assist Ukraine", Dropped).Bearers);
    }

    [Fact]
    public void D1_Turkey_loses_what_others_keep_only_if_its_bracket_fails_and_Belarus_never_had_a_duty_unless_bracketed_in()
    {
        var told = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision"]), "the attacker is Russia");
        Assert.Equal("Russia's text in Belarus", told.Words.Facts(told.Change("assist Ukraine", ["Belarus"]).Throughout).First());
        var inside = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision", "adopt Ukraine's text in Turkey"]), "the attacker is Russia");
        Assert.Contains("Turkey", inside.Diff.Changes.Single(change => change.Action == "assist Ukraine" && change.Bearers.Contains("China")).Bearers);
        var outside = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision", "adopt Russia's text in Turkey"]), "the attacker is Russia");
        Assert.True(outside.Diff.Changes.Single(change => change.Action == "assist Ukraine" && change.Bearers.Contains("Turkey")).IsLostAltogether);
    }

    [Fact]
    public void D1_Where_Annex_6_is_adopted_nothing_is_new_in_certain_areas()
    {
        var told = new Told((Communique, [Procedural]), (April, ["adopt Ukraine's text in Art 5 decision", "adopt Russia's text in Annex 6 territories"]), "the attacker is Russia");
        Assert.DoesNotContain(told.Change("assist Ukraine", Kept).Gained!.Select(told.Words.Of), words => words.Contains("certain areas", StringComparison.Ordinal));
    }

    [Fact]
    public void D2_From_Ukraines_clause_to_Russias_one_sentence_says_all_and_nothing_is_new()
    {
        var told = new Told((April, ["adopt Ukraine's text in Art 5 decision"]), (April, ["adopt Russia's text in Art 5 decision"]), "the attacker is Russia");
        var change = told.Change("assist Ukraine", Kept);
        Assert.Empty(change.Gained!);
        Assert.Contains("the response is not agreed by all", told.Words.Of(Assert.Single(change.Lost!)), StringComparison.Ordinal);
        Assert.Equal(["assist Ukraine"], told.Diff.Changes.Select(each => each.Action).Distinct());
        Assert.All(told.Diff.Changes, each => Assert.Empty(each.Gained!));
    }

    [Theory]
    [MemberData(nameof(LanguageTests.Files), MemberType = typeof(LanguageTests))]
    public void A_text_does_not_differ_from_itself(string file)
    {
        var instrument = Instruments.Read(file);
        Assert.Empty(EffectDiff.Of(instrument, instrument).Changes);
    }

    [Fact]
    public void What_is_lost_one_way_is_gained_the_other()
    {
        var (old, @new) = (Instruments.Read($"examples/{Communique}.obligations"), Instruments.Read($"examples/{April}.obligations"));
        var (there, back) = (EffectDiff.Of(old, @new), EffectDiff.Of(@new, old));
        Assert.Equal(Told(there, change => change.Lost!.Count > 0), Told(back, change => change.Gained!.Count > 0));
        Assert.Equal(Told(there, change => change.Gained!.Count > 0), Told(back, change => change.Lost!.Count > 0));

        static IEnumerable<(Modal, string, string)> Told(EffectDiff diff, Func<EffectChange, bool> which) =>
            diff.Changes.Where(which).SelectMany(change => change.Bearers.Select(bearer => (change.Modal, change.Action, bearer))).Order();
    }

    [Theory]
    [InlineData("obligations/diff-communique-april.txt", Communique, April, Procedural, "adopt Ukraine's text in Art 5 decision")]
    [InlineData("obligations/diff-columns.txt", April, April, "adopt Ukraine's text", "adopt Russia's text")]
    public void What_a_user_sees(string golden, string old, string @new, string inOld, string inNew)
    {
        string Path(string file) => System.IO.Path.Combine(Shared.Repository, "examples", file + ".obligations");
        Golden.Same(golden, RunTests.Ran(["diff", Path(old), Path(@new), "--in-old", inOld, "--in-new", inNew, "--given", "the attacker is Russia", "--width", "120"]));
    }

    /// <summary>Two texts compared, brackets settled as said.</summary>
    private sealed class Told
    {
        public Told((string File, string[] Settled) old, (string File, string[] Settled) @new, string given)
        {
            (Old, var newer) = (Read(old.File, old.Settled), Read(@new.File, [.. @new.Settled, $"property given\n  whenever {given}\n  then {given}"]));
            Diff = EffectDiff.Of(Old, newer, newer.Of<Statement.Property>().Last().Whenever);
            Words = new(newer, Variables.Of(Old, newer), Diff.Variables);
        }

        public Instrument Old { get; }

        public EffectDiff Diff { get; }

        public CaseWords Words { get; }

        public EffectChange Change(string action, string[] bearers) => Diff.Changes.Single(change => change.Action == action && change.Bearers.SequenceEqual(bearers));

        private static Instrument Read(string file, string[] more)
        {
            var read = InstrumentReader.Read(file, File.ReadAllText(Path.Combine(Shared.Repository, "examples", file + ".obligations")) + string.Join("\n", more) + "\n");
            Assert.Empty(read.Diagnostics);
            return read.Value;
        }
    }

    [Theory]
    [InlineData("--in-new", "adopt Ukraine's text in Turkey", "--in-new", "adopt Russia's text in Turkey")]
    [InlineData("--given", "the attacker is Russia and the attacker is nobody")]
    public void Where_no_text_or_scenario_is_left_nothing_is_said_to_be_the_same(params string[] settled) =>
        Assert.Contains("In error", RunTests.Ran(["diff", Path.Combine(Shared.Repository, "examples", "istanbul-2022/obligations/2022-04-15.obligations"), .. settled]), StringComparison.Ordinal);
}
