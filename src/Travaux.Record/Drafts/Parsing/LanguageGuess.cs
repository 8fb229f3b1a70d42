namespace Travaux.Record.Drafts.Parsing;

/// <summary>Finds the language of a draft from its small words, or from its script.</summary>
internal static class LanguageGuess
{
    private const int Enough = 4000;
    private const int LongestWord = 20;

    private static readonly Dictionary<string, string[]> LanguagesByWord = Load();

    /// <summary>The language as BCP 47; <c>und</c> when the words do not tell.</summary>
    internal static string Of(IEnumerable<Block> blocks)
    {
        var votes = new Dictionary<string, int>();
        var (words, han, arabic) = (0, 0, 0);
        var lookup = LanguagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
        {
            var text = block.Text.AsSpan();
            for (var at = 0; at < text.Length && words < Enough && han < Enough; at++)
            {
                if (!char.IsLetter(text[at]))
                {
                    continue;
                }
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]) && at - start < LongestWord && text[at] < '\u2E80')
                {
                    at++;
                }
                if (at == start)
                {
                    han++;
                    continue;
                }
                words++;
                arabic += text[start] is >= '\u0600' and <= '\u06FF' ? 1 : 0;
                if (lookup.TryGetValue(text[start..at], out var languages))
                {
                    foreach (var language in languages)
                    {
                        votes[language] = votes.GetValueOrDefault(language) + 1;
                    }
                }
                while (at < text.Length && char.IsLetter(text[at]) && text[at] < '\u2E80')
                {
                    at++;
                }
                at--;
            }
            if (words >= Enough || han >= Enough)
            {
                break;
            }
        }
        return Winner(votes, words, han, arabic);
    }

    private static string Winner(Dictionary<string, int> votes, int words, int han, int arabic)
    {
        if (han > words * 2 && han > 3)
        {
            return "zh";
        }
        if (arabic * 2 > words && arabic > 3)
        {
            return "ar";
        }
        var best = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= 3 && best.Value * 12 >= words ? best.Key : "und";
    }

    private static Dictionary<string, string[]> Load() => TabbedRows.Of("function-words")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Language: row[0])))
        .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.OrdinalIgnoreCase);
}
