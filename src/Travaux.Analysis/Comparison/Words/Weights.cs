namespace Travaux.Analysis.Comparison.Words;

/// <summary>How much a stretch of text weighs for the eye: a short word half of a long one, a mark a quarter.</summary>
/// <remarks>
/// <para>
/// Length tells function words from others well enough, in any language, without a list.
/// </para>
/// </remarks>
internal sealed class Weights(Tokens older, Tokens newer)
{
    /// <summary>What a word of full weight counts.</summary>
    public const int Word = 4;

    private const int LightLetters = 3;

    private readonly int[] _older = Sums(older);
    private readonly int[] _newer = Sums(newer);

    /// <summary>Weight of the words that went.</summary>
    public int Deleted(Hunk hunk) => _older[hunk.OlderTo] - _older[hunk.OlderFrom];

    /// <summary>Weight of the words that came.</summary>
    public int Inserted(Hunk hunk) => _newer[hunk.NewerTo] - _newer[hunk.NewerFrom];

    /// <summary>Weight of a stretch of the newer text.</summary>
    public int Newer(int from, int to) => _newer[to] - _newer[from];

    /// <summary>Weight of one token.</summary>
    public static int Of(in Token token) => token.Kind switch
    {
        TokenKind.Mark or TokenKind.Bracket => 1,
        TokenKind.Sign => 2,
        TokenKind.Word when token.WordEnd - token.Start <= LightLetters => 2,
        _ => Word,
    };

    private static int[] Sums(Tokens tokens)
    {
        var sums = new int[tokens.Count + 1];
        for (var i = 0; i < tokens.Count; i++)
        {
            sums[i + 1] = sums[i] + Of(in tokens[i]);
        }
        return sums;
    }
}
