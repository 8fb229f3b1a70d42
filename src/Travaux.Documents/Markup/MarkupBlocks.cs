using Travaux.Documents.Texts;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markup;

/// <summary>Turns the tokens of a marked-up file into blocks, by a vocabulary.</summary>
/// <remarks>
/// <para>
/// Keeps the open elements on a stack of its own, so that no depth of nesting can exhaust the machine's; elements beyond
/// <see cref="ReadingLimits.Depth"/> are read as if they were not there, their words kept. Cost: linear.
/// </para>
/// </remarks>
internal sealed class MarkupBlocks(SourceText source, IVocabulary vocabulary, ReadingLimits limits)
{
    private const string LayoutSpace = " \t\n\r\f";

    private readonly List<OpenElement> _open = [OpenElement.Root];
    private readonly Dictionary<string, int> _tooDeep = [];
    private readonly BlockWriter _writer = new(source, limits);
    private readonly List<(Sequence<Run> Runs, (int Start, int End) Place, string Mark)> _notes = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Deadline _deadline = new(source.File, limits.Time);
    private RunningText _words = new();
    private (string Name, int Count) _hidden = ("", 0);
    private string _language = "";
    private int _notesAmongWords;

    private OpenElement Top => _open[^1];

    /// <summary>Takes the next token.</summary>
    /// <exception cref="UnreadableDocumentException">The time is up.</exception>
    public void Take(Token token)
    {
        _deadline.Step();
        switch (token.Kind)
        {
            case TokenKind.Open:
                Open(token);
                break;
            case TokenKind.Close:
                Close(token.Text);
                break;
            default:
                Words(token);
                break;
        }
    }

    /// <summary>Ends the file: the document, and what was odd.</summary>
    public Reported<Document> Finish()
    {
        CloseTo(1);
        Flush();
        _writer.SpendLabel(Top.Place);
        var document = new Document
        {
            File = source.File,
            Format = vocabulary.Format,
            Encoding = source.Encoding,
            Language = _language,
            Blocks = _writer.Blocks,
            LineStarts = source.LineStarts,
        };
        return new(document, [.. source.Diagnostics, .. _diagnostics]);
    }

    private void Words(Token token)
    {
        if (_hidden.Count > 0)
        {
            return;
        }
        if (Top.KeepsLines)
        {
            _words.AddVerbatim(token.Text, Top.Look, token.Start, token.End);
            return;
        }
        var trimmedStart = token.Text.Length - token.Text.AsSpan().TrimStart(LayoutSpace).Length;
        var trimmedEnd = token.Text.Length - token.Text.AsSpan().TrimEnd(LayoutSpace).Length;
        _words.Add(token.Text, Top.Look, token.Start + trimmedStart, Math.Max(token.Start + trimmedStart, token.End - trimmedEnd));
    }

    private void Open(Token token)
    {
        _language = _language.Length > 0 ? _language : vocabulary.LanguageOf(token);
        if (_hidden.Count > 0)
        {
            _hidden.Count += token.Text == _hidden.Name && !token.IsWhole ? 1 : 0;
            return;
        }
        if (vocabulary.EndsAny(token.Text))
        {
            EndImplied(token.Text);
        }
        var meaning = MeaningOf(token);
        var isWhole = token.IsWhole || vocabulary.IsEmpty(token.Text);
        switch (meaning.Role)
        {
            case ElementRole.Break:
                _words.Break();
                return;
            case ElementRole.Hidden:
                _hidden = (token.Text, isWhole ? 0 : 1);
                return;
            default:
                Push(token, meaning);
                break;
        }
        if (meaning is { Role: ElementRole.Inline, Words.Length: > 0 })
        {
            _words.Add(meaning.Words, Top.Look, token.Start, token.End);
        }
        if (isWhole)
        {
            Close(token.Text);
        }
    }

    private ElementMeaning MeaningOf(Token token)
    {
        var meaning = vocabulary.MeaningOf(token, Top.Place.Provision);
        return meaning.Role switch
        {
            not ElementRole.Unknown => meaning,
            _ when !_words.IsEmpty => new(ElementRole.Inline),
            _ when Top.Place.Provision?.Kind == ProvisionKind.Title => new(ElementRole.Aside),
            _ => new(ElementRole.Block),
        };
    }

