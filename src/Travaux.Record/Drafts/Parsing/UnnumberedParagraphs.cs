namespace Travaux.Record.Drafts.Parsing;

/// <summary>Settles what paragraphs without number are, once all of a provision is known.</summary>
/// <remarks>
/// <para>
/// The only one is the provision's own text, and so are those before its first numbered paragraph. Several in an
/// article without numbers are its paragraphs. Others close what they follow.
/// </para>
/// </remarks>
internal static class UnnumberedParagraphs
{
    /// <summary>Settles a node and all inside it.</summary>
    internal static void Settle(Node node, bool isRoot = false)
    {
        foreach (var child in node.Children)
        {
            Settle(child);
        }
        if (isRoot)
        {
            SettleRoot(node);
            return;
        }
        var unnumbered = node.Children.Count(child => child.IsUnnumbered);
        if (unnumbered == 0)
        {
            return;
        }
        var numbered = node.Children.Exists(child => !child.IsUnnumbered && child.Kind is not (ProvisionKind.Footnote or ProvisionKind.Table or ProvisionKind.CrossHeading or ProvisionKind.Text));
        if (node.Kind == ProvisionKind.Preamble)
        {
            SettlePreamble(node);
        }
        else if (unnumbered == 1 && node.Children[0].IsUnnumbered && (!numbered || node.Children[0].Children.Count == 0) && node.Text.Count == 0)
        {
            var only = node.Children[0];
            node.Text = only.Text;
            node.Children = [.. only.Children, .. node.Children.Skip(1)];
        }
        else if (numbered || node.IsEnumerated)
        {
            SettleAmongNumbered(node);
        }
    }

    private static void SettleRoot(Node root)
    {
        var numbered = root.Children.Exists(child => !child.IsUnnumbered && child.Kind is not (ProvisionKind.Title or ProvisionKind.Text));
        foreach (var child in root.Children.Where(child => child.IsUnnumbered && numbered))
        {
            child.Kind = ProvisionKind.Text;
        }
    }

    private static void SettleAmongNumbered(Node node)
    {
        var leading = node.Children.FindIndex(child => !child.IsUnnumbered || child.Children.Count > 0);
        leading = leading < 0 ? node.Children.Count : leading;
        if (node.Text.Count == 0 && !node.IsEnumerated)
        {
            foreach (var child in node.Children.Take(leading))
            {
                node.Text.Add(child.Text[0] with { Break = node.Text.Count > 0 });
                node.Text.AddRange(child.Text.Skip(1));
            }
            node.Children = node.Children[leading..];
        }
        // Among numbered ones they close the whole; by themselves they are the paragraphs of a numbered paragraph.
        var numbered = node.Children.Exists(child => !child.IsUnnumbered);
        foreach (var child in node.Children.Where(child => child.IsUnnumbered && numbered))
        {
            child.Kind = child.Children.Count == 0 ? ProvisionKind.Text : child.Kind;
        }
    }

    // Who speaks comes first, "have agreed as follows" last; between them stand the recitals.
    private static void SettlePreamble(Node preamble)
    {
        var chapeau = preamble.Children[0];
        if (preamble.Text.Count == 0 && chapeau is { IsUnnumbered: true, Children.Count: 0 } && !chapeau.IsRecital)
        {
            preamble.Text = chapeau.Text;
            preamble.Children = preamble.Children[1..];
        }
        if (preamble.Children is [.., { IsUnnumbered: true, IsRecital: false, Children.Count: 0, IsEnacting: true } closing])
        {
            closing.Kind = ProvisionKind.Text;
        }
    }
}
