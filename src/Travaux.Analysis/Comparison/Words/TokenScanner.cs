using System.Buffers;
using System.Globalization;
using System.Text;

namespace Travaux.Analysis.Comparison.Words;

/// <summary>Finds where the next token ends.</summary>
/// <remarks>
/// <para>Grammar, longest first:</para>
/// <para>
/// <c>word := letter (letter | mark | digit | joiner letter-or-digit)*</c>, <c>joiner := apostrophe | hyphen</c>
/// </para>
/// <para>
/// <c>number := digit+ (separator digit+)* letter*</c>, <c>separator := . , ' | a blank before exactly three
/// digits</c>
/// </para>
/// <para>
/// <c>sign := ideograph | kana | cluster of Thai, Lao, Khmer, Burmese</c>; any other character is a bracket or a
/// mark.
/// </para>
/// </remarks>
internal static class TokenScanner
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}（）［］【】〔〕");

    /// <summary>
    /// The kind of the token that starts at a place without white space, and the code unit after its last visible
    /// one.
    /// </summary>
    public static TokenKind Next(string text, int at, out int end)
    {
        var first = text[at];
        if (char.IsAsciiLetter(first))
        {
            end = AfterWord(text, at);
            return TokenKind.Word;
        }
        if (char.IsDigit(first))
        {
            end = AfterNumber(text, at);
            return TokenKind.Number;
        }
        if (Brackets.Contains(first))
        {
            end = at + 1;
            return TokenKind.Bracket;
        }
        return NextOther(text, at, out end);
    }

    /// <summary>The first place from <paramref name="at"/> on that is not white space.</summary>
    public static int AfterSpace(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    private static bool IsSpace(char c) => c == ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static TokenKind NextOther(string text, int at, out int end)
    {
        if (Scripts.WithoutSpaces(text, at))
        {
            end = at + StringInfo.GetNextTextElementLength(text.AsSpan(at));
            return TokenKind.Sign;
        }
        if (LetterLength(text, at) > 0)
        {
            end = AfterWord(text, at);
            return TokenKind.Word;
        }
        Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length);
        end = at + length;
        while (length == 1 && end < text.Length && text[end] == text[at])
        {
            end++;
        }
        return TokenKind.Mark;
    }

    private static int AfterWord(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                at++;
            }
            else if (IsJoiner(c) && at > start && at + 1 < text.Length && LetterOrDigitLength(text, at + 1) > 0)
            {
                at++;
                if (IsApostrophe(c) && IsElision(text.AsSpan(start, at - 1 - start)))
                {
                    return at;
                }
            }
            else if (c > 127 && LetterOrDigitLength(text, at) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    private static int AfterNumber(string text, int at)
    {
        var groupStart = at;
        var grouped = false;
        while (at < text.Length)
        {
            if (char.IsDigit(text[at]))
            {
                at++;
            }
            else if (text[at] is '.' or ',' or '\'' or '’' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
            {
                at++;
                groupStart = at;
            }
            else if (text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009'
                && (grouped ? at - groupStart == 3 : at - groupStart <= 3) && ThreeDigitsAt(text, at + 1))
            {
                at++;
                groupStart = at;
                grouped = true;
            }
            else
            {
                break;
            }
        }
        while (at < text.Length && LetterOrDigitLength(text, at) is > 0 and var length)
        {
            at += length;
        }
        return at;
    }

    private static bool ThreeDigitsAt(string text, int at) =>
        at + 3 <= text.Length && char.IsDigit(text[at]) && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));

    private static bool IsJoiner(char c) => IsApostrophe(c) || c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsElision(ReadOnlySpan<char> before) =>
        (before.Length == 1 && char.IsAsciiLetter(before[0])) || before.Equals("qu", StringComparison.OrdinalIgnoreCase);

    private static int LetterOrDigitLength(string text, int at) => char.IsDigit(text[at]) ? 1 : LetterLength(text, at);

    /// <summary>
    /// Code units of the letter, mark or joining character at a place; 0 when there is none, or of a script without
    /// spaces.
    /// </summary>
    private static int LetterLength(string text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetter(c) ? 1 : 0;
        }
        if (Scripts.WithoutSpaces(text, at))
        {
            return 0;
        }
        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber
                or UnicodeCategory.Format => char.IsSurrogatePair(text, at) ? 2 : 1,
            _ => 0,
        };
    }
}
