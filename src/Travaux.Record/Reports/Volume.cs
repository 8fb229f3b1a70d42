namespace Travaux.Record.Reports;

/// <summary>The whole of a dossier as an audience may read it: reports bound together, each a chapter.</summary>
/// <remarks><para>What a reader in one file is written from. A link from one chapter to an item leads to the chapter of that item.</para></remarks>
public sealed record Volume
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is, as known when: a line each.</summary>
    public Sequence<string> Scope { get; init; }

    /// <summary>The chapters, in reading order; those of one group stand together.</summary>
    public Sequence<Chapter> Chapters { get; init; }
}

/// <summary>A chapter of a volume.</summary>
/// <param name="Anchor">Its name for links: that of the answer, or the id of the item that it is about.</param>
/// <param name="Group">What kind of chapter it is, in words: "The questions", "Meetings".</param>
/// <param name="Name">What a table of contents calls it.</param>
/// <param name="Report">What it says.</param>
public sealed record Chapter(string Anchor, string Group, string Name, Report Report)
{
    /// <summary>Whether it is about one item, and its anchor that item's id.</summary>
    public bool IsItem { get; init; }
}
