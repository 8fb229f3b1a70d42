using System.Text;

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
/// draft. White space does not count. The ids only tell apart provisions with the same words.
/// </para>
/// <para>
/// Of two corrections that contradict each other the later holds. Two that say "one" of the same provision do not: together
/// they say that it was split, or that several were merged.
/// </para>
/// </remarks>
/// <param name="Kind">What is said.</param>
/// <param name="Older">The words of the older provision, on one line (see <see cref="WordsOf"/>).</param>
/// <param name="Newer">The words of the newer provision, on one line.</param>
public sealed record Correction(CorrectionKind Kind, string Older, string Newer)
{
    private const int LongestContent = 400;

    /// <summary>The words of the older provision, on one line, parted by single blanks.</summary>
    public string Older { get; init => field = OnOneLine(value); } = OnOneLine(Older);

    /// <summary>The words of the newer provision, on one line, parted by single blanks.</summary>
    public string Newer { get; init => field = OnOneLine(value); } = OnOneLine(Newer);

    /// <summary>The id that the older provision had when this was said; <c>default</c> when not known.</summary>
    public ProvisionId OlderId { get; init; }

    /// <summary>The id that the newer provision had when this was said; <c>default</c> when not known.</summary>
    public ProvisionId NewerId { get; init; }

    /// <summary>Who said it; empty when not known.</summary>
    public string By { get; init => field = OnOneLine(value); } = "";

    /// <summary>When it was said, as ISO 8601: a day or an instant; empty when not known.</summary>
    public string On { get; init => field = OnOneLine(value); } = "";

    /// <summary>A correction of two provisions.</summary>
    /// <exception cref="ArgumentNullException">One of the provisions is missing.</exception>
    public static Correction Of(CorrectionKind kind, Provision older, Provision newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        return new(kind, WordsOf(older), WordsOf(newer)) { OlderId = older.Id, NewerId = newer.Id };
    }

    /// <summary>What a correction knows a provision by: its heading and text on one line.</summary>
    /// <remarks>
    /// <para>
    /// A provision without words of its own is known by the beginning of what stands in it, about 400 characters; one
    /// without any words by its number.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no provision.</exception>
    public static string WordsOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        var own = OnOneLine($"{provision.Heading} {provision.Text}");
        if (own.Length > 0)
        {
            return own;
        }
        var inside = Beginning(provision);
        return inside.Length > 0 ? inside : OnOneLine(provision.Label);
    }

    /// <summary>Whether both say the same of the same two provisions, whoever said it and when.</summary>
    /// <remarks><para>An id that is not known is no difference.</para></remarks>
    /// <exception cref="ArgumentNullException">There is no other.</exception>
    public bool SaysTheSameAs(Correction other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && IsAbout(other);
    }

    /// <summary>Whether both speak of the same two provisions.</summary>
    /// <remarks><para>An id that is not known is no difference.</para></remarks>
    /// <exception cref="ArgumentNullException">There is no other.</exception>
    public bool IsAbout(Correction other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Older == other.Older && Newer == other.Newer && Fits(OlderId, other.OlderId) && Fits(NewerId, other.NewerId);

        static bool Fits(ProvisionId one, ProvisionId other) => one == default || other == default || one == other;
    }

    private static string Beginning(Provision provision)
    {
        var words = new StringBuilder();
        foreach (var inside in provision.AndAllInside())
        {
            foreach (var word in $"{inside.Heading} {inside.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (words.Length + word.Length > LongestContent && words.Length > 0)
                {
                    return words.Append(" …").ToString();
                }
                words.Append(words.Length > 0 ? " " : "").Append(word);
            }
        }
        return words.ToString();
    }

    private static string OnOneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
