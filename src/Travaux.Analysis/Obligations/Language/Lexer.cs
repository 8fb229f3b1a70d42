namespace Travaux.Analysis.Obligations.Language;

/// <summary>Splits one line into words and signs.</summary>
/// <remarks>
/// <para>
/// <c>token := "[[" | "]]" | "{{" | "}}" | "[" text "]" | "(" | ")" | "," | ";" | ":" | "|" | word</c>; a word is
/// anything else up to a space or a sign; digits grouped by commas are one word; <c>#</c> begins a comment at the start of a
/// line or after a space.
/// </para>
/// </remarks>
internal static class Lexer
{
    private const string Signs = ",;:|()[]{}";

    /// <summary>The tokens of a line, and the comment at its end.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static (List<Token> Tokens, string? Comment) Line(string text, int start, int end, Faults faults)
    {
        var tokens = new List<Token>();
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
            }
            else if (text[at] == '#' && (at == start || char.IsWhiteSpace(text[at - 1])))
            {
                return (tokens, text[(at + 1)..end].Trim());
            }
            else
            {
                var token = One(text, at, end, faults);
                tokens.Add(token);
                at = token.End;
            }
        }
        return (tokens, null);
    }

    private static Token One(string text, int at, int end, Faults faults)
    {
        var two = at + 1 < end ? text.AsSpan(at, 2) : default;
        return two switch
        {
            "[[" => new(TokenKind.TextOpen, at, "[[", at + 2),
            "]]" => new(TokenKind.TextClose, at, "]]", at + 2),
            "{{" => new(TokenKind.MeaningOpen, at, "{{", at + 2),
            "}}" => new(TokenKind.MeaningClose, at, "}}", at + 2),
            _ => text[at] switch
            {
                '[' => Cited(text, at, end, faults),
                ',' => new(TokenKind.Comma, at, ",", at + 1),
                ';' => new(TokenKind.Semicolon, at, ";", at + 1),
                ':' => new(TokenKind.Colon, at, ":", at + 1),
                '|' => new(TokenKind.Bar, at, "|", at + 1),
                '(' => new(TokenKind.Open, at, "(", at + 1),
                ')' => new(TokenKind.Close, at, ")", at + 1),
                _ => Word(text, at, end),
            },
        };
    }

    private static Token Cited(string text, int at, int end, Faults faults)
    {
        var close = text.IndexOf(']', at, end - at);
        if (close < 0)
        {
            faults.NoEndOfCite(at, end);
            close = end;
        }
        return new(TokenKind.Cite, at, Phrase.Tidy(text[(at + 1)..close]), Math.Min(close + 1, end));
    }

    private static Token Word(string text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && (!Signs.Contains(text[stop]) || IsGrouping(text, stop, end)))
        {
            stop++;
        }
        return new(TokenKind.Word, at, text[at..stop], stop);
    }

    /// <summary>Whether a comma stands inside a number: between digits, three of which follow.</summary>
    private static bool IsGrouping(string text, int at, int end) =>
        text[at] == ',' && char.IsAsciiDigit(text[at - 1]) && at + 3 < end
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4]));
}
