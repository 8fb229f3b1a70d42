using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads the statements that declare states, groups, circumstances, choices, actions and weights.</summary>
internal sealed class DeclarationReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{
    private const int MostNames = 1_000;

    private readonly AtomReader _atoms = new(vocabulary, brackets, faults);

    /// <summary><c>states NEWLINE phrase { "," phrase }</c></summary>
    public Statement.States States(RawStatement raw)
    {
        var names = Names(raw, 1, TokenKind.Comma, "'states'");
        return new([.. names]);
    }

    /// <summary><c>group phrase [cite] NEWLINE member { "," member }</c></summary>
    /// <param name="raw">The statement.</param>
    /// <param name="conditions">Reads when a state is a member; <see langword="null"/> while only the names are wanted.</param>
    public Statement.Group? Group(RawStatement raw, ConditionReader? conditions)
    {
        var head = Cursor(raw.Head, 1);
        var name = head.TakeUpTo(TokenKind.Cite);
        var cite = head.Next.Kind == TokenKind.Cite ? head.Next.Text : null;
        if (name.Length == 0)
        {
            faults.Missing(head.Here, "The name of the group");
            return null;
        }
        var members = new List<Member>();
        var line = Cursor([.. raw.Lines.SelectMany(each => each.Tokens)], 0, raw);
        if (line.IsAtEnd)
        {
            faults.NothingDeclared(faults.Span(raw.Head[0]), $"The group '{name}'");
        }
        while (!line.IsAtEnd)
        {
            if (Member(line, conditions) is { } member)
            {
                members.Add(member);
            }
            if (!line.IsAtEnd && !line.Take(TokenKind.Comma))
            {
                var at = line.Rest;
                var words = line.TakeUpTo(TokenKind.Comma);
                line.Take(TokenKind.Comma);
                faults.Surplus(at, words, "a comma and the next member");
            }
        }
        return new(name, cite, [.. members]);
    }

    /// <summary><c>question phrase NEWLINE phrase { "|" phrase }</c></summary>
    public Statement.Question Question(RawStatement raw)
    {
        var name = Name(raw, 1, "The question");
        var values = Values(raw, name);
        return new(name, [.. values]);
    }

    /// <summary><c>fact phrase [ "," "otherwise" phrase ]</c></summary>
    public Statement.Fact Fact(RawStatement raw)
    {
        var head = Cursor(raw.Head, 1);
        var from = head.At;
        while (!head.IsAtEnd && !(head.Next.Kind == TokenKind.Comma && head.Ahead(1).Is("otherwise")))
        {
            head.At++;
        }
        var name = head.Words(from, head.At);
        string? otherwise = null;
        if (head.Take(TokenKind.Comma))
        {
            head.At++;
            otherwise = head.TakeRest();
            NotEmpty(otherwise, head, "How the fact reads otherwise");
        }
        NotEmpty(name, head, "The fact");
        return new(name, otherwise);
    }

    /// <summary><c>"so" int unit "after" condition</c>, the one line that a fact may have.</summary>
    public Lapse? Lapse(RawStatement raw, ConditionReader conditions)
    {
        Lapse? lapse = null;
        foreach (var line in raw.Lines)
        {
            var cursor = Cursor(line.Tokens, 0);
            if (lapse is not null || !cursor.Take("so"))
            {
                faults.UnknownLine(cursor.Rest, cursor.TakeRest(), lapse is null ? "'so', a time, 'after' and a condition" : "one 'so' under a fact");
                continue;
            }
            var isTimed = !cursor.IsAtEnd;
            var time = DurationReader.Read(cursor, _atoms, faults);
            if (cursor.Take("after"))
            {
                lapse = new(time, conditions.ReadAll(cursor));
            }
            else if (isTimed)
            {
                faults.Missing(cursor.Here, "'after' and a condition");
            }
        }
        return lapse;
    }

