using System.Diagnostics;
using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Analysis.Comparison.Kinds;

namespace Travaux.Bench.Speed;

/// <summary>Where the time of a comparison goes, step by step: the best of many runs.</summary>
internal static class Steps
{
    private const int Runs = 15;
    private const int RunsOfLarge = 2;
    private const int Large = 5_000_000;

    /// <summary>Prints the steps.</summary>
    public static void Print(string older, string newer, TextWriter output)
    {
        var best = new Dictionary<string, (double Milliseconds, double Cpu, long Bytes)>();
        var (oldBytes, newBytes) = (File.ReadAllBytes(older), File.ReadAllBytes(newer));
        var runs = oldBytes.Length > Large ? RunsOfLarge : Runs;
        for (var run = 0; run < runs; run++)
        {
            var (before, after) = Lap("read", () => (InProcess.Read(older, oldBytes), InProcess.Read(newer, newBytes)));
            var alignment = Lap("align", () => CopyAligner.Align(before, after, AlignmentOptions.Default));
            var rows = Lap("compare words", () => RedlineRows.Of(alignment, before, after));
            var map = Lap("references", () => ReferenceMap.Of(rows));
            Lap("kinds of change", () => KindsOfChange.Of(rows, before.Language, map));
            Lap("compare, all of it", () => Comparer.Compare(before, after, ComparisonOptions.Default));
        }
        if (runs == Runs)
        {
            Lap("DiffPlex, for comparison", () => new InProcess(TextPair.AsTheyAre("", older, newer)).DiffPlex());
        }
        output.WriteLine("| step | ms | ms of all cores | MB allocated |\n| --- | ---: | ---: | ---: |");
        foreach (var (step, (milliseconds, cpu, bytes)) in best)
        {
            output.WriteLine($"| {step} | {milliseconds:0.0} | {cpu:0.0} | {bytes / 1e6:0.0} |");
        }
        var pauses = GC.GetTotalPauseDuration().TotalMilliseconds / runs;
        output.WriteLine($"\nPauses for collecting what was left: {pauses:0.0} ms a run; {GC.CollectionCount(2) / (double)runs:0.0} of them full.");

        T Lap<T>(string step, Func<T> work)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var busy = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var result = work();
            var took = watch.Elapsed.TotalMilliseconds;
            var cpu = (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds;
            if (!best.TryGetValue(step, out var known) || cpu < known.Cpu)
            {
                best[step] = (took, cpu, GC.GetTotalAllocatedBytes() - allocated);
            }
            return result;
        }
    }
}
