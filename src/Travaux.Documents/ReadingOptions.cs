namespace Travaux.Documents;

/// <summary>Which text of a file with tracked changes is read.</summary>
public enum TrackedText
{
    /// <summary>The text as its author left it: every change accepted.</summary>
    Accepted,

    /// <summary>The text before the changes: every change rejected.</summary>
    Rejected,

    /// <summary>Both, inserted and deleted words side by side, each with its <see cref="Record.Drafts.Run.Revision"/>.</summary>
    Marked,
}

/// <summary>How a file is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options that hold where none are given.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>How much of the file is taken in before it is refused.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>Which text of a Word file with tracked changes is read. The default is the accepted one.</summary>
    public TrackedText Changes { get; init; } = TrackedText.Accepted;
}
