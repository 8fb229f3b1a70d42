namespace Travaux.Record.Diagnostics;

/// <summary>Something odd about an input: what, where, and what else takes part.</summary>
/// <param name="Code">Stable short code, such as <c>TX001</c>; documented in <c>docs/diagnostics.md</c>.</param>
/// <param name="At">Where it is.</param>
/// <param name="Message">One sentence: what is wrong, what was expected or done about it.</param>
public sealed record Diagnostic(string Code, SourceSpan At, string Message)
{
    /// <summary>Other places that take part, each with a few words; empty when there are none.</summary>
    public Sequence<Note> Also { get; init; }
}

/// <summary>Another place that takes part in a diagnostic.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Message">What is there, in a few words.</param>
public sealed record Note(SourceSpan At, string Message);

/// <summary>A value that was read, and what was odd about its text.</summary>
/// <param name="Value">The best value that the input allows; never missing.</param>
/// <param name="Diagnostics">What was odd, in the order of the input.</param>
public sealed record Reported<T>(T Value, Sequence<Diagnostic> Diagnostics);
