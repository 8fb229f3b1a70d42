using System.Runtime.InteropServices;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Counts how often the older words of replacements stand unchanged.</summary>
internal static class KeptPhrases
{
    /// <summary>The count for each of the replacements; one pass over the words.</summary>
    public static Dictionary<Replacement, int> Count(IReadOnlyList<RowWords> rows, List<Replacement> replacements)
    {
        var counts = replacements.ToDictionary(each => each, _ => 0);
        if (replacements.Count == 0)
        {
            return counts;
        }
        var byFirst = new Dictionary<string, List<(Replacement Replacement, string[] Words)>>(StringComparer.Ordinal);
        foreach (var replacement in replacements)
        {
            var words = replacement.IsLooks ? [replacement.Older] : replacement.Older.Split(' ');
            if (!byFirst.TryGetValue(words[0], out var same))
            {
                byFirst.Add(words[0], same = []);
            }
            same.Add((replacement, words));
        }
        var starts = new Dictionary<KnownWord, bool>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            Count(row.Older, byFirst, starts, counts);
        }
        return counts;
    }

    private static void Count(
        SideWords words,
        Dictionary<string, List<(Replacement Replacement, string[] Words)>> byFirst,
        Dictionary<KnownWord, bool> starts,
        Dictionary<Replacement, int> counts)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Change >= 0)
            {
                continue;
            }
            var known = words[i].Known;
            ref var isFirst = ref CollectionsMarshal.GetValueRefOrAddDefault(starts, known, out var seen);
            if (!seen)
            {
                isFirst = byFirst.ContainsKey(known.Folded) || byFirst.ContainsKey(known.Text);
            }
            if (!isFirst)
            {
                continue;
            }
            Look(known.Folded, false);
            Look(known.Text, true);

            void Look(string first, bool looks)
            {
                foreach (var (replacement, phrase) in byFirst.GetValueOrDefault(first) ?? [])
                {
                    counts[replacement] += replacement.IsLooks == looks && Stands(words, i, phrase, looks) ? 1 : 0;
                }
            }
        }
    }

    private static bool Stands(SideWords words, int at, string[] phrase, bool looks)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Count || words[at + i].Change >= 0
                || (looks ? words[at + i].Known.Text : words[at + i].Known.Folded) != phrase[i])
            {
                return false;
            }
        }
        return true;
    }
}
