using Travaux.Analysis.Comparison.Aligning;
using Travaux.Analysis.Comparison.Kinds;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison;

/// <summary>Compares two copies: aligns their provisions, compares the words of each, and tells what each change does.</summary>
public static class Comparer
{
    /// <summary>The redline from one copy to another.</summary>
    /// <param name="older">The older copy.</param>
    /// <param name="newer">The newer copy.</param>
    /// <param name="options">Thresholds and corrections.</param>
    /// <returns>Every provision of both copies in a row; accepting all edits gives the newer copy's words, rejecting all the older's.</returns>
    public static Redline Compare(Copy older, Copy newer, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        var alignment = CopyAligner.Align(older, newer, options.Alignment);
        var rows = RedlineRows.Of(alignment, older, newer);
        var language = newer.Language == "und" ? older.Language : newer.Language;
        var (told, findings) = KindsOfChange.Of(rows, language, ReferenceMap.Of(rows, ProvisionNames.In(newer)));
        var used = alignment.Used.ToHashSet();
        return new()
        {
            Older = older,
            Newer = newer,
            Rows = [.. told.Select(RedlineRows.Related)],
            Findings = findings,
            Unused = [.. options.Alignment.Corrections.Where(correction => !used.Contains(correction))],
        };
    }
}

/// <summary>How two copies are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The documented defaults.</summary>
    public static ComparisonOptions Default { get; } = new();

    /// <summary>How provisions are aligned; the default is <see cref="AlignmentOptions.Default"/>.</summary>
    public AlignmentOptions Alignment { get; init; } = AlignmentOptions.Default;

    /// <summary>The same, heeding what people have said about pairs.</summary>
    public ComparisonOptions With(Sequence<Correction> corrections) =>
        this with { Alignment = Alignment with { Corrections = corrections } };
}
