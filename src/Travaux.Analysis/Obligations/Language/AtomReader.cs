using System.Globalization;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads the smallest conditions: a circumstance, what a state does, what members of a group do.</summary>
internal sealed class AtomReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{
    private static readonly Condition Nothing = new Condition.Holds("");

    private readonly SubjectReader _subjects = new(vocabulary, brackets, faults);

    /// <summary>The condition that stands next; where none does it is said, and the words up to the next "and" or "or" are passed over.</summary>
    public Condition Read(Cursor cursor)
    {
        var from = cursor.At;
        var (circumstance, length) = vocabulary.Circumstances.Longest(cursor);
        var (state, stateLength) = vocabulary.States.Longest(cursor);
        if (circumstance is not null && length >= stateLength)
        {
            return Circumstance(cursor, circumstance, length);
        }
        if (state is not null)
        {
            cursor.At += stateLength;
            return OfState(cursor, state);
        }
        if (_subjects.Quantified(cursor) is { } who)
        {
            return OfMembers(cursor, who);
        }
        if (cursor.At == from)
        {
            Unknown(cursor);
        }
        return Nothing;
    }

    private Condition Circumstance(Cursor cursor, Statement found, int length)
    {
        var from = cursor.At;
        Ambiguity(cursor, length);
        cursor.At += length;
        var words = cursor.Words(from, cursor.At);
        return found switch
        {
            Statement.Question question => Answered(cursor, question),
            Statement.Number number => Measured(cursor, number),
            Statement.Fact { Otherwise: { } otherwise } fact when words.Equals(otherwise, StringComparison.OrdinalIgnoreCase) => new Condition.Not(new Condition.Holds(fact.Name)),
            Statement.Fact fact => new Condition.Holds(fact.Name),
            Statement.Event happening => new Condition.Holds(happening.Name),
            Statement.Term term => new Condition.Defined(term.Name),
            _ => Nothing,
        };
    }

    /// <summary>A phrase that itself holds "and" or "or" may have swallowed a shorter one that stands here too.</summary>
    private void Ambiguity(Cursor cursor, int longest)
    {
        var from = cursor.At;
        foreach (var (shorter, length) in vocabulary.Circumstances.All(cursor).Where(each => each.Length < longest).ToList())
        {
            var joins = cursor.Ahead(length).Is("and") || cursor.Ahead(length).Is("or");
            cursor.At = from + length + 1;
            var (other, otherLength) = vocabulary.Circumstances.Longest(cursor);
            cursor.At = from;
            if (joins && shorter is not null and not Statement.Question && other is not null && length + 1 + otherLength >= longest)
            {
                var (one, join, two) = (cursor.Words(from, from + length), cursor.Ahead(length).Text, cursor.Words(from + length + 1, from + length + 1 + otherLength));
                faults.Ambiguous(faults.Span(cursor.Next.Start, cursor.Ahead(longest - 1).End), cursor.Words(from, from + longest), $"({one}) {join} ({two})");
            }
        }
    }

    private Condition Answered(Cursor cursor, Statement.Question question)
    {
        if (!cursor.Take("is"))
        {
            faults.Missing(cursor.Here, $"'is' after '{question.Name}'");
            SkipToJoin(cursor);
            return Nothing;
        }
        var isNot = cursor.Take("not");
        var values = new PhraseTable<string>();
        foreach (var value in question.Values)
        {
            values.Add(value, value);
        }
        List<string> answers = [];
        if (!cursor.Take("any", "of"))
        {
            Answer(cursor, question, values, answers);
            return new Condition.Answered(question.Name, isNot, [.. answers]);
        }
        do
        {
            Answer(cursor, question, values, answers);
        }
        while (values.Longest(Past(cursor)).Value is not null && cursor.Take(TokenKind.Comma));
        return new Condition.Answered(question.Name, isNot, [.. answers.Distinct()]);
    }

    /// <summary>The place after a comma, if a comma is next; else the end.</summary>
    private Cursor Past(Cursor cursor) => new(cursor.Tokens, faults, cursor.Next) { At = cursor.Next.Kind == TokenKind.Comma ? cursor.At + 1 : cursor.Tokens.Count };

    private void Answer(Cursor cursor, Statement.Question question, PhraseTable<string> values, List<string> answers)
    {
        var (value, length) = values.Longest(cursor);
        if (value is not null)
        {
            cursor.At += length;
            answers.Add(value);
            return;
        }
        var from = cursor.At;
        var words = SkipToJoin(cursor, TokenKind.Comma);
        faults.UnknownValue(cursor.Since(from), words, new(question.Name, question.Values, Nearest.To(words, question.Values)));
    }

    private Condition Measured(Cursor cursor, Statement.Number number)
    {
        Measure? measure = cursor switch
        {
            _ when cursor.Take("is", "at", "most") => Measure.AtMost,
            _ when cursor.Take("is", "at", "least") => Measure.AtLeast,
            _ when cursor.Take("exceeds") || cursor.Take("exceed") => Measure.Exceeds,
            _ => null,
        };
        var at = cursor.Here;
        if (measure is null && cursor.Take("is"))
        {
            var exactly = Number(cursor, "whole number of at most 15 digits");
            return new Condition.AllOf([new Condition.Measured(number.Name, Measure.AtLeast, exactly), new Condition.Measured(number.Name, Measure.AtMost, exactly)]);
        }
        if (measure is null)
        {
            var words = SkipToJoin(cursor);
            faults.Surplus(at, words, $"'is', 'is at most', 'is at least' or 'exceeds' after '{number.Name}'");
            return Nothing;
        }
        var bound = Number(cursor, "whole number of at most 15 digits");
        if (number.Unit is { } unit)
        {
            cursor.Take(unit);
        }
        return new Condition.Measured(number.Name, measure.Value, bound);
    }

