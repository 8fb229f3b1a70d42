namespace Travaux.Record.Time;

/// <summary>Whether a relation between two dates holds, as far as the dates are known; a later value is the stronger one.</summary>
public enum Holds
{
    /// <summary>However the dates are meant, it does not hold.</summary>
    No,

    /// <summary>It holds for some of what the dates can mean, not for all.</summary>
    Possibly,

    /// <summary>However the dates are meant, it holds.</summary>
    Certainly,
}
