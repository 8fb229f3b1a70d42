namespace Travaux.Record.Time;

/// <summary>What a source's date says of itself: <c>?</c>, <c>~</c> or, both, <c>%</c>.</summary>
[Flags]
internal enum Qualification
{
    None = 0,

    /// <summary><c>?</c>: the source doubts it.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: near it, not exactly it.</summary>
    Approximate = 2,
}

/// <summary>The signs of qualifications.</summary>
internal static class Qualifications
{
    /// <summary>The sign, or nothing for none.</summary>
    public static string Sign(this Qualification qualification) => qualification switch
    {
        Qualification.Uncertain => "?",
        Qualification.Approximate => "~",
        Qualification.None => "",
        _ => "%",
    };

    /// <summary>What a sign says; <see cref="Qualification.None"/> for every other character.</summary>
    public static Qualification Of(char sign) => sign switch
    {
        '?' => Qualification.Uncertain,
        '~' => Qualification.Approximate,
        '%' => Qualification.Uncertain | Qualification.Approximate,
        _ => Qualification.None,
    };
}
