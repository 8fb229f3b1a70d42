using Travaux.Record;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>What stands on the pages in front of a redline: what matters first, for readers who stop there.</summary>
/// <param name="Lines">Its lines, from the top.</param>
public sealed record Cover(Sequence<CoverLine> Lines);

/// <summary>One paragraph of a cover.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Words">Its words.</param>
public sealed record CoverLine(CoverLineKind Kind, Sequence<CoverWords> Words);

/// <summary>What a line of a cover is for.</summary>
public enum CoverLineKind
{
    /// <summary>Names the whole.</summary>
    Title,

    /// <summary>Says something of the whole: a name, a count.</summary>
    Fact,

    /// <summary>Stands over entries.</summary>
    Heading,

    /// <summary>Tells one thing.</summary>
    Entry,
}

/// <summary>Words of a cover in one look.</summary>
/// <param name="Text">The words, with the blanks around them.</param>
/// <param name="Look">How they look.</param>
public sealed record CoverWords(string Text, CoverLook Look = CoverLook.Plain);

/// <summary>How words of a cover look.</summary>
public enum CoverLook
{
    /// <summary>As any others.</summary>
    Plain,

    /// <summary>Bold: where, or what kind.</summary>
    Strong,

    /// <summary>Struck through: words that went.</summary>
    Deleted,

    /// <summary>Underlined: words that came.</summary>
    Inserted,
}
