namespace Travaux.Documents.Word;

/// <summary>Colours as Word writes them.</summary>
internal static class WordColours
{
    /// <summary>A colour of six hexadecimal digits as <c>#rrggbb</c>; empty for <c>auto</c> and what is no colour.</summary>
    public static string OfHex(string? value) =>
        value is { Length: 6 } && value.All(char.IsAsciiHexDigit) ? "#" + value.ToLowerInvariant() : "";

    /// <summary>One of the sixteen highlights as <c>#rrggbb</c>; empty for none.</summary>
    public static string OfName(string? name) => name switch
    {
        "black" => "#000000",
        "blue" => "#0000ff",
        "cyan" => "#00ffff",
        "green" => "#00ff00",
        "magenta" => "#ff00ff",
        "red" => "#ff0000",
        "yellow" => "#ffff00",
        "white" => "#ffffff",
        "darkBlue" => "#000080",
        "darkCyan" => "#008080",
        "darkGreen" => "#008000",
        "darkMagenta" => "#800080",
        "darkRed" => "#800000",
        "darkYellow" => "#808000",
        "darkGray" => "#808080",
        "lightGray" => "#c0c0c0",
        _ => "",
    };
}
