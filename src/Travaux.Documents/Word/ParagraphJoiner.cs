using System.Xml.Linq;

namespace Travaux.Documents.Word;

/// <summary>Joins paragraphs whose end is gone to the next one, as Word does.</summary>
/// <remarks>
/// <para>
/// The next paragraph of the same story keeps its own format and gets the words of those before it. In front of a table a
/// paragraph without its end stays if it holds anything; the last of a story stays in any case. Content controls and the
/// like don't part paragraphs.
/// </para>
/// </remarks>
internal sealed class ParagraphJoiner
{
    private readonly HashSet<XElement> _endless;
    private readonly List<XElement> _waiting = [];
    private readonly HashSet<XElement> _gone = [];

    private ParagraphJoiner(HashSet<XElement> endless) => _endless = endless;

    /// <summary>Whether an element is a story of its own: text that no paragraph leaves when it is joined.</summary>
    public static bool IsStory(XName name) =>
        name == W.Body || name == W.Tc || name == W.TxbxContent || name == W.Footnote || name == W.Endnote || name == W.Hdr || name == W.Ftr;

    /// <summary>Joins the paragraphs of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="endless">The paragraphs whose end is gone.</param>
    public static void Join(XElement story, HashSet<XElement> endless)
    {
        var joiner = new ParagraphJoiner(endless);
        joiner.Walk(story);
        joiner.Stop();
        joiner.Clear();
    }

    private void Walk(XElement around)
    {
        foreach (var element in around.Elements())
        {
            switch (ElementRoles.Of(element))
            {
                case ElementRole.Paragraph when _endless.Contains(element):
                    _waiting.Add(element);
                    break;
                case ElementRole.Paragraph:
                    Merge(element);
                    break;
                case ElementRole.Table when _waiting.Exists(HoldsAnything):
                    Stop();
                    break;
                case ElementRole.Table:
                    _gone.UnionWith(_waiting);
                    _waiting.Clear();
                    break;
                case ElementRole.Alternatives when ElementRoles.Chosen(element) is { } chosen:
                    Walk(chosen);
                    break;
                case ElementRole.Control or ElementRole.Wrapper:
                    Walk(element);
                    break;
            }
        }
    }

    /// <summary>Makes one paragraph of those that wait: the last of them keeps its end after all.</summary>
    private void Stop()
    {
        if (_waiting.Count > 0)
        {
            var last = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
            Merge(last);
        }
    }

    private void Merge(XElement paragraph)
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        List<XNode> content = [.. paragraph.Elements(W.PPr)];
        foreach (var waiting in _waiting)
        {
            content.AddRange(waiting.Nodes().Where(node => node is not XElement element || element.Name != W.PPr));
            _gone.Add(waiting);
        }
        content.AddRange(paragraph.Nodes().Where(node => node is not XElement element || element.Name != W.PPr));
        Settlement.Replace(paragraph, content);
        _waiting.Clear();
    }

    /// <summary>Takes out what was joined, and controls that hold nothing any more; each list of children is made anew once.</summary>
    private void Clear()
    {
        while (_gone.Count > 0)
        {
            var parents = _gone.Select(element => element.Parent!).ToHashSet();
            foreach (var parent in parents)
            {
                Settlement.Replace(parent, [.. parent.Nodes().Where(node => node is not XElement element || !_gone.Contains(element))]);
            }
            _gone.Clear();
            _gone.UnionWith(parents.Where(parent => parent.Name == W.SdtContent && !parent.HasElements && parent.Parent?.Parent is not null).Select(parent => parent.Parent!));
        }
    }

    private static bool HoldsAnything(XElement paragraph) => paragraph.Descendants().Any(element => ElementRoles.Of(element) switch
    {
        ElementRole.Text => element.Value.Length > 0,
        ElementRole.Sign => element.Parent!.Name == W.R,
        ElementRole.Symbol or ElementRole.NoteReference or ElementRole.Picture or ElementRole.Thing => true,
        _ => false,
    });
}
