using System.Collections.Concurrent;
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
        var known = new ConcurrentDictionary<string, WordTable>(StringComparer.Ordinal);
        var (tables, words) = (new WordTable[rows.Count], new RowWords[rows.Count]);
        Parallel.For(0, words.Length, i =>
        {
            tables[i] = known.GetOrAdd(RowLanguage.Of(rows[i], main), static language => new(Lexicon.For(language)));
            words[i] = RowWords.Of(rows[i], tables[i]);
        });
        var told = new RowTold[rows.Count];
        Parallel.For(0, told.Length, i => told[i] = Tell(rows[i], words[i], tables[i], references));
        var findings = new Findings(references);
        for (var i = 0; i < told.Length; i++)
        {
            findings.Add(i, words[i], told[i]);
        }
        var found = findings.Tell(words, out var explains);
        return (With(rows, words, told, explains), found);
    }

    private static RowTold Tell(RedlineRow row, RowWords words, WordTable table, ReferenceMap map)
    {
        var references = new RowReferences(words, table.Lexicon, map);
        StaleReference[] stale = [.. references.Stale(row)];
        var told = new RowTold(new Change[row.Changes.Count], new List<Part>[row.Changes.Count], stale);
        if (row.Changes.Count > 0)
        {
            var kinds = new RowKinds(row, words, references, table);
            for (var i = 0; i < row.Changes.Count; i++)
            {
                (told.Changes[i], told.Parts[i]) = kinds.Tell(i);
            }
        }
        return told;
    }

    private static Sequence<RedlineRow> With(
        Sequence<RedlineRow> rows, RowWords[] words, RowTold[] tellings, Func<int, int, int> explains)
    {
        var told = new RedlineRow[rows.Count];
        for (var row = 0; row < told.Length; row++)
        {
            var changes = tellings[row].Changes;
            for (var i = 0; i < changes.Length; i++)
            {
                if (explains(row, i) is >= 0 and var finding)
                {
                    changes[i] = changes[i] with { Finding = finding };
                }
            }
            told[row] = changes.Length == 0 ? rows[row]
                : BracketEnds.Joined(rows[row] with { Changes = Sequence.Owning(changes) }, words[row]);
        }
        return Sequence.Owning(told);
    }
}

/// <summary>What was told of a row.</summary>
/// <param name="Changes">Its changes with their kinds.</param>
/// <param name="Parts">The parts of each change.</param>
/// <param name="Stale">The references in it that were left behind.</param>
internal sealed record RowTold(Change[] Changes, List<Part>[] Parts, StaleReference[] Stale);
