namespace Travaux.Record.Drafts.Parsing;

/// <summary>What the look of a few words tells: a heading, a sentence that runs on, a line in capitals.</summary>
internal static class Wording
{
    private const int LongestHeading = 220;

    /// <summary>Whether words end where a sentence or a list item ends.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd().TrimEnd("])}*_\"”»’'\u200F\u200E");
        return bare.IsEmpty || bare[^1] is '.' or ':' or ';' or '!' or '?' or '。' or '；' or '：' or '؛' or '؟' or '—' or '…';
    }

    /// <summary>Whether words announce a list.</summary>
    internal static bool Announces(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd().TrimEnd("])}*_\"”»’'");
        return !bare.IsEmpty && bare[^1] is ':' or '：' or '—';
    }

    /// <summary>Whether words end in the middle of a list or clause: with a comma, "and", "or".</summary>
    internal static bool EndsItem(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd().TrimEnd("])}*_");
        return EndsSentence(text) || bare[^1] is ',' or '，' or '،'
            || EndsWith(bare, " and") || EndsWith(bare, " or") || EndsWith(bare, " et") || EndsWith(bare, " ou")
            || EndsWith(bare, " y") || EndsWith(bare, " и") || EndsWith(bare, " или") || EndsWith(bare, " en") || EndsWith(bare, " und");
    }

    /// <summary>Whether the last word asks for a number of a provision after it: <c>paragraph</c>, <c>in</c>, <c>and</c>.</summary>
    internal static bool EndsBeforeReference(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd();
        var last = bare[(bare.LastIndexOfAny(" \t\u00A0(") + 1)..];
        return Phrases.CarriesReference(last) || Phrases.BeginsWithSmallWord(last);
    }

    /// <summary>Whether words begin with a small letter of a script that has capitals.</summary>
    internal static bool BeginsSmall(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("[({*_\"“„«‘ ");
        return !bare.IsEmpty && char.IsLower(bare[0]);
    }

    /// <summary>Whether words look like a heading: few, without the mark that ends a sentence, not begun in the middle.</summary>
    internal static bool LooksLikeHeading(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestHeading)
        {
            return false;
        }
        var bare = text.TrimEnd("])}*_ ");
        return !bare.IsEmpty && bare[^1] is not ('.' or ';' or ',' or ':' or '?' or '!' or '。' or '；' or '，' or '：' or '،' or '؛' or '—')
            && HasLetter(bare) && WordCount(bare) <= 30;
    }

    /// <summary>Whether words are in capitals throughout.</summary>
    internal static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }
            capitals += char.IsUpper(character) ? 1 : 0;
        }
        return capitals > 1;
    }

    /// <summary>How many words; a script without spaces counts one word for every two characters.</summary>
    internal static int WordCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        var dense = 0;
        var inside = false;
        foreach (var character in text)
        {
            dense += character > '\u2E80' ? 1 : 0;
            var blank = char.IsWhiteSpace(character);
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count + (dense / 2);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }
        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string ending) => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
