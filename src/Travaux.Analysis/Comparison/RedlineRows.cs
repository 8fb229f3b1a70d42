using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison;

/// <summary>Compares the words of aligned provisions, row by row.</summary>
/// <remarks>
/// <para>
/// Provisions that were split or merged are compared together, older words against newer words, and the result is cut where
/// the newer provisions end; so each word of either side stands in exactly one row.
/// </para>
/// </remarks>
internal static class RedlineRows
{
    private static readonly Sequence<ChangeKind> Untold = [ChangeKind.Wording];

    /// <summary>The rows of a redline, in the newer copy's order, kinds of change not yet told.</summary>
    public static Sequence<RedlineRow> Of(CopyAlignment alignment, Copy older, Copy newer)
    {
        var (before, after) = (new ProvisionTree(older), new ProvisionTree(newer));
        var counterparts = new Counterparts(alignment.Provisions, before.Count, after.Count);
        var texts = ComparedTexts.Of(before, after, counterparts);
        var rows = new List<RedlineRow>(after.Count);
        var done = new HashSet<int>();
        foreach (var pair in alignment.Provisions.Pairs)
        {
            if (pair.Newer < 0)
            {
                rows.Add(Deleted(before, after, pair));
            }
            else if (done.Add(pair.Newer))
            {
                rows.Add(Compared(before, after, pair, counterparts, texts));
            }
        }
        return [.. rows];
    }

    /// <summary>The row, edited if a change in it is: words that are the same may have another sign or comma.</summary>
    /// <remarks><para>Brackets alone leave a provision the same: they say how its words stand.</para></remarks>
    public static RedlineRow Related(RedlineRow row) => row.Relation switch
    {
        Relation.Same when row.Changes.Any(IsEdit) => row with { Relation = Relation.Edited },
        Relation.Moved when row.Changes.Any(IsEdit) => row with { Relation = Relation.MovedAndEdited },
        _ => row,
    };

    private static bool IsEdit(Change change) =>
        change.Kinds.Any(kind => !kind.IsEditorial && kind != ChangeKind.Standing);

    private static RedlineRow Deleted(ProvisionTree before, ProvisionTree after, AlignedPair pair)
    {
        var provision = before[pair.Older];
        return new()
        {
            Older = [provision],
            Depth = before.Depth(pair.Older),
            Relation = Relation.Deleted,
            Confidence = pair.Confidence,
            Rival = pair.Rival < 0 ? null : after[pair.Rival],
            Corrected = pair.Corrected,
            Label = Whole(EditKind.Delete, provision.Label, -1),
            Heading = Whole(EditKind.Delete, provision.Heading, 0),
            Text = Whole(EditKind.Delete, provision.Text, 0),
            Changes = WholeChange(OwnWords(provision), ""),
        };
    }

    private static RedlineRow Compared(
        ProvisionTree before, ProvisionTree after, AlignedPair pair, Counterparts counterparts, ComparedTexts texts)
    {
        var provision = after[pair.Newer];
        var sources = counterparts.OlderOf(pair.Newer);
        if (sources.Count == 0)
        {
            return new()
            {
                Newer = provision,
                Depth = after.Depth(pair.Newer),
                Relation = Relation.Inserted,
                Confidence = pair.Confidence,
                Rival = pair.Rival < 0 ? null : before[pair.Rival],
                Corrected = pair.Corrected,
                Label = Whole(EditKind.Insert, provision.Label, -1),
                Heading = Whole(EditKind.Insert, provision.Heading, 0),
                Text = Whole(EditKind.Insert, provision.Text, 0),
                Changes = WholeChange("", OwnWords(provision)),
            };
        }
        var older = sources.Select(at => before[at]).ToArray();
        var (heading, text) = texts.Of(pair.Newer);
        var changes = new List<Change>();
        return new()
        {
            Older = Sequence.Owning(older),
            Newer = provision,
            Depth = after.Depth(pair.Newer),
            Relation = counterparts.MovedWithItsContainer(pair, before, after) ? Stayed(pair.Relation) : pair.Relation,
            Confidence = counterparts.LeastConfidence(pair.Newer),
            Corrected = counterparts.IsCorrected(pair.Newer),
            Renumbered = provision.Number != older[0].Number,
            Label = Labels(older[0].Label, provision.Label),
            Heading = Numbered(heading, changes),
            Text = Numbered(text, changes),
            Changes = [.. changes],
        };
    }

    /// <summary>What a provision is that moved only because what it stands in did.</summary>
    private static Relation Stayed(Relation relation) => relation == Relation.Moved ? Relation.Same : Relation.Edited;

    private static Sequence<Edit> Whole(EditKind kind, string text, int change) =>
        text.Length == 0 ? default : [new Edit(kind, text, change)];

    private static Sequence<Change> WholeChange(string older, string newer) =>
        older.Length + newer.Length == 0 ? default : [new Change { Older = older, Newer = newer, Kinds = Untold }];

    /// <summary>Heading and text on one line.</summary>
    private static string OwnWords(Provision provision) =>
        string.Join(' ', $"{provision.Heading} {provision.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Sequence<Edit> Labels(string older, string newer) => older == newer
        ? Whole(EditKind.Keep, newer, -1)
        : [.. Whole(EditKind.Delete, older, -1), .. Whole(EditKind.Insert, newer, -1)];

    /// <summary>The edits with their changes counted through the row, and the changes written out.</summary>
    private static Sequence<Edit> Numbered(List<Edit> edits, List<Change> changes)
    {
        var numbered = new Edit[edits.Count];
        var last = -1;
        for (var i = 0; i < numbered.Length; i++)
        {
            var edit = edits[i];
            if (edit.Kind == EditKind.Keep)
            {
                numbered[i] = edit;
                continue;
            }
            if (edit.Change != last)
            {
                changes.Add(new() { Older = "", Newer = "", Kinds = Untold });
                last = edit.Change;
            }
            numbered[i] = edit with { Change = changes.Count - 1 };
            changes[^1] = edit.Kind == EditKind.Delete
                ? changes[^1] with { Older = Joined(changes[^1].Older, edit.Text) }
                : changes[^1] with { Newer = Joined(changes[^1].Newer, edit.Text) };
        }
        return Sequence.Owning(numbered);
    }

    private static string Joined(string before, string more) => before.Length == 0 ? more.Trim() : $"{before} {more.Trim()}";
}
