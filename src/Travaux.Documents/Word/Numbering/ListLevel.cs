using System.Xml.Linq;

namespace Travaux.Documents.Word.Numbering;

/// <summary>How one level of a list is counted and printed: a <c>w:lvl</c>.</summary>
internal sealed record ListLevel
{
    /// <summary>How many levels a list has (ECMA-376 §17.9.3, §17.9.6: 0 to 8).</summary>
    public const int Count = 9;

    /// <summary>A level that the file does not define: it counts, and prints nothing.</summary>
    public static readonly ListLevel Undefined = new() { Format = "none" };

    /// <summary>The first number; 0 where the file does not say (§17.9.25).</summary>
    public int Start { get; init; }

    /// <summary>The number format by its name in the file (§17.18.59).</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>What is printed, with places for numbers (§17.9.11).</summary>
    public LevelText Text { get; init; } = LevelText.Empty;

    /// <summary>Whether all numbers in the text are printed as decimal ones (§17.9.4).</summary>
    public bool IsLegal { get; init; }

    /// <summary>The level, from 1, after which this one starts again; 0 for never; <see langword="null"/> for any outer level (§17.9.10).</summary>
    public int? Restart { get; init; }

    /// <summary>What follows the number (§17.9.28).</summary>
    public LabelSuffix Suffix { get; init; }

    /// <summary>The font of the number; empty where the level does not say.</summary>
    public string Font { get; init; } = "";

    /// <summary>The language of the number; empty where the level does not say.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the number is hidden; <see langword="null"/> where the level does not say.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Whether it counts nothing and prints a sign.</summary>
    public bool IsBullet => Format == "bullet";

    public static ListLevel Read(XElement level)
    {
        var look = level.Child("rPr");
        var fonts = look?.Child("rFonts");
        return new()
        {
            Start = level.NumberOf("start") ?? 0,
            Format = FormatOf(level),
            Text = LevelText.Parse(level.ValueOf("lvlText") ?? ""),
            IsLegal = level.Child("isLgl").IsOn() ?? false,
            Restart = level.NumberOf("lvlRestart"),
            Suffix = level.ValueOf("suff") switch { "space" => LabelSuffix.Space, "nothing" => LabelSuffix.Nothing, _ => LabelSuffix.Tab },
            Font = fonts?.Attribute(W.Space + "ascii")?.Value ?? fonts?.Attribute(W.Space + "hAnsi")?.Value ?? "",
            Language = look?.ValueOf("lang") ?? "",
            IsHidden = look?.Child("vanish").IsOn(),
        };
    }

    /// <summary>
    /// The format; of a custom one the pattern, such as <c>001, 002, 003, ...</c>, which Word puts beside a plainer format
    /// for those who do not know it ([MS-DOCX] §2.4).
    /// </summary>
    private static string FormatOf(XElement level)
    {
        var format = level.Child("numFmt")
            ?? level.Elements().FirstOrDefault(each => each.Name.LocalName == "AlternateContent")?.Elements().FirstOrDefault()?.Child("numFmt");
        var name = format?.Attribute(W.Space + "val")?.Value ?? "decimal";
        return name == "custom" ? format!.Attribute(W.Space + "format")?.Value ?? "decimal" : name;
    }
}
