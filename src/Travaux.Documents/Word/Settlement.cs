using System.Xml.Linq;
using Travaux.Record;

namespace Travaux.Documents.Word;

/// <summary>What was settled in a file.</summary>
/// <param name="Count">How many tracked changes.</param>
/// <param name="Authors">Who made them, in alphabetical order.</param>
internal sealed record SettledChanges(int Count, Sequence<string> Authors);

/// <summary>Settles the tracked changes of a Word file: accepts them all, or rejects them all, in its trees.</summary>
/// <remarks>
/// <para>
/// Settled, a stretch that was taken out is gone, one that was put in is plain; a row or cell likewise; a changed format is
/// the new one or the one before. A paragraph whose end is gone joins the next (see <see cref="ParagraphJoiner"/>).
/// </para>
/// <para>Cost: linear in the file. A list of children is made anew at most once: taking one out of it takes time by its length.</para>
/// </remarks>
internal sealed class Settlement
{
    private readonly WordPackage _package;
    private readonly ChangeRole _goes;
    private readonly HashSet<XElement> _endless = [];
    private readonly List<XElement> _stories = [];

    private Settlement(WordPackage package, TrackedText wanted) =>
        (_package, _goes) = (package, wanted == TrackedText.Accepted ? ChangeRole.Takes : ChangeRole.Puts);

    private enum Fate
    {
        Stays,
        Goes,
        LeavesContent,
    }

    /// <summary>Settles the changes in the text, the notes, the headers and the footers of a file.</summary>
    /// <param name="package">The file.</param>
    /// <param name="wanted">Whether changes are accepted or rejected.</param>
    public static SettledChanges Settle(WordPackage package, TrackedText wanted)
    {
        if (!package.Holds(ChangeRoles.All))
        {
            return new(0, []);
        }
        var counted = Counted(package);
        var settlement = new Settlement(package, wanted);
        foreach (var part in package.TextParts)
        {
            settlement.Settle(part.Root);
        }
        return counted;
    }

    /// <summary>What there is to settle: what one author did at one time, without a pause, is one change.</summary>
    private static SettledChanges Counted(WordPackage package)
    {
        var (count, authors, last) = (0, new SortedSet<string>(StringComparer.Ordinal), default((ChangeRole, string, string)));
        foreach (var change in package.TextParts.SelectMany(part => part.Root.Descendants()))
        {
            if (ChangeRoles.Of(change) is var role and (ChangeRole.Puts or ChangeRole.Takes or ChangeRole.Format))
            {
                var (author, when) = ((string?)change.Attribute(W.Author) ?? "", (string?)change.Attribute(W.Date) ?? "");
                count += last == (role, author, when) ? 0 : 1;
                last = (role, author, when);
                authors.Add(author);
            }
        }
        authors.Remove("");
        return new(count, [.. authors]);
    }

    private void Settle(XElement root)
    {
        Inside(root);
        if (_endless.Count > 0)
        {
            _stories.ForEach(story => ParagraphJoiner.Join(story, _endless));
        }
        _stories.Clear();
        _endless.Clear();
    }

    /// <summary>Settles what is in an element.</summary>
    private void Inside(XElement element)
    {
        if (ParagraphJoiner.IsStory(element.Name))
        {
            _stories.Add(element);
        }
        List<XNode>? settled = null;
        var isProperties = ChangeRoles.IsProperties(element.Name);
        var at = 0;
        for (var node = element.FirstNode; node is not null; node = node.NextNode, at++)
        {
            if (node is XElement child && FateOf(child, isProperties) is var fate and not Fate.Stays)
            {
                settled ??= [.. element.Nodes().Take(at)];
                if (fate == Fate.LeavesContent)
                {
                    settled.AddRange(child.Nodes());
                }
            }
            else
            {
                settled?.Add(node);
            }
        }
        if (settled is not null)
        {
            Replace(element, settled);
        }
    }

    private Fate FateOf(XElement child, bool isProperties)
    {
        _package.Deadline.Step();
        switch (ChangeRoles.Of(child))
        {
            case ChangeRole.Mark or ChangeRole.Format:
                return Fate.Goes;
            case ChangeRole.Puts or ChangeRole.Takes:
                return isProperties ? Fate.Goes : Unwrap(child);
            default:
                return IsGone(child) ? Fate.Goes : Within(child);
        }
    }

    /// <summary>A stretch that stays loses what is around it; of one that goes, the paragraphs' places are left until they are joined.</summary>
    private Fate Unwrap(XElement change)
    {
        var goes = ChangeRoles.Of(change) == _goes;
        if (goes && !change.Elements(W.P).Any())
        {
            return Fate.Goes;
        }
        Inside(change);
        if (goes)
        {
            Replace(change, [.. change.Elements(W.P)]);
            foreach (var paragraph in change.Elements())
            {
                Replace(paragraph, [.. paragraph.Elements(W.PPr)]);
                _endless.Add(paragraph);
            }
        }
        return Fate.LeavesContent;
    }

    private Fate Within(XElement element)
    {
        if (element.Name == W.P && element.Element(W.PPr)?.Element(W.RPr) is { } end && SaysGone(end))
        {
            _endless.Add(element);
        }
        else if (element.Name == W.DelText || element.Name == W.DelInstrText)
        {
            element.Name = element.Name == W.DelText ? W.T : W.InstrText;
        }
        if (!element.HasElements)
        {
            return Fate.Stays;
        }
        Restore(element);
        Inside(element);
        return IsEmptied(element) ? Fate.Goes : Fate.Stays;
    }

    /// <summary>Whether the properties of a run, row, cell or number say that it goes.</summary>
    private bool IsGone(XElement element)
    {
        var properties = ElementRoles.Of(element) switch
        {
            ElementRole.Run => element.Element(W.RPr),
            ElementRole.Row => element.Element(W.TrPr),
            ElementRole.Cell => element.Element(W.TcPr),
            _ => element.Name == W.NumPr ? element : null,
        };
        return properties is not null && SaysGone(properties);
    }

    private bool SaysGone(XElement properties) => properties.Elements().Any(child => ChangeRoles.Of(child) == _goes);

    /// <summary>A table without rows, a row without cells, a control without content: nothing once what it held is gone.</summary>
    private static bool IsEmptied(XElement element) =>
        element.Name == W.Tbl ? !element.Descendants(W.Tr).Any()
        : element.Name == W.Tr ? !element.Descendants(W.Tc).Any()
        : element.Name == W.Sdt && element.Element(W.SdtContent) is { HasElements: false };

    /// <summary>Puts back the format from before a change, when changes are rejected.</summary>
    private void Restore(XElement format)
    {
        var change = _goes == ChangeRole.Takes ? null : format.Elements().FirstOrDefault(child => ChangeRoles.Of(child) == ChangeRole.Format);
        if (change is null)
        {
            return;
        }
        var before = change.Elements().FirstOrDefault();
        var kept = format.Elements().Where(ChangeRoles.Outlives).ToList();
        var behind = kept.Where(ChangeRoles.IsBehind).ToList();
        List<XNode> restored = [.. kept.Except(behind), .. before?.Elements() ?? [], .. behind];
        before?.RemoveNodes();
        Replace(format, restored);
    }

    /// <summary>Gives an element other children, some of which may have been its own or deeper in it.</summary>
    internal static void Replace(XElement element, List<XNode> children)
    {
        foreach (var child in children)
        {
            if (child.Parent is { } parent && parent != element)
            {
                parent.RemoveNodes();
            }
        }
        element.RemoveNodes();
        element.Add(children);
    }
}
