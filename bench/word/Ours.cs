namespace Travaux.Bench.Word;

/// <summary>Our whole command, as people run it.</summary>
internal static class Ours
{
    private const double Patience = 60;

    /// <summary>Builds the command where it is older than its sources, so that no measure has the building in it.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static void Build()
    {
        if (Run.Of(seconds => seconds > 600, Path.Combine(Places.Root, "travaux"), "--help").ExitCode != 0)
        {
            throw new InvalidOperationException("./travaux does not start: run it by hand to see why.");
        }
    }

    /// <summary>Compares two drafts and writes the redline.</summary>
    public static Run Compare(WordPair pair, string redline) => Run.Of(
        seconds => seconds > Patience, Path.Combine(Places.Root, "travaux"), "compare", pair.Older, pair.Newer, "--word", redline, "--author", "Bench", "--date", "2026-01-01");
}
