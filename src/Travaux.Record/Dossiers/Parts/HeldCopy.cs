using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>One copy of a text or source: a file, photograph or quotation of it, with who holds it and how whole it is.</summary>
public sealed record HeldCopy : IHasAudience
{
    /// <summary>What the copy is.</summary>
    public CopyForm? Form { get; init; }

    /// <summary>The file, as a path inside the dossier with forward slashes; empty where the dossier does not hold one.</summary>
    public string File { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Who holds it.</summary>
    public Sequence<Attribution> Holders { get; init; }

    /// <summary>When it was taken into custody: a day or an instant.</summary>
    public EdtfDate? Captured { get; init; }

    /// <summary>Through whose hands it came, the earliest first.</summary>
    public Sequence<string> Custody { get; init; }

    /// <summary>Whether it is whole.</summary>
    public CopyExtent? Extent { get; init; }

    /// <summary>The locator of its last paragraph, where it breaks off.</summary>
    public string EndsAt { get; init; } = "";

    /// <summary>Regions of the text that are not its body.</summary>
    public Sequence<RegionOfText> Regions { get; init; }

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<HeldCopy> Shape { get; } = new Shape<HeldCopy>("copy")
        .OptionalWord<CopyForm>("form", c => c.Form, (c, v) => c with { Form = v })
        .Text("file", c => c.File, (c, v) => c with { File = v })
        .Text("sha256", c => c.Sha256, (c, v) => c with { Sha256 = v })
        .Parts("holders", Attribution.Shape, c => c.Holders, (c, v) => c with { Holders = v })
        .Date("captured", c => c.Captured, (c, v) => c with { Captured = v })
        .Texts("custody", c => c.Custody, (c, v) => c with { Custody = v })
        .OptionalWord<CopyExtent>("extent", c => c.Extent, (c, v) => c with { Extent = v })
        .Text("ends-at", c => c.EndsAt, (c, v) => c with { EndsAt = v })
        .Parts("regions", RegionOfText.Shape, c => c.Regions, (c, v) => c with { Regions = v })
        .Text("note", c => c.Note, (c, v) => c with { Note = v })
        .Slug("audience", c => c.Audience, (c, v) => c with { Audience = v });
}

/// <summary>Paragraphs of a text that are not its body.</summary>
public sealed record RegionOfText
{
    /// <summary>What they are.</summary>
    public TextRegion Role { get; init; }

    /// <summary>Their locators.</summary>
    public Sequence<string> At { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<RegionOfText> Shape { get; } = new Shape<RegionOfText>("region")
        .Word<TextRegion>("role", r => r.Role, (r, v) => r with { Role = v })
        .Texts("at", r => r.At, (r, v) => r with { At = v }).Required();
}

/// <summary>What a copy is.</summary>
public enum CopyForm
{
    /// <summary>A file of the text.</summary>
    File,

    /// <summary>A scan of paper.</summary>
    Scan,

    /// <summary>A photograph.</summary>
    Photograph,

    /// <summary>A quotation in another text.</summary>
    Quotation,

    /// <summary>A transcript.</summary>
    Transcript,

    /// <summary>Paper.</summary>
    Paper,
}

/// <summary>How whole a copy is.</summary>
public enum CopyExtent
{
    /// <summary>All of it.</summary>
    Complete,

    /// <summary>Parts of it: silence in it is not absence.</summary>
    Partial,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
