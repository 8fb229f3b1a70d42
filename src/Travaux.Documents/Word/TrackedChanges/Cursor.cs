using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Where in a story the drawing is: after the element drawn last.</summary>
internal sealed class Cursor(XElement story)
{
    private XElement? _last;

    /// <summary>Goes on after an element that stands in the story already.</summary>
    public void MoveTo(XElement element) => _last = element;

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
