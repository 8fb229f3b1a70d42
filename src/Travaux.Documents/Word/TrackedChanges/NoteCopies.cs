using System.Globalization;
using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Brings older footnotes and endnotes into the newer file, for the references to them that were deleted.</summary>
internal sealed class NoteCopies(WordPackage older, PackageChanges newer, OlderContent content)
{
    private readonly Notes _notes = new(older);

    /// <summary>The id of a copy of the note that an older reference refers to; <see langword="null"/> where it refers to none.</summary>
    public string? Copied(XElement reference)
    {
        var isFootnote = reference.Name == W.FootnoteReference;
        if (_notes.Of(reference) is not var (from, note))
        {
            return null;
        }
        var to = newer.NotePart(isFootnote);
        var id = to.Root.Elements().Select(other => int.TryParse((string?)other.Attribute(W.Id), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max() + 1;
        var copy = new XElement(note.Name, new XAttribute(W.Id, id));
        to.Root.Add(copy);
        foreach (var child in note.Elements().ToList())
        {
            copy.Add(content.Adopted(child, from, to));
        }
        content.MarkDeleted(copy);
        return id.ToString(CultureInfo.InvariantCulture);
    }
}
