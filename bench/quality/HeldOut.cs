using Travaux.Analysis.Comparison.Aligning;

namespace Travaux.Bench.Quality;

/// <summary>Scores each instrument with a model that never saw it: how the aligner does on other texts.</summary>
internal static class HeldOut
{
    public static void Print(IReadOnlyList<GoldPair> golds, bool errors)
    {
        var table = new Table("Aligner alone, each instrument with a model fitted on the others", allowance: 1);
        foreach (var instrument in golds.GroupBy(Source))
        {
            var (alone, inContext) = Training.Fit([.. golds.Where(gold => Source(gold) != instrument.Key)]);
            foreach (var gold in instrument)
            {
                var work = Training.Begin(gold);
                work.WeighAlone(alone);
                work.WeighInContext(inContext);
                var (older, newer) = (GoldUnits.Of(gold.Older), GoldUnits.Of(gold.Newer));
                var alignment = Relations.Describe(
                    work.Settle(AlignmentOptions.Default), AlignmentOptions.Default,
                    (one, other) => SameWords.In(older[one].Text, newer[other].Text), _ => 0);
                table.Add(gold, Score.Of(gold, alignment.Pairs));
            }
        }
        table.Print(Console.Out, errors);
    }

    /// <summary>The text that a pair comes from: all mutations of one are one.</summary>
    private static string Source(GoldPair gold) => gold.Name.StartsWith("mut ", StringComparison.Ordinal)
        ? "mut " + gold.Name.Split(' ')[1]
        : gold.Instrument;
}
