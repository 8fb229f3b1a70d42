using System.Text.RegularExpressions;

namespace Travaux.Bench.Speed;

/// <summary>Two texts to compare, as files.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Words">How many words the older has, parted by white space.</param>
/// <param name="Older">The older file.</param>
/// <param name="Newer">The newer file.</param>
internal sealed partial record TextPair(string Name, int Words, string Older, string Newer)
{
    private const int PerMoves = 76_000;
    private const int Moves = 40;
    private const double Share = 0.04;
    private const int Seed = 1962;

    /// <summary>A made-up treaty and a copy with 4 % of its words changed, and 40 articles moved for every 76,000 words.</summary>
    public static TextPair MadeUp(int words, string folder)
    {
        var vocabulary = Bench.Vocabulary;
        var treaty = Treaty.Of(words, vocabulary, Seed);
        var copy = treaty.Changed(Share, MovesFor(words), vocabulary, Seed);
        return Write(folder, "made-up", treaty.Print(), copy.Print());
    }

    /// <summary>A real treaty and a copy changed in the same way; its articles move with their numbers.</summary>
    public static TextPair Changed(string file, string folder)
    {
        var text = File.ReadAllText(file);
        var random = new Random(Seed);
        var articles = ArticleStart().Split(text).ToList();
        var changed = articles.ConvertAll(article => Change.Words(article, Share, Bench.Vocabulary, random));
        Change.Move(changed, MovesFor(articles.Sum(article => Count(article))), random);
        return Write(folder, Path.GetFileNameWithoutExtension(file), text, string.Concat(changed));
    }

    /// <summary>Two files as they are.</summary>
    public static TextPair AsTheyAre(string name, string older, string newer) =>
        new(name, Count(File.ReadAllText(older)), older, newer);

    private static int MovesFor(int words) => Math.Max(1, (int)((long)Moves * words / PerMoves));

    private static TextPair Write(string folder, string name, string older, string newer)
    {
        Directory.CreateDirectory(folder);
        var words = Count(older);
        var pair = new TextPair(name, words, Path.Combine(folder, $"{name}-{words}-older.txt"), Path.Combine(folder, $"{name}-{words}-newer.txt"));
        File.WriteAllText(pair.Older, older);
        File.WriteAllText(pair.Newer, newer);
        return pair;
    }

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"^(?=Article \d)", RegexOptions.Multiline)]
    private static partial Regex ArticleStart();
}
