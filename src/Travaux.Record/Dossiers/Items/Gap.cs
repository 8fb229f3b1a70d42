using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What is known not to be known.</summary>
public sealed record Gap : Item
{
    /// <summary>What it is.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of what sort.</summary>
    public GapKind GapKind { get; init; }

    /// <summary>The items that it touches: it shows wherever an answer touches them.</summary>
    public Sequence<string> About { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Gap;

    /// <inheritdoc/>
    public override string Heading => Text;

    /// <summary>The fields.</summary>
    public static Shape<Gap> Shape { get; } = new Shape<Gap>("gap")
        .Head()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .Word<GapKind>("kind-of-gap", x => x.GapKind, (x, v) => x with { GapKind = v })
        .References("about", x => x.About, (x, v) => x with { About = v })
        .Foot();
}

/// <summary>Of what sort a gap is.</summary>
public enum GapKind
{
    /// <summary>The copy breaks off.</summary>
    TruncatedSource,

    /// <summary>A date is not known.</summary>
    UnknownDate,

    /// <summary>A date is not known well.</summary>
    ImpreciseDate,

    /// <summary>It is not known which documents are meant.</summary>
    UnidentifiedDocuments,

    /// <summary>What a document says is not disclosed.</summary>
    UndisclosedContent,

    /// <summary>An identity is withheld.</summary>
    WithheldIdentity,

    /// <summary>A motive is not known.</summary>
    UnknownMotive,

    /// <summary>It is not known what happened.</summary>
    UnknownEvent,

    /// <summary>The sources do not speak of it.</summary>
    Silence,
}
