using System.Globalization;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads what is asked of a text: properties, scenarios and timelines; and how its brackets are settled and held.</summary>
internal sealed class AskingReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{
    private readonly ConditionReader _conditions = new(vocabulary, brackets, faults);

    /// <summary><c>property name NEWLINE "whenever" condition "then" condition</c></summary>
    public Statement.Property? Property(RawStatement raw)
    {
        var name = Cursor(raw.Head, 1, raw).TakeRest();
        if (name.Length == 0)
        {
            faults.Missing(faults.Span(raw.Head[0]), "The name of the property");
        }
        Condition? whenever = null, then = null;
        foreach (var line in raw.Lines)
        {
            var cursor = Cursor(line.Tokens, 0, raw);
            if (cursor.Take("whenever"))
            {
                whenever = _conditions.Read(cursor);
            }
            if (cursor.Take("then"))
            {
                then = _conditions.ReadAll(cursor);
            }
            else if (!cursor.IsAtEnd)
            {
                faults.UnknownLine(cursor.Rest, ConditionReader.Shortened(cursor.TakeRest()), whenever is null ? "'whenever' and a condition" : "'then' and a condition");
            }
        }
        var at = faults.Span(raw.Head[0]);
        if (whenever is null && raw.Lines.Count < 2)
        {
            faults.Missing(at, "The line 'whenever …'");
        }
        if (then is null && whenever is not null)
        {
            faults.Missing(at, "The line 'then …'");
        }
        return whenever is null || then is null ? null : new(name, whenever, then);
    }

    /// <summary><c>scenario name NEWLINE [ "on" day NEWLINE ] { fact }</c></summary>
    public Statement.Scenario Scenario(RawStatement raw)
    {
        var name = Cursor(raw.Head, 1, raw).TakeRest();
        if (name.Length == 0)
        {
            faults.Missing(faults.Span(raw.Head[0]), "The name of the scenario");
        }
        var facts = new List<Condition>();
        DateOnly? on = null;
        foreach (var line in raw.Lines)
        {
            var first = Cursor(line.Tokens, 0, raw);
            if (first.Take("on"))
            {
                on = Day(first, first.Here, first.TakeRest());
                continue;
            }
            var condition = _conditions.ReadAll(Cursor(line.Tokens, 0, raw));
            var at = faults.Span(line.Tokens[0].Start, line.Tokens[^1].End);
            foreach (var fact in Parts(condition))
            {
                if (!IsPlain(fact))
                {
                    faults.NotSettled(at, ConditionReader.Shortened(Cursor(line.Tokens, 0, raw).TakeRest()));
                }
                else if (facts.Exists(earlier => Contradict(earlier, fact)))
                {
                    faults.Contradicts(at, Cursor(line.Tokens, 0, raw).TakeRest());
                }
                facts.Add(fact);
            }
        }
        return new(name, [.. facts]) { On = on };
    }

    /// <summary><c>timeline name NEWLINE { day ":" ( fact | state "did" action ) }</c></summary>
    public Statement.Timeline Timeline(RawStatement raw)
    {
        var name = Cursor(raw.Head, 1, raw).TakeRest();
        if (name.Length == 0)
        {
            faults.Missing(faults.Span(raw.Head[0]), "The name of the timeline");
        }
        var days = new List<Happening>();
        foreach (var cursor in raw.Lines.Select(line => Cursor(line.Tokens, 0, raw)))
        {
            var at = cursor.Here;
            var words = cursor.TakeUpTo(TokenKind.Colon);
            var day = Day(cursor, at, words);
            if (!cursor.Take(TokenKind.Colon))
            {
                faults.Missing(cursor.Here, "':' and what happened on that day");
                continue;
            }
            days.Add(Happening(cursor, day));
        }
        return new(name, [.. days]);
    }

    /// <summary><c>interpretation name NEWLINE { label ":" "held by" who [ ";" "on" basis ] }</c></summary>
    public Statement.Interpretation Interpretation(RawStatement raw)
    {
        var head = Cursor(raw.Head, 1, raw);
        var name = head.TakeRest();
        var labels = Labels(BracketKind.Meaning, name, faults.Span(raw.Head[^1]));
        var held = new List<Holding>();
        foreach (var cursor in raw.Lines.Select(line => Cursor(line.Tokens, 0, raw)))
        {
            var at = cursor.Here;
            var label = cursor.TakeUpTo(TokenKind.Colon);
            cursor.Take(TokenKind.Colon);
            if (labels is not null && !labels.Contains(label, StringComparer.OrdinalIgnoreCase))
            {
                faults.UnknownLabel(at, label, $"'{name}'", string.Join(" | ", labels));
            }
            if (!cursor.Take("held", "by"))
            {
                faults.Missing(cursor.Here, "'held by' and who holds it");
            }
            var by = cursor.TakeUpTo(TokenKind.Semicolon);
            cursor.Take(TokenKind.Semicolon);
            cursor.Take("on");
            held.Add(new(label, by, cursor.IsAtEnd ? null : cursor.TakeRest()));
        }
        return new(name, [.. held]);
    }

