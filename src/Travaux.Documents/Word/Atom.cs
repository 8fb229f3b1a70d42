using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>A stretch of a paragraph's text that comes from one element: some letters, a tab, a reference to a note.</summary>
/// <param name="Start">Its first code unit in the paragraph's text.</param>
/// <param name="Length">How many code units it has; at least one.</param>
/// <param name="Element">The element that it comes from.</param>
internal readonly record struct Atom(int Start, int Length, XElement Element)
{
    /// <summary>The first code unit after it.</summary>
    public int End => Start + Length;

    /// <summary>The run that it stands in; <see langword="null"/> where the file has it outside every run.</summary>
    public XElement? Run { get; init; }

    /// <summary>What it is where it is not text; empty for text. See <see cref="Record.Drafts.Run.Thing"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>The tracked change that it belongs to, where changes are read as marked.</summary>
    public Revision? Revision { get; init; }
}
