namespace Travaux.Bench.Speed;

/// <summary>A made-up treaty: articles with numbered paragraphs, some with points; the same for the same seed.</summary>
internal sealed class Treaty
{
    private const int ArticlesInPart = 24;

    private Treaty(List<Article> articles) => Articles = articles;

    /// <summary>The articles, in order.</summary>
    public List<Article> Articles { get; }

    /// <summary>Writes a treaty of at least so many words.</summary>
    public static Treaty Of(int words, Words vocabulary, int seed)
    {
        var prose = new Prose(vocabulary, new Random(seed));
        var articles = new List<Article>();
        for (var written = 0; written < words;)
        {
            var article = prose.Article(Math.Max(1, articles.Count));
            articles.Add(article);
            written += article.Paragraphs.Sum(paragraph => paragraph.Count(letter => letter is ' ' or '\n') + 2) + 6;
        }
        return new(articles);
    }

    /// <summary>A copy of which some words were changed, and articles moved; they are numbered anew.</summary>
    /// <param name="share">Share of the words that change, 0 to 1.</param>
    /// <param name="moves">How many articles move.</param>
    /// <param name="vocabulary">Where the words put in come from.</param>
    /// <param name="seed">Another copy for another seed.</param>
    public Treaty Changed(double share, int moves, Words vocabulary, int seed)
    {
        var random = new Random(seed);
        var articles = Articles.ConvertAll(article => article with
        {
            Paragraphs = article.Paragraphs.ConvertAll(paragraph => Change.Words(paragraph, share, vocabulary, random)),
        });
        Change.Move(articles, moves, random);
        return new(articles);
    }

    /// <summary>The text, numbered from the start, as a plain text file has it.</summary>
    public string Print()
    {
        var text = new System.Text.StringBuilder("CONVENTION ON THE WATERS OF THE LAKE\n\nThe Parties to this Convention have agreed as follows:\n\n");
        for (var at = 0; at < Articles.Count; at++)
        {
            if (at % ArticlesInPart == 0)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"PART {(at / ArticlesInPart) + 1}\n\n");
            }
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Article {at + 1}\n{Articles[at].Heading}\n\n");
            for (var paragraph = 0; paragraph < Articles[at].Paragraphs.Count; paragraph++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{paragraph + 1}. {Articles[at].Paragraphs[paragraph]}\n\n");
            }
        }
        return text.ToString();
    }
}

/// <summary>An article: its heading, and its paragraphs without their numbers.</summary>
internal sealed record Article(string Heading, List<string> Paragraphs);
