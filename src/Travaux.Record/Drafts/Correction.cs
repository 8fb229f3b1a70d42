namespace Travaux.Record.Drafts;

/// <summary>What a person says about two provisions that an alignment paired, or failed to pair.</summary>
public enum CorrectionKind
{
    /// <summary>These two are one.</summary>
    One,

    /// <summary>These two are not one.</summary>
    Different,
}

/// <summary>A person's word on an alignment, kept by the words of the provisions and not by their numbers or places.</summary>
/// <remarks>
/// <para>
/// It holds for the provision with these words, or, once they were edited, for the one most alike: so it survives the next
/// draft. White space does not count.
/// </para>
/// </remarks>
/// <param name="Kind">What is said.</param>
/// <param name="Older">Heading and text of the older provision, on one line.</param>
/// <param name="Newer">Heading and text of the newer provision, on one line.</param>
public sealed record Correction(CorrectionKind Kind, string Older, string Newer)
{
    /// <summary>A correction of two provisions.</summary>
    public static Correction Of(CorrectionKind kind, Provision older, Provision newer) =>
        new(kind, WordsOf(older), WordsOf(newer));

    /// <summary>Heading and text of a provision on one line: what a correction knows it by.</summary>
    /// <exception cref="ArgumentNullException">There is no provision.</exception>
    public static string WordsOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return string.Join(' ', $"{provision.Heading} {provision.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
