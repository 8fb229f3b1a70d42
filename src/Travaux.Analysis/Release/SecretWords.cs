using Travaux.Analysis.Search;
using Travaux.Record;

namespace Travaux.Analysis.Release;

/// <summary>How near a text comes to a secret.</summary>
internal enum Likeness
{
    /// <summary>It has nothing of one.</summary>
    None,

    /// <summary>It has words that sound like one: another script or spelling, a case ending.</summary>
    Sound,

    /// <summary>It has one, but for capitals, accents, marks and the order of its words.</summary>
    Words,
}

/// <summary>Looks in texts for names, aliases and telling details that must not leave.</summary>
/// <remarks>
/// <para>
/// A secret is its words. A text has them where they stand beside one another in any order: "Quillfeather, Vera" is Vera
/// Quillfeather. Words are alike too where they sound alike in another script, or are one word with
/// another case ending; short ones must be the same. Cost: the words of the text times the secrets that may begin there.
/// </para>
/// </remarks>
internal sealed class SecretWords
{
    private const int LeastSound = 4;
    private const int LeastStem = 3;
    private const int LongestEnding = 3;
    private const string Vowels = "aeiou";

    private readonly List<string[]> _secrets;

    public SecretWords(Sequence<string> secrets) =>
        _secrets = [.. secrets.Select(FoldedText.Words).Where(words => words.Length > 0).DistinctBy(words => string.Join(' ', words))];

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => _secrets.Count == 0;

    /// <summary>How near a text comes to any of the secrets.</summary>
    public Likeness In(string text)
    {
        if (IsEmpty)
        {
            return Likeness.None;
        }
        var words = FoldedText.Words(text);
        var sounds = Array.ConvertAll(words, Romanised.Of);
        var nearest = Likeness.None;
        foreach (var secret in _secrets)
        {
            for (var at = 0; at + secret.Length <= words.Length; at++)
            {
                var likeness = At(secret, words.AsSpan(at, secret.Length), sounds.AsSpan(at, secret.Length));
                if (likeness == Likeness.Words)
                {
                    return likeness;
                }
                nearest = likeness > nearest ? likeness : nearest;
            }
        }
        return nearest;
    }

    /// <summary>Each word of the secret takes the nearest word of the window that is left.</summary>
    private static Likeness At(string[] secret, ReadOnlySpan<string> words, ReadOnlySpan<string> sounds)
    {
        var taken = 0UL;
        var likeness = Likeness.Words;
        foreach (var wanted in secret)
        {
            var (best, at) = (Likeness.None, -1);
            for (var i = 0; i < words.Length && best != Likeness.Words; i++)
            {
                if ((i >= 64 || (taken & (1UL << i)) == 0) && Of(wanted, words[i], sounds[i]) is var each && each > best)
                {
                    (best, at) = (each, i);
                }
            }
            if (at < 0)
            {
                return Likeness.None;
            }
            taken |= 1UL << at;
            likeness = best < likeness ? best : likeness;
        }
        return likeness;
    }

    private static Likeness Of(string wanted, string word, string sound)
    {
        if (wanted == word)
        {
            return Likeness.Words;
        }
        var secret = Romanised.Of(wanted);
        if (secret.Length < LeastSound)
        {
            return Likeness.None;
        }
        var stem = secret.TrimEnd(Vowels.ToCharArray());
        var isAlike = sound == secret || sound == secret + "s"
            || (stem.Length >= LeastStem && (IsCyrillic(word) || IsCyrillic(wanted)) && sound.StartsWith(stem, StringComparison.Ordinal) && sound.Length <= stem.Length + LongestEnding);
        return isAlike ? Likeness.Sound : Likeness.None;
    }

    private static bool IsCyrillic(string word) => word.AsSpan().IndexOfAnyInRange('\u0400', '\u052F') >= 0;
}
