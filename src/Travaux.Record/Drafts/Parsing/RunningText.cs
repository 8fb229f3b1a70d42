namespace Travaux.Record.Drafts.Parsing;

/// <summary>Puts words that no number and no heading opens where they belong.</summary>
/// <remarks>
/// <para>
/// A line goes on in the paragraph that is being read, unless a block or its look begins a new one. A new paragraph
/// without number waits at a numbered one until what follows shows whose it is
/// (see <see cref="OpenProvisions.SettleTrailing"/>); elsewhere it stands by itself.
/// </para>
/// </remarks>
internal sealed class RunningText(OpenProvisions open, List<SourceLine> lines)
{
    private const int Enough = 4000;
    private const int MostCaptionWords = 12;

    private List<Words>? _target;

    /// <summary>Words that follow go on in a provision that was just opened.</summary>
    internal void GoOnIn(Node node) => _target = node.Text;

    /// <summary>Words that follow begin a new paragraph.</summary>
    internal void Interrupt() => _target = null;

    /// <summary>Puts the words that stand behind a label on its line.</summary>
    internal void Start(Stretch at, ReadOnlySpan<char> text)
    {
        var top = open.Top;
        if (top.IsEnumerated || top.IsLeaf || top.IsUnnumbered)
        {
            _target ??= top.Text;
            _target.Add(new(at, _target.Count > 0));
            return;
        }
        AddParagraph(new(at, false), text, Before.Sentence);
    }

    /// <summary>Puts a line.</summary>
    internal void Add(int at)
    {
        var line = lines[at];
        var stretch = line.From(0);
        if (IsCaption(at) || IsBracedCaption(at))
        {
            open.CloseDownTo(line.Text[0] == '{' && open.IndexOfArticle() is > 0 and var article ? article : open.IndexOfHolder());
            var caption = new Node(ProvisionKind.CrossHeading, Ranks.Inner);
            caption.Heading.Add(stretch);
            open.AddLeaf(caption);
            _target = null;
        }
        else if (_target is null || line.OpensBlock || LineBreaks.BeginsParagraph(lines, at, open.Top.Kind))
        {
            AddParagraph(new(stretch, true), line.Text, BeforeLine(at));
        }
        else if (_target.Count == 0 && !open.Top.IsEnumerated && !open.Top.IsUnnumbered && !open.Top.IsLeaf)
        {
            AddParagraph(new(stretch, false), line.Text, Before.Sentence);
        }
        else
        {
            _target.Add(new(stretch, LineBreaks.IsKept(lines, at)));
        }
    }

    /// <summary>Puts a line of quoted structure: one quotation is one provision.</summary>
    internal void AddQuoted(SourceLine line)
    {
        if (line.OpensQuotation || open.Top.Kind != ProvisionKind.Quoted)
        {
            if (open.Top is { IsLeaf: true, Kind: not ProvisionKind.Signature } && open.Count > 1)
            {
                open.CloseDownTo(open.Count - 2);
            }
            open.Push(new Node(ProvisionKind.Quoted, Ranks.Inner));
        }
        _target = open.Top.Text;
        _target.Add(new(line.From(0), _target.Count > 0));
    }

    /// <summary>Whether a line is one thing in braces: the captions of some negotiating texts.</summary>
    internal static bool IsBraced(ReadOnlySpan<char> text) =>
        text.Length is > 2 and < 120 && text[0] == '{' && text.IndexOf('}') == text.Length - 1;

    private bool IsBracedCaption(int at) =>
        at > 0 && !open.Top.IsLeaf && !lines[at].HasLabel && IsBraced(lines[at].Text)
        && (Wording.EndsItem(lines[at - 1].Text) || IsBraced(lines[at - 1].Text) || lines[at - 1].Opening is not null);

