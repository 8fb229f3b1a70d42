using System.Diagnostics.CodeAnalysis;
using Travaux.Analysis.Comparison;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.Web;

/// <summary>Two held drafts, compared.</summary>
/// <param name="Pair">Their addresses.</param>
/// <param name="Redline">The comparison; its unused corrections are those that hold in neither direction.</param>
/// <param name="Remarks">What was odd about the two files.</param>
/// <param name="Corrections">The corrections that it heeds.</param>
public sealed record Comparison(DraftPair Pair, Redline Redline, Sequence<Diagnostic> Remarks, Sequence<Correction> Corrections)
{
    /// <summary>The Word file that the older draft was read from, if any.</summary>
    public WordOriginal? OlderOriginal { get; init; }

    /// <summary>The Word file that the newer draft was read from, if any.</summary>
    public WordOriginal? NewerOriginal { get; init; }
}

/// <summary>Compares held drafts, and remembers the last comparisons.</summary>
internal sealed class Comparisons(HeldDrafts drafts, HeldCorrections corrections)
{
    private const int Remembered = 8;
    private readonly Lock _lock = new();
    private readonly LinkedList<(Comparison Comparison, Sequence<Correction> Given)> _recent = new();

    /// <summary>The last comparisons, newest first.</summary>
    public IReadOnlyList<Comparison> Recent
    {
        get
        {
            lock (_lock)
            {
                return [.. _recent.Select(known => known.Comparison)];
            }
        }
    }

    /// <summary>Compares the two drafts of an address.</summary>
    /// <returns>Whether both are held.</returns>
    /// <exception cref="CorrectionsFileException">The corrections can't be read.</exception>
    public bool TryCompare(DraftPair pair, [NotNullWhen(true)] out Comparison? comparison)
    {
        comparison = null;
        if (!drafts.TryFind(pair.Older, out var older) || !drafts.TryFind(pair.Newer, out var newer))
        {
            return false;
        }
        var given = corrections.Read().Value;
        comparison = Remember(pair, given) ?? Compare(pair, older, newer, given);
        Keep(comparison, given);
        return true;
    }

    /// <summary>Compares, heeding each correction as it was said and as it is said of the drafts the other way round.</summary>
    private static Comparison Compare(DraftPair pair, HeldDraft older, HeldDraft newer, Sequence<Correction> given)
    {
        Sequence<Correction> bothWays = [.. given.SelectMany(correction => (Correction[])[correction, HeldCorrections.Swapped(correction)])];
        var redline = Comparer.Compare(older.Copy, newer.Copy, ComparisonOptions.Default.With(bothWays));
        var unused = redline.Unused.ToHashSet();
        var heeded = given.ToLookup(correction => !unused.Contains(correction) || !unused.Contains(HeldCorrections.Swapped(correction)));
        return new Comparison(pair, redline with { Unused = [.. heeded[false]] }, [.. older.Remarks, .. newer.Remarks], [.. heeded[true]])
        {
            OlderOriginal = older.Original,
            NewerOriginal = newer.Original,
        };
    }

    private Comparison? Remember(DraftPair pair, Sequence<Correction> given)
    {
        lock (_lock)
        {
            return _recent.FirstOrDefault(known => known.Comparison.Pair == pair && known.Given == given).Comparison;
        }
    }

    private void Keep(Comparison comparison, Sequence<Correction> given)
    {
        lock (_lock)
        {
            foreach (var known in _recent.Where(known => known.Comparison.Pair == comparison.Pair).ToList())
            {
                _recent.Remove(known);
            }
            _recent.AddFirst((comparison, given));
            while (_recent.Count > Remembered)
            {
                _recent.RemoveLast();
            }
        }
    }
}
