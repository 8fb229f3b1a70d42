namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How something that was taken up at a date stands on a day.</summary>
public enum Hold
{
    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It may not have been taken up yet: its date is not known well enough.</summary>
    PerhapsNotYet,

    /// <summary>It is attested until about that day.</summary>
    PerhapsOver,

    /// <summary>The time for which it is attested is over, and nothing later is recorded: the last that is known.</summary>
    LastKnown,
}

/// <summary>How holds are told.</summary>
public static class HoldWords
{
    /// <summary>What a reader is told about it; empty of what is simply in force.</summary>
    public static string Words(this Hold hold) => hold switch
    {
        Hold.PerhapsNotYet => "perhaps not yet taken up on that day",
        Hold.PerhapsOver => "perhaps no longer attested on that day",
        Hold.LastKnown => "the last that the record holds: the time for which it is attested is over",
        _ => "",
    };
}
