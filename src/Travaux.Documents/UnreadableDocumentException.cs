namespace Travaux.Documents;

/// <summary>A file that is refused: not text, a format that is not read, or beyond the limits.</summary>
/// <remarks>
/// <para>A file that is merely odd is never refused: it is read, with diagnostics.</para>
/// </remarks>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>A refusal of <paramref name="file"/>.</summary>
    /// <param name="file">The file's name as the user gave it.</param>
    /// <param name="reason">Why it is refused, as the end of a sentence without its full stop.</param>
    /// <param name="advice">What to do about it: a sentence.</param>
    public UnreadableDocumentException(string file, string reason, string advice)
        : base($"{file}: {reason}. {advice}") =>
        (File, Reason, Advice) = (file, reason, advice);

    /// <summary>A refusal that another failure lies behind.</summary>
    /// <inheritdoc cref="UnreadableDocumentException(string, string, string)"/>
    public UnreadableDocumentException(string file, string reason, string advice, Exception inner)
        : base($"{file}: {reason}. {advice}", inner) =>
        (File, Reason, Advice) = (file, reason, advice);

    /// <summary>The file's name as the user gave it.</summary>
    public string File { get; }

    /// <summary>Why it is refused.</summary>
    public string Reason { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }
}
