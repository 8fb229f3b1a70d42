namespace Travaux.Record.Journal;

/// <summary>What a name, an id or a reason in a journal may be.</summary>
internal static class Wording
{
    private const int LongestName = 400;
    private const int LongestSentence = 20_000;

    /// <summary>A name or an id: one line of well-formed text, not blank, without blanks at its ends.</summary>
    public static string Name(string value, string what)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0 || value.Length > LongestName || value.Trim().Length != value.Length || HasControls(value) || !IsWellFormed(value))
        {
            throw new ArgumentException($"{what} is one line of 1 to {LongestName} characters, without blanks at its ends: not '{value}'.");
        }
        return value;
    }

    /// <summary>A reason: well-formed text that says something.</summary>
    public static string Sentence(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestSentence || !IsWellFormed(value))
        {
            throw new ArgumentException($"A reason is a sentence of at most {LongestSentence} characters.");
        }
        return value;
    }

    private static bool HasControls(string value)
    {
        foreach (var letter in value)
        {
            if (char.IsControl(letter))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether every surrogate has its other half: only such text has one form in UTF-8.</summary>
    private static bool IsWellFormed(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsSurrogate(value[at]))
            {
                if (!char.IsHighSurrogate(value[at]) || at + 1 == value.Length || !char.IsLowSurrogate(value[at + 1]))
                {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}
