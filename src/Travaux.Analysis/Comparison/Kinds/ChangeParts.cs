using System.Runtime.InteropServices;
using System.Text;
using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Takes a change apart: the words that only look different, and the stretches that are different.</summary>
/// <remarks>
/// <para>
/// The words of the change are compared once more, by their one spelling. What pairs then is editorial: case,
/// typography or
/// spelling. What is left is looked at as a stretch: punctuation alone, the same letters with other hyphens, the same
/// number in
/// words or figures, another spelling of a phrase; if it is none of these, it is other words.
/// </para>
/// </remarks>
internal static class ChangeParts
{
    /// <summary>
    /// The parts of a change, in order; a stretch of other words has the kind <see cref="ChangeKind.Wording"/> for
    /// now.
    /// </summary>
    public static List<Part> Of(SideWords older, SideWords newer, int change, WordTable table)
    {
        var (olderFrom, olderTo) = older.Of(change);
        var (newerFrom, newerTo) = newer.Of(change);
        var numbers = new Dictionary<int, int>();
        var olderIds = Ids(older, olderFrom, olderTo, numbers);
        var newerIds = Ids(newer, newerFrom, newerTo, numbers);
        var kept = WordDiff.Between(olderIds, newerIds, numbers.Count);
        var parts = new List<Part>();
        var (olderAt, newerAt) = (0, 0);
        foreach (var hunk in kept.Hunks())
        {
            Pairs(hunk.OlderFrom);
            var stretch = new Part(
                olderFrom + hunk.OlderFrom, olderFrom + hunk.OlderTo, newerFrom + hunk.NewerFrom, newerFrom + hunk.NewerTo, default);
            parts.Add(Judge(older, newer, stretch, table));
            (olderAt, newerAt) = (hunk.OlderTo, hunk.NewerTo);
        }
        Pairs(olderIds.Length);
        return parts;

        void Pairs(int until)
        {
            for (; olderAt < until; olderAt++, newerAt++)
            {
                var (was, now) = (older[olderFrom + olderAt].Known, newer[newerFrom + newerAt].Known);
                if (was != now)
                {
                    var kinds = KindSet.Of(Looks(was, now));
                    var (wasAt, nowAt) = (olderFrom + olderAt, newerFrom + newerAt);
                    parts.Add(new(wasAt, wasAt + 1, nowAt, nowAt + 1, kinds));
                }
            }
        }
    }

    private static int[] Ids(SideWords words, int from, int to, Dictionary<int, int> numbers)
    {
        var ids = new int[to - from];
        for (var i = 0; i < ids.Length; i++)
        {
            var word = words[from + i].Known.Canonical;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var known);
            ids[i] = number = known ? number : numbers.Count - 1;
        }
        return ids;
    }

    private static ChangeKind Looks(KnownWord was, KnownWord now) =>
        was.Plain == now.Plain || was.Kind != TokenKind.Word ? ChangeKind.Typography
        : was.Folded == now.Folded ? ChangeKind.Case
        : WithoutHyphens(was.Folded) == WithoutHyphens(now.Folded) ? ChangeKind.Typography
        : ChangeKind.Spelling;

    private static string WithoutHyphens(string folded) => folded.Replace("-", "", StringComparison.Ordinal);

    private static Part Judge(SideWords older, SideWords newer, Part part, WordTable table)
    {
        var kinds = Words(older, newer, part, table);
        var brackets = older.Brackets.AnyMark(part.OlderFrom, part.OlderTo)
            || newer.Brackets.AnyMark(part.NewerFrom, part.NewerTo);
        return part with { Kinds = brackets ? kinds | KindSet.Of(ChangeKind.Standing) : kinds };
    }

    private static KindSet Words(SideWords older, SideWords newer, Part part, WordTable table)
    {
        if (Marks.Judge(older, newer, part) is { } marks)
        {
            return KindSet.Of(marks);
        }
        var bare = WithoutMarks(older, newer, part);
        var kinds = KindSet.Of(SameWords(older, newer, bare, table) ?? ChangeKind.Wording);
        var marksToo = bare != part && !kinds.Has(ChangeKind.Wording);
        return marksToo ? kinds | KindSet.Of(ChangeKind.Punctuation) : kinds;
    }

    /// <summary>The part without the punctuation at its ends.</summary>
    private static Part WithoutMarks(SideWords older, SideWords newer, Part part)
    {
        var (olderFrom, olderTo) = Marks.Trim(older, part.OlderFrom, part.OlderTo);
        var (newerFrom, newerTo) = Marks.Trim(newer, part.NewerFrom, part.NewerTo);
        return part with { OlderFrom = olderFrom, OlderTo = olderTo, NewerFrom = newerFrom, NewerTo = newerTo };
    }

    private static ChangeKind? SameWords(SideWords older, SideWords newer, Part part, WordTable table)
    {
        if (part.OlderFrom == part.OlderTo || part.NewerFrom == part.NewerTo)
        {
            return null;
        }
        if (SameLetters(older, newer, part, table.Lexicon.Spelling))
        {
            return ChangeKind.Typography;
        }
        var (was, now) = (older.Phrase(part.OlderFrom, part.OlderTo), newer.Phrase(part.NewerFrom, part.NewerTo));
        if (table.Lexicon.Spelling.Canonical(was) == table.Lexicon.Spelling.Canonical(now))
        {
            return ChangeKind.Spelling;
        }
        return SameNumber(older, newer, part, table) ? ChangeKind.Spelling : null;
    }

    private static bool SameNumber(SideWords older, SideWords newer, Part part, WordTable table) =>
        NumberWords.Values(older, part.OlderFrom, part.OlderTo, table) is { Count: > 0 } was
        && NumberWords.Values(newer, part.NewerFrom, part.NewerTo, table) is { Count: > 0 } now
        && was.Distinct().Order().SequenceEqual(now.Distinct().Order());

    /// <summary>Whether only hyphens came or went between the letters, and none that makes another word.</summary>
    private static bool SameLetters(SideWords older, SideWords newer, Part part, Spelling spelling)
    {
        var (was, now) = (Letters(older, part.OlderFrom, part.OlderTo), Letters(newer, part.NewerFrom, part.NewerTo));
        return was is not null && now is not null && was.Length + now.Length > 2 * WithoutHyphens(was).Length
            && WithoutHyphens(was) == WithoutHyphens(now) && !spelling.KeepsHyphen(was) && !spelling.KeepsHyphen(now);
    }

    /// <summary>The letters and hyphens of a range; <see langword="null"/> when there are numbers or other marks.</summary>
    private static string? Letters(SideWords words, int from, int to)
    {
        var letters = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var known = words[i].Known;
            if (known.Kind == TokenKind.Number || (!known.IsSpoken && known.Folded is not ("-" or "")))
            {
                return null;
            }
            letters.Append(known.Folded);
        }
        return letters.ToString();
    }
}
