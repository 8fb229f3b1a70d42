using System.Diagnostics.CodeAnalysis;
using Travaux.Analysis.Comparison;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Web;

/// <summary>Two held drafts, compared.</summary>
/// <param name="Pair">Their addresses.</param>
/// <param name="Redline">The comparison.</param>
/// <param name="Remarks">What was odd about the two files.</param>
public sealed record Comparison(DraftPair Pair, Redline Redline, Sequence<Diagnostic> Remarks);

/// <summary>Compares held drafts, and remembers the last comparisons.</summary>
internal sealed class Comparisons(HeldDrafts drafts)
{
    private const int Remembered = 8;
    private readonly Lock _lock = new();
    private readonly LinkedList<Comparison> _recent = new();

    /// <summary>The last comparisons, newest first.</summary>
    public IReadOnlyList<Comparison> Recent
    {
        get
        {
            lock (_lock)
            {
                return [.. _recent];
            }
        }
    }

    /// <summary>Compares the two drafts of an address.</summary>
    /// <returns>Whether both are held.</returns>
    public bool TryCompare(DraftPair pair, [NotNullWhen(true)] out Comparison? comparison)
    {
        comparison = null;
        if (!drafts.TryFind(pair.Older, out var older) || !drafts.TryFind(pair.Newer, out var newer))
        {
            return false;
        }
        comparison = Remember(pair) ?? new Comparison(
            pair,
            Comparer.Compare(older.Copy, newer.Copy, ComparisonOptions.Default),
            [.. older.Remarks, .. newer.Remarks]);
        Keep(comparison);
        return true;
    }

    private Comparison? Remember(DraftPair pair)
    {
        lock (_lock)
        {
            return _recent.FirstOrDefault(known => known.Pair == pair);
        }
    }

    private void Keep(Comparison comparison)
    {
        lock (_lock)
        {
            foreach (var known in _recent.Where(known => known.Pair == comparison.Pair).ToList())
            {
                _recent.Remove(known);
            }
            _recent.AddFirst(comparison);
            while (_recent.Count > Remembered)
            {
                _recent.RemoveLast();
            }
        }
    }
}
