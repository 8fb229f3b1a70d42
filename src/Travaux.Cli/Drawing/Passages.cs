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
    public string Remarks => string.Join("; ", Taken.Select(change => change.Remark).Where(remark => remark.Length > 0).Distinct());
}

/// <summary>Gathers the changes of a row into passages.</summary>
internal static class Passages
{
    /// <summary>Kept letters between two changes up to which they are one passage: a few words.</summary>
    private const int Near = 24;

    /// <summary>The passages that hold a change asked for, in order; changes between those are drawn with them. One walk over the edits.</summary>
    public static IEnumerable<ChangedPassage> Of(RedlineRow row, Func<Change, bool> takes) =>
        row.Changes.Count == 0 ? [] : In(row, row.Heading, takes).Concat(In(row, row.Text, takes));

    private static IEnumerable<ChangedPassage> In(RedlineRow row, Sequence<Edit> edits, Func<Change, bool> takes)
    {
        var taken = new List<Change>();
        var (first, last, kept, latest) = (0, 0, 0, -1);
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            kept = edit.Kind != EditKind.Keep ? kept
                : edit.Text.Contains('\n', StringComparison.Ordinal) ? Near + 1
                : kept + edit.Text.Length;
            if (edit.Change < 0 || edit.Change >= row.Changes.Count || !takes(row.Changes[edit.Change]))
            {
                continue;
            }
            if (taken.Count > 0 && kept > Near && edit.Change != latest)
            {
                yield return new(row, edits, first, last, taken);
                taken = [];
            }
            if (edit.Change != latest)
            {
                taken.Add(row.Changes[edit.Change]);
            }
            (first, last, kept, latest) = (taken.Count == 1 && edit.Change != latest ? i : first, i, 0, edit.Change);
        }
        if (taken.Count > 0)
        {
            yield return new(row, edits, first, last, taken);
        }
    }
}
