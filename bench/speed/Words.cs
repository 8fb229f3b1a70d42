namespace Travaux.Bench.Speed;

/// <summary>The words that made-up treaties are written with: some six thousand, few of them often.</summary>
internal sealed class Words
{
    private static readonly string[] Endings = ["ion", "ive", "ory", "or", "ional", "ively", "ions", "ors"];
    private static readonly string[] Prefixes = ["re", "sub", "inter", "co", "pre", "non-", "over", "trans"];
    private readonly string[] _nouns;
    private readonly string[] _verbs;
    private readonly string[] _adjectives;

    private Words(string[] nouns, string[] verbs, string[] adjectives) => (_nouns, _verbs, _adjectives) = (nouns, verbs, adjectives);

    /// <summary>The words of <c>Words.tsv</c>, with endings and prefixes.</summary>
    public static Words Read()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("Travaux.Bench.Speed.Words.tsv")!;
        using var reader = new StreamReader(stream);
        var kinds = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')).ToLookup(fields => fields[0], fields => fields[1]);
        // Common words come first: plain nouns, then those with endings, then those with prefixes too.
        var nouns = kinds["noun"].Concat(Endings.SelectMany(ending => kinds["stem"].Select(stem => stem + ending))).ToList();
        var prefixed = Prefixes.SelectMany(prefix => nouns.Where((_, at) => at % 4 == prefix.Length % 4).Select(noun => prefix + noun));
        return new([.. nouns, .. prefixed], [.. kinds["verb"]], [.. kinds["adjective"]]);
    }

    /// <summary>How many there are.</summary>
    public int Count => _nouns.Length + _verbs.Length + _adjectives.Length;

    /// <summary>A noun.</summary>
    public string Noun(Random random) => Common(_nouns, random);

    /// <summary>A verb.</summary>
    public string Verb(Random random) => Common(_verbs, random);

    /// <summary>An adjective.</summary>
    public string Adjective(Random random) => Common(_adjectives, random);

    /// <summary>The n-th word is the rarer the larger n is: about as in any text (Zipf).</summary>
    private static string Common(string[] words, Random random) => words[(int)(Math.Pow(words.Length, random.NextDouble()) - 1)];
}
