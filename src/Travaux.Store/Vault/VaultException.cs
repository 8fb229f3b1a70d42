namespace Travaux.Store.Vault;

/// <summary>A vault can't be opened or written, or shares do not fit; the file is as it was.</summary>
public sealed class VaultException : Exception
{
    /// <summary>The file, what is wrong, and what to do.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="reason">One sentence: what is wrong.</param>
    /// <param name="advice">One sentence: what to do.</param>
    /// <param name="inner">What the system said, where it did.</param>
    public VaultException(string file, string reason, string advice, Exception? inner = null)
        : base($"{file}: {reason} {advice}", inner) =>
        (File, Reason, Advice) = (file, reason, advice);

    /// <summary>The file as the caller named it.</summary>
    public string File { get; }

    /// <summary>One sentence: what is wrong.</summary>
    public string Reason { get; }

    /// <summary>One sentence: what to do.</summary>
    public string Advice { get; }
}
