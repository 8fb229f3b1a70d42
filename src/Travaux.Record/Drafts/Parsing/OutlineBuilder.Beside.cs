namespace Travaux.Record.Drafts.Parsing;

/// <content>What stands outside the running text: footnotes, tables, asides, tables of contents.</content>
internal sealed partial class OutlineBuilder
{
    // Footnotes, tables and words outside the running text stand where they stood, beside what is open.
    private void PlaceApart(int at)
    {
        var line = _lines[at];
        var kind = line.Block.Kind switch
        {
            BlockKind.Footnote => ProvisionKind.Footnote,
            BlockKind.TableCell => ProvisionKind.Table,
            _ => ProvisionKind.Text,
        };
        var goesOn = at > 0 && _lines[at - 1].Block.Kind == line.Block.Kind && _open.LastLeaf?.Kind == kind
            && !line.HasLabel && (kind == ProvisionKind.Table || !line.OpensBlock);
        if (goesOn)
        {
            _open.LastLeaf!.Text.Add(new(line.From(0), line.OpensBlock));
            return;
        }
        if (at >= _notesFrom && kind != ProvisionKind.Table)
        {
            _open.CloseDownTo(0);
        }
        _open.SettleTrailing(_open.Count - 1);
        var node = new Node(kind, Ranks.Inner);
        AddLabel(node, line, 0);
        if (line.Length > 0)
        {
            node.Text.Add(new(line.From(0), false));
        }
        _open.AddLeaf(node);
        _text.Interrupt();
    }

    private void Continue(ProvisionKind kind, SourceLine line, bool goesOn)
    {
        if (!goesOn)
        {
            _open.CloseDownTo(0);
            _open.Push(new Node(kind, Ranks.Inner));
        }
        AddLabel(_open.Top, line, 0);
        _text.GoOnIn(_open.Top);
        if (line.Length > 0)
        {
            _open.Top.Text.Add(new(line.From(0), _open.Top.Text.Count > 0));
        }
    }
}
