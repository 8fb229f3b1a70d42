using System.Diagnostics;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;

namespace Travaux.Bench.Obligations;

/// <summary>Every property of every example: by the whole command, and within this process.</summary>
internal static class Proofs
{
    private const int Runs = 9;
    private const int WarmUps = 30;
    private const int RunsOfCommand = 5;

    /// <summary>Measures and prints both, file by file.</summary>
    public static IEnumerable<Limit> Measure(IReadOnlyList<Example> examples, bool withCommands, TextWriter output)
    {
        if (withCommands)
        {
            Build();
        }
        output.WriteLine("| `travaux obliges prove` | properties | whole command | its fastest run | within a process |\n| --- | ---: | ---: | ---: | ---: |");
        List<(Example Example, double Seconds)> commands = [];
        var properties = 0;
        foreach (var example in examples)
        {
            var decided = 0;
            var inside = Timing.Median(Runs, WarmUps, () => Timing.Of(() => decided = Decide(example)));
            var fastest = double.NaN;
            var command = withCommands ? Timing.Median(RunsOfCommand, 1, () => Faster(Command(example), ref fastest)) : double.NaN;
            output.WriteLine($"| {example.Name} | {decided} | {Seconds(command)} | {Seconds(fastest)} | {inside * 1000:0.00} ms |");
            commands.Add((example, command));
        }
        var all = Timing.Median(Runs, 3, () => Timing.Of(() => properties = examples.Sum(Decide)));
        var worst = commands.MaxBy(each => each.Seconds);
        output.WriteLine($"| all {examples.Count} | {properties} | worst {Seconds(worst.Seconds)} | | {all * 1000:0.00} ms |");
        const string sentence = "`travaux obliges prove`: every example in less than 0.5 s";
        yield return withCommands ? Limit.Below($"{sentence} (worst: {worst.Example.Name})", worst.Seconds, 0.5, "s") : Limit.Skipped(sentence, "left out");
    }

    /// <summary>Reads it and decides all its properties; nothing is gone through again.</summary>
    private static int Decide(Example example)
    {
        var instrument = example.Read();
        var prover = new Prover(CaseSpace.Of(instrument), recheck: 0);
        return instrument.Of<Statement.Property>().Select(prover.Prove).Count(verdict => verdict.Standing != Standing.Stopped);
    }

    private static double Faster(double seconds, ref double fastest)
    {
        fastest = double.IsNaN(fastest) ? seconds : Math.Min(fastest, seconds);
        return seconds;
    }

    /// <summary>Seconds from start to end.</summary>
    private static double Command(Example example)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Places.Root, "artifacts", "Travaux.Cli", "travaux.dll"), "obliges", "prove", example.File]) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        var took = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? took : throw new InvalidOperationException($"obliges prove {example.File} exits with {process.ExitCode}.");
    }

    /// <summary>Builds the command where it is older than its sources, so that no measure has the building in it.</summary>
    private static void Build()
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Places.Root, "travaux"), ["--help"]) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("./travaux does not start: run it by hand to see why.");
        }
    }

    private static string Seconds(double seconds) => double.IsNaN(seconds) ? "–" : $"{seconds:0.00} s";
}
