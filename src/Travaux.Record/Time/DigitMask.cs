using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>Digits some of which may be left open: <c>156X</c>, <c>1X</c>, <c>29</c>.</summary>
internal static class DigitMask
{
    /// <summary>Whether a digit is left open.</summary>
    public static bool IsOpen(string mask) => mask.Contains('X', StringComparison.Ordinal);

    /// <summary>The smallest number of that shape.</summary>
    public static int Least(string mask) => int.Parse(mask.Replace('X', '0'), CultureInfo.InvariantCulture);

    /// <summary>The greatest number of that shape.</summary>
    public static int Most(string mask) => int.Parse(mask.Replace('X', '9'), CultureInfo.InvariantCulture);

    /// <summary>Whether the number has that shape.</summary>
    public static bool Fits(string mask, int number)
    {
        for (var at = mask.Length - 1; at >= 0; at--)
        {
            if (mask[at] != 'X' && mask[at] - '0' != number % 10)
            {
                return false;
            }
            number /= 10;
        }
        return number == 0;
    }

    /// <summary>The numbers of that shape from the first to the last one, ascending.</summary>
    public static IEnumerable<int> Numbers(string mask, int first, int last)
    {
        for (var number = Math.Max(first, Least(mask)); number <= Math.Min(last, Most(mask)); number++)
        {
            if (Fits(mask, number))
            {
                yield return number;
            }
        }
    }
}