    /// <summary>A whole number, which may have commas between thousands.</summary>
    internal long Number(Cursor cursor, string what)
    {
        var digits = cursor.Next.Text.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length is > 0 and <= 15 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            cursor.At++;
            return number;
        }
        if (cursor.IsAtEnd)
        {
            faults.Missing(cursor.Here, $"A {what}");
        }
        else
        {
            faults.NotANumber(cursor.Here, cursor.Next.Text, what);
            cursor.At++;
        }
        return 0;
    }

    private Condition OfState(Cursor cursor, string state)
    {
        if (ModalReader.Take(cursor) is { } modal)
        {
            return Obliged(cursor, new(state, null, modal, ""));
        }
        if (cursor.Take("is", "in", "breach", "of"))
        {
            var cite = cursor.Next;
            if (!cursor.Take(TokenKind.Cite))
            {
                faults.Missing(cursor.Here, "The provision that is breached, as [provision],");
            }
            else if (!vocabulary.Cites.Contains(cite.Text))
            {
                faults.UnknownCite(faults.Span(cite), cite.Text, Nearest.To(cite.Text, vocabulary.Cites));
            }
            return new Condition.InBreach(state, cite.Text);
        }
        var (predicate, length) = vocabulary.PredicateOf(state, cursor);
        if (predicate is null)
        {
            UnknownPredicate(cursor, state, vocabulary.PredicatesOf(state).Phrases);
            return Nothing;
        }
        cursor.At += length;
        return new Condition.Does(state, predicate);
    }

    private Condition OfMembers(Cursor cursor, Quantified who)
    {
        if (ModalReader.Take(cursor) is { } modal)
        {
            return Obliged(cursor, new(null, who, modal, ""));
        }
        var group = vocabulary.Groups.Longest(new(Lexer.Line(who.Group, 0, who.Group.Length, new("")).Tokens, faults, default)).Value!;
        var (predicate, length) = vocabulary.PredicateOfEach(group, cursor);
        if (predicate is null)
        {
            UnknownPredicate(cursor, $"each {who.Group}", group.StatesNamed.FirstOrDefault() is { } first ? vocabulary.PredicatesOf(first).Phrases : []);
            return Nothing;
        }
        cursor.At += length;
        return new Condition.Counted(who, predicate);
    }

    private Condition Obliged(Cursor cursor, Condition.Obliged obliged)
    {
        var from = cursor.At;
        var (action, length) = vocabulary.Actions.Longest(cursor);
        if (action is null)
        {
            var words = SkipToJoin(cursor);
            faults.UnknownAction(cursor.Since(from), words, Nearest.To(words, vocabulary.Actions.Phrases));
            return Nothing;
        }
        cursor.At += length;
        return obliged with { Action = action, Means = cursor.Take("by") ? MeansNamed(cursor) : null };
    }

    private string MeansNamed(Cursor cursor)
    {
        var from = cursor.At;
        var (means, length) = vocabulary.Means.Longest(cursor);
        if (means is not null)
        {
            cursor.At += length;
            return means;
        }
        var words = SkipToJoin(cursor);
        faults.UnknownMeans(cursor.Since(from), words, Nearest.To(words, vocabulary.Means.Phrases));
        return words;
    }

    private void UnknownPredicate(Cursor cursor, string who, IEnumerable<string> known)
    {
        var from = cursor.At;
        var words = SkipToJoin(cursor);
        if (words.Length == 0)
        {
            faults.Missing(cursor.Here, $"What {who} does");
            return;
        }
        faults.UnknownPredicate(cursor.Since(from), words, who, Nearest.To(words, known));
    }

    private void Unknown(Cursor cursor)
    {
        var from = cursor.At;
        var words = SkipToJoin(cursor);
        if (words.Length == 0)
        {
            faults.Missing(cursor.Here, "A condition");
            return;
        }
        var phrase = words.Split(" is ")[0];
        faults.UnknownPhrase(cursor.Since(from), ConditionReader.Shortened(words), Nearest.To(words, vocabulary.Circumstances.Phrases) ?? Nearest.To(phrase, vocabulary.Circumstances.Phrases));
    }

    /// <summary>Passes over the words up to the next "and", "or" or sign that ends a condition.</summary>
    private static string SkipToJoin(Cursor cursor, TokenKind? alsoAt = null)
    {
        var from = cursor.At;
        while (!cursor.IsAtEnd && !cursor.Next.Is("and") && !cursor.Next.Is("or") && !cursor.Next.ClosesBracket && !cursor.Next.OpensBracket
            && cursor.Next.Kind is not (TokenKind.Bar or TokenKind.Close) && cursor.Next.Kind != alsoAt)
        {
            cursor.At++;
        }
        return cursor.Words(from, cursor.At);
    }
}