    private void Push(Token token, ElementMeaning meaning)
    {
        var isNoteAmongWords = meaning.Role == ElementRole.Note && !_words.IsEmpty && Top.Meaning.Role != ElementRole.Number;
        if (meaning.Role == ElementRole.Note && Top.Meaning.Role == ElementRole.Number)
        {
            TakeNumber();
        }
        else if (meaning.PartsBlocks && !isNoteAmongWords)
        {
            Flush();
        }
        if (_open.Count > limits.Depth)
        {
            ReportDepth(token);
            _tooDeep[token.Text] = _tooDeep.GetValueOrDefault(token.Text) + 1;
            return;
        }
        var suspends = isNoteAmongWords || meaning.Role == ElementRole.Number;
        var element = Top.Inside(token, meaning) with { Suspended = suspends ? _words : null };
        _words = suspends ? new() : _words;
        _notesAmongWords += element.IsNoteAmongWords ? 1 : 0;
        _open.Add(element);
        Begin(token, element);
    }

    private void Begin(Token token, OpenElement element)
    {
        switch (element.Meaning.Role)
        {
            case ElementRole.Provision:
                _writer.SpendLabel(_open[^2].Place);
                _writer.Open(element.Place.Provision!, _open[^2].Place.Provision);
                break;
            case ElementRole.Item:
                _writer.SpendLabel(_open[^2].Place);
                _writer.Number(null, element.Numbering?.Next(token["value"]) ?? "", token.Start);
                break;
            case ElementRole.Note when !element.IsNoteAmongWords && element.Meaning.Words.Length > 0:
                _writer.Number(null, element.Meaning.Words, token.Start);
                break;
        }
    }

    /// <summary>Closes the elements whose end tags may be left out before a start tag.</summary>
    private void EndImplied(string opening)
    {
        for (var at = _open.Count - 1; at > 0; at--)
        {
            if (vocabulary.Ends(opening, _open[at].Name))
            {
                CloseTo(at);
            }
            else if (_open[at].Meaning.PartsBlocks)
            {
                return;
            }
        }
    }

    private void Close(string name)
    {
        if (_hidden.Count > 0)
        {
            _hidden.Count -= name == _hidden.Name ? 1 : 0;
            return;
        }
        if (_tooDeep.GetValueOrDefault(name) is > 0 and var deep)
        {
            _tooDeep[name] = deep - 1;
            return;
        }
        for (var at = _open.Count - 1; at > 0; at--)
        {
            if (_open[at].Name == name)
            {
                CloseTo(at);
                return;
            }
        }
    }

    private void CloseTo(int index)
    {
        while (_open.Count > index)
        {
            var element = Top;
            End(element);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void End(OpenElement element)
    {
        if (element.Meaning.Role == ElementRole.Number)
        {
            TakeNumber();
            _words = element.Suspended!;
        }
        else if (element.IsNoteAmongWords)
        {
            _notesAmongWords--;
            if (!_words.IsEmpty)
            {
                _notes.Add((_words.Take(), _words.Place, element.Meaning.Words));
            }
            _words = element.Suspended!;
        }
        else if (element.Meaning.PartsBlocks)
        {
            Flush();
            EndBlock(element);
        }
    }

    private void EndBlock(OpenElement element)
    {
        if (element.Meaning.Role is ElementRole.Item or ElementRole.Provision or ElementRole.Cell)
        {
            _writer.SpendLabel(element.Place);
        }
        if (element.IsProvision)
        {
            _writer.Close(element.Place.Provision!);
        }
    }

    private void TakeNumber()
    {
        var isOfProvision = Top.Place.HeadsProvision;
        var place = _words.Place;
        var text = string.Concat(_words.Take().Select(run => run.Text)).Replace('\n', ' ');
        _writer.Number(isOfProvision ? Top.Place.Provision : null, text, place.Start);
    }

    /// <summary>Ends the block being read; the notes that stood among its words follow it.</summary>
    private void Flush()
    {
        if (_notesAmongWords > 0)
        {
            _words.StartLine();
            return;
        }
        if (!_words.IsEmpty)
        {
            var (start, end) = _words.Place;
            _writer.Write(_words.Take(), start, end, Top.Place);
        }
        foreach (var (runs, place, mark) in _notes)
        {
            _writer.SpendLabel(Top.Place);
            _writer.Number(null, mark, place.Start);
            _writer.Write(runs, place.Start, place.End, Top.Place with { Kind = BlockKind.Footnote, Level = 0 });
        }
        _notes.Clear();
    }

    private void ReportDepth(Token token)
    {
        if (_diagnostics.Count == 0)
        {
            _diagnostics.Add(new("TX005", source.Span(token.Start, token.End),
                $"Elements are nested more than {limits.Depth} deep: the deeper ones are read as if they were not nested."));
        }
    }
}
