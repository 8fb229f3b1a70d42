using Travaux.Documents.Texts;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>An element whose end tag has not come, with what it hands on to the elements inside it.</summary>
internal sealed record OpenElement
{
    /// <summary>What stands around everything.</summary>
    public static OpenElement Root { get; } = new() { Name = "", Meaning = new(ElementRole.Block), Look = new("") };

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required ElementMeaning Meaning { get; init; }

    /// <summary>How words inside it look.</summary>
    public required Run Look { get; init; }

    /// <summary>What blocks inside it are.</summary>
    public BlockPlace Place { get; init; }

    /// <summary>The numbering of the list around; none in bulleted lists and outside lists.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>How many lists are around.</summary>
    public int ListDepth { get; init; }

    /// <summary>Whether white space inside it is as meant.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>The words around a note or number, which go on after it.</summary>
    public RunningText? Suspended { get; init; }

    /// <summary>Whether it is a provision's own element.</summary>
    public bool IsProvision => Meaning.Role == ElementRole.Provision;

    /// <summary>Whether it is a note in the middle of a paragraph: its own paragraphs are lines of one block.</summary>
    public bool IsNoteAmongWords => Meaning.Role == ElementRole.Note && Suspended is not null;
}
