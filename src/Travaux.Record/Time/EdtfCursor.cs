namespace Travaux.Record.Time;

/// <summary>A place in the text of a date, and what was found wrong with it first.</summary>
internal sealed class EdtfCursor(string text)
{
    /// <summary>Where the next character stands, counted from 0.</summary>
    public int At { get; set; }

    /// <summary>What is wrong, in one sentence with its column; <see langword="null"/> as long as nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => At >= text.Length;

    /// <summary>The next character; a zero behind the last.</summary>
    public char Next => AtEnd ? '\0' : text[At];

    /// <summary>Steps over the token if it stands here.</summary>
    public bool TakeIf(string token)
    {
        var here = text.AsSpan(At).StartsWith(token, StringComparison.Ordinal);
        At += here ? token.Length : 0;
        return here;
    }

    /// <summary>Whether the words stand here.</summary>
    public bool LooksAt(string words) => text.AsSpan(Math.Min(At, text.Length)).StartsWith(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Steps over the token, which has to stand here.</summary>
    public bool Take(string token, string expected) => TakeIf(token) || (Wrong(expected) is not null);

    /// <summary>Steps over the characters that belong to a run, and gives them.</summary>
    public string Run(Func<char, bool> belongs)
    {
        var from = At;
        while (!AtEnd && belongs(Next))
        {
            At++;
        }
        return text[from..At];
    }

    /// <summary>Notes what was expected here and what stands here instead; gives nothing, for whoever wants to return it.</summary>
    public string? Wrong(string expected) => WrongAt(At, expected);

    /// <summary>Notes what was expected at a place and what stands there instead.</summary>
    public string? WrongAt(int at, string expected)
    {
        var found = at >= text.Length ? "the text ends there" : $"'{Shown(text[at..])}' stands there";
        Problem ??= $"Column {at + 1}: expected {expected}, but {found}.";
        return null;
    }

    /// <summary>Notes a sentence of its own for a place.</summary>
    public string? Refused(int at, string sentence)
    {
        Problem ??= $"Column {at + 1}: {sentence}";
        return null;
    }

    private static string Shown(string rest) =>
        string.Concat((rest.Length > 24 ? rest[..24] + "…" : rest).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter));
}
