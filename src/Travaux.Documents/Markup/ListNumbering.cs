using System.Globalization;
using System.Text;

namespace Travaux.Documents.Markup;

/// <summary>Numbers the items of an ordered list as a browser shows them: <c>1.</c>, <c>b.</c>, <c>IV.</c></summary>
/// <param name="type">The list's <c>type</c>: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>; anything else counts as <c>1</c>.</param>
/// <param name="start">The first number.</param>
internal sealed class ListNumbering(string type, int start)
{
    private static readonly (int Value, string Letters)[] Numerals =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private int _next = start;

    /// <summary>The label of the next item.</summary>
    /// <param name="value">The item's own <c>value</c>, from which the list counts on; empty for none.</param>
    public string Next(string value)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given))
        {
            _next = given;
        }
        return InType(_next++) + ".";
    }

    private string InType(int number) => (type, number) switch
    {
        ("a", > 0) => Letters(number, 'a'),
        ("A", > 0) => Letters(number, 'A'),
        ("I", > 0 and < 4000) => Roman(number),
        ("i", > 0 and < 4000) => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Letters as spreadsheets count: z is followed by aa.</summary>
    private static string Letters(int number, char first)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)(first + ((number - 1) % 26)) + letters;
        }
        return letters;
    }

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, letters) in Numerals)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(letters);
            }
        }
        return roman.ToString();
    }
}
