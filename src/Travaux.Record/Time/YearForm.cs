using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>A year as written: four digits, some of them perhaps open, or the long form that begins with <c>Y</c>.</summary>
/// <param name="Negative">Whether a minus stands before the digits.</param>
/// <param name="Digits">The digits as written, with <c>X</c> for an open one; those before <c>E</c> in the long form.</param>
internal sealed record YearForm(bool Negative, string Digits)
{
    /// <summary>The greatest year that can be reckoned with, of either sign.</summary>
    public const long Farthest = 999_999_999_999_999;

    /// <summary>Whether it is written with <c>Y</c>.</summary>
    public bool IsLong { get; init; }

    /// <summary>The power of ten after <c>E</c>; <see langword="null"/> where none is written.</summary>
    public int? Exponent { get; init; }

    /// <summary>How many of its digits count, after <c>S</c>; <see langword="null"/> where all do.</summary>
    public int? Significant { get; init; }

    /// <summary>Whether it has an open digit.</summary>
    public bool IsOpen => DigitMask.IsOpen(Digits);

    /// <summary>Whether nothing of it is known: <c>XXXX</c>.</summary>
    public bool IsWhollyOpen => Digits.All(digit => digit == 'X');

    /// <summary>The year itself, open digits as 0.</summary>
    public long Value
    {
        get
        {
            var value = long.Parse(Digits.Replace('X', '0'), CultureInfo.InvariantCulture);
            for (var power = Exponent ?? 0; power > 0; power--)
            {
                value *= 10;
            }
            return Negative ? -value : value;
        }
    }

    /// <summary>How many years from the first to the last that it can be, rounded up to a power of ten.</summary>
    public long Width
    {
        get
        {
            var digits = IsLong ? Digits.Length + (Exponent ?? 0) : 4;
            var open = Digits.IndexOf('X', StringComparison.Ordinal) is >= 0 and var first ? 4 - first : digits - (Significant ?? digits);
            return (long)Math.Pow(10, open);
        }
    }

    /// <summary>The years that it can be, ascending; a row without end is not listed (see <see cref="Least"/>).</summary>
    public IEnumerable<long> Ascending => IsOpen ? Candidates(forwards: true) : [Least];

    /// <summary>The years that it can be, descending.</summary>
    public IEnumerable<long> Descending => IsOpen ? Candidates(forwards: false) : [Most];

    /// <summary>The first year that it can be.</summary>
    public long Least => Negative ? -Greatest : Smallest;

    /// <summary>The last year that it can be.</summary>
    public long Most => Negative ? -Smallest : Greatest;

    private long Smallest => IsOpen ? DigitMask.Least(Digits) : Math.Abs(Value) / Width * Width;

    private long Greatest => IsOpen ? DigitMask.Most(Digits) : Smallest + Width - 1;

    /// <summary>As written.</summary>
    public override string ToString() => string.Concat(
        IsLong ? "Y" : "",
        Negative ? "-" : "",
        Digits,
        Exponent is { } power ? $"E{power.ToString(CultureInfo.InvariantCulture)}" : "",
        Significant is { } digits ? $"S{digits.ToString(CultureInfo.InvariantCulture)}" : "");

    private IEnumerable<long> Candidates(bool forwards)
    {
        var numbers = DigitMask.Numbers(Digits, 0, 9999).Select(number => Negative ? -(long)number : number);
        return forwards == Negative ? numbers.Reverse() : numbers;
    }
}
