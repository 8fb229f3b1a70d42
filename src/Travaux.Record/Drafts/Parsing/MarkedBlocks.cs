namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads documents whose format says what each block is: the marks are followed to the letter.</summary>
internal static class MarkedBlocks
{
    /// <summary>Whether a document has such marks.</summary>
    internal static bool Has(Document document)
    {
        foreach (var block in document.Blocks.AsSpan())
        {
            if (block.Mark is not null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads all blocks.</summary>
    /// <returns>A provision that holds the outermost ones.</returns>
    internal static Node Read(Document document, ParsingDiagnostics diagnostics)
    {
        var open = new OpenProvisions(diagnostics);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            if (block.Mark is { Role: StructureRole.Opening } mark)
            {
                Open(open, block, index, mark);
            }
            else if (block.Mark is { } more)
            {
                Close(open, more.Depth);
                AddTo(open, block, index, more.Role);
            }
            else
            {
                AddTo(open, block, index, StructureRole.Words);
            }
        }
        return open.Root;
    }

    private static void Open(OpenProvisions open, Block block, int index, StructureMark mark)
    {
        Close(open, mark.Depth - 1);
        var node = new Node(mark.Kind, Math.Max(1, mark.Depth))
        {
            OfficialId = mark.OfficialId,
            Number = NumberOf(block.Label),
        };
        AddLabel(node, block, index);
        open.Push(node);
        AddText(node, block, index);
    }

    private static void Close(OpenProvisions open, int depth)
    {
        var index = open.Count - 1;
        while (index > 0 && open[index].Rank > depth)
        {
            index--;
        }
        open.CloseDownTo(index);
    }

    private static void AddTo(OpenProvisions open, Block block, int index, StructureRole role)
    {
        var top = open.Top;
        var hasLabel = !block.Label.AsSpan().IsWhiteSpace();
        if (block.Text.AsSpan().IsWhiteSpace() && !hasLabel)
        {
            return;
        }
        if (open.Count == 1 || top.Children.Count > 0 || role == StructureRole.Closing || hasLabel)
        {
            var kind = block.Kind switch
            {
                BlockKind.Footnote => ProvisionKind.Footnote,
                BlockKind.TableCell => ProvisionKind.Table,
                _ => ProvisionKind.Text,
            };
            var closing = new Node(kind, Ranks.Inner);
            AddLabel(closing, block, index);
            AddText(closing, block, index);
            open.AddLeaf(closing);
        }
        else if (role == StructureRole.Heading && top.Text.Count == 0)
        {
            AddHeading(top, block, index);
        }
        else
        {
            AddText(top, block, index);
        }
    }

    private static void AddLabel(Node node, Block block, int index)
    {
        if (!block.Label.AsSpan().IsWhiteSpace())
        {
            node.Label.Add(new(index, -1, block.Label.Length));
        }
    }

    private static void AddHeading(Node node, Block block, int index) => node.Heading.Add(new(index, 0, block.Text.Length));

    private static void AddText(Node node, Block block, int index)
    {
        if (!block.Text.AsSpan().IsWhiteSpace())
        {
            node.Text.Add(new(new(index, 0, block.Text.Length), node.Text.Count > 0));
        }
    }

    private static Numeral? NumberOf(string label)
    {
        if (HeadingReader.TryRead(label, out var heading) && heading.Numerals.Length > 0)
        {
            return heading.Numerals[0];
        }
        if (EnumeratorReader.TryRead(label, out var enumerator) && !enumerator.IsBullet)
        {
            return enumerator.Numerals[0];
        }
        var bare = NumeralReader.Read(label.AsSpan().Trim("[]()*_ §."), out _);
        return bare.Length > 0 ? bare[0] : null;
    }
}
