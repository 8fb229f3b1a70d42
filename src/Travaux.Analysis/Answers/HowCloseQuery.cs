namespace Travaux.Analysis.Answers;

/// <summary>What is asked about closeness.</summary>
public sealed record HowCloseQuery
{
    /// <summary>Everything, on the last day of the dossier's period.</summary>
    public static HowCloseQuery Everything { get; } = new();

    /// <summary>The day; the last one of the dossier's period where none is asked.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>One issue, with what it gathers; every issue where empty.</summary>
    public string Issue { get; init; } = "";

    /// <summary>Sources to do without; <see langword="null"/> for none.</summary>
    public SourceClass? Without { get; init; }
}