    /// <summary><c>event phrase</c></summary>
    public Statement.Event Event(RawStatement raw)
    {
        NoLines(raw, "nothing under an event");
        return new(Name(raw, 1, "The event"));
    }

    /// <summary><c>number phrase [ NEWLINE "in" unit ]</c></summary>
    public Statement.Number Number(RawStatement raw)
    {
        string? unit = null;
        foreach (var line in raw.Lines)
        {
            var cursor = Cursor(line.Tokens, 0);
            if (cursor.Take("in"))
            {
                unit = cursor.TakeRest();
            }
            else
            {
                faults.UnknownLine(cursor.Rest, cursor.TakeRest(), "'in' and the unit");
            }
        }
        return new(Name(raw, 1, "The number"), unit);
    }

    /// <summary><c>"choice of" ( state | "each" group ) NEWLINE predicate</c></summary>
    public Statement.Choice? Choice(RawStatement raw)
    {
        var head = Cursor(raw.Head, 2);
        var isGroup = head.Take("each");
        var (from, of) = (head.At, head.TakeRest());
        head.At = from;
        var known = isGroup ? vocabulary.Groups.Longest(head) is { Value: { } group, Length: var length } ? (group.Name, length) : default : vocabulary.States.Longest(head);
        if (known.Item1 is null || from + known.Item2 < raw.Head.Count)
        {
            Unknown(head.Rest, of, isGroup);
            return null;
        }
        var line = Cursor([.. raw.Lines.Take(1).SelectMany(each => each.Tokens)], 0, raw);
        if (!isGroup && vocabulary.States.Longest(line) is { Value: { } said, Length: var taken } && said == known.Item1)
        {
            line.At += taken;
        }
        var predicate = line.TakeRest();
        NotEmpty(predicate, line, "What is chosen, as 'agrees to the measures',");
        List<string> counts = [];
        foreach (var more in raw.Lines.Skip(1).Select(each => Cursor(each.Tokens, 0)))
        {
            if (more.Take("counts", "as"))
            {
                counts.AddRange(Split(more, TokenKind.Comma));
            }
            else
            {
                faults.Surplus(more.Here, more.Next.Text, "one choice in a statement, and 'counts as' with an action");
            }
        }
        return new(known.Item1, isGroup, predicate) { CountsAs = [.. counts] };
    }

    /// <summary>Tells of the actions as which a choice counts that no rule speaks of.</summary>
    public void KnowActions(RawStatement raw, Statement.Choice choice)
    {
        foreach (var action in choice.CountsAs.Where(action => !vocabulary.Actions.Phrases.Contains(action, StringComparer.OrdinalIgnoreCase)))
        {
            faults.UnknownAction(faults.Span(raw.Lines[1].Tokens[0].Start, raw.Lines[^1].Tokens[^1].End), action, Nearest.To(action, vocabulary.Actions.Phrases));
        }
    }

    /// <summary><c>"immediately" "means" int unit</c></summary>
    public Statement.Immediacy Immediacy(RawStatement raw)
    {
        var cursor = Cursor(raw.Head, 2, raw);
        var time = DurationReader.Read(cursor, _atoms, faults);
        if (!cursor.IsAtEnd)
        {
            faults.Surplus(cursor.Rest, cursor.TakeRest(), "nothing after the unit");
        }
        NoLines(raw, "nothing under it");
        return new(time);
    }

