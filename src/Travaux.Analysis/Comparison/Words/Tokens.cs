namespace Travaux.Analysis.Comparison.Words;

/// <summary>A text cut into the tokens that are compared; put together again they are the text.</summary>
/// <remarks>
/// <para>
/// A hyphenated compound is one token, because a reader takes it for one word: <c>non-compliance</c> replaced by
/// <c>non-performance</c> is marked whole. A range of numbers (<c>40–70</c>) is three, so that one end can change. A
/// French elision
/// (<c>l'</c>, <c>d'</c>, <c>qu'</c>) stands apart from its noun. Scripts without spaces give one token per ideograph
/// or cluster.
/// </para>
/// <para>Time and memory are linear; no string is made per token.</para>
/// </remarks>
internal sealed class Tokens
{
    private readonly Token[] _tokens;

    private Tokens(string text, Token[] tokens, int count)
    {
        Text = text;
        _tokens = tokens;
        Count = count;
    }

    /// <summary>The text that was cut.</summary>
    public string Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count { get; }

    /// <summary>The token at a place counted from 0.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The tokens in order.</summary>
    public ReadOnlySpan<Token> AsSpan() => _tokens.AsSpan(0, Count);

    /// <summary>The visible characters of a token.</summary>
    public ReadOnlySpan<char> Word(int index) =>
        Text.AsSpan(_tokens[index].Start, _tokens[index].WordEnd - _tokens[index].Start);

    /// <summary>
    /// The text from one token up to another, white space after the last one included, and that before the first.
    /// </summary>
    public ReadOnlySpan<char> Between(int from, int to) =>
        from >= to ? default : Text.AsSpan()[(from == 0 ? 0 : _tokens[from].Start).._tokens[to - 1].End];

    /// <summary>The numbers of the words, capitals and kinds of mark aside, in order.</summary>
    public int[] Folded(Vocabulary vocabulary)
    {
        var ids = new int[Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = vocabulary.Folded(_tokens[i].Id);
        }
        return ids;
    }

    /// <summary>Cuts a text; words get their numbers from the vocabulary.</summary>
    public static Tokens Of(string text, Vocabulary vocabulary)
    {
        var tokens = new Token[(text.Length / 5) + 4];
        var count = 0;
        for (var at = TokenScanner.AfterSpace(text, 0); at < text.Length;)
        {
            var kind = TokenScanner.Next(text, at, out var wordEnd);
            var end = TokenScanner.AfterSpace(text, wordEnd);
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }
            tokens[count++] = new(at, wordEnd, end, vocabulary.IdOf(text.AsSpan(at, wordEnd - at)), kind);
            at = end;
        }
        return new(text, tokens, count);
    }
}
