namespace Travaux.Record.Time;

/// <summary>What an interval is taken to say of the thing that it dates.</summary>
public enum IntervalReading
{
    /// <summary>It happened somewhere inside, for long or for short: "early March" as <c>2022-03-01~/2022-03-10~</c>.</summary>
    Within,

    /// <summary>It began at the interval's start and ended at its end: a round of talks, a term of office.</summary>
    Lasting,
}

/// <summary>How relations between dates are judged.</summary>
public sealed record RelationRules
{
    /// <summary>Intervals bound, tolerances are the table's: what is never certain without reason.</summary>
    public static RelationRules Default { get; } = new();

    /// <summary>How far "about" and "perhaps" may be from the truth.</summary>
    public Tolerances Tolerances { get; init; } = Tolerances.Default;

    /// <summary>What intervals say. The default is <see cref="IntervalReading.Within"/>, which allows all that the other does.</summary>
    public IntervalReading Intervals { get; init; } = IntervalReading.Within;
}
