using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>A copy's provisions in one row, outer before inner, with what each stands in.</summary>
internal sealed class ProvisionTree
{
    private readonly List<Provision> _provisions = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _depths = [];
    private readonly List<int> _ends = [];

    /// <summary>The provisions of a copy.</summary>
    public ProvisionTree(Copy copy)
    {
        foreach (var provision in copy.Provisions)
        {
            Add(provision, parent: -1, depth: 0);
        }
    }

    /// <summary>How many provisions.</summary>
    public int Count => _provisions.Count;

    /// <summary>The provision at a place in the order of the text, from 0.</summary>
    public Provision this[int at] => _provisions[at];

    /// <summary>The place of the provision around one; -1 for the outermost.</summary>
    public int Parent(int at) => _parents[at];

    /// <summary>How many provisions stand around one.</summary>
    public int Depth(int at) => _depths[at];

    /// <summary>The place after the last provision inside one.</summary>
    public int End(int at) => _ends[at];

    /// <summary>Whether it has words of its own other than number and heading.</summary>
    public bool HasText(int at) => _provisions[at].Text.Length > 0;

    /// <summary>Whether other provisions stand in it.</summary>
    public bool HasChildren(int at) => _ends[at] > at + 1;

    /// <summary>The words of the provision alone: heading and text.</summary>
    public string OwnWords(int at) => _provisions[at].Heading.Length == 0
        ? _provisions[at].Text
        : $"{_provisions[at].Heading}\n{_provisions[at].Text}";

    /// <summary>The words of the provision and all inside it, numbers left out.</summary>
    public string AllWords(int at) => string.Join('\n', Enumerable.Range(at, _ends[at] - at).Select(OwnWords));

    /// <summary>The provisions, outer before inner.</summary>
    public IReadOnlyList<Provision> All => _provisions;

    /// <summary>The places of the provisions with words of their own, in order.</summary>
    public static List<int> WithText(ProvisionTree tree) =>
        [.. Enumerable.Range(0, tree.Count).Where(tree.HasText)];

    /// <summary>The places of the articles, in order.</summary>
    public static List<int> Articles(ProvisionTree tree) =>
        [.. Enumerable.Range(0, tree.Count).Where(at => tree[at].Kind == ProvisionKind.Article)];

    /// <summary>The numbers that lead to a provision, from its article on: what a lawyer would cite; empty when it has none.</summary>
    public string Path(int at)
    {
        var path = _provisions[at].Number;
        while (path.Length > 0 && _provisions[at].Kind != ProvisionKind.Article && _parents[at] >= 0)
        {
            at = _parents[at];
            path = $"{_provisions[at].Number}/{path}";
        }
        return path;
    }

    /// <summary>The row in which its order counts: provisions with words among themselves, others among their kind.</summary>
    public int Row(int at) => HasText(at) ? -1 : (int)_provisions[at].Kind;

    /// <summary>A name of what a provision stands in; empty for the outermost.</summary>
    public string Container(int at) => _parents[at] < 0 ? "" : _provisions[_parents[at]].Id.Value;

    private void Add(Provision provision, int parent, int depth)
    {
        var at = _provisions.Count;
        _provisions.Add(provision);
        _parents.Add(parent);
        _depths.Add(depth);
        _ends.Add(0);
        foreach (var child in provision.Children)
        {
            Add(child, at, depth + 1);
        }
        _ends[at] = _provisions.Count;
    }
}
