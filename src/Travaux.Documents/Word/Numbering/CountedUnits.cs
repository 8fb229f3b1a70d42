using System.Text;

namespace Travaux.Documents.Word.Numbering;

/// <summary>Writes numbers as East Asian languages say them: digits with their units, 二十一, 一百零一.</summary>
internal static class CountedUnits
{
    /// <summary>The number; <see langword="null"/> from ten thousand on.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="method"><c>units</c>, <c>units with zero</c> or <c>tens, then digits</c>.</param>
    /// <param name="signs">Ten digits; the units from ten; <c>ten</c> or <c>one</c> for where no one is said: before a first ten, before any unit.</param>
    public static string? Write(int number, string method, string signs)
    {
        var parts = signs.Split(' ');
        var (digits, units, silent) = (parts[0], parts[1], parts.Length > 2 ? parts[2] : "");
        return (method, number) switch
        {
            (_, > 9999) => null,
            ("tens, then digits", > 99) => Digits(number, digits),
            ("tens, then digits", _) => Units(number, digits, units, "ten", withZero: false),
            _ => Units(number, digits, units, silent, withZero: method == "units with zero"),
        };
    }

    private static string Digits(int number, string digits) => (number < 10 ? "" : Digits(number / 10, digits)) + digits[number % 10];

    private static string Units(int number, string digits, string units, string silent, bool withZero)
    {
        StringBuilder text = new();
        var zeroPending = false;
        for (var (unit, value) = (3, 1000); unit >= 0; unit--, value /= 10)
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                zeroPending = text.Length > 0;
                continue;
            }
            text.Append(withZero && zeroPending ? digits[..1] : "");
            var isSilent = digit == 1 && unit > 0 && (silent == "one" || (silent == "ten" && unit == 1 && text.Length == 0));
            text.Append(isSilent ? "" : digits.Substring(digit, 1)).Append(unit > 0 ? units.Substring(unit - 1, 1) : "");
            zeroPending = false;
        }
        return text.ToString();
    }
}
