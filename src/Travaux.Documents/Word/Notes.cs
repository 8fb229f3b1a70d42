using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>The footnotes and endnotes of a file, by the references to them.</summary>
internal sealed class Notes
{
    private readonly Dictionary<string, XElement> _footnotes;
    private readonly Dictionary<string, XElement> _endnotes;
    private readonly WordPart? _footnotePart;
    private readonly WordPart? _endnotePart;

    /// <summary>The notes of a file.</summary>
    public Notes(WordPackage package)
    {
        (_footnotePart, _endnotePart) = (package.Part(package.Main, "footnotes"), package.Part(package.Main, "endnotes"));
        (_footnotes, _endnotes) = (ById(_footnotePart, W.Footnote), ById(_endnotePart, W.Endnote));
    }

    /// <summary>The note that a reference refers to, and the part that it stands in.</summary>
    public (WordPart Part, XElement Note)? Of(XElement reference)
    {
        var (part, notes) = reference.Name == W.FootnoteReference ? (_footnotePart, _footnotes) : (_endnotePart, _endnotes);
        return part is not null && notes.TryGetValue((string?)reference.Attribute(W.Id) ?? "", out var note) ? (part, note) : null;
    }

    private static Dictionary<string, XElement> ById(WordPart? part, XName name)
    {
        var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var note in part?.Root.Elements(name) ?? [])
        {
            notes.TryAdd((string?)note.Attribute(W.Id) ?? "", note);
        }
        return notes;
    }
}
