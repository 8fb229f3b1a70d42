namespace Travaux.Record.Reports;

/// <summary>An answer laid out for its readers: sections of sentences, tables and drawings, with numbered notes.</summary>
/// <remarks>
/// <para>
/// What crosses from the answers to the formats. It holds every word that a reader is to see: text, Markdown, HTML and JSON are
/// drawn from it, and none of them adds a sentence about the matter.
/// </para>
/// </remarks>
public sealed record Report
{
    /// <summary>The name and version of the answer, for programs: <c>travaux.what-happened/1</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What was asked, of what, for whom, as known when: a line each.</summary>
    public Sequence<string> Scope { get; init; }

    /// <summary>The sections, in reading order.</summary>
    public Sequence<Section> Sections { get; init; }

    /// <summary>The notes to which sentences point, by number from 1.</summary>
    public Sequence<Note> Notes { get; init; }
}

/// <summary>A part of a report under a heading.</summary>
/// <param name="Anchor">Its name for links and programs; unique in the report.</param>
/// <param name="Title">The heading.</param>
public sealed record Section(string Anchor, string Title)
{
    /// <summary>Its sentences, tables and drawings, before what stands under sub-headings.</summary>
    public Sequence<SectionPart> Parts { get; init; }

    /// <summary>Its own sections.</summary>
    public Sequence<Section> Sections { get; init; }
}

/// <summary>A note: where a sentence is known from.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The citation in words, with its whole chain.</param>
public sealed record Note(int Number, string Text)
{
    /// <summary>The id of the source that was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>The place in it.</summary>
    public string At { get; init; } = "";

    /// <summary>The sources under it, the nearest first.</summary>
    public Sequence<string> Under { get; init; }

    /// <summary>Where its text names sources, in reading order; for links.</summary>
    public Sequence<Mention> Mentions { get; init; }
}
