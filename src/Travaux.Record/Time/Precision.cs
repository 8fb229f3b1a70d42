namespace Travaux.Record.Time;

/// <summary>How finely a date is known, coarsest first: what is less is coarser.</summary>
/// <remarks><para>Digits that are left open count: <c>2022-03-XX</c> is known to the month, <c>156X-12-25</c> to the decade.</para></remarks>
public enum Precision
{
    /// <summary>No year is known.</summary>
    Unknown,

    /// <summary>A thousand years or more.</summary>
    Millennium,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A part of a year longer than a month: a season, quarter, third or half.</summary>
    Season,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A minute of a day.</summary>
    Minute,

    /// <summary>A second of a day.</summary>
    Second,
}