    /// <summary><c>action phrase { NEWLINE "kind" kind | "counts as" phrases | "conflicts with" phrases | "done by" who "when" condition }</c></summary>
    public Statement.ActionNamed Action(RawStatement raw, ConditionReader conditions)
    {
        ActionKind? kind = null;
        var (counts, conflicts, done) = (new List<string>(), new List<string>(), new List<Doing>());
        foreach (var line in raw.Lines)
        {
            var cursor = Cursor(line.Tokens, 0);
            if (cursor.Take("kind"))
            {
                kind = Kind(cursor);
            }
            else if (cursor.Take("counts", "as"))
            {
                counts.AddRange(Split(cursor, TokenKind.Comma));
            }
            else if (cursor.Take("conflicts", "with"))
            {
                conflicts.AddRange(Split(cursor, TokenKind.Comma));
            }
            else if (cursor.Take("done", "by"))
            {
                done.AddRange(Doing(cursor, conditions) is { } doing ? [doing] : []);
            }
            else
            {
                faults.UnknownLine(cursor.Rest, cursor.TakeRest(), "'kind', 'counts as', 'conflicts with' or 'done by'");
            }
        }
        return new(Name(raw, 1, "The action"), kind, [.. counts], [.. conflicts]) { Done = [.. done] };
    }

    private Doing? Doing(Cursor cursor, ConditionReader conditions)
    {
        var (question, questionLength) = vocabulary.Circumstances.Longest(cursor);
        var (state, length) = vocabulary.States.Longest(cursor);
        var by = question is Statement.Question asked && questionLength > length ? new Exclusion.OfAnswer(asked.Name) : state is not null ? new Exclusion.OfState(state) : (Exclusion?)null;
        if (by is null)
        {
            var (at, words) = (cursor.Rest, cursor.TakeRest());
            faults.UnknownState(at, words, Nearest.To(words, vocabulary.States.Phrases));
            return null;
        }
        cursor.At += by is Exclusion.OfAnswer ? questionLength : length;
        if (!cursor.Take("when"))
        {
            faults.Missing(cursor.Here, "'when' and the circumstances");
            return null;
        }
        return new(by, conditions.ReadAll(cursor));
    }

    /// <summary><c>"weights" phrase "of" group NEWLINE state number { "," state number }</c></summary>
    public Statement.Weights? Weights(RawStatement raw)
    {
        var head = Cursor(raw.Head, 1);
        while (!head.IsAtEnd && !(head.Next.Is("of") && vocabulary.Groups.Longest(Cursor(raw.Head, head.At + 1)) is { Value: not null, Length: var length } && head.At + 1 + length == raw.Head.Count))
        {
            head.At++;
        }
        var name = head.Words(1, head.At);
        if (head.IsAtEnd || name.Length == 0)
        {
            faults.Missing(head.Here, "'of' and the group whose members are weighed");
            return null;
        }
        var group = vocabulary.Groups.Longest(Cursor(raw.Head, head.At + 1)).Value!;
        var line = Cursor([.. raw.Lines.SelectMany(each => each.Tokens)], 0, raw);
        var weights = new List<Weight>();
        do
        {
            Weigh(line, group, weights);
        }
        while (line.Take(TokenKind.Comma));
        if (!line.IsAtEnd)
        {
            faults.Surplus(line.Rest, line.TakeRest(), "a comma and the next member");
        }
        return new(name, group.Name, [.. weights]);
    }

    /// <summary>The kind of action that is named next.</summary>
    public ActionKind Kind(Cursor cursor)
    {
        var at = cursor.Rest;
        var word = cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
        if (Enum.TryParse<ActionKind>(word, ignoreCase: true, out var kind) && word.All(char.IsLetter))
        {
            return kind;
        }
        faults.UnknownLine(at, word, "assistance, consultation, declaration or performance after 'kind'");
        return ActionKind.Performance;
    }

    private void Weigh(Cursor line, Statement.Group group, List<Weight> weights)
    {
        var (state, length) = vocabulary.States.Longest(line);
        if (state is null || !group.StatesNamed.Contains(state, StringComparer.OrdinalIgnoreCase))
        {
            var at = line.Here;
            var words = line.TakeUpTo(TokenKind.Comma);
            faults.NoMember(at, words, group.Name);
            return;
        }
        if (weights.Exists(weight => weight.State == state))
        {
            faults.Twice(line.Here, $"The weight of {state}", line.Here);
        }
        line.At += length;
        weights.Add(new(state, _atoms.Number(line, "weight, a whole number of at most 15 digits")));
    }

