using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Tells what each word of one side of a row does: part of a modal, a date, a name, a reference …</summary>
/// <remarks>
/// <para>
/// Phrases of the lexicon first, the longest at each place; then what the words make together: references, dates,
/// numbers with
/// their units, numbers of list items, names, definitions. What comes later and is surer replaces what came earlier.
/// </para>
/// </remarks>
internal sealed class MeaningsReader
{
    private const int LongestTerm = 12;

    private readonly SideWords _words;
    private readonly WordTable _table;
    private readonly Meanings _meant;
    private readonly bool[] _units;
    private readonly bool[] _numbers;
    private readonly bool[] _definitions;
    private readonly bool[] _connectors;

    private MeaningsReader(SideWords words, WordTable table)
    {
        (_words, _table, _meant) = (words, table, new(words.Count));
        (_units, _numbers) = (new bool[words.Count], new bool[words.Count]);
        (_definitions, _connectors) = (new bool[words.Count], new bool[words.Count]);
    }

    /// <summary>Reads the words.</summary>
    /// <param name="words">The words of one side.</param>
    /// <param name="references">The references among them.</param>
    /// <param name="table">The words of both copies.</param>
    public static Meanings Read(SideWords words, List<Reference> references, WordTable table)
    {
        var reader = new MeaningsReader(words, table);
        var months = new int[words.Count];
        reader.ReadPhrases(months);
        reader.ReadNumbers();
        Dates.Read(words, months, reader._numbers, reader._meant);
        foreach (var reference in references)
        {
            reader.ReadReference(reference);
        }
        reader.ReadItemNumbers();
        reader.ReadNames();
        reader.ReadDefinitions();
        return reader._meant;
    }

    private void ReadPhrases(int[] months)
    {
        for (var at = 0; at < _words.Count;)
        {
            var end = at;
            if (_words[at].Known.StartsPhrase)
            {
                end = _table.Lexicon.Longest(_words.AsSpan(), at, out var cues);
                Take(at, end, cues, months);
            }
            at = Math.Max(end, at + 1);
        }
    }

    private void Take(int from, int to, IReadOnlyList<Cue> cues, int[] months)
    {
        foreach (var cue in cues)
        {
            switch (cue.Kind)
            {
                case CueKind.Modal:
                    _meant.Add(from, to, ChangeKind.Modal);
                    break;
                case CueKind.Negation:
                    _meant.Add(from, to, ChangeKind.Negation);
                    break;
                case CueKind.Quantifier:
                    _meant.Add(from, to, ChangeKind.Quantifier);
                    break;
                case CueKind.Condition:
                    _meant.Add(from, to, ChangeKind.Condition);
                    break;
                case CueKind.Definition:
                    _definitions[from] = true;
                    break;
                case CueKind.Connector:
                    _connectors.AsSpan(from, to - from).Fill(true);
                    break;
                case CueKind.Month:
                    months[from] = cue.Value.EndsWith('?') ? Dates.PerhapsMonth : Dates.Month;
                    break;
                case CueKind.Unit:
                    _units.AsSpan(from, to - from).Fill(true);
                    break;
                case CueKind.Number:
                    _numbers.AsSpan(from, to - from).Fill(true);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadNumbers()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var known = _words[i].Known;
            _numbers[i] |= known.Kind == TokenKind.Number || IsCompoundNumber(known);
            var follows = i > 0 && (_numbers[i - 1] || _words[i - 1].Known.Text == ")"
                || (_units[i - 1] && _meant.Has(i - 1, ChangeKind.Number)));
            var leads = i + 1 < _words.Count && _words[i + 1].Known.Kind == TokenKind.Number && known.Kind == TokenKind.Mark;
            if (_numbers[i] || (_units[i] && (follows || leads)))
            {
                _meant.Add(i, i + 1, ChangeKind.Number);
            }
        }
    }

    /// <summary><c>twenty-one</c>, <c>two-thirds</c>, <c>thirty-day</c>.</summary>
    private bool IsCompoundNumber(KnownWord known)
    {
        if (!known.IsCompound)
        {
            return false;
        }
        foreach (var part in known.Folded.Split('-'))
        {
            if (part.Length > 2 && NumberWords.Value(_table, part) is not null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"and" between two numbers is a word like any other: "or" in its place is a change.</summary>
    private void ReadReference(Reference reference)
    {
        for (var i = reference.From; i < reference.To; i++)
        {
            if (!_connectors[i])
            {
                _meant.Set(i, i + 1, ChangeKind.CrossReference);
            }
        }
    }

    /// <summary>
    /// The number of a list item inside the text, at the start of a line or after a semicolon: <c>(b)</c>, <c>2.</c>
    /// </summary>
    private void ReadItemNumbers()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var known = _words[i].Known;
            if (known.Text == "(" && i + 2 < _words.Count && _words[i + 2].Known.Text == ")"
                && _words[i + 1].Known is { IsSpoken: true, Folded.Length: <= 4 } && _words.StartsClause(i))
            {
                _meant.Set(i, i + 3, ChangeKind.Numbering);
            }
            else if (known.Kind == TokenKind.Number && known.Folded.Length <= 4 && i + 1 < _words.Count
                && _words[i + 1].Known.Text is "." or ")" && _words[i + 1].Start == _words[i].End
                && i + 2 < _words.Count && StartsLine(i))
            {
                _meant.Set(i, i + 2, ChangeKind.Numbering);
            }
        }
    }

    private bool StartsLine(int index) =>
        index == 0 || _words.Written(index - 1).Contains('\n');

    private void ReadNames()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var known = _words[i].Known;
            if (known.IsCapital && known.Text.Length > 1 && _meant.IsPlain(i)
                && (!_words.StartsClause(i) || (!known.IsLexical && !_table.Has(known.Folded))))
            {
                _meant.Add(i, i + 1, ChangeKind.Name);
            }
        }
    }

    /// <summary>The sentence of a definition: a term in quotation marks, or the first words, then "means".</summary>
    private void ReadDefinitions()
    {
        for (var i = 1; i < _words.Count; i++)
        {
            if (!_definitions[i])
            {
                continue;
            }
            var from = i;
            var quoted = false;
            while (from > 0 && i - from < LongestTerm && !EndsSentence(from - 1))
            {
                from--;
                quoted |= _words[from].Known.Folded == "\"";
            }
            if (!quoted && (i - from > 4 || !_words[from].Known.IsCapital))
            {
                continue;
            }
            var to = i;
            while (to < _words.Count && !EndsSentence(to))
            {
                to++;
            }
            _meant.Add(from, to, ChangeKind.Definition);
        }
    }

    private bool EndsSentence(int index) =>
        _words[index].Known.Text is "." or ";" or "!" or "?"
        || _words.Written(index).Contains('\n');
}
