namespace Travaux.Documents.Pdf;

/// <summary>Puts what poppler gives as it looks, from the left, into the order that it is read in, where that is from the right.</summary>
/// <remarks>
/// <para>
/// A page that is mostly read from the right is laid out as if mirrored, so that lines begin at the left for all that comes after. In a line
/// that is read from the right the words go from right to left and so do the letters in them, but numbers and Latin words keep their
/// order, together where several stand side by side; signs at their ends change sides.
/// </para>
/// </remarks>
internal static class RightToLeft
{
    private const int MostlyForeign = 8;

    /// <summary>The page in reading order; the same page where nothing on it is read from the right.</summary>
    public static PrintedPage InOrder(PrintedPage page)
    {
        var (right, left) = (0, 0);
        foreach (var word in page.Pieces.SelectMany(piece => piece.Words))
        {
            right += word.Text.Count(IsFromRight);
            left += word.Text.Count(IsFromLeft);
        }
        if (right == 0)
        {
            return page;
        }
        var mirrored = right > left;
        return page with
        {
            ReadsFromRight = mirrored,
            Pieces = page.Pieces.ConvertAll(piece => new Piece([.. InOrder(piece.Words, mirrored)
                .Select(word => mirrored ? word with { Box = word.Box.Mirrored(page.Width) } : word)])),
        };
    }

    /// <summary>The words of a line, given from the left, in reading order.</summary>
    public static List<PrintedWord> InOrder(IReadOnlyList<PrintedWord> words, bool byDefault)
    {
        var (right, left) = (words.Sum(word => word.Text.Count(IsFromRight)), words.Sum(word => word.Text.Count(IsFromLeft)));
        // On a page read from the right so are its lines, unless they are foreign words with hardly a word of its own.
        if (byDefault ? right < left / MostlyForeign : right <= left)
        {
            return [.. words.Select(word => word.Text.Any(IsFromRight) ? word with { Text = Turned(word.Text) } : word)];
        }
        var ordered = new List<PrintedWord>(words.Count);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var first = at;
            while (first > 0 && AreTogether(words[first - 1].Text, words[first].Text))
            {
                first--;
            }
            if (first == at)
            {
                ordered.Add(words[at] with { Text = Turned(words[at].Text) });
            }
            else
            {
                AddTogether(words, first, at, ordered);
                at = first;
            }
        }
        return ordered;
    }

    // Signs left of the first word follow the last, those right of the last precede the first.
    private static void AddTogether(IReadOnlyList<PrintedWord> words, int first, int last, List<PrintedWord> ordered)
    {
        var (head, tail) = (words[first].Text, words[last].Text);
        var before = 0;
        while (before < head.Length && !char.IsLetterOrDigit(head[before]))
        {
            before++;
        }
        var after = tail.Length;
        while (after > 0 && !char.IsLetterOrDigit(tail[after - 1]))
        {
            after--;
        }
        for (var at = first; at <= last; at++)
        {
            var text = words[at].Text;
            text = at == first ? Reversed(tail.AsSpan(after)) + text[before..] : at == last ? text[..after] + Reversed(head.AsSpan(0, before)) : text;
            ordered.Add(words[at] with { Text = text });
        }
    }

    /// <summary>A word's letters turned about, its numbers and Latin parts kept.</summary>
    private static string Turned(string word)
    {
        var letters = Reversed(word).ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (KeepsOrder(letters, at))
            {
                var (start, end) = (at, at + 1);
                while (end < letters.Length && (KeepsOrder(letters, end) || (end + 1 < letters.Length && KeepsOrder(letters, end + 1) && !IsFromRight(letters[end]))))
                {
                    end++;
                }
                Array.Reverse(letters, start, end - start);
                at = end;
            }
        }
        return Article(new(letters));
    }

    private static bool KeepsOrder(char[] letters, int at) => char.IsLetterOrDigit(letters[at]) && !IsFromRight(letters[at]);

    /// <summary>Puts the lam back before the alef that it is set as one with, in the article, where no word has alef, alef, lam.</summary>
    private static string Article(string word)
    {
        foreach (var alef in "اأإآ")
        {
            word = word.Replace($"ا{alef}ل", $"ال{alef}", StringComparison.Ordinal);
        }
        return word;
    }

    private static string Reversed(ReadOnlySpan<char> text)
    {
        var letters = text.ToArray();
        Array.Reverse(letters);
        // A pair of surrogates stays a pair.
        for (var at = 1; at < letters.Length; at++)
        {
            if (char.IsHighSurrogate(letters[at]) && char.IsLowSurrogate(letters[at - 1]))
            {
                (letters[at - 1], letters[at]) = (letters[at], letters[at - 1]);
            }
        }
        return new(letters);
    }

    // Words of a foreign phrase, or its words and its number, with nothing between them that would change sides.
    private static bool AreTogether(string left, string right) =>
        !left.Any(IsFromRight) && !right.Any(IsFromRight) && (left.Any(IsFromLeft) || right.Any(IsFromLeft))
        && (char.IsLetterOrDigit(left[^1]) || left[^1] is ',' or ';' or '’') && char.IsLetterOrDigit(right[0]);

    private static bool IsFromRight(char sign) => sign is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9')
        || sign is >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsFromLeft(char sign) => char.IsLetter(sign) && !IsFromRight(sign);
}
