using System.Text;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Walks along the tokens of a line.</summary>
internal sealed class Cursor(IReadOnlyList<Token> tokens, Faults faults, Token after)
{
    /// <summary>Which token is next.</summary>
    public int At { get; set; }

    /// <summary>All tokens of the line.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>Whether there is no token left.</summary>
    public bool IsAtEnd => At >= tokens.Count;

    /// <summary>The next token; past the end, an empty word where the line ends.</summary>
    public Token Next => IsAtEnd ? new(TokenKind.Word, End, "", End) : tokens[At];

    /// <summary>Where something is said to be missing when the line has ended.</summary>
    private int End => tokens.Count > 0 ? tokens[^1].End : after.End;

    /// <summary>Where the next token is.</summary>
    public SourceSpan Here => faults.Span(Next);

    /// <summary>Where the rest of the line is.</summary>
    public SourceSpan Rest => IsAtEnd ? Here : faults.Span(Next.Start, tokens[^1].End);

    /// <summary>From a token up to the next one.</summary>
    public SourceSpan Since(int from) => from >= At ? Here : faults.Span(tokens[from].Start, tokens[At - 1].End);

    /// <summary>The token some way on; an empty word past the end.</summary>
    public Token Ahead(int steps) => At + steps < tokens.Count ? tokens[At + steps] : new(TokenKind.Word, End, "", End);

    /// <summary>Takes the next token if it is of a kind.</summary>
    public bool Take(TokenKind kind)
    {
        if (IsAtEnd || Next.Kind != kind)
        {
            return false;
        }
        At++;
        return true;
    }

    /// <summary>Takes these words if they come next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        if (!Sees(words))
        {
            return false;
        }
        At += words.Length;
        return true;
    }

    /// <summary>Whether these words come next.</summary>
    public bool Sees(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Ahead(i).Is(words[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes all tokens up to one of a kind, outside of inner brackets and parentheses, or to the end.</summary>
    public string TakeUpTo(params ReadOnlySpan<TokenKind> kinds)
    {
        var from = At;
        for (var depth = 0; !IsAtEnd; At++)
        {
            if (depth == 0 && kinds.Contains(Next.Kind))
            {
                break;
            }
            depth += Next.OpensBracket || Next.Kind == TokenKind.Open ? 1 : Next.ClosesBracket || Next.Kind == TokenKind.Close ? -1 : 0;
            depth = Math.Max(0, depth);
        }
        return Words(from, At);
    }

    /// <summary>Tokens from one to before another, as written, but with single spaces.</summary>
    public string Words(int from, int to)
    {
        var words = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && tokens[i - 1].End < tokens[i].Start)
            {
                words.Append(' ');
            }
            words.Append(tokens[i].Kind == TokenKind.Cite ? $"[{tokens[i].Text}]" : tokens[i].Text);
        }
        return words.ToString();
    }

    /// <summary>The rest of the line as words.</summary>
    public string TakeRest()
    {
        var words = Words(At, tokens.Count);
        At = tokens.Count;
        return words;
    }
}
