using System.Globalization;
using System.Text;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Kinds.Planting;

/// <summary>A draft of about 60 pages in two versions, with changes of substance hidden among editorial ones.</summary>
/// <remarks>
/// <para>
/// The newer version renumbers: what was <c>Article 12 bis</c> is Article 13, and so on; references follow.
/// Everything else that
/// changed is known: <see cref="Provisions"/> says what was planted where.
/// </para>
/// </remarks>
public sealed class PlantedDraft
{
    private const int Articles = 92;
    private const int Recitals = 12;

    private readonly Random _random;
    private readonly int _bis;

    /// <summary>Writes the draft.</summary>
    /// <param name="seed">The same seed gives the same draft.</param>
    /// <param name="substance">How many changes of substance to plant.</param>
    /// <param name="editorial">How many editorial ones, references that follow the renumbering among them.</param>
    public PlantedDraft(int seed, int substance = 25, int editorial = 300)
    {
        _random = new(seed);
        _bis = _random.Next(Articles * 2 / 3, Articles - 12);
        var grammar = new DraftGrammar(_random, Articles);
        Write(grammar);
        PlantSubstance(substance);
        var follow = NumberReferences();
        PlantEditorial(editorial - follow);
    }

    /// <summary>The provisions with words of their own, in order; those of article -1 are the recitals.</summary>
    public List<PlantedProvision> Provisions { get; } = [];

    /// <summary>The headings of the articles.</summary>
    public List<string> Headings { get; } = [];

    /// <summary>How many words the older version has.</summary>
    public int Words => Provisions.Sum(each => each.Older.Split(' ').Length);

    /// <summary>The older version as plain text.</summary>
    public string Older => Text(each => each.Older, OlderNumber);

    /// <summary>The newer version as plain text.</summary>
    public string Newer => Text(each => each.Newer, NewerNumber);

    /// <summary>The rows of a redline that pairs the provisions as they were written, kinds not yet told.</summary>
    public Sequence<RedlineRow> Rows()
    {
        var rows = new List<RedlineRow>();
        foreach (var article in Provisions.GroupBy(each => each.Article))
        {
            var (older, newer) = article.Key < 0 ? ("preamble", "preamble") : (Normal(OlderNumber(article.Key)), Normal(NewerNumber(article.Key)));
            var pairs = article.Select(each => (Kinds.Rows.Paragraph(older, Number(each), each.Older), Kinds.Rows.Paragraph(newer, Number(each), each.Newer))).ToList();
            var heading = article.Key < 0 ? "" : Headings[article.Key];
            rows.Add(Kinds.Rows.Of(
                Kinds.Rows.Article(older, "", heading, [.. pairs.Select(pair => pair.Item1)]),
                Kinds.Rows.Article(newer, "", heading, [.. pairs.Select(pair => pair.Item2)])));
            rows.AddRange(pairs.Select(pair => Kinds.Rows.Of(pair.Item1, pair.Item2)));
        }
        return [.. rows];
    }

    private static string Number(PlantedProvision provision) => provision.Paragraph.ToString(CultureInfo.InvariantCulture);

    private static string Normal(string number) => number.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The number of an article as printed in the older version: one of them is a "bis".</summary>
    private string OlderNumber(int article) =>
        article == _bis ? $"{_bis} bis" : (article < _bis ? article + 1 : article).ToString(CultureInfo.InvariantCulture);

    private static string NewerNumber(int article) => (article + 1).ToString(CultureInfo.InvariantCulture);

    private void Write(DraftGrammar grammar)
    {
        for (var i = 1; i <= Recitals; i++)
        {
            Add(-1, i, grammar.Recital());
        }
        for (var article = 0; article < Articles; article++)
        {
            Headings.Add(article == 0 ? "Use of terms" : grammar.Heading());
            var paragraphs = article == 0 ? DraftGrammar.DefinedTerms.Count : _random.Next(3, 8);
            for (var i = 1; i <= paragraphs; i++)
            {
                Add(article, i, article == 0 ? grammar.Definition(i - 1) : grammar.Paragraph());
            }
        }
    }

    private void Add(int article, int paragraph, string text) =>
        Provisions.Add(new() { Article = article, Paragraph = paragraph, Older = text, Newer = text });

    private void PlantSubstance(int count)
    {
        for (var planted = 0; planted < count;)
        {
            var kind = SubstancePlanter.KindFor(planted);
            var provision = kind == "definition" ? Provisions[Recitals + _random.Next(DraftGrammar.DefinedTerms.Count)] : Provisions[_random.Next(Provisions.Count)];
            if (provision.Planted is null && SubstancePlanter.TryPlant(kind, provision, _random))
            {
                planted++;
            }
        }
    }

    /// <summary>Puts numbers for the articles' marks.</summary>
    /// <returns>How many references changed because they follow.</returns>
    private int NumberReferences()
    {
        var follow = 0;
        foreach (var provision in Provisions)
        {
            var marks = provision.Newer.Split("{A").Skip(1).Select(part => int.Parse(part[..part.IndexOf('}')], CultureInfo.InvariantCulture)).ToList();
            if (provision.Planted is { Kind: "reference" } planted)
            {
                provision.Planted = planted with { Older = Numbered(planted.Older, OlderNumber), Newer = Numbered(planted.Newer, NewerNumber) };
            }
            follow += marks.Count(article => article >= _bis);
            foreach (var article in marks)
            {
                var mark = $"{{A{article}}}";
                var at = provision.Newer.IndexOf(mark, StringComparison.Ordinal);
                var (from, to) = provision.Protected;
                var shift = NewerNumber(article).Length - mark.Length;
                provision.Newer = provision.Newer[..at] + NewerNumber(article) + provision.Newer[(at + mark.Length)..];
                provision.Protected = from < 0 ? (from, to) : (at < from ? from + shift : from, at < to ? to + shift : to);
            }
            provision.Older = Numbered(provision.Older, OlderNumber);
        }
        return follow;
    }

    private static string Numbered(string text, Func<int, string> number)
    {
        for (var at = text.IndexOf("{A", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{A", StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at);
            text = text[..at] + number(int.Parse(text[(at + 2)..end], CultureInfo.InvariantCulture)) + text[(end + 1)..];
        }
        return text;
    }

    private void PlantEditorial(int count)
    {
        while (count > 0)
        {
            count -= EditorialPlanter.TryPlant(Provisions[_random.Next(Provisions.Count)], _random) ? 1 : 0;
        }
    }

    private string Text(Func<PlantedProvision, string> words, Func<int, string> number)
    {
        var text = new StringBuilder("AGREEMENT ON THE GREAT LAKE\n\nPreamble\n\nThe Parties to this Agreement,\n\n");
        foreach (var provision in Provisions)
        {
            if (provision is { Article: 0, Paragraph: 1 })
            {
                text.Append("Have agreed as follows:\n\n");
            }
            if (provision is { Article: >= 0, Paragraph: 1 })
            {
                text.Append(CultureInfo.InvariantCulture, $"Article {number(provision.Article)}\n{Headings[provision.Article]}\n\n");
            }
            var label = provision.Article < 0 ? "" : $"{provision.Paragraph}. ";
            text.Append(CultureInfo.InvariantCulture, $"{label}{words(provision)}\n\n");
        }
        return text.ToString();
    }
}
