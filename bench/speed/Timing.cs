using System.Diagnostics;

namespace Travaux.Bench.Speed;

/// <summary>Times work fairly: after warming up, several times, the middle of them.</summary>
internal static class Timing
{
    /// <summary>Seconds that some works take, each the middle of its runs; they take turns, so that a busy moment hits all.</summary>
    /// <param name="runs">How often each is run and counted.</param>
    /// <param name="warmUps">How often each is run before, not counted.</param>
    /// <param name="works">The works; one that gives no time could not be done and is not tried again.</param>
    public static double?[] Medians(int runs, int warmUps, params Func<double?>[] works)
    {
        var seconds = works.Select(_ => new List<double>()).ToArray();
        var failed = new bool[works.Length];
        for (var run = -warmUps; run < runs; run++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var took = failed[i] ? null : works[i]();
                failed[i] |= took is null;
                if (took is { } time && run >= 0)
                {
                    seconds[i].Add(time);
                }
            }
        }
        return [.. seconds.Select(times => times.Count == 0 ? (double?)null : times.Order().ElementAt(times.Count / 2))];
    }

    /// <summary>The seconds that an action takes; what was left behind before is cleared first.</summary>
    public static double? Of(Action work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>How time grows with size: the exponent of the power that fits best (least squares on logarithms).</summary>
    public static double Growth(IReadOnlyList<(double Size, double Seconds)> measured)
    {
        var x = measured.Select(each => Math.Log(each.Size)).ToList();
        var y = measured.Select(each => Math.Log(each.Seconds)).ToList();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
