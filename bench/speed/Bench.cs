namespace Travaux.Bench.Speed;

/// <summary>Measures reading and comparing beside DiffPlex, <c>git diff --word-diff</c> and <c>wdiff</c>, and says what must hold.</summary>
internal static class Bench
{
    private const int Treaty = 76_000;
    private const int Large = 2_000_000;
    private const int MostForDiffPlex = 100_000;
    private const int GrowthFrom = 20_000;

    /// <summary>So often is a short comparison run before it counts: the runtime compiles in steps what is called often.</summary>
    private const int WarmUps = 40;
    private static readonly Command Ours = new(Path.Combine(Repository.Root, "travaux"), "compare");
    private static readonly Command Git = new("git", "diff", "--no-index", "--word-diff");
    private static readonly Command WDiff = new("wdiff");

    /// <summary>The words that made-up texts are written with.</summary>
    public static Words Vocabulary { get; } = Words.Read();

    /// <summary>Measures, prints, and gives the exit code: 1 where a limit does not hold.</summary>
    public static int Run(int[] sizes, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("travaux-speed-").FullName;
        try
        {
            var real = Repository.RealTexts(folder).ToList();
            var (madeUp, others) = (new List<Measured>(), new List<Measured>());
            output.WriteLine(Measured.Head);
            foreach (var pair in sizes.Select(size => TextPair.MadeUp(size, folder)))
            {
                madeUp.Add(Measure(pair));
                output.WriteLine(madeUp[^1].Row);
            }
            foreach (var pair in real)
            {
                others.Add(Measure(pair));
                output.WriteLine(others[^1].Row);
            }
            return Judge(madeUp, others, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Measured Measure(TextPair pair)
    {
        var runs = pair.Words <= MostForDiffPlex ? 9 : 3;
        var inside = new InProcess(pair);
        var ours = Timing.Medians(runs, warmUps: pair.Words <= MostForDiffPlex ? WarmUps : runs, inside.Read, inside.Compare);
        var plex = pair.Words > MostForDiffPlex ? [null] : Timing.Medians(3, warmUps: 1, inside.DiffPlex);
        GC.Collect();
        var commands = Timing.Medians(
            Math.Min(runs, 5), warmUps: 1, () => Ours.Time(pair), () => Git.Time(pair), () => WDiff.Time(pair));
        return new(pair)
        {
            Read = ours[0],
            Compare = ours[1],
            DiffPlex = plex[0],
            Command = commands[0],
            Git = commands[1],
            WDiff = commands[2],
            PeakMemory = Ours.PeakMemory(pair),
        };
    }

    private static int Judge(List<Measured> madeUp, List<Measured> others, TextWriter output)
    {
        var treaties = madeUp.Concat(others).Where(each => Math.Abs(each.Pair.Words - Treaty) < Treaty / 50).ToList();
        var large = madeUp.Find(each => each.Pair.Words >= Large);
        var grown = madeUp.Where(each => each.Pair.Words >= GrowthFrom * 0.98).Select(each => ((double)each.Pair.Words, each.Read + each.Compare ?? 0)).ToList();
        List<Limit> limits =
        [
            .. treaties.Select(each => Limit.AtLeast($"{each.Name}: compared at least 40 times faster than by DiffPlex", each.DiffPlex / each.Compare, 40, "times")),
            .. treaties.Select(each => Limit.AtMost($"{each.Name}: the command takes at most 0.4 s more than wdiff", each.Command - each.WDiff, 0.4, "s more")),
            Limit.AtMost("2,000,000 words: the command takes under 10 s", large?.Command, 10, "s"),
            Limit.AtMost("2,000,000 words: under 4 GB", large?.PeakMemory / 1e9, 4, "GB"),
            Limit.AtMost("Time to read and compare grows with at most the 1.2th power of the words", grown.Count < 2 ? null : Timing.Growth(grown), 1.2, ""),
        ];
        output.WriteLine("\n| must hold | measured | |\n| --- | ---: | --- |");
        foreach (var limit in limits)
        {
            output.WriteLine($"| {limit.Sentence} | {limit.Measured} | {(limit.Holds switch { true => "holds", false => "**does not hold**", null => "-" })} |");
        }
        output.WriteLine($"\n{Environment.ProcessorCount} cores; waiting for them at the end: {Repository.Load}.");
        return limits.Exists(limit => limit.Holds == false) ? 1 : 0;
    }
}
