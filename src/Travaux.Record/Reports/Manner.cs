namespace Travaux.Record.Reports;

/// <summary>In what manner something is known.</summary>
public enum Manner
{
    /// <summary>Reported, and nobody contests it.</summary>
    Reported,

    /// <summary>Said in public by whom it concerns.</summary>
    Stated,

    /// <summary>Asserted by somebody, and contested.</summary>
    Contested,

    /// <summary>Inferred by somebody.</summary>
    Inferred,

    /// <summary>Predicted by somebody.</summary>
    Predicted,

    /// <summary>A conjecture, declared as one.</summary>
    Conjectured,

    /// <summary>Planned, and not held or not done: it never happened as far as is known.</summary>
    Planned,

    /// <summary>Rejected by who reports it.</summary>
    Rejected,

    /// <summary>Known not to be known.</summary>
    Unknown,

    /// <summary>Asserted by somebody, and nothing more is known of it.</summary>
    Asserted,
}

/// <summary>How manners are told.</summary>
public static class MannerWords
{
    /// <summary>The mark that every output sets on a sentence that is not simply reported, or said by whom it names; empty for those.</summary>
    public static string Mark(this Manner manner) => manner switch
    {
        Manner.Reported => "",
        Manner.Stated => "",
        Manner.Contested => "contested",
        Manner.Inferred => "inference",
        Manner.Predicted => "prediction",
        Manner.Conjectured => "conjecture",
        Manner.Planned => "planned, not known to have happened",
        Manner.Rejected => "rejected by who reports it",
        Manner.Unknown => "not known",
        Manner.Asserted => "asserted",
        _ => throw new System.Diagnostics.UnreachableException($"No such manner: {manner}"),
    };
}
