using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Changes of one row that stand so near one another that a reader takes them in at one glance.</summary>
/// <param name="Row">The row.</param>
/// <param name="Edits">The edits that they stand among: those of the heading or of the text.</param>
/// <param name="First">Index of their first edit.</param>
/// <param name="Last">Index of their last edit.</param>
/// <param name="Taken">The changes among them that were asked for; never empty.</param>
internal sealed record ChangedPassage(RedlineRow Row, Sequence<Edit> Edits, int First, int Last, IReadOnlyList<Change> Taken)
{
    /// <summary>What they do, weightiest first.</summary>
    public IEnumerable<ChangeKind> Kinds { get; } =
        [.. Taken.SelectMany(change => change.Kinds).Where(kind => !kind.IsEditorial).Distinct().OrderByDescending(kind => kind.Weight)];

    /// <summary>The weight of the weightiest.</summary>
    public int Weight { get; } = Taken.Max(change => change.Weight);

    /// <summary>Their remarks, each once.</summary>
    public string Remarks =>
        string.Join("; ", Taken.SelectMany(change => change.Remark.Split("; ")).Where(remark => remark.Length > 0).Distinct());
}

/// <summary>Gathers the changes of a row into passages.</summary>
internal static class Passages
{
    /// <summary>Kept letters between two changes up to which they are one passage: a few words.</summary>
    private const int Near = 24;

    /// <summary>The passages that hold a change asked for, in order; changes between those are drawn with them.</summary>
    /// <remarks><para>Linear in the edits. A change of several edits is taken from its first to its last.</para></remarks>
    public static IEnumerable<ChangedPassage> Of(RedlineRow row, Func<Change, bool> takes) =>
        row.Changes.Count == 0 ? [] : In(row, row.Heading, takes).Concat(In(row, row.Text, takes));

    private static IEnumerable<ChangedPassage> In(RedlineRow row, Sequence<Edit> edits, Func<Change, bool> takes)
    {
        var (passage, last) = (default(Reach), -1);
        var taken = new List<Change>();
        foreach (var reach in Reaches(row, edits, takes))
        {
            if (taken.Count > 0 && KeptBetween(edits, last, reach.First) > Near)
            {
                yield return new(row, edits, passage.First, last, taken);
                taken = [];
            }
            (passage, last) = taken.Count == 0 ? (reach, reach.Last) : (passage, Math.Max(last, reach.Last));
            taken.Add(row.Changes[reach.Change]);
        }
        if (taken.Count > 0)
        {
            yield return new(row, edits, passage.First, last, taken);
        }
    }

    /// <summary>From which edit to which each change asked for goes, in the order of their first edits.</summary>
    private static List<Reach> Reaches(RedlineRow row, Sequence<Edit> edits, Func<Change, bool> takes)
    {
        var reaches = new List<Reach>();
        var known = new Dictionary<int, int>();
        for (var i = 0; i < edits.Count; i++)
        {
            var change = edits[i].Change;
            if (change < 0 || change >= row.Changes.Count)
            {
                continue;
            }
            if (!known.TryGetValue(change, out var at))
            {
                at = known[change] = takes(row.Changes[change]) ? reaches.Count : -1;
                if (at >= 0)
                {
                    reaches.Add(new(change, i, i));
                }
            }
            else if (at >= 0)
            {
                reaches[at] = reaches[at] with { Last = i };
            }
        }
        return reaches;
    }

    /// <summary>How many kept letters stand between two edits; a line break counts as far.</summary>
    private static int KeptBetween(Sequence<Edit> edits, int before, int after)
    {
        var kept = 0;
        for (var i = before + 1; i < after && kept <= Near; i++)
        {
            kept += edits[i].Kind != EditKind.Keep ? 0
                : edits[i].Text.Contains('\n', StringComparison.Ordinal) ? Near + 1
                : edits[i].Text.Length;
        }
        return kept;
    }

    /// <summary>The edits of one change: the first and the last of them.</summary>
    private readonly record struct Reach(int Change, int First, int Last);
}
