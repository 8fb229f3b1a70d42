using System.Globalization;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads whom a sentence speaks of: a state, each or so many members of a group, and who is left out.</summary>
internal sealed class SubjectReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{
    /// <summary>The subject of a rule; nothing where none stands here, and then the cursor has not moved.</summary>
    public Subject? Subject(Cursor cursor)
    {
        var from = cursor.At;
        if (cursor.Take("each"))
        {
            return Group(cursor) is { } each ? new Subject.Each(each.Name, Exclusion(cursor, each)) : null;
        }
        var (state, length) = vocabulary.States.Longest(cursor);
        if (state is not null)
        {
            cursor.At += length;
            return new Subject.One(state);
        }
        cursor.Take("the");
        var (group, groupLength) = vocabulary.Groups.Longest(cursor);
        cursor.At += groupLength;
        if (group is not null && cursor.Take("together"))
        {
            return new Subject.Together(group.Name);
        }
        cursor.At = from;
        return null;
    }

    /// <summary>So many members of a group; nothing where no word of quantity stands here.</summary>
    public Quantified? Quantified(Cursor cursor)
    {
        if (Quantity(cursor) is not { } quantity)
        {
            return null;
        }
        var isBound = cursor.Take("bound");
        if (Group(cursor) is not { } group)
        {
            return null;
        }
        return new(quantity, group.Name, Exclusion(cursor, group)) { OnlyBound = isBound };
    }

    private Quantity? Quantity(Cursor cursor) => cursor switch
    {
        _ when cursor.Take("every") || cursor.Take("each") => new Quantity.Every(),
        _ when cursor.Take("some") => new Quantity.Some(),
        _ when cursor.Take("no") => new Quantity.No(),
        _ when cursor.Take("a", "majority", "of") => new Quantity.Majority(),
        _ when cursor.Take("two", "thirds", "of") => new Quantity.TwoThirds(),
        _ when cursor.Take("at", "least") => new Quantity.AtLeast(Count(cursor)),
        _ when cursor.Take("members", "holding", "at", "least") => Share(cursor),
        _ => null,
    };

    private int Count(Cursor cursor)
    {
        if (int.TryParse(cursor.Next.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10_000)
        {
            cursor.At++;
            return count;
        }
        faults.NotANumber(cursor.Here, cursor.Next.Text, "number of members");
        cursor.At++;
        return 0;
    }

    private Quantity.Share Share(Cursor cursor)
    {
        var percent = Count(cursor);
        if (percent > 100)
        {
            faults.NotANumber(cursor.Here, $"{percent} percent", "share: at most 100 percent");
        }
        if (!cursor.Take("percent", "of", "the"))
        {
            faults.Missing(cursor.Here, "'percent of the' and the name of the weights");
        }
        var (weights, length) = vocabulary.Weights.Longest(cursor);
        if (weights is null)
        {
            var from = cursor.At;
            while (!cursor.IsAtEnd && !cursor.Next.Is("of"))
            {
                cursor.At++;
            }
            var words = cursor.Words(from, cursor.At);
            faults.UnknownPhrase(cursor.Since(from), words, Nearest.To(words, vocabulary.Weights.Phrases));
        }
        cursor.At += length;
        if (!cursor.Take("of"))
        {
            faults.Missing(cursor.Here, "'of' and the group");
        }
        return new(Math.Min(percent, 100), weights?.Name ?? "");
    }

    private Statement.Group? Group(Cursor cursor)
    {
        var (group, length) = vocabulary.Groups.Longest(cursor);
        if (group is not null)
        {
            cursor.At += length;
            return group;
        }
        var from = cursor.At;
        while (!cursor.IsAtEnd && !IsAfterGroup(cursor))
        {
            cursor.At++;
        }
        var words = cursor.Words(from, cursor.At);
        faults.UnknownGroup(cursor.Since(from), words, Nearest.To(words, vocabulary.Groups.Phrases));
        cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose, TokenKind.Close);
        return null;
    }

    private static bool IsAfterGroup(Cursor cursor) =>
        cursor.Next.Is("must") || cursor.Next.Is("may") || cursor.Next.Is("need") || cursor.Next.Is("except") || cursor.Next.Is("other")
        || cursor.Next.Is("and") || cursor.Next.Is("or") || cursor.Next.OpensBracket || cursor.Next.ClosesBracket
        || cursor.Next.Kind is TokenKind.Bar or TokenKind.Close;

    private Exclusion? Exclusion(Cursor cursor, Statement.Group group)
    {
        if (cursor.Next.OpensBracket && HoldsExclusion(cursor))
        {
            return new Exclusion.Open(brackets.Read(cursor, inside => Plain(inside, group)));
        }
        return cursor.Sees("except") || cursor.Sees("other", "than") ? Plain(cursor, group) : null;
    }

    private static bool HoldsExclusion(Cursor cursor)
    {
        for (var i = 1; !cursor.Ahead(i).ClosesBracket && cursor.Ahead(i).Text.Length > 0; i++)
        {
            if (cursor.Ahead(i).Kind == TokenKind.Colon && (cursor.Ahead(i + 1).Is("except") || cursor.Ahead(i + 1).Is("other")))
            {
                return true;
            }
        }
        return false;
    }

    private Exclusion? Plain(Cursor cursor, Statement.Group group)
    {
        if (!cursor.Take("except") && !cursor.Take("other", "than"))
        {
            faults.Missing(cursor.Here, "'except' or 'other than'");
            return null;
        }
        var (question, questionLength) = vocabulary.Circumstances.Longest(cursor);
        var (state, length) = vocabulary.States.Longest(cursor);
        if (state is not null && length >= questionLength)
        {
            cursor.At += length;
            return new Exclusion.OfState(state);
        }
        if (question is Statement.Question asked)
        {
            if (!asked.Values.Any(value => group.StatesNamed.Contains(value, StringComparer.OrdinalIgnoreCase)))
            {
                faults.NoStatesAmongAnswers(cursor.Here, asked.Name);
            }
            cursor.At += questionLength;
            return new Exclusion.OfAnswer(asked.Name);
        }
        var from = cursor.At;
        while (!cursor.IsAtEnd && !IsAfterGroup(cursor))
        {
            cursor.At++;
        }
        var words = cursor.Words(from, cursor.At);
        faults.UnknownState(cursor.Since(from), words, Nearest.To(words, vocabulary.States.Phrases));
        return null;
    }
}

/// <summary>Reads "must", "must not", "may" and "need not".</summary>
internal static class ModalReader
{
    /// <summary>The modal that is next, taken; nothing where none is.</summary>
    public static Modal? Take(Cursor cursor) => cursor switch
    {
        _ when cursor.Take("must", "not") => Modal.MustNot,
        _ when cursor.Take("must") => Modal.Must,
        _ when cursor.Take("may") => Modal.May,
        _ when cursor.Take("need", "not") => Modal.NeedNot,
        _ => null,
    };
}
