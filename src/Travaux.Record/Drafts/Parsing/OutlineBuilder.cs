namespace Travaux.Record.Drafts.Parsing;

/// <summary>Puts the lines of a draft into a tree, in one pass.</summary>
/// <remarks>
/// <para>
/// Keeps the provisions that are open, outermost first. A heading closes those of its rank and opens its own; a number
/// goes where its counting goes on (see <see cref="Counting"/>); words without either go on in what is open.
/// </para>
/// </remarks>
internal sealed partial class OutlineBuilder
{
    private readonly OpenProvisions _open;
    private readonly RunningText _text;
    private readonly List<SourceLine> _lines;
    private readonly ParsingDiagnostics _diagnostics;
    private readonly int _notesFrom;
    private Node? _titled;

    /// <summary>Makes ready to read the lines given.</summary>
    internal OutlineBuilder(List<SourceLine> lines, ParsingDiagnostics diagnostics)
    {
        _lines = lines;
        _diagnostics = diagnostics;
        _open = new(diagnostics);
        _text = new(_open, lines);
        // Notes and page furniture at the end belong to the whole; a table there to what it closes.
        _notesFrom = lines.FindLastIndex(line => !IsApart(line) || line.Block.Kind == BlockKind.TableCell) + 1;
    }

    /// <summary>Reads all lines.</summary>
    /// <returns>A provision that holds the outermost ones.</returns>
    internal Node Build()
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            Place(at);
        }
        _open.CloseDownTo(0);
        return _open.Root;
    }

    private void Place(int at)
    {
        var line = _lines[at];
        if (!line.IsQuoted && _open.Top.Kind == ProvisionKind.Quoted && _open.Count > 1)
        {
            _open.CloseDownTo(_open.Count - 2);
            _text.Interrupt();
        }
        if (at > 0 && _open.Top.IsUnnumbered)
        {
            _open.Top.IsChapeau = Wording.Announces(_lines[at - 1].Text);
        }
        if (line.IsContents)
        {
            Continue(ProvisionKind.Text, line, at > 0 && _lines[at - 1].IsContents && !line.HasLabel);
        }
        else if (line.IsQuoted)
        {
            _text.AddQuoted(line);
        }
        else if (line.Opening is { } opening)
        {
            Open(line, opening);
        }
        else if (line.EndsFront)
        {
            _open.CloseDownTo(0);
            _text.Interrupt();
            line.EndsFront = false;
            Place(at);
        }
        else if (line.IsHeadingText && !line.HasLabel && _titled is { Text.Count: 0, Children.Count: 0 })
        {
            PlaceHeading(line);
        }
        else if (IsApart(line))
        {
            PlaceApart(at);
        }
        else if (!_open.Top.IsLeaf && line.Enumerator is { } sign && new Counting(_open, _lines, at, _diagnostics).TryPlace(sign, out var place))
        {
            OpenEnumerated(line, sign, place);
        }
        else if (line.HasLabel)
        {
            OpenLabelled(line);
        }
        else if (!_open.Top.IsLeaf && line.Heading is { Kind: ProvisionKind.Recital or ProvisionKind.Paragraph, Numerals.Length: > 0 } heading)
        {
            OpenCaption(line, heading);
        }
        else
        {
            _text.Add(at);
        }
    }

    private void Open(SourceLine line, Opening opening)
    {
        if (opening.Kind == ProvisionKind.Option)
        {
            OpenOption(line, opening);
            return;
        }
        var rank = Ranks.Of(opening.Kind);
        var inner = opening.Kind == ProvisionKind.CrossHeading && IsInsideArticle(line);
        if (inner)
        {
            _open.CloseDownTo(_open.IndexOfArticle());
        }
        else
        {
            _open.CloseRank(rank);
        }
        var node = new Node(opening.Kind, rank) { Number = opening.Number, HeadingLevel = line.Block.Level };
        AddLabel(node, line, opening.LabelEnd);
        var rest = new Stretch(line.BlockIndex, line.Start + Math.Min(opening.RestStart, line.Length), Math.Max(0, line.Length - opening.RestStart));
        if (opening.RestIsHeading && rest.Length > 0)
        {
            node.Heading.Add(line.HeadingLength > 0 ? rest with { Length = line.HeadingLength - opening.RestStart } : rest);
        }
        _titled = node;
        if (inner)
        {
            _open.AddLeaf(node);
            _text.Interrupt();
            return;
        }
        _open.Push(node);
        _text.GoOnIn(node);
        if (!opening.RestIsHeading || line.HeadingLength > 0)
        {
            PlaceRest(line, Math.Max(opening.RestStart, line.HeadingLength));
        }
    }

    private void PlaceHeading(SourceLine line)
    {
        var heading = line.From(0);
        _titled!.Heading.Add(line.HeadingLength > 0 ? heading with { Length = line.HeadingLength } : heading);
        if (line.HeadingLength > 0)
        {
            PlaceRest(line, line.HeadingLength);
        }
    }

    private bool IsInsideArticle(SourceLine line) =>
        _open.IndexOfArticle() is > 0 and var index && line.Block.Level > 0 && _open[index].HeadingLevel > 0 && line.Block.Level > _open[index].HeadingLevel;

    private void OpenOption(SourceLine line, Opening opening)
    {
        var node = new Node(ProvisionKind.Option, Ranks.Inner) { Number = opening.Number };
        _open.CloseToSiblingOption(opening.Number);
        AddLabel(node, line, opening.LabelEnd);
        _open.Push(node);
        _text.GoOnIn(node);
        PlaceRest(line, opening.RestStart);
    }

    // "4. [Option 1: ...": the first option stands on the line of its paragraph.
    private void OpenOptionWithin(SourceLine line, HeadingSign caption, int offset)
    {
        var node = new Node(ProvisionKind.Option, Ranks.Inner) { Number = caption.Numerals[0] };
        node.Label.Add(new(line.BlockIndex, line.Start + offset, caption.LabelEnd));
        _open.Push(node);
        _text.GoOnIn(node);
        PlaceRest(line, offset + caption.RestStart);
    }

    // What follows a label on its line may itself begin with a number: "Article 5  1. The Parties ...".
    private void PlaceRest(SourceLine line, int offset)
    {
        var text = line.Text[Math.Min(offset, line.Length)..];
        if (text.IsEmpty)
        {
            return;
        }
        if (HeadingReader.TryRead(text, out var caption) && caption is { Kind: ProvisionKind.Option, Separated: true, Numerals: [{ IsFirst: true }, ..] })
        {
            OpenOptionWithin(line, caption, offset);
            return;
        }
        if (EnumeratorReader.TryRead(text, out var sign) && !sign.IsBullet && sign.Wrap != Wrap.None
            && Array.Exists(sign.Numerals, numeral => numeral.IsFirst) && _open.Count < OpenProvisions.Deepest)
        {
            var shifted = sign with { LabelEnd = sign.LabelEnd + offset, RestStart = sign.RestStart + offset };
            var numeral = Array.Find(sign.Numerals, reading => reading.IsFirst);
            OpenEnumerated(line, shifted, new(_open.Count - 1, numeral), offset);
            return;
        }
        _text.Start(line.From(offset), text);
    }

    private void OpenEnumerated(SourceLine line, EnumeratorSign sign, Placing place, int? from = null)
    {
        _open.CloseDownTo(place.Parent);
        var parent = _open.Top;
        var node = new Node(Ranks.KindInside(_open, place.Number, sign.Wrap), Ranks.Inner)
        {
            Number = place.Number,
            Wrap = sign.Wrap,
            ListLevel = line.Block.Kind == BlockKind.ListItem && from is null ? line.Block.Level : 0,
            IsEnumerated = true,
        };
        parent.Countings[(sign.Wrap, place.Number.Style)] = place.Number;
        var apart = line.HasLabel && from is null;
        if (apart)
        {
            AddLabel(node, line, 0);
        }
        else
        {
            var start = from ?? 0;
            node.Label.Add(new(line.BlockIndex, line.Start + start, sign.LabelEnd - start));
        }
        _open.Push(node);
        _text.GoOnIn(node);
        PlaceRest(line, apart ? 0 : sign.RestStart);
    }

    private void OpenLabelled(SourceLine line)
    {
        _open.CloseToListLevel(line.Block.Level);
        var node = new Node(Ranks.KindInside(_open, new(NumeralStyle.Bullet, 0, 0, "", ""), Wrap.None), Ranks.Inner)
        {
            IsEnumerated = true,
            ListLevel = line.Block.Level,
        };
        AddLabel(node, line, 0);
        _open.Push(node);
        _text.GoOnIn(node);
        PlaceRest(line, 0);
    }

    private void OpenCaption(SourceLine line, HeadingSign sign)
    {
        var article = _open.IndexOfArticle();
        _open.CloseDownTo(_open[article].Kind == ProvisionKind.Preamble ? article : _open.IndexOfHolder());
        var node = new Node(sign.Kind, Ranks.Inner) { Number = sign.Numerals[0], IsEnumerated = true };
        node.Label.Add(new(line.BlockIndex, line.Start, sign.LabelEnd));
        _open.Push(node);
        _text.GoOnIn(node);
        if (sign.RestStart < line.Length)
        {
            _text.Start(line.From(sign.RestStart), line.Text[sign.RestStart..]);
        }
    }

    private static bool IsApart(SourceLine line) =>
        line.Block.Kind is BlockKind.Footnote or BlockKind.TableCell or BlockKind.Aside;

    private static void AddLabel(Node node, SourceLine line, int end)
    {
        if (line.HasLabel)
        {
            node.Label.Add(new(line.BlockIndex, -1, line.Block.Label.Length));
        }
        if (end > 0)
        {
            node.Label.Add(new(line.BlockIndex, line.Start, end));
        }
    }
}
