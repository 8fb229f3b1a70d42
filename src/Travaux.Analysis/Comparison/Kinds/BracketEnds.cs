using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Makes one change of the two ends of a square bracket, and says whose bracket came or went.</summary>
/// <remarks>
/// <para>
/// Two changes become one when both ends of a bracket came in them, or went, and one of them does nothing else: what a
/// reader sees is one bracket around words, whether they stayed or changed too.
/// </para>
/// </remarks>
internal static class BracketEnds
{
    /// <summary>The row with its brackets joined and told; linear in its words and edits.</summary>
    public static RedlineRow Joined(RedlineRow row, RowWords words)
    {
        if (row.Older.Count == 0 || row.Newer is null || !row.Changes.Any(IsOfStanding))
        {
            return row;
        }
        var first = Leaders(row, words);
        var places = Renumbered(first);
        var remarks = BracketRemarks.Of(words, places);
        var changes = new Change[remarks.Length];
        for (var at = 0; at < first.Length; at++)
        {
            var place = places[at];
            changes[place] = first[at] == at ? row.Changes[at] : Both(changes[place], row.Changes[at]);
        }
        for (var place = 0; place < changes.Length; place++)
        {
            string[] said = [changes[place].Remark, IsOfStanding(changes[place]) ? remarks[place] : ""];
            changes[place] = changes[place] with { Remark = string.Join("; ", said.Where(remark => remark.Length > 0)) };
        }
        return row with
        {
            Heading = Renumbered(row.Heading, places),
            Text = Renumbered(row.Text, places),
            Changes = Sequence.Owning(changes),
        };
    }

    private static bool IsOfStanding(Change change) => change.Kinds.Contains(ChangeKind.Standing);

    private static bool IsOfStandingOnly(Change change) =>
        IsOfStanding(change) && change.Kinds.All(kind => kind == ChangeKind.Standing || kind.IsEditorial);

    /// <summary>For each change the first of those that it is one with.</summary>
    private static int[] Leaders(RedlineRow row, RowWords words)
    {
        int[] first = [.. Enumerable.Range(0, row.Changes.Count)];
        var inHeading = row.Heading.Count == 0 ? -1 : row.Heading.Max(edit => edit.Change);
        Join(words.Older);
        Join(words.Newer);
        for (var at = 0; at < first.Length; at++)
        {
            first[at] = first[first[at]];
        }
        return first;

        void Join(SideWords side)
        {
            for (var at = 0; at < side.Count && !side.Brackets.IsEmpty; at++)
            {
                if (!side.Brackets.IsMark(at) || !side.Brackets.Opens(at) || side.Brackets.OtherEnd(at) is not (>= 0 and var end))
                {
                    continue;
                }
                var (one, other) = (side[at].Change, side[end].Change);
                if (one >= 0 && other >= 0 && one != other && one <= inHeading == other <= inHeading
                    && (IsOfStandingOnly(row.Changes[one]) || IsOfStandingOnly(row.Changes[other])))
                {
                    var (a, b) = (Leader(one), Leader(other));
                    first[Math.Max(a, b)] = Math.Min(a, b);
                }
            }
        }

        int Leader(int change)
        {
            while (first[change] != change)
            {
                change = first[change] = first[first[change]];
            }
            return change;
        }
    }

    /// <summary>The new index of each change.</summary>
    private static int[] Renumbered(int[] first)
    {
        var places = new int[first.Length];
        var count = 0;
        for (var at = 0; at < first.Length; at++)
        {
            places[at] = first[at] == at ? count++ : places[first[at]];
        }
        return places;
    }

    private static Sequence<Edit> Renumbered(Sequence<Edit> edits, int[] places) =>
        [.. edits.Select(edit => edit.Change < 0 ? edit : edit with { Change = places[edit.Change] })];

    private static Change Both(Change one, Change other) => one with
    {
        Older = Both(one.Older, other.Older),
        Newer = Both(one.Newer, other.Newer),
        Kinds = [.. one.Kinds.Concat(other.Kinds).Distinct().OrderByDescending(kind => kind.Weight)],
        Remark = one.Remark.Length > 0 ? one.Remark : other.Remark,
    };

    private static string Both(string one, string other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : $"{one} … {other}";
}
