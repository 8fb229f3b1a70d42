namespace Travaux.Analysis.Obligations.Language;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Comma,
    Semicolon,
    Colon,
    Bar,
    Open,
    Close,
    TextOpen,
    TextClose,
    MeaningOpen,
    MeaningClose,
    Cite,
}

/// <summary>A word or a sign of a file of obligations.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 code units.</param>
/// <param name="Text">As written; of a citation, what stands between the brackets.</param>
/// <param name="End">First code unit after it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, string Text, int End)
{
    /// <summary>Whether it is this word, whatever its capitals.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>How it compares with words of phrases.</summary>
    public string Folded => Text.ToLowerInvariant();

    /// <summary>Whether it opens a bracket of either kind.</summary>
    public bool OpensBracket => Kind is TokenKind.TextOpen or TokenKind.MeaningOpen;

    /// <summary>Whether it closes a bracket of either kind.</summary>
    public bool ClosesBracket => Kind is TokenKind.TextClose or TokenKind.MeaningClose;
}
