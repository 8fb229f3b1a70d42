using System.Diagnostics;

namespace Travaux.Bench.Obligations;

/// <summary>Times work fairly: after warming up, several times, the middle of them.</summary>
internal static class Timing
{
    /// <summary>The middle of what some measurements give.</summary>
    /// <param name="runs">How many count.</param>
    /// <param name="warmUps">How many go before, not counted.</param>
    /// <param name="measure">One measurement.</param>
    public static double Median(int runs, int warmUps, Func<double> measure) => Medians(runs, warmUps, () => [measure()])[0];

    /// <summary>The middles of what some measurements give together, each for itself.</summary>
    /// <param name="runs">How many count.</param>
    /// <param name="warmUps">How many go before, not counted.</param>
    /// <param name="measure">One measurement of several things.</param>
    public static double[] Medians(int runs, int warmUps, Func<double[]> measure)
    {
        List<double[]> measured = [];
        for (var run = -warmUps; run < runs; run++)
        {
            var each = measure();
            if (run >= 0)
            {
                measured.Add(each);
            }
        }
        return [.. Enumerable.Range(0, measured[0].Length).Select(at => measured.Select(each => each[at]).Order().ElementAt(runs / 2))];
    }

    /// <summary>The seconds that an action takes.</summary>
    public static double Of(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The seconds that the cores of this machine spend on an action, all of them together; waiting for a core is not in it.</summary>
    public static double Processor(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
