namespace Travaux.Bench.Word;

/// <summary>What the judge says of one redline.</summary>
internal sealed record Verdict
{
    /// <summary>There is no redline, or none that can be read.</summary>
    public static Verdict None { get; } = new();

    /// <summary>Whether there is a redline that can be read.</summary>
    public bool IsThere { get; init; }

    /// <summary>Whether accepting gives the newer draft and rejecting the older: words, notes, headers; empty paragraphs not counted.</summary>
    public bool Right { get; init; }

    /// <summary>Whether it is right with empty paragraphs and every blank counted.</summary>
    public bool RightStrictly { get; init; }

    /// <summary>Words marked as inserted.</summary>
    public int Inserted { get; init; }

    /// <summary>Words marked as deleted.</summary>
    public int Deleted { get; init; }

    /// <summary>Words marked as moved, where they went.</summary>
    public int Moved { get; init; }

    /// <summary>Words struck and inserted again at the same place: nothing changed in them.</summary>
    public int Retyped { get; init; }

    /// <summary>Stretches of text with one mark.</summary>
    public int Stretches { get; init; }
}

/// <summary>What of the moves, splits and merges that were made a redline shows.</summary>
/// <param name="Moves">How many paragraphs were moved.</param>
/// <param name="Found">How many of them are marked as moved.</param>
/// <param name="False">Paragraphs marked as moved that were not.</param>
/// <param name="Joints">How many paragraphs were split or merged.</param>
/// <param name="Clean">How many of those are shown without striking the words.</param>
internal sealed record MovesFound(int Moves, int Found, int False, int Joints, int Clean);
