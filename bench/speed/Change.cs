namespace Travaux.Bench.Speed;

/// <summary>Changes a text as a negotiation does: words here and there, articles to another place.</summary>
internal static class Change
{
    /// <summary>Changes a share of the words in lower case: most are replaced, some struck, some put in.</summary>
    public static string Words(string text, double share, Words vocabulary, Random random)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 0 && char.IsAsciiLetterLower(words[i][0]) && random.NextDouble() < Scale(share))
            {
                var end = words[i].AsSpan().TrimEnd(".,;:)").Length;
                words[i] = random.Next(10) switch
                {
                    0 when end == words[i].Length => "",
                    1 => $"{vocabulary.Adjective(random)} {words[i]}",
                    _ => vocabulary.Noun(random) + words[i][end..],
                };
            }
        }
        return string.Join(' ', words.Where(word => word.Length > 0 || words.Length == 1));
    }

    /// <summary>Moves so many of the articles, each to any place; what stands before the first article stays.</summary>
    public static void Move<T>(List<T> articles, int moves, Random random)
    {
        for (; moves > 0; moves--)
        {
            var from = random.Next(1, articles.Count);
            var article = articles[from];
            articles.RemoveAt(from);
            articles.Insert(random.Next(1, articles.Count + 1), article);
        }
    }

    /// <summary>About one word in six begins with no small letter and is left alone: the others make up for it.</summary>
    private static double Scale(double share) => share * 1.18;
}
