using System.Runtime.InteropServices;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Counts how often the older words of replacements stand unchanged.</summary>
/// <remarks>
/// <para>
/// Many replacements may share their older words: a phrase is looked for once, whatever it was replaced by. One pass over the words;
/// at each the phrases that begin with it are tried.
/// </para>
/// </remarks>
internal sealed class KeptPhrases
{
    private readonly Dictionary<(string Words, bool IsLooks), Phrase> _phrases = [];
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<KnownWord, bool> _begins = new(ReferenceEqualityComparer.Instance);

    private KeptPhrases(IEnumerable<Replacement> replacements)
    {
        foreach (var replacement in replacements)
        {
            ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, (replacement.Older, replacement.IsLooks), out var known);
            if (!known)
            {
                phrase = new(replacement.IsLooks ? [replacement.Older] : replacement.Older.Split(' '), replacement.IsLooks);
                ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirst, phrase.Words[0], out _);
                (same ??= []).Add(phrase);
            }
        }
    }

    /// <summary>The count for each of the replacements.</summary>
    public static Func<Replacement, int> Count(IReadOnlyList<RowWords> rows, IReadOnlyCollection<Replacement> replacements)
    {
        var kept = new KeptPhrases(replacements);
        foreach (var row in replacements.Count == 0 ? [] : rows)
        {
            kept.Count(row.Older);
        }
        return replacement => kept._phrases[(replacement.Older, replacement.IsLooks)].Count;
    }

    private void Count(SideWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var known = words[i].Known;
            if (words[i].Change < 0 && Begins(known))
            {
                Look(words, i, known.Folded, looks: false);
                Look(words, i, known.Text, looks: true);
            }
        }
    }

    private bool Begins(KnownWord known)
    {
        ref var begins = ref CollectionsMarshal.GetValueRefOrAddDefault(_begins, known, out var seen);
        if (!seen)
        {
            begins = _byFirst.ContainsKey(known.Folded) || _byFirst.ContainsKey(known.Text);
        }
        return begins;
    }

    private void Look(SideWords words, int at, string first, bool looks)
    {
        foreach (var phrase in _byFirst.GetValueOrDefault(first) ?? [])
        {
            phrase.Count += phrase.IsLooks == looks && Stands(words, at, phrase) ? 1 : 0;
        }
    }

    private static bool Stands(SideWords words, int at, Phrase phrase)
    {
        for (var i = 0; i < phrase.Words.Length; i++)
        {
            if (at + i >= words.Count || words[at + i].Change >= 0
                || (phrase.IsLooks ? words[at + i].Known.Text : words[at + i].Known.Folded) != phrase.Words[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Words to look for, and how often they were found.</summary>
    private sealed record Phrase(string[] Words, bool IsLooks)
    {
        public int Count { get; set; }
    }
}
