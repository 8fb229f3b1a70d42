namespace Travaux.Documents.Texts;

/// <summary>Whether bytes read as windows-1252 look like a text in Latin letters: English with dashes, French with accents.</summary>
/// <remarks>
/// <para>
/// A few signs among English words are too few to weigh by frequency: any encoding makes some letter of them. What tells is
/// where they stand: Cyrillic, Arabic and Chinese come in whole words, accents and dashes one by one.
/// </para>
/// </remarks>
internal static class LatinShape
{
    /// <summary>So many signs outside ASCII side by side are a word of another script.</summary>
    private const int ForeignRun = 3;

    /// <summary>Whether nine letters in ten are ASCII and signs outside ASCII stand one by one.</summary>
    public static bool IsNearlyAscii(ReadOnlySpan<char> text)
    {
        var (ascii, letters, signs, foreign, run) = (0, 0, 0, 0, 0);
        foreach (var sign in text)
        {
            if (sign < 0x80)
            {
                ascii += char.IsAsciiLetter(sign) ? 1 : 0;
                run = 0;
                continue;
            }
            signs++;
            letters += IsLetter(sign) ? 1 : 0;
            run++;
            foreign += run == ForeignRun ? ForeignRun : run > ForeignRun ? 1 : 0;
        }
        return ascii >= 9 * letters && foreign * 10 <= signs;
    }

    /// <summary>Whether the signs outside ASCII stand where windows-1252 has them: letters in words, symbols beside words.</summary>
    public static bool IsInPlace(ReadOnlySpan<char> text)
    {
        var (signs, odd) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= 0x80)
            {
                signs++;
                odd += StandsWell(at > 0 ? text[at - 1] : ' ', text[at], at + 1 < text.Length ? text[at + 1] : ' ') ? 0 : 1;
            }
        }
        return odd * 50 <= signs;
    }

    private static bool StandsWell(char before, char sign, char after)
    {
        if (char.IsControl(sign))
        {
            return false;
        }
        if (!IsLetter(sign))
        {
            return JoinsWords(sign) || !(char.IsLetter(before) && char.IsLetter(after));
        }
        var breaksCase = char.IsUpper(sign) && char.IsLower(before);
        var isAlone = !char.IsLetter(before) && !char.IsLetter(after);
        return !breaksCase && (isAlone ? sign is 'à' or 'À' or 'é' or 'è' or 'ó' : char.IsLetter(before) || char.IsLetter(after));
    }

    /// <summary>Ordinal signs and modifiers count as letters elsewhere.</summary>
    private static bool IsLetter(char sign) => char.IsLetter(sign) && sign is not ('ª' or 'º' or 'µ' or 'ˆ');

    private static bool JoinsWords(char sign) => sign is '’' or '‘' or '–' or '—' or '…' or '·' or '\u00A0' or '\u00AD';
}
