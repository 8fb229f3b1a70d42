using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Checking;

/// <summary>Something about a record that a careful editor would not let stand.</summary>
/// <param name="Weight">How much it matters.</param>
/// <param name="Item">The item concerned.</param>
/// <param name="Diagnostic">What it is, where it stands, and what to do.</param>
public sealed record Finding(FindingWeight Weight, string Item, Diagnostic Diagnostic);

/// <summary>How much a finding matters.</summary>
public enum FindingWeight
{
    /// <summary>Worth knowing; a record can be clean with it.</summary>
    Note,

    /// <summary>To be mended, or let stand with a reason.</summary>
    Warning,

    /// <summary>The record says what can not be so.</summary>
    Error,
}
