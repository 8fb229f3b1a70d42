using System.Collections.Frozen;
using System.Globalization;

namespace Travaux.Documents.Word;

/// <summary>The letters of fonts whose codes mean other things than Unicode says: Symbol, Wingdings.</summary>
internal static class SymbolFonts
{
    /// <summary>Where symbol fonts put their 256 signs in Unicode's private area.</summary>
    private const int PrivateArea = 0xF000;

    private static readonly Lazy<FrozenDictionary<(string Font, int Code), string>> Letters = new(() =>
        Texts.EmbeddedTable.Lines("Symbols.tsv")
            .Select(line => line.Split('\t'))
            .Where(row => row is [not ['#', ..], _, _])
            .ToFrozenDictionary(row => (row[0], int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), row => row[2]));

    /// <summary>The letter of a font's code; <see langword="null"/> where it has none that is well known.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The code as four hexadecimal digits.</param>
    public static string? Letter(string font, string code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || number is <= 0x1F or > 0xFFFF)
        {
            return null;
        }
        if (number is >= PrivateArea and <= PrivateArea + 0xFF)
        {
            return Letters.Value.GetValueOrDefault((font.ToLowerInvariant(), number - PrivateArea));
        }
        return Letters.Value.GetValueOrDefault((font.ToLowerInvariant(), number)) ?? Plain(number);
    }

    /// <summary>A code outside the private area is the letter that Unicode has there, unless that is no letter.</summary>
    private static string? Plain(int number) =>
        char.IsSurrogate((char)number) || char.IsControl((char)number) || char.GetUnicodeCategory((char)number) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? null : ((char)number).ToString();
}
