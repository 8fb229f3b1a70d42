namespace Travaux.Analysis.Comparison.Words;

/// <summary>How natural a place between two tokens is for a change to begin or end.</summary>
internal static class Boundaries
{
    /// <summary>Before a mark that belongs to the word in front of it.</summary>
    public const int None = 0;

    /// <summary>Between any two words.</summary>
    public const int Plain = 1;

    /// <summary>Where a phrase begins: a short word after a long one.</summary>
    public const int Phrase = 2;

    /// <summary>After a comma or a dash, or at a bracket.</summary>
    public const int Comma = 3;

    /// <summary>After a semicolon or colon.</summary>
    public const int Clause = 4;

    /// <summary>After a full stop, at a new line, at an end of the text.</summary>
    public const int Sentence = 5;

    /// <summary>The boundary after the token at a place; -1 is the start of the text.</summary>
    public static int After(Tokens tokens, int index)
    {
        if (index < 0 || index >= tokens.Count - 1)
        {
            return Sentence;
        }
        ref readonly var token = ref tokens[index];
        ref readonly var next = ref tokens[index + 1];
        if (tokens.Text.AsSpan(token.WordEnd, token.End - token.WordEnd).Contains('\n'))
        {
            return Sentence;
        }
        var last = tokens.Text[token.WordEnd - 1];
        if (token.Kind == TokenKind.Mark && (token.End > token.WordEnd || next.Kind == TokenKind.Sign))
        {
            return last switch
            {
                '.' or '!' or '?' or '…' or '。' or '！' or '？' => Sentence,
                ';' or ':' or '；' or '：' => Clause,
                ',' or '—' or '–' or '，' or '、' => Comma,
                _ => Plain,
            };
        }
        if (token.Kind == TokenKind.Bracket || next.Kind == TokenKind.Bracket)
        {
            return last is '(' or '[' or '{' ? None : Comma;
        }
        if (next.Kind == TokenKind.Mark && token.End == token.WordEnd)
        {
            return None;
        }
        var startsPhrase = next.Kind == TokenKind.Word && Weights.Of(in next) < Weights.Word && Weights.Of(in token) == Weights.Word;
        return startsPhrase ? Phrase : Plain;
    }
}
