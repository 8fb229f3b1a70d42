namespace Travaux.Record.Drafts;

/// <summary>A file, photograph or quotation of a draft, understood: its provisions in order.</summary>
/// <remarks>
/// <para>The words of the provisions, in order, are the words of the file.</para>
/// </remarks>
public sealed record Copy
{
    /// <summary>The file as it was read.</summary>
    public required Document Document { get; init; }

    /// <summary>The language, as BCP 47: declared by the file, or found from its words; <c>und</c> when neither.</summary>
    public string Language { get; init; } = "und";

    /// <summary>The outermost provisions, in order.</summary>
    public required Sequence<Provision> Provisions { get; init; }

    /// <summary>Every provision, outer before inner, in the order of the text.</summary>
    public IEnumerable<Provision> All() => Provisions.SelectMany(provision => provision.AndAllInside());
}
