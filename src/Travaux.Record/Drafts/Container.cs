namespace Travaux.Record.Drafts;

/// <summary>What a container is.</summary>
public enum ContainerKind
{
    /// <summary>The running text.</summary>
    Body,

    /// <summary>A table; its children are rows.</summary>
    Table,

    /// <summary>A row of a table; its children are cells.</summary>
    Row,

    /// <summary>A cell of a row.</summary>
    Cell,

    /// <summary>A box of text that floats beside the running text; anchored in the block before its first.</summary>
    TextBox,

    /// <summary>A content control: a field of a form, or a stretch that the author marked off.</summary>
    ContentControl,

    /// <summary>A footnote; its text follows the block that refers to it.</summary>
    Footnote,

    /// <summary>An endnote.</summary>
    Endnote,

    /// <summary>What is printed at the top of the pages of a section.</summary>
    Header,

    /// <summary>What is printed at the foot of the pages of a section.</summary>
    Footer,
}

/// <summary>Something in a file that holds blocks or other containers: a table, a row, a cell, a note, a text box.</summary>
/// <remarks>
/// <para>The containers of a document are in reading order, each after its parent; number 0 is the running text.</para>
/// </remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">Index of the container that it stands in; -1 for one that stands in none (the body, a header, a footer).</param>
public sealed record Container(ContainerKind Kind, int Parent)
{
    /// <summary>What tells it from its like where the file does: the section and type of a header (<c>1 first</c>), the tag of a content control; empty where nothing does.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// The code unit of a block's text that it hangs on: of a note the reference to it, of a text box the shape that holds it; <see langword="null"/> where the file
    /// tells none. Where the reference goes, the note goes.
    /// </summary>
    public Stretch? Anchor { get; init; }
}
