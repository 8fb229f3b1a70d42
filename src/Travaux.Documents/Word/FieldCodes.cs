using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Where the codes of fields begin and end in one story: what stands between is an order to the program, not text of the draft.</summary>
/// <remarks>
/// <para>
/// A field is <c>begin code separate result end</c>; fields stand in the codes and in the results of others, and reach over
/// paragraphs (a table of contents). A field that is never ended counts as none, so that no damage hides the rest of a draft.
/// </para>
/// </remarks>
internal sealed class FieldCodes
{
    private readonly HashSet<XElement> _opens = [];
    private readonly HashSet<XElement> _closes = [];
    private int _depth;

    private FieldCodes()
    {
    }

    /// <summary>Whether what comes next stands in a code.</summary>
    public bool IsInside => _depth > 0;

    /// <summary>Finds the fields of a story: the body, a note, a box of text, a header.</summary>
    public static FieldCodes Of(XElement story)
    {
        var codes = new FieldCodes();
        var open = new Stack<(XElement Begin, XElement? Separate)>();
        foreach (var mark in Marks(story))
        {
            switch ((string?)mark.Attribute(W.FldCharType))
            {
                case "begin":
                    open.Push((mark, null));
                    break;
                case "separate" when open.TryPop(out var field):
                    open.Push((field.Begin, field.Separate ?? mark));
                    break;
                case "end" when open.TryPop(out var field):
                    codes._opens.Add(field.Begin);
                    codes._closes.Add(field.Separate ?? mark);
                    break;
            }
        }
        return codes;
    }

    /// <summary>Goes past a mark, in reading order.</summary>
    public void Pass(XElement mark)
    {
        if (_opens.Contains(mark))
        {
            _depth++;
        }
        else if (_closes.Contains(mark))
        {
            _depth--;
        }
    }

    private static IEnumerable<XElement> Marks(XElement element)
    {
        // What stands in a box of text is a story of its own; what is kept for older programs is not read.
        for (var at = Next(element, element, enter: true); at is not null; at = Next(at, element, at.Name != W.TxbxContent && at.Name != Ooxml.Fallback))
        {
            if (at.Name == W.FldChar)
            {
                yield return at;
            }
        }
    }

    private static XElement? Next(XElement at, XElement root, bool enter)
    {
        if (enter && at.FirstNode is { } first && FirstElement(first) is { } child)
        {
            return child;
        }
        for (; at != root; at = at.Parent!)
        {
            if (at.NextNode is { } next && FirstElement(next) is { } sibling)
            {
                return sibling;
            }
        }
        return null;
    }

    private static XElement? FirstElement(XNode? node)
    {
        while (node is not null and not XElement)
        {
            node = node.NextNode;
        }
        return (XElement?)node;
    }
}
