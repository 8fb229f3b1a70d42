using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>
/// Tells what each change of a redline does to the meaning, and what runs through the whole document.
/// </summary>
/// <remarks>
/// <para>
/// Each change is taken apart: what only looks different is editorial; of other words, what they belong to decides: a
/// modal, a
/// negation, a date, a reference. A change is never less than its weightiest part. In doubt it is substantive: a
/// change of
/// substance shown as editorial is the error that this must not make.
/// </para>
/// </remarks>
public static class KindsOfChange
{
    /// <summary>The rows with their changes' kinds told, and the findings.</summary>
    /// <param name="rows">The rows, words compared, kinds not yet told.</param>
    /// <param name="language">The language of the texts (BCP 47); <c>und</c> to find it from the words. A row that plainly is in another is read in its own.</param>
    /// <param name="references">Where provisions went.</param>
    public static (Sequence<RedlineRow> Rows, Sequence<Finding> Findings) Of(
        Sequence<RedlineRow> rows, string language, ReferenceMap references)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(references);
        var main = language is "und" or "" ? Languages.Of(rows) : language.Split('-')[0];
        var known = new Dictionary<string, WordTable>(StringComparer.Ordinal);
        var (tables, words) = (new WordTable[rows.Count], new RowWords[rows.Count]);
        for (var i = 0; i < words.Length; i++)
        {
            tables[i] = Table(known, RowLanguage.Of(rows[i], main));
            words[i] = RowWords.Of(rows[i], tables[i]);
        }
        var findings = new Findings(references);
        var changes = new Change[rows.Count][];
        for (var i = 0; i < words.Length; i++)
        {
            changes[i] = Tell(i, rows[i], words[i], tables[i], references, findings);
        }
        var found = findings.Tell(words, out var explains);
        return (With(rows, words, changes, explains), found);
    }

    private static WordTable Table(Dictionary<string, WordTable> known, string language)
    {
        if (!known.TryGetValue(language, out var table))
        {
            known.Add(language, table = new(Lexicon.For(language)));
        }
        return table;
    }

    private static Change[] Tell(int index, RedlineRow row, RowWords words, WordTable table, ReferenceMap map, Findings findings)
    {
        var references = new RowReferences(words, table.Lexicon, map);
        foreach (var stale in references.Stale(row))
        {
            findings.Add(stale);
        }
        if (row.Changes.Count == 0)
        {
            return [];
        }
        var kinds = new RowKinds(row, words, references, table);
        var changes = new Change[row.Changes.Count];
        for (var i = 0; i < changes.Length; i++)
        {
            (changes[i], var parts) = kinds.Tell(i);
            findings.Add(index, i, words, parts);
        }
        return changes;
    }

    private static Sequence<RedlineRow> With(
        Sequence<RedlineRow> rows, RowWords[] words, Change[][] changes, Func<int, int, int> explains)
    {
        var told = new RedlineRow[rows.Count];
        for (var row = 0; row < told.Length; row++)
        {
            for (var i = 0; i < changes[row].Length; i++)
            {
                if (explains(row, i) is >= 0 and var finding)
                {
                    changes[row][i] = changes[row][i] with { Finding = finding };
                }
            }
            told[row] = changes[row].Length == 0 ? rows[row]
                : BracketEnds.Joined(rows[row] with { Changes = Sequence.Owning(changes[row]) }, words[row]);
        }
        return Sequence.Owning(told);
    }
}
