using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Where in a story the drawing is: after the element drawn last.</summary>
internal sealed class Cursor(XElement story)
{
    private XElement? _last;

    /// <summary>Goes on after an element that stands in the story already.</summary>
    public void MoveTo(XElement element) => _last = element;

    /// <summary>Puts elements right before one that stands in the story, at or after the element drawn last.</summary>
    /// <remarks>
    /// <para>
    /// A tree of XML only knows the next of a node, and looks for what stands before one from the first of its siblings. The drawing goes forward,
    /// so the walk starts from where it is: all walks of a story together cost as much as the story.
    /// </para>
    /// </remarks>
    public void PutBefore(XElement element, List<XElement> elements)
    {
        if (elements.Count == 0)
        {
            return;
        }
        XNode? before = _last;
        while (before is not null && before.Parent != element.Parent)
        {
            before = before.Parent;
        }
        while (before is not null && before.NextNode != element)
        {
            before = before.NextNode;
        }
        if (before is null)
        {
            element.AddBeforeSelf(elements);
        }
        else
        {
            before.AddAfterSelf(elements);
        }
    }

    /// <summary>Puts an element into the story, after the one drawn last.</summary>
    public void Put(XElement element)
    {
        if (_last is not null)
        {
            _last.AddAfterSelf(element);
        }
        else if (story.Elements().FirstOrDefault(child => child.Name != W.TcPr) is { } first)
        {
            first.AddBeforeSelf(element);
        }
        else
        {
            story.Add(element);
        }
        _last = element;
    }
}
