using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>A paragraph or a table among the members of a story.</summary>
/// <param name="Block">Index of the paragraph's block; -1 for a table.</param>
/// <param name="Table">Index of the table's container; -1 for a paragraph.</param>
internal readonly record struct Member(int Block, int Table);

/// <summary>What stands in what in a document: the members of each story, the rows of each table, what each paragraph hosts.</summary>
/// <remarks>
/// <para>Content controls are transparent: what stands in one is a member of what the control stands in.</para>
/// </remarks>
internal sealed class StoryTree
{
    private static readonly List<Member> NoMembers = [];
    private static readonly List<int> Nothing = [];
    private readonly Sequence<Container> _containers;
    private readonly Dictionary<int, List<Member>> _members = [];
    private readonly Dictionary<int, List<int>> _parts = [];
    private readonly Dictionary<(int Block, int Place), List<int>> _hosted = [];
    private readonly HashSet<int> _hosts = [];
    private readonly bool[] _seen;

    public StoryTree(Document document)
    {
        _containers = document.Containers;
        _seen = new bool[Math.Max(1, _containers.Count)];
        _seen[0] = true;
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            var story = Enter(document.Blocks[block].Container);
            ListOf(_members, story).Add(new(block, -1));
        }
        for (var container = 1; container < _containers.Count; container++)
        {
            // A note without a paragraph is a note nevertheless.
            if (_containers[container].Anchor is not null)
            {
                Enter(container);
            }
        }
    }

    /// <summary>The headers and footers, in order.</summary>
    public List<int> Margins { get; } = [];

    /// <summary>The paragraphs and tables of a story, in order.</summary>
    public List<Member> Members(int story) => _members.GetValueOrDefault(story, NoMembers);

    /// <summary>The rows of a table, or the cells of a row.</summary>
    public List<int> Parts(int container) => _parts.GetValueOrDefault(container, Nothing);

    /// <summary>Whether a note or a text box hangs on a paragraph.</summary>
    public bool Hosts(int block) => _hosts.Contains(block);

    /// <summary>The notes and text boxes that hang on a place of a paragraph's text, in order.</summary>
    public List<int> HostedAt(int block, int place) => _hosted.GetValueOrDefault((block, place), Nothing);

    /// <summary>The blocks of a table, row or story, boxes and notes left out, in order.</summary>
    public IEnumerable<int> Blocks(int container) => _containers.Count > 0 && _containers[container].Kind is ContainerKind.Table or ContainerKind.Row
        ? Parts(container).SelectMany(Blocks)
        : Members(container).SelectMany(member => member.Block >= 0 ? [member.Block] : Blocks(member.Table));

    /// <summary>The story that a container is, or belongs to, entered in the tree with all that it stands in.</summary>
    private int Enter(int container)
    {
        while (container > 0 && _containers[container].Kind == ContainerKind.ContentControl)
        {
            container = _containers[container].Parent;
        }
        if (container <= 0)
        {
            return 0;
        }
        if (!_seen[container])
        {
            _seen[container] = true;
            Add(container, Enter(_containers[container].Parent));
        }
        return container;
    }

    private void Add(int container, int parent)
    {
        switch (_containers[container].Kind)
        {
            case ContainerKind.Header or ContainerKind.Footer:
                Margins.Add(container);
                break;
            case ContainerKind.Table:
                ListOf(_members, parent).Add(new(-1, container));
                break;
            case ContainerKind.TextBox or ContainerKind.Footnote or ContainerKind.Endnote:
                if (_containers[container].Anchor is { } anchor)
                {
                    _hosts.Add(anchor.Block);
                    ListOf(_hosted, (anchor.Block, anchor.Start)).Add(container);
                }
                break;
            default:
                ListOf(_parts, parent).Add(container);
                break;
        }
    }

    private static List<T> ListOf<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }
        return list;
    }
}
