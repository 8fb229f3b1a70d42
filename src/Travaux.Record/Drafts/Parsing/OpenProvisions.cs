namespace Travaux.Record.Drafts.Parsing;

/// <summary>The provisions that are open while a draft is read, outermost first.</summary>
internal sealed class OpenProvisions(ParsingDiagnostics diagnostics)
{
    /// <summary>How many levels are followed; deeper ones stand side by side.</summary>
    internal const int Deepest = 32;

    private readonly List<Node> _open = [new(ProvisionKind.Part, -1)];
    private bool _saidTooDeep;

    /// <summary>Holds the outermost provisions; no provision itself.</summary>
    internal Node Root => _open[0];

    /// <summary>The innermost open provision.</summary>
    internal Node Top => _open[^1];

    /// <summary>How many are open, the root included.</summary>
    internal int Count => _open.Count;

    /// <summary>The last footnote, table or aside put beside what is open, until something else opens.</summary>
    internal Node? LastLeaf { get; private set; }

    /// <summary>The open provision at a depth.</summary>
    internal Node this[int index] => _open[index];

    /// <summary>Opens a provision inside the innermost one.</summary>
    internal void Push(Node node)
    {
        if (_open.Count > Deepest)
        {
            if (!_saidTooDeep && node.Label.Count > 0)
            {
                _saidTooDeep = true;
                diagnostics.TooDeep(node.Label[0], Deepest);
            }
            CloseDownTo(Deepest - 1);
        }
        SettleTrailing(_open.Count - 1);
        LastLeaf = null;
        Top.Children.Add(node);
        _open.Add(node);
    }

    /// <summary>Puts a provision that nothing goes into beside what is open.</summary>
    internal void AddLeaf(Node node)
    {
        Top.Children.Add(node);
        LastLeaf = node;
    }

    /// <summary>Closes everything inside the provision at a depth.</summary>
    internal void CloseDownTo(int index)
    {
        SettleTrailing(index);
        if (_open.Count > index + 1)
        {
            _open.RemoveRange(index + 1, _open.Count - index - 1);
            LastLeaf = null;
        }
    }

    /// <summary>Closes what a division of a rank does not stand inside.</summary>
    internal void CloseRank(int rank)
    {
        var index = _open.Count - 1;
        while (index > 0 && _open[index].Rank >= rank)
        {
            index--;
        }
        while (index > 0 && _open[index].Rank >= Ranks.Inner)
        {
            index--;
        }
        if (index > 0 && _open[index].Kind == ProvisionKind.Signature)
        {
            index--;
        }
        CloseDownTo(index);
    }

    /// <summary>Closes list items of a depth and deeper.</summary>
    internal void CloseToListLevel(int level)
    {
        var index = _open.FindIndex(node => node.ListLevel > 0 && node.ListLevel >= level);
        CloseDownTo(index > 0 ? index - 1 : _open.Count - 1);
    }

    /// <summary>Closes the option that comes before, if one is open whose counting a number goes on with.</summary>
    internal void CloseToSiblingOption(Numeral? number)
    {
        var sibling = number is not { } next ? -1 : _open.FindLastIndex(node => node is { Kind: ProvisionKind.Option, Number: { } before } && next.Follows(before));
        sibling = sibling > 0 ? sibling
            : _open.FindLastIndex(node => node.Kind == ProvisionKind.Option && node.Number?.Style == number?.Style);
        if (sibling > 0)
        {
            CloseDownTo(sibling - 1);
            return;
        }
        if (Top.IsUnnumbered)
        {
            CloseDownTo(_open.Count - 2);
        }
        if (Top.IsLeaf && Top.Kind != ProvisionKind.Signature && _open.Count > 1)
        {
            CloseDownTo(_open.Count - 2);
        }
    }

    /// <summary>Depth of the open article or preamble; 0 when there is none.</summary>
    internal int IndexOfArticle() => Math.Max(0, _open.FindLastIndex(node => node.Rank == Ranks.Article));

    /// <summary>Whether a provision of a kind is open.</summary>
    internal bool Has(ProvisionKind kind) => _open.Exists(node => node.Kind == kind);

    /// <summary>Depth of the innermost open provision that is no paragraph or point.</summary>
    internal int IndexOfHolder() => Math.Max(0, _open.FindLastIndex(node => node.Rank < Ranks.Inner || node.Kind == ProvisionKind.Option));

    /// <summary>Gives paragraphs without number that wait at the innermost provision to the one that they belong to.</summary>
    /// <param name="kept">Depth of the innermost provision that stays open.</param>
    /// <remarks>
    /// <para>
    /// Between (a) and (b) they are part of (a). After the last point they close the provision around the points, or
    /// stand beside it when it has no number and they begin a new sentence. After the last of a list that a chapeau
    /// opened they close the whole.
    /// </para>
    /// </remarks>
    internal void SettleTrailing(int kept)
    {
        var holder = Top;
        if (holder.Trailing.Count == 0)
        {
            return;
        }
        List<Waiting> trailing = [.. holder.Trailing];
        holder.Trailing.Clear();
        var depth = _open.Count - 1;
        if (kept >= depth || kept == depth - 1 && GoesOn(kept))
        {
            Append(holder, trailing);
            return;
        }
        var outer = kept + 1;
        while (outer < depth && !_open[outer].IsEnumerated && !_open[outer].IsUnnumbered)
        {
            outer++;
        }
        var owner = _open[outer];
        if (owner == holder && !(outer > 0 && HasChapeau(_open[outer - 1])))
        {
            Append(holder, trailing);
            return;
        }
        foreach (var (words, _) in trailing)
        {
            var beside = owner == holder || owner.IsUnnumbered;
            var closing = new Node(ProvisionKind.Paragraph, Ranks.Inner) { IsUnnumbered = true, Text = words };
            (beside ? _open[outer - 1] : owner).Children.Add(closing);
        }
    }

    // Whether a sibling of the innermost provision is about to open beside it.
    private bool GoesOn(int parent) => ExpectsSibling && _open[parent].Countings.Count > 0;

    /// <summary>Whether the closing under way makes room for the next number of the same counting.</summary>
    internal bool ExpectsSibling { get; set; }

    private static bool HasChapeau(Node parent) =>
        parent.Children is [{ IsUnnumbered: true, IsChapeau: true }, ..];

    private static void Append(Node node, List<Waiting> trailing)
    {
        foreach (var (words, standsAlone) in trailing)
        {
            if (standsAlone || node.Children.Count > 0)
            {
                node.Children.Add(new Node(ProvisionKind.Paragraph, Ranks.Inner) { IsUnnumbered = true, Text = words });
                continue;
            }
            node.Text.Add(words[0] with { Break = node.Text.Count > 0 });
            node.Text.AddRange(words.Skip(1));
        }
    }
}
