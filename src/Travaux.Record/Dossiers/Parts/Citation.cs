using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>The pointer from a statement of the record to where it is known from, with the whole chain where sources relay.</summary>
public sealed record Citation : IHasAudience
{
    /// <summary>The source that was read: its id.</summary>
    public string Source { get; init; } = "";

    /// <summary>The place in it: <c>p07</c> is its seventh numbered paragraph.</summary>
    public string At { get; init; } = "";

    /// <summary>The region of it, where that is not the body.</summary>
    public TextRegion? Region { get; init; }

    /// <summary>The source that this one names for the point, the source which that one names, and so on: ids, the nearest first.</summary>
    public Sequence<string> Under { get; init; }

    /// <summary>Whether the source names its own source or we infer it.</summary>
    public ChainStatus? UnderStatus { get; init; }

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>How many hands it came through: 1 where the source read knows it itself.</summary>
    public int Depth => 1 + Under.Count;

    /// <summary>The fields.</summary>
    public static Shape<Citation> Shape { get; } = new Shape<Citation>("citation")
        .Reference("source", c => c.Source, (c, v) => c with { Source = v }, Kinds.Source).Required().AsShort()
        .Text("at", c => c.At, (c, v) => c with { At = v })
        .OptionalWord<TextRegion>("region", c => c.Region, (c, v) => c with { Region = v })
        .References("under", c => c.Under, (c, v) => c with { Under = v }, Kinds.Source)
        .OptionalWord<ChainStatus>("under-status", c => c.UnderStatus, (c, v) => c with { UnderStatus = v })
        .Slug("audience", c => c.Audience, (c, v) => c with { Audience = v });
}

/// <summary>Whether a source states what it rests on.</summary>
public enum ChainStatus
{
    /// <summary>It says so.</summary>
    Stated,

    /// <summary>We conclude it.</summary>
    Inferred,
}

/// <summary>A region of a text: different regions have different authors and weight.</summary>
public enum TextRegion
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>A heading, often an editor's.</summary>
    Heading,

    /// <summary>The text itself.</summary>
    Body,

    /// <summary>Words set large beside the text, chosen by an editor.</summary>
    PullQuote,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>What surrounds the text on its page and says nothing of the matter.</summary>
    Chrome,

    /// <summary>A note under or after the text.</summary>
    Note,
}
