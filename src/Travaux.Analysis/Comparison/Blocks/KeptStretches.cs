using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>A stretch of code units that two texts share.</summary>
internal readonly record struct KeptStretch(int Older, int Newer, int Length);

/// <summary>Finds what two texts share: whole words, as a reader would mark them, and white space to the character.</summary>
/// <remarks>
/// <para>
/// The words are those that <see cref="TextComparison"/> keeps. White space beside a kept word is kept as far as it is the same from either end; so what is not
/// kept is exactly what has to be deleted and inserted. Of a changed word something is kept in two cases only (<see cref="WithinWord"/>), in which a reader
/// can't overlook what changed: a note's mark, a picture or the like came or went within it; or a number got letters at its end, or letters a number ("5", "5bis").
/// </para>
/// </remarks>
internal static class KeptStretches
{
    /// <summary>The stretches, in order; no two touch on both sides.</summary>
    public static List<KeptStretch> Between(string older, string newer)
    {
        if (older == newer)
        {
            return older.Length == 0 ? [] : [new(0, 0, older.Length)];
        }
        var vocabulary = new Vocabulary();
        var (before, after) = (Tokens.Of(older, vocabulary), Tokens.Of(newer, vocabulary));
        var kept = WordDiff.Between(before.Folded(vocabulary), after.Folded(vocabulary), vocabulary.Count);
        kept.Release(before, after);
        var stretches = new Stretches(older, newer);
        var (o, n) = (0, 0);
        foreach (var hunk in Tidy.Hunks(before, after, kept))
        {
            for (; o < hunk.OlderFrom; o++, n++)
            {
                stretches.Word(before[o], after[n]);
            }
            (o, n) = (hunk.OlderTo, hunk.NewerTo);
        }
        for (; o < before.Count; o++, n++)
        {
            stretches.Word(before[o], after[n]);
        }
        return stretches.ToEnd();
    }

    /// <summary>What is kept so far, and up to where both texts have been told.</summary>
    private sealed class Stretches(string older, string newer)
    {
        private readonly List<KeptStretch> _kept = [];
        private int _older;
        private int _newer;

        public void Word(in Token before, in Token after)
        {
            Gap(before.Start, after.Start);
            Keep(before.Start, after.Start, before.WordEnd - before.Start);
        }

        public List<KeptStretch> ToEnd()
        {
            Gap(older.Length, newer.Length);
            return _kept;
        }

        /// <summary>Keeps, of what stands between two kept words, the white space that is the same at either end.</summary>
        private void Gap(int olderTo, int newerTo)
        {
            var most = Math.Min(olderTo - _older, newerTo - _newer);
            var start = 0;
            while (start < most && older[_older + start] == newer[_newer + start] && char.IsWhiteSpace(older[_older + start]))
            {
                start++;
            }
            var end = 0;
            while (end < most - start && older[olderTo - end - 1] == newer[newerTo - end - 1] && char.IsWhiteSpace(older[olderTo - end - 1]))
            {
                end++;
            }
            Keep(_older, _newer, start);
            var (olderFrom, newerFrom) = (_older, _newer);
            foreach (var part in WithinWord.Kept(older.AsSpan(olderFrom..(olderTo - end)), newer.AsSpan(newerFrom..(newerTo - end))))
            {
                Keep(olderFrom + part.Older, newerFrom + part.Newer, part.Length);
            }
            Keep(olderTo - end, newerTo - end, end);
            (_older, _newer) = (olderTo, newerTo);
        }

        private void Keep(int olderFrom, int newerFrom, int length)
        {
            if (length == 0)
            {
                return;
            }
            if (_kept.Count > 0 && _kept[^1] is var last && last.Older + last.Length == olderFrom && last.Newer + last.Length == newerFrom)
            {
                _kept[^1] = last with { Length = last.Length + length };
            }
            else
            {
                _kept.Add(new(olderFrom, newerFrom, length));
            }
            (_older, _newer) = (olderFrom + length, newerFrom + length);
        }
    }
}
