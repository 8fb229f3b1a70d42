namespace Travaux.Record.Drafts.Parsing;

/// <summary>Puts the lines of a draft into a tree, in one pass.</summary>
/// <remarks>
/// <para>
/// Keeps the provisions that are open, outermost first. A heading closes those of its rank and opens its own; a number
/// goes where its counting goes on (see <see cref="Counting"/>); words without either go on in what is open.
/// </para>
/// </remarks>
internal sealed class OutlineBuilder(List<SourceLine> lines, ParsingDiagnostics diagnostics)
{
    private readonly OpenProvisions _open = new(diagnostics);
    private readonly int _notesFrom = lines.FindLastIndex(line => !IsApart(line)) + 1;
    private List<Words>? _target;
    private Node? _titled;

    /// <summary>Reads all lines.</summary>
    /// <returns>A provision that holds the outermost ones.</returns>
    internal Node Build()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            Place(at);
        }
        _open.CloseDownTo(0);
        return _open.Root;
    }

    private void Place(int at)
    {
        var line = lines[at];
        if (at > 0 && _open.Top.IsUnnumbered)
        {
            _open.Top.IsChapeau = Wording.Announces(lines[at - 1].Text);
        }
        if (line.IsContents)
        {
            Continue(ProvisionKind.Text, line, at > 0 && lines[at - 1].IsContents && !line.HasLabel);
        }
        else if (line.Opening is { } opening)
        {
            Open(line, opening);
        }
        else if (line.EndsFront)
        {
            _open.CloseDownTo(0);
            _target = null;
            line.EndsFront = false;
            Place(at);
        }
        else if (line.IsHeadingText && !line.HasLabel && _titled is { Text.Count: 0, Children.Count: 0 })
        {
            _titled.Heading.Add(line.From(0));
        }
        else if (IsApart(line))
        {
            PlaceApart(at);
        }
        else if (!_open.Top.IsLeaf && line.Enumerator is { } sign && new Counting(_open, lines, at, diagnostics).TryPlace(sign, out var place))
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
            AddWords(at, line.From(0));
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
            node.Heading.Add(rest);
        }
        _titled = node;
        if (inner)
        {
            _open.AddLeaf(node);
            _target = null;
            return;
        }
        _open.Push(node);
        _target = node.Text;
        if (!opening.RestIsHeading && rest.Length > 0)
        {
            PlaceRest(line, opening.RestStart);
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
        _target = node.Text;
        PlaceRest(line, opening.RestStart);
    }

    // "4. [Option 1: ...": the first option stands on the line of its paragraph.
    private void OpenOptionWithin(SourceLine line, HeadingSign caption, int offset)
    {
        var node = new Node(ProvisionKind.Option, Ranks.Inner) { Number = caption.Numerals[0] };
        node.Label.Add(new(line.BlockIndex, line.Start + offset, caption.LabelEnd));
        _open.Push(node);
        _target = node.Text;
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
        StartWords(line.From(offset), text);
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
        _target = node.Text;
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
        _target = node.Text;
        PlaceRest(line, 0);
    }

    private void OpenCaption(SourceLine line, HeadingSign sign)
    {
        var index = _open.IndexOfHolder();
        _open.CloseDownTo(index);
        var node = new Node(sign.Kind, Ranks.Inner) { Number = sign.Numerals[0], IsEnumerated = true };
        node.Label.Add(new(line.BlockIndex, line.Start, sign.LabelEnd));
        _open.Push(node);
        _target = node.Text;
        if (sign.RestStart < line.Length)
        {
            StartWords(line.From(sign.RestStart), line.Text[sign.RestStart..]);
        }
    }

    private void StartWords(Stretch at, ReadOnlySpan<char> text)
    {
        var top = _open.Top;
        if (top.IsEnumerated || top.IsLeaf || top.IsUnnumbered)
        {
            _target ??= top.Text;
            _target.Add(new(at, _target.Count > 0));
            return;
        }
        AddChunk(new(at, false), text, false);
    }

    private void AddWords(int at, Stretch stretch)
    {
        var line = lines[at];
        if (IsCaption(at))
        {
            _open.CloseDownTo(_open.IndexOfHolder());
            var caption = new Node(ProvisionKind.CrossHeading, Ranks.Inner);
            caption.Heading.Add(stretch);
            _open.AddLeaf(caption);
            _target = null;
            return;
        }
        var breaks = line.OpensBlock || LineBreaks.BeginsParagraph(lines, at, _open.Top.Kind);
        if (breaks || _target is null)
        {
            AddChunk(new(stretch, line.OpensBlock || breaks), line.Text, at > 0 && !Wording.EndsSentence(lines[at - 1].Text));
        }
        else
        {
            StartOrGoOn(stretch, line, at);
        }
    }

    // A few words by themselves over the next numbered paragraph.
    private bool IsCaption(int at)
    {
        var line = lines[at];
        if (at == 0 || at + 1 >= lines.Count || !line.OpensBlock || !line.ClosesBlock || line.HasLabel || _open.Top.IsLeaf
            || line.Block.Kind != BlockKind.Paragraph || !lines[at + 1].OpensBlock || lines[at + 1].Enumerator is not { IsBullet: false } sign
            || !char.IsUpper(line.Text[0]) || !Wording.LooksLikeHeading(line.Text) || Wording.WordCount(line.Text) > 12)
        {
            return false;
        }
        var holder = _open[_open.IndexOfHolder()];
        return holder.Rank <= Ranks.Article && Wording.EndsSentence(lines[at - 1].Text) && Array.Exists(sign.Numerals, number =>
            holder.Countings.TryGetValue((sign.Wrap, number.Style), out var last) && number.Style == NumeralStyle.Digits && number.Follows(last));
    }

    private void StartOrGoOn(Stretch stretch, SourceLine line, int at)
    {
        if (_target!.Count == 0 && !_open.Top.IsEnumerated && !_open.Top.IsUnnumbered && !_open.Top.IsLeaf)
        {
            AddChunk(new(stretch, false), line.Text, false);
            return;
        }
        _target.Add(new(stretch, LineBreaks.IsKept(lines, at)));
    }

    // A new paragraph without a number.
    private void AddChunk(Words words, ReadOnlySpan<char> text, bool runsOn)
    {
        var top = _open.Top;
        var small = Wording.BeginsSmall(text);
        if (top.Children.Count == 0 && (top.IsLeaf || (top.IsUnnumbered && small && runsOn)))
        {
            _target = top.Text;
            _target.Add(words with { Break = words.Break && _target.Count > 0 });
        }
        else if (top.IsEnumerated)
        {
            if (top.Text.Count == 0 && top.Children.Count == 0 && top.Trailing.Count == 0)
            {
                _target = top.Text;
                _target.Add(words with { Break = false });
                return;
            }
            _target = [words];
            top.Trailing.Add(_target);
        }
        else
        {
            if (top.IsUnnumbered)
            {
                _open.CloseDownTo(_open.Count - 2);
            }
            var kind = _open.Top.Kind == ProvisionKind.Preamble ? ProvisionKind.Recital : ProvisionKind.Paragraph;
            var node = new Node(kind, Ranks.Inner)
            {
                IsUnnumbered = true,
                IsRecital = kind == ProvisionKind.Recital && Phrases.BeginsRecital(text),
                IsEnacting = kind == ProvisionKind.Recital && Phrases.HasEnactingFormula(text[..Math.Min(text.Length, 4000)]),
            };
            node.Text.Add(words with { Break = false });
            _open.Push(node);
            _target = node.Text;
        }
    }

    // Footnotes, tables and words outside the running text stand where they stood, beside what is open.
    private void PlaceApart(int at)
    {
        var line = lines[at];
        var kind = line.Block.Kind switch
        {
            BlockKind.Footnote => ProvisionKind.Footnote,
            BlockKind.TableCell => ProvisionKind.Table,
            _ => ProvisionKind.Text,
        };
        var goesOn = at > 0 && lines[at - 1].Block.Kind == line.Block.Kind && _open.LastLeaf?.Kind == kind
            && !line.HasLabel && (kind == ProvisionKind.Table || !line.OpensBlock);
        if (goesOn)
        {
            _open.LastLeaf!.Text.Add(new(line.From(0), line.OpensBlock));
            return;
        }
        if (at >= _notesFrom)
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
        _target = null;
    }

    private void Continue(ProvisionKind kind, SourceLine line, bool goesOn)
    {
        if (!goesOn)
        {
            _open.CloseDownTo(0);
            _open.Push(new Node(kind, Ranks.Inner));
        }
        AddLabel(_open.Top, line, 0);
        _target = _open.Top.Text;
        if (line.Length > 0)
        {
            _target.Add(new(line.From(0), _target.Count > 0));
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
