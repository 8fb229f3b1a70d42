namespace Travaux.Record.Diagnostics;

/// <summary>A half-open stretch of one source file, in UTF-16 code units of its decoded text (line ends count as one).</summary>
/// <param name="File">The file's name as the user gave it, or its path relative to the dossier, with forward slashes.</param>
/// <param name="Start">First code unit, counted from 0; 0 with <paramref name="Length"/> 0 means the file as a whole.</param>
/// <param name="Length">How many code units.</param>
public readonly record struct SourceSpan(string File, int Start, int Length)
{
    /// <summary>First code unit after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The file as a whole.</summary>
    public static SourceSpan Whole(string file) => new(file, 0, 0);
}
