namespace Travaux.Store.Folders;

/// <summary>A dossier can not be read or written at all: which file, why, and what to do.</summary>
public sealed class DossierException : Exception
{
    /// <summary>A failure with its place and code.</summary>
    /// <param name="file">The file or folder.</param>
    /// <param name="code">The diagnostic's code (see <c>docs/diagnostics.md</c>).</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public DossierException(string file, string code, string sentence) : base($"{file}: {code}: {sentence}") =>
        (File, Code, Sentence) = (file, code, sentence);

    /// <summary>The file or folder.</summary>
    public string File { get; }

    /// <summary>The diagnostic's code.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Sentence { get; }
}