    // A few words by themselves over the next numbered paragraph.
    private bool IsCaption(int at)
    {
        var line = lines[at];
        if (at == 0 || at + 1 >= lines.Count || !line.OpensBlock || !line.ClosesBlock || line.HasLabel || open.Top.IsLeaf
            || line.Block.Kind != BlockKind.Paragraph || !lines[at + 1].OpensBlock || lines[at + 1].Enumerator is not { IsBullet: false } sign
            || !char.IsUpper(line.Text[0]) || !Wording.LooksLikeHeading(line.Text) || Wording.WordCount(line.Text) > MostCaptionWords)
        {
            return false;
        }
        var holder = open[open.IndexOfHolder()];
        return holder.Rank <= Ranks.Article && Wording.EndsSentence(lines[at - 1].Text) && Array.Exists(sign.Numerals, number =>
            holder.Countings.TryGetValue((sign.Wrap, number.Style), out var last) && number.Style == NumeralStyle.Digits && number.Follows(last));
    }

    private Before BeforeLine(int at) =>
        at == 0 || Wording.EndsSentence(lines[at - 1].Text) ? Before.Sentence
        : Wording.EndsItem(lines[at - 1].Text) ? Before.Item
        : Before.Words;

    private void AddParagraph(Words words, ReadOnlySpan<char> text, Before before)
    {
        var top = open.Top;
        if (top.Children.Count == 0 && (top.IsLeaf || (top.IsUnnumbered && Wording.BeginsSmall(text) && RunsOn(top, before))))
        {
            _target = top.Text;
            _target.Add(words with { Break = words.Break && _target.Count > 0 });
        }
        else if (top.IsEnumerated && !(top.Kind == ProvisionKind.Recital && Enacts(text)))
        {
            AddToNumbered(top, words, before == Before.Sentence && !Wording.BeginsSmall(text));
        }
        else
        {
            AddUnnumbered(words, text);
        }
    }

    private void AddToNumbered(Node top, Words words, bool standsAlone)
    {
        if (top.Text.Count == 0 && top.Children.Count == 0 && top.Trailing.Count == 0)
        {
            _target = top.Text;
            _target.Add(words with { Break = false });
            return;
        }
        _target = [words];
        top.Trailing.Add(new(_target, standsAlone));
    }

    private void AddUnnumbered(Words words, ReadOnlySpan<char> text)
    {
        if (open.Top.IsUnnumbered || open.Top.Kind == ProvisionKind.Recital || (open.Top.Kind == ProvisionKind.Quoted && open.Count > 1))
        {
            open.CloseDownTo(open.Count - 2);
        }
        if (open.IndexOfArticle() is > 0 and var preamble && open[preamble].Kind == ProvisionKind.Preamble && open.Top is { Kind: ProvisionKind.Option, Children.Count: > 0 })
        {
            open.CloseDownTo(preamble);
        }
        var kind = open.Top.Kind == ProvisionKind.Preamble ? ProvisionKind.Recital : ProvisionKind.Paragraph;
        var node = new Node(kind, Ranks.Inner)
        {
            IsUnnumbered = true,
            IsRecital = kind == ProvisionKind.Recital && Phrases.BeginsRecital(text),
            IsEnacting = kind == ProvisionKind.Recital && Enacts(text),
        };
        node.Text.Add(words with { Break = false });
        open.Push(node);
        _target = node.Text;
    }

    // Recitals begin small in many languages: a comma before parts them.
    private static bool RunsOn(Node top, Before before) =>
        before == Before.Words || (before == Before.Item && top.Kind != ProvisionKind.Recital);

    private static bool Enacts(ReadOnlySpan<char> text) => Phrases.HasEnactingFormula(text[..Math.Min(text.Length, Enough)]);

    /// <summary>How the words before a line end.</summary>
    private enum Before
    {
        /// <summary>With a sentence.</summary>
        Sentence,

        /// <summary>With a comma, "and" or "or".</summary>
        Item,

        /// <summary>In the middle.</summary>
        Words,
    }
}
