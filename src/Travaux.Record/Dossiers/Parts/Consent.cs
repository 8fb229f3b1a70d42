using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>What a source agreed to, for the whole or for a passage. The latest entry for a passage is in force; the earlier ones are its history.</summary>
public sealed record Consent
{
    /// <summary>The passage, a locator; empty for the whole source.</summary>
    public string Passage { get; init; } = "";

    /// <summary>What was agreed.</summary>
    public ConsentTerms Terms { get; init; }

    /// <summary>With <see cref="ConsentTerms.Embargoed"/>: until when.</summary>
    public EdtfDate? Until { get; init; }

    /// <summary>When it was given or changed.</summary>
    public EdtfDate? Given { get; init; }

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Consent> Shape { get; } = new Shape<Consent>("consent")
        .Text("passage", c => c.Passage, (c, v) => c with { Passage = v })
        .Word<ConsentTerms>("terms", c => c.Terms, (c, v) => c with { Terms = v })
        .Date("until", c => c.Until, (c, v) => c with { Until = v })
        .Date("given", c => c.Given, (c, v) => c with { Given = v })
        .Text("note", c => c.Note, (c, v) => c with { Note = v });
}

/// <summary>What may be done with what a source said.</summary>
public enum ConsentTerms
{
    /// <summary>Quoted with the name.</summary>
    OnRecord,

    /// <summary>Used with the agreed attribution line only.</summary>
    Background,

    /// <summary>For the custodians' understanding; in no release.</summary>
    NotForUse,

    /// <summary>In no release until a day.</summary>
    Embargoed,

    /// <summary>Taken back: in no release, and to be destroyed where that was agreed.</summary>
    Withdrawn,
}
