using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads conditions.</summary>
/// <remarks>
/// <para>
/// <c>condition := atom { "and" atom } | atom { "or" atom }</c>; mixing the two needs parentheses.
/// <c>atom := "not" atom | "(" condition ")" | bracket(condition) | circumstance | state predicate | quantifier group predicate</c>.
/// A bracket may follow an atom without a word between, if each of its branches begins with the same "and" or "or".
/// </para>
/// </remarks>
internal sealed class ConditionReader(Vocabulary vocabulary, BracketReader brackets, Faults faults)
{
    private const int Deepest = 100;

    private static readonly Condition Nothing = new Condition.Holds("");

    private readonly AtomReader _atoms = new(vocabulary, brackets, faults);
    private int _depth;

    /// <summary>A condition up to where it ends; what follows it is left.</summary>
    public Condition Read(Cursor cursor)
    {
        if (++_depth > Deepest)
        {
            faults.TooDeep(cursor.Here, Deepest);
            cursor.At = cursor.Tokens.Count;
            _depth--;
            return Nothing;
        }
        var chain = Chain(cursor);
        _depth--;
        return chain;
    }

    /// <summary>A condition that takes all that is left of a line.</summary>
    public Condition ReadAll(Cursor cursor)
    {
        if (cursor.IsAtEnd)
        {
            faults.Missing(cursor.Here, "A condition");
            return Nothing;
        }
        var condition = Read(cursor);
        if (!cursor.IsAtEnd)
        {
            faults.Surplus(cursor.Rest, Shortened(cursor.TakeRest()), "'and', 'or' or the end of the condition");
        }
        return condition;
    }

    private Condition Chain(Cursor cursor)
    {
        var from = cursor.At;
        List<Condition> parts = [Atom(cursor)];
        string? joined = null;
        List<int> cuts = [];
        while (Joining(cursor) is { } join)
        {
            if (joined is not null && joined != join)
            {
                Mixed(cursor, from, cuts, joined);
                return Joined(joined, parts);
            }
            cuts.Add(cursor.At);
            joined = join;
            parts.Add(cursor.Next.OpensBracket ? Tail(cursor, join) : AfterJoin(cursor));
        }
        return joined is null ? parts[0] : Joined(joined, parts);
    }

    private Condition AfterJoin(Cursor cursor)
    {
        cursor.At++;
        return Atom(cursor);
    }

    /// <summary>The word that joins what comes next: before it, or in each branch of the bracket that is next.</summary>
    private static string? Joining(Cursor cursor) => cursor.Next switch
    {
        var word when word.Is("and") => "and",
        var word when word.Is("or") => "or",
        { OpensBracket: true } => InBranches(cursor),
        _ => null,
    };

    private static string? InBranches(Cursor cursor)
    {
        for (var i = 1; !cursor.Ahead(i).ClosesBracket && cursor.Ahead(i).Text.Length > 0; i++)
        {
            if (cursor.Ahead(i).Kind == TokenKind.Colon && (cursor.Ahead(i + 1).Is("and") || cursor.Ahead(i + 1).Is("or")))
            {
                return cursor.Ahead(i + 1).Folded;
            }
        }
        return null;
    }

    /// <summary>A bracket whose branches begin with the word that joins them to what stands before.</summary>
    private Condition.Open Tail(Cursor cursor, string join) => new(brackets.Read(cursor, inside =>
    {
        if (!inside.Take(join))
        {
            faults.Missing(inside.Here, $"'{join}', with which the other branches begin,");
        }
        return Read(inside);
    }));

    private Condition Atom(Cursor cursor)
    {
        if (cursor.Take("not"))
        {
            if (++_depth > Deepest)
            {
                faults.TooDeep(cursor.Here, Deepest);
                cursor.At = cursor.Tokens.Count;
                return Nothing;
            }
            var inner = Atom(cursor);
            _depth--;
            return new Condition.Not(inner);
        }
        if (cursor.Next.Kind == TokenKind.Open)
        {
            return Parenthesised(cursor);
        }
        return cursor.Next.OpensBracket ? new Condition.Open(brackets.Read(cursor, Read)) : _atoms.Read(cursor);
    }

    private Condition Parenthesised(Cursor cursor)
    {
        var opening = cursor.Next;
        cursor.At++;
        var inner = Read(cursor);
        if (!cursor.Take(TokenKind.Close))
        {
            faults.NotClosed(faults.Span(opening), "(", ")");
            cursor.At = cursor.Tokens.Count;
        }
        return inner;
    }

    private static Condition Joined(string word, List<Condition> parts) => word == "and"
        ? new Condition.AllOf([.. parts.SelectMany(part => part is Condition.AllOf all ? all.Parts : [part])])
        : new Condition.AnyOf([.. parts.SelectMany(part => part is Condition.AnyOf any ? any.Parts : [part])]);

    /// <summary>Says that "and" and "or" are mixed, with the two ways to read it, and passes over the rest.</summary>
    private void Mixed(Cursor cursor, int from, List<int> cuts, string joined)
    {
        var other = cursor.Next.OpensBracket ? cursor.At : cursor.At + 1;
        var at = cursor.At;
        cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose, TokenKind.Close);
        var whole = cursor.Since(from);
        var join = joined == "and" ? "or" : "and";
        var (before, last, after) = (cursor.Words(from, cuts[^1]), cursor.Words(cuts[^1] + 1, at), cursor.Words(other, cursor.At));
        var firstParts = cursor.Words(from, at);
        faults.Mixed(whole, $"({Shortened(firstParts)}) {join} {Shortened(after)}", $"{Shortened(before)} {joined} ({Shortened(last)} {join} {Shortened(after)})");
    }

    /// <summary>Words short enough for a sentence about them.</summary>
    internal static string Shortened(string words) => words.Length <= 80 ? words : string.Concat(words.AsSpan(0, 78), " …");
}
