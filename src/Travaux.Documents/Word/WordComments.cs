using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>The comments in the margin of a Word file, by the paragraphs that they are anchored in.</summary>
/// <remarks>
/// <para>
/// A comment belongs to the paragraph where its range begins, and reaches to the end of that paragraph if its range ends in a
/// later one. A reply follows the comment that it replies to, and says so; so does a comment that was marked as done.
/// </para>
/// </remarks>
internal sealed class WordComments
{
    private readonly Dictionary<string, XElement> _comments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Parent, bool IsDone)> _threads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ranged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);
    private readonly bool _any;

    /// <summary>The comments of a file.</summary>
    public WordComments(WordPackage package)
    {
        foreach (var comment in package.Part(package.Main, "comments")?.Root.Elements(W.Space + "comment") ?? [])
        {
            _comments.TryAdd((string?)comment.Attribute(W.Id) ?? "", comment);
            _authors.TryAdd(ParagraphId(comment), Author(comment));
        }
        _any = _comments.Count > 0;
        if (_any)
        {
            ReadThreads(package);
        }
    }

    /// <summary>The comments anchored in a paragraph, in the order of their ranges.</summary>
    public IReadOnlyList<Comment> In(WordParagraph paragraph)
    {
        if (!_any)
        {
            return [];
        }
        var (open, found) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(string Id, int Start, int End)>());
        var (at, atom) = (0, 0);
        foreach (var element in paragraph.Element.Descendants())
        {
            while (atom < paragraph.Text.Atoms.Length && paragraph.Text.Atoms[atom].Element == element)
            {
                at = paragraph.Text.Atoms[atom++].End;
            }
            var id = (string?)element.Attribute(W.Id) ?? "";
            switch (element.Name.LocalName)
            {
                case "commentRangeStart" when _ranged.Add(id):
                    open[id] = found.Count;
                    found.Add((id, at, paragraph.Text.Text.Length));
                    break;
                case "commentRangeEnd" when open.Remove(id, out var index):
                    found[index] = found[index] with { End = at };
                    break;
                case "commentReference" when _ranged.Add(id):
                    found.Add((id, at, at));
                    break;
            }
        }
        return [.. found.Where(each => _comments.ContainsKey(each.Id)).Select(Made)];
    }

    private Comment Made((string Id, int Start, int End) anchor)
    {
        var comment = _comments[anchor.Id];
        var text = string.Join('\n', comment.Elements(W.P).Select(Words));
        var (parent, isDone) = _threads.GetValueOrDefault(ParagraphId(comment), ("", false));
        return new(Author(comment), (string?)comment.Attribute(W.Date) ?? "", text, anchor.Start, anchor.End - anchor.Start)
        {
            RepliesTo = parent.Length == 0 ? "" : _authors.GetValueOrDefault(parent, ""),
            IsResolved = isDone,
        };
    }

    private static string Author(XElement comment) => (string?)comment.Attribute(W.Author) ?? "";

    /// <summary>Threads are kept in a part of their own, by the id of each comment's last paragraph.</summary>
    private void ReadThreads(WordPackage package)
    {
        foreach (var thread in package.Part(package.Main, "commentsExtended")?.Root.Elements() ?? [])
        {
            var (id, parent, done) = (Own(thread, "paraId"), Own(thread, "paraIdParent"), Own(thread, "done"));
            _threads.TryAdd(id, (parent, done is "1" or "true"));
        }
    }

    private static string ParagraphId(XElement comment) => comment.Elements(W.P).LastOrDefault() is { } last ? Own(last, "paraId") : "";

    private static string Own(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";

    private static string Words(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element =>
        element.Name == W.T ? element.Value : element.Name == W.Br || element.Name == W.Cr ? "\n" : element.Name == W.Tab && element.Parent!.Name == W.R ? "\t" : ""));
}