    /// <summary><c>"adopt" party "'s text" [ "in" name [ "with" party "'s text in" name ] ] | "interpret" name "as" label</c></summary>
    public Statement.Adoption? Adoption(RawStatement raw)
    {
        var cursor = Cursor(raw.Head, 1, raw);
        if (raw.Head[0].Is("interpret"))
        {
            return Interpreted(cursor);
        }
        if (Whose(cursor) is not { } party)
        {
            return null;
        }
        if (!cursor.Take("in"))
        {
            KnownParty(cursor, party);
            return new(BracketKind.Text, party, null);
        }
        var name = NameUpTo(cursor, "with");
        Known(BracketKind.Text, name, party, cursor);
        if (!cursor.Take("with") || Whose(cursor) is not { } other)
        {
            return new(BracketKind.Text, party, name);
        }
        cursor.Take("in");
        var otherName = cursor.TakeRest();
        Known(BracketKind.Text, otherName, other, cursor);
        return new(BracketKind.Text, party, name) { WithLabel = other, WithName = otherName };
    }

    private DateOnly Day(Cursor cursor, SourceSpan at, string words)
    {
        if (!DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.NotADay(words.Length > 0 ? at : cursor.Here, words);
        }
        return day;
    }

    private Statement.Adoption Interpreted(Cursor cursor)
    {
        var name = NameUpTo(cursor, "as");
        if (!cursor.Take("as"))
        {
            faults.Missing(cursor.Here, "'as' and the interpretation");
        }
        var label = cursor.TakeRest();
        Known(BracketKind.Meaning, name, label, cursor);
        return new(BracketKind.Meaning, label, name);
    }

    private string? Whose(Cursor cursor)
    {
        var from = cursor.At;
        while (!cursor.IsAtEnd && !cursor.Next.Is("text"))
        {
            cursor.At++;
        }
        var words = cursor.Words(from, cursor.At);
        if (!cursor.Take("text") || !(words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith('\'') || words.EndsWith("’s", StringComparison.Ordinal)))
        {
            faults.Missing(cursor.Here, "Whose text it is, as \"Russia's text\",");
            return null;
        }
        return words.EndsWith('s') && words.Length > 2 ? words[..^2] : words[..^1];
    }

    private static string NameUpTo(Cursor cursor, string word)
    {
        var from = cursor.At;
        var last = cursor.Tokens.Count;
        for (var i = from; i < cursor.Tokens.Count; i++)
        {
            last = cursor.Tokens[i].Is(word) ? i : last;
        }
        cursor.At = last;
        return cursor.Words(from, last);
    }

    private void KnownParty(Cursor cursor, string party)
    {
        var parties = vocabulary.Brackets.Where(each => each.Key.Kind == BracketKind.Text).SelectMany(each => each.Value).Distinct().ToList();
        if (!parties.Contains(party, StringComparer.OrdinalIgnoreCase))
        {
            faults.UnknownLabel(faults.Span(cursor.Tokens[0].Start, cursor.Tokens[^1].End), party, "any bracket", string.Join(", ", parties));
        }
    }

    private void Known(BracketKind kind, string name, string label, Cursor cursor)
    {
        var at = faults.Span(cursor.Tokens[0].Start, cursor.Tokens[^1].End);
        if (Labels(kind, name, at) is { } labels && !labels.Contains(label, StringComparer.OrdinalIgnoreCase))
        {
            faults.UnknownLabel(at, label, $"'{name}'", string.Join(" | ", labels));
        }
    }

    private List<string>? Labels(BracketKind kind, string name, SourceSpan at)
    {
        if (vocabulary.Brackets.TryGetValue((kind, name), out var labels))
        {
            return labels;
        }
        faults.UnknownBracket(at, name, Nearest.To(name, vocabulary.Brackets.Keys.Where(each => each.Kind == kind).Select(each => each.Name)));
        return null;
    }

    private Happening Happening(Cursor cursor, DateOnly day)
    {
        var from = cursor.At;
        var (state, length) = vocabulary.States.Longest(cursor);
        if (state is not null && cursor.Ahead(length).Is("did"))
        {
            cursor.At += length + 1;
            var at = cursor.Rest;
            var action = cursor.TakeRest();
            if (!vocabulary.Actions.Phrases.Any(known => action.StartsWith(known, StringComparison.OrdinalIgnoreCase)))
            {
                faults.UnknownAction(at, action, Nearest.To(action, vocabulary.Actions.Phrases));
            }
            return new(day, null, state, action);
        }
        cursor.At = from;
        var words = cursor.Rest;
        var fact = _conditions.ReadAll(cursor);
        if (Parts(fact).Any(part => !IsPlain(part)))
        {
            faults.NotSettled(words, ConditionReader.Shortened(cursor.Words(from, cursor.Tokens.Count)));
        }
        return new(day, fact, null, null);
    }

    private static Sequence<Condition> Parts(Condition condition) => condition is Condition.AllOf all ? all.Parts : [condition];

    private static bool IsPlain(Condition fact) => fact switch
    {
        Condition.Answered { IsNot: false, Values.Count: <= 1 } => true,
        Condition.Holds or Condition.Does or Condition.Measured => true,
        Condition.Counted { Who.Quantity: Quantity.Every or Quantity.No } => true,
        Condition.Not { Of: Condition.Holds or Condition.Does } => true,
        _ => false,
    };

    private static bool Contradict(Condition one, Condition other) => (one, other) switch
    {
        (Condition.Answered first, Condition.Answered second) => first.Question == second.Question && first.Values != second.Values,
        (Condition.Not first, var second) => first.Of == second,
        (var first, Condition.Not second) => second.Of == first,
        _ => false,
    };

    private Cursor Cursor(List<Token> tokens, int from, RawStatement raw) => new(tokens, faults, raw.Head[^1]) { At = Math.Min(from, tokens.Count) };
}
