using System.Globalization;
using System.Text;
using Travaux.Documents.Texts;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Bullets as plain signs: fonts such as Symbol and Wingdings have theirs in the private part of Unicode, or under letters.</summary>
internal static class BulletSigns
{
    private const string Bullet = "•";

    private static readonly Dictionary<(string Font, int Code), string> Signs = EmbeddedTable.Lines("BulletSigns.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(row => (row[0], int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), row => row[2]);

    /// <summary>The bullet as a reader without the font can see it; a picture, or a sign not known, is a plain bullet.</summary>
    public static string Plain(string text, string font)
    {
        StringBuilder plain = new();
        foreach (var rune in text.EnumerateRunes())
        {
            // Fonts of signs count from U+F000; some files leave that out.
            var isPrivate = rune.Value is >= 0xF000 and <= 0xF0FF;
            var code = isPrivate ? rune.Value - 0xF000 : rune.Value;
            plain.Append(
                Signs.TryGetValue((font, code), out var sign) ? sign
                : isPrivate && Signs.TryGetValue(("Symbol", code), out var symbol) ? symbol
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.Control ? Bullet
                : rune.ToString());
        }
        return plain.Length == 0 ? Bullet : plain.ToString();
    }
}