    private Member? Member(Cursor line, ConditionReader? conditions)
    {
        if (line.Next.OpensBracket)
        {
            return new Member.Open(brackets.Read(line, inside => Member(inside, conditions)));
        }
        var (state, length) = vocabulary.States.Longest(line);
        if (state is null)
        {
            var at = line.Here;
            var words = line.TakeUpTo(TokenKind.Comma, TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
            if (conditions is not null)
            {
                faults.UnknownState(at, words, Nearest.To(words, vocabulary.States.Phrases));
            }
            return null;
        }
        line.At += length;
        if (!line.Take("if"))
        {
            return new Member.Named(state, null);
        }
        if (conditions is not null)
        {
            return new Member.Named(state, conditions.Read(line));
        }
        line.TakeUpTo(TokenKind.Comma, TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
        return new Member.Named(state, null);
    }

    private List<string> Values(RawStatement raw, string name)
    {
        var values = Names(raw, raw.Head.Count, TokenKind.Bar, $"'{name}'");
        if (values.Count == 1)
        {
            faults.Missing(faults.Span(raw.Head[0]), $"A second answer to '{name}', after '|',");
        }
        return values;
    }

    private List<string> Names(RawStatement raw, int headFrom, TokenKind separator, string of)
    {
        List<Token> tokens = [.. raw.Head.Skip(headFrom), .. raw.Lines.SelectMany(line => line.Tokens)];
        if (tokens.Count == 0)
        {
            faults.NothingDeclared(faults.Span(raw.Head[0]), of);
            return [];
        }
        var names = Split(Cursor(tokens, 0), separator);
        if (names.Count > MostNames)
        {
            faults.TooMany(faults.Span(raw.Head[0]), "names", MostNames);
            return [.. names.Take(MostNames)];
        }
        foreach (var twice in separator == TokenKind.Comma ? [] : names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            faults.Twice(faults.Span(raw.Head[0]), $"The answer '{twice.Key}'", faults.Span(raw.Head[0]));
        }
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private List<string> Split(Cursor cursor, TokenKind separator)
    {
        List<string> parts = [];
        do
        {
            var at = cursor.Here;
            var part = cursor.TakeUpTo(separator);
            if (part.Length == 0)
            {
                faults.Missing(at, "A name");
            }
            else
            {
                parts.Add(part);
            }
        }
        while (cursor.Take(separator));
        return parts;
    }

    private string Name(RawStatement raw, int from, string what)
    {
        var head = Cursor(raw.Head, from);
        var name = head.TakeRest();
        NotEmpty(name, head, what);
        return name;
    }

    private void NotEmpty(string name, Cursor cursor, string what)
    {
        if (name.Length == 0)
        {
            faults.Missing(cursor.Here, what);
        }
    }

    private void NoLines(RawStatement raw, string expected)
    {
        foreach (var line in raw.Lines)
        {
            faults.UnknownLine(faults.Span(line.Tokens[0].Start, line.Tokens[^1].End), Cursor(line.Tokens, 0).TakeRest(), expected);
        }
    }

    private void Unknown(SourceSpan at, string words, bool isGroup)
    {
        if (isGroup)
        {
            faults.UnknownGroup(at, words, Nearest.To(words, vocabulary.Groups.Phrases));
        }
        else
        {
            faults.UnknownState(at, words, Nearest.To(words, vocabulary.States.Phrases));
        }
    }

    private Cursor Cursor(List<Token> tokens, int from) => new(tokens, faults, tokens.Count > 0 ? tokens[^1] : default) { At = Math.Min(from, tokens.Count) };

    private Cursor Cursor(List<Token> tokens, int from, RawStatement raw) => new(tokens, faults, raw.Head[^1]) { At = from };
}
