namespace Travaux.Analysis.Comparison.Words;

/// <summary>What a token is, as far as its characters tell.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word: letters, with the marks, digits, apostrophes and hyphens inside it.</summary>
    Word,

    /// <summary>One ideograph, kana or cluster of a script that is written without spaces.</summary>
    Sign,

    /// <summary>
    /// A number, with the separators inside it and the letters stuck to it (<c>1,000.50</c>, <c>5bis</c>).
    /// </summary>
    Number,

    /// <summary>A round, square or curly bracket, always alone.</summary>
    Bracket,

    /// <summary>A punctuation mark or symbol; equal ones in a row are one token.</summary>
    Mark,
}

/// <summary>A stretch of text that is compared as a whole.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="WordEnd">The code unit after its last visible one.</param>
/// <param name="End">The code unit after the white space that follows it.</param>
/// <param name="Id">The same number for the same characters, white space aside.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int WordEnd, int End, int Id, TokenKind Kind);
