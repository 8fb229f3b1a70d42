namespace Travaux.Record.Journal;

/// <summary>What was found when a journal was checked.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">The hash of the last one; the origin where there is none.</param>
public sealed record Verification(long Entries, Digest Head)
{
    /// <summary>Entries whose bodies were destroyed, as a redaction says: nothing is wrong with them.</summary>
    public Sequence<long> Redacted { get; init; }

    /// <summary>What is not as it was recorded, in the order in which it was found; empty for a sound journal.</summary>
    public Sequence<Flaw> Flaws { get; init; }

    /// <summary>How many bytes of the file nothing is read from and nothing is known of, so that a change there is not found; 0 for most journals.</summary>
    public long LeftBehind { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Flaws.Count == 0;
}

/// <summary>Something in a journal that is not as it was recorded.</summary>
/// <param name="Seq">The entry concerned; 0 where it is the file as a whole.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record Flaw(long Seq, string Sentence);
