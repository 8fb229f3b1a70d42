using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A draft in one language, with the copies of it.</summary>
public sealed record LanguageText
{
    /// <summary>The language, a BCP 47 tag; und where nobody knows.</summary>
    public string Language { get; init; } = "";

    /// <summary>What standing the version has.</summary>
    public LanguageStanding? Standing { get; init; }

    /// <summary>Who translated it.</summary>
    public string TranslatedBy { get; init; } = "";

    /// <summary>The copies.</summary>
    public Sequence<HeldCopy> Copies { get; init; }

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where it is known from.</summary>
    public Sequence<Citation> Cites { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<LanguageText> Shape { get; } = new Shape<LanguageText>("language-version")
        .Slug("language", x => x.Language, (x, v) => x with { Language = v }).Required()
        .OptionalWord<LanguageStanding>("standing", x => x.Standing, (x, v) => x with { Standing = v })
        .Text("translated-by", x => x.TranslatedBy, (x, v) => x with { TranslatedBy = v })
        .Parts("copies", HeldCopy.Shape, x => x.Copies, (x, v) => x with { Copies = v })
        .Text("note", x => x.Note, (x, v) => x with { Note = v })
        .Parts("cites", Citation.Shape, x => x.Cites, (x, v) => x with { Cites = v }).Ground();
}

/// <summary>The standing of a language version (VCLT 33).</summary>
public enum LanguageStanding
{
    /// <summary>Authentic.</summary>
    Authentic,

    /// <summary>The language of work.</summary>
    Working,

    /// <summary>A translation.</summary>
    Translation,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
