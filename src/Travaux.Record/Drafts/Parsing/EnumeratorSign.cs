namespace Travaux.Record.Drafts.Parsing;

/// <summary>What stands around the number of a paragraph or point.</summary>
internal enum Wrap
{
    /// <summary>Nothing: <c>1 Scope</c>, <c>1.2</c>.</summary>
    None,

    /// <summary>A full stop: <c>1.</c>, <c>一、</c>.</summary>
    Dot,

    /// <summary>A closing parenthesis: <c>a)</c>.</summary>
    Closing,

    /// <summary>Both parentheses: <c>(a)</c>.</summary>
    Both,

    /// <summary>A dash: <c>1 -</c>, and Arabic <c>- 1</c>.</summary>
    Dash,
}

/// <summary>A line that begins as a numbered paragraph or point does.</summary>
/// <param name="Wrap">What stands around the number.</param>
/// <param name="Numerals">Its number in every reading; a bullet has one without a value.</param>
/// <param name="LabelEnd">Where the label ends.</param>
/// <param name="RestStart">Where the words after the label start.</param>
internal readonly record struct EnumeratorSign(Wrap Wrap, Numeral[] Numerals, int LabelEnd, int RestStart)
{
    /// <summary>Whether it is a dash or bullet.</summary>
    internal bool IsBullet => Numerals[0].Style == NumeralStyle.Bullet;
}
