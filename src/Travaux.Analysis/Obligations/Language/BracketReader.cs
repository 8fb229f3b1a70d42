using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Reads brackets, whatever stands in their branches.</summary>
/// <remarks>
/// <para><c>bracket(X) := "[[" name { "|" party ":" ( X | "nothing" ) } "]]" | "{{" name { "|" label ":" ( X | "nothing" ) } "}}"</c></para>
/// </remarks>
internal sealed class BracketReader(Vocabulary vocabulary, Faults faults)
{
    /// <summary>A bracket whose opening sign is next.</summary>
    /// <param name="cursor">Where it stands.</param>
    /// <param name="inside">Reads what stands in a branch, up to its end.</param>
    public Bracketing<T> Read<T>(Cursor cursor, Func<Cursor, T?> inside)
        where T : class
    {
        var opening = cursor.Next;
        var from = cursor.At++;
        var kind = opening.Kind == TokenKind.TextOpen ? BracketKind.Text : BracketKind.Meaning;
        var closing = kind == BracketKind.Text ? TokenKind.TextClose : TokenKind.MeaningClose;
        var nameAt = cursor.Here;
        var name = cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
        if (name.Length == 0)
        {
            faults.Missing(nameAt, "The name of the bracket");
        }
        var branches = new List<Branch<T>>();
        while (cursor.Take(TokenKind.Bar))
        {
            branches.Add(Branch(cursor, inside));
        }
        if (!cursor.Take(closing))
        {
            faults.NotClosed(faults.Span(opening), opening.Text, kind == BracketKind.Text ? "]]" : "}}");
            cursor.At = cursor.Tokens.Count;
        }
        Enter(cursor, from, kind, name, [.. branches.Select(branch => branch.Label)]);
        return new(kind, name, [.. branches]);
    }

    private Branch<T> Branch<T>(Cursor cursor, Func<Cursor, T?> inside)
        where T : class
    {
        var from = cursor.At;
        var label = cursor.TakeUpTo(TokenKind.Colon, TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
        if (label.Length == 0 || !cursor.Take(TokenKind.Colon))
        {
            faults.BadBranch(cursor.Since(from));
            return new(label, null);
        }
        if (cursor.Sees("nothing") && IsEnd(cursor.Ahead(1)))
        {
            cursor.At++;
            return new(label, null);
        }
        var value = inside(cursor);
        if (!IsEnd(cursor.Next) && !cursor.IsAtEnd)
        {
            var rest = cursor.At;
            var words = cursor.TakeUpTo(TokenKind.Bar, TokenKind.TextClose, TokenKind.MeaningClose);
            faults.Surplus(cursor.Since(rest), words, "the next branch or the end of the bracket");
        }
        return new(label, value);
    }

    private static bool IsEnd(Token token) => token.Kind == TokenKind.Bar || token.ClosesBracket;

    private void Enter(Cursor cursor, int from, BracketKind kind, string name, List<string> labels)
    {
        var at = cursor.Since(from);
        if (labels.Count < 2)
        {
            faults.FewBranches(at, name);
        }
        foreach (var label in labels.GroupBy(label => label, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            faults.Twice(at, $"The branch '{label.Key}' of '{name}'", at);
        }
        if (!vocabulary.Brackets.TryAdd((kind, name), labels)
            && vocabulary.Brackets[(kind, name)] is var others
            && !others.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(labels))
        {
            faults.OtherBranches(at, name, string.Join(" | ", others));
        }
    }
}
