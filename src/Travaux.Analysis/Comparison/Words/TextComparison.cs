using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Words;

/// <summary>Two texts compared word by word.</summary>
/// <param name="Edits">
/// Kept and inserted words, in order, are the newer text to the character; kept and deleted ones the older to the
/// word.
/// </param>
/// <param name="Changes">
/// What the edits' <see cref="Edit.Change"/> counts into; their kinds are still to be told.
/// </param>
public sealed record ComparedText(Sequence<Edit> Edits, Sequence<Change> Changes);

/// <summary>Compares two texts word by word and tidies the result for a reader.</summary>
public static class TextComparison
{
    private static readonly Sequence<ChangeKind> Untold = [ChangeKind.Wording];

    /// <summary>The redline from <paramref name="older"/> to <paramref name="newer"/>.</summary>
    /// <param name="older">The older text; white space counts only as the end of a word.</param>
    /// <param name="newer">The newer text.</param>
    /// <param name="firstChange">The index that the first change gets: how many changes the row has already.</param>
    /// <returns>
    /// Edits in reading order, a deletion before the insertion that replaces it; the two are one change.
    /// </returns>
    public static ComparedText Between(string older, string newer, int firstChange = 0)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        if (older == newer)
        {
            return new(newer.Length == 0 ? default : [new Edit(EditKind.Keep, newer)], default);
        }
        var vocabulary = new Vocabulary();
        var (olderTokens, newerTokens) = (Tokens.Of(older, vocabulary), Tokens.Of(newer, vocabulary));
        // Words that differ in looks alone are paired first, so that they stand against each other; then each is marked.
        var kept = WordDiff.Between(olderTokens.Folded(vocabulary), newerTokens.Folded(vocabulary), vocabulary.Count);
        kept.Release(olderTokens, newerTokens);
        return Write(Tidy.Hunks(olderTokens, newerTokens, kept), olderTokens, newerTokens, firstChange);
    }

    private static ComparedText Write(List<Hunk> hunks, Tokens older, Tokens newer, int firstChange)
    {
        var edits = new List<Edit>((hunks.Count * 3) + 1);
        var changes = new Change[hunks.Count];
        var at = 0;
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            var deleted = older.Between(hunk.OlderFrom, hunk.OlderTo);
            var inserted = newer.Between(hunk.NewerFrom, hunk.NewerTo);
            Add(EditKind.Keep, newer.Between(at, hunk.NewerFrom), -1);
            Add(EditKind.Delete, deleted, firstChange + i);
            Add(EditKind.Insert, inserted, firstChange + i);
            changes[i] = new() { Older = deleted.Trim().ToString(), Newer = inserted.Trim().ToString(), Kinds = Untold };
            at = hunk.NewerTo;
        }
        // White space without a word is kept too: the newer text is printed to the character.
        Add(EditKind.Keep, newer.Count == 0 ? newer.Text : newer.Between(at, newer.Count), -1);
        return new([.. edits], Sequence.Owning(changes));

        void Add(EditKind kind, ReadOnlySpan<char> text, int change)
        {
            if (!text.IsEmpty)
            {
                edits.Add(new(kind, text.ToString(), change));
            }
        }
    }
}
