namespace Travaux.Record.Drafts.Parsing;

/// <summary>How a number is written.</summary>
internal enum NumeralStyle
{
    /// <summary>Digits of any script, number words.</summary>
    Digits,

    /// <summary>Digits with dots between: <c>12.3</c>.</summary>
    Decimal,

    /// <summary>a, b, c in small letters.</summary>
    SmallLetter,

    /// <summary>A, B, C in capitals.</summary>
    CapitalLetter,

    /// <summary>aa, bb, cc.</summary>
    DoubledLetter,

    /// <summary>i, ii, iii.</summary>
    SmallRoman,

    /// <summary>I, II, III.</summary>
    CapitalRoman,

    /// <summary>一, 二, 三.</summary>
    Chinese,

    /// <summary>A dash or bullet: no number at all.</summary>
    Bullet,
}

/// <summary>The number of a provision, understood.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Value">Its place in its own counting, from 1: 3 for <c>c</c>, <c>III</c>, <c>3</c>, <c>J.3</c>.</param>
/// <param name="Suffix">Rank of what stands after it: 0 none, 2 for bis, 3 for ter; letters count from 1.</param>
/// <param name="Prefix">What stands before the last component, in small letters: <c>j.</c> of <c>J.3</c>.</param>
/// <param name="Normal">Normal form: <c>5bis</c>, <c>a</c>, <c>j.18</c>.</param>
internal readonly record struct Numeral(NumeralStyle Style, int Value, int Suffix, string Prefix, string Normal)
{
    /// <summary>Whether this is the number right after another of the same counting.</summary>
    internal bool Follows(Numeral before) =>
        Prefix == before.Prefix
        && (Value == before.Value + 1
            || (Value == before.Value && Suffix > before.Suffix)
            || (IsLooseAlphabet(this) && Value > before.Value && Value <= before.Value + 3));

    /// <summary>Whether a counting may begin with it.</summary>
    internal bool IsFirst => Value == 1 && Suffix == 0;

    // Slavic lists skip letters (ё, й, ґ, ї): a small step there is no gap.
    private static bool IsLooseAlphabet(Numeral numeral) =>
        numeral.Style is NumeralStyle.SmallLetter or NumeralStyle.CapitalLetter
        && numeral.Normal.Length > 0 && numeral.Normal[0] is >= 'Ѐ' and <= 'ӿ';
}
