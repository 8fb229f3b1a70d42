namespace Travaux.Record.Drafts.Parsing;

/// <summary>Roman numerals up to 399, as provisions are numbered.</summary>
internal static class RomanNumeral
{
    /// <summary>Reads a text that is a Roman numeral and nothing else, in one case throughout.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
        {
            return false;
        }
        var previous = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var digit = char.ToLowerInvariant(text[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (digit == 0 || char.IsUpper(text[i]) != char.IsUpper(text[0]))
            {
                return false;
            }
            value += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }
        return value is > 0 and < 400 && Written(value).AsSpan().Equals(text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Written(int value)
    {
        (int Worth, string Letters)[] steps =
            [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var written = "";
        foreach (var (worth, letters) in steps)
        {
            for (; value >= worth; value -= worth)
            {
                written += letters;
            }
        }
        return written;
    }
}
