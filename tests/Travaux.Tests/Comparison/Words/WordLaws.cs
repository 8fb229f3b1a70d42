using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Words;

public class WordLaws
{
    private const string Alphabet = "aбв ab'’-–—.,;:()[]\"«»“1 0,9\t\n\u00A0é日本ไทย\uD83D\uDE00x\u0301\uD800ﬁ";

    [Fact]
    public void The_tokens_put_together_are_the_text()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var text = Noise(random, random.Next(40));

            var tokens = Tokens.Of(text, new Vocabulary());

            var parts = Enumerable.Range(0, tokens.Count).Select(i => tokens.Between(i, i + 1).ToString());
            Assert.Equal(tokens.Count == 0 && text.Length > 0 ? "" : text, string.Concat(parts));
            Assert.All(Enumerable.Range(0, tokens.Count), i => Assert.True(tokens.Word(i).Length > 0));
        }
    }

    [Fact]
    public void The_kept_words_are_as_many_as_the_textbook_table_finds()
    {
        var random = new Random(2);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var words = random.Next(1, 12);
            var (older, newer) = (Numbers(random, words), Numbers(random, words));

            var kept = WordDiff.Between(older, newer, words);

            var common = LongestCommon(older, newer);
            Assert.Equal(common, kept.Older.Count(each => each));
            Assert.Equal(older.Where((_, i) => kept.Older[i]), newer.Where((_, i) => kept.Newer[i]));
        }
    }

    [Fact]
    public void A_long_text_edited_here_and_there_still_gets_a_shortest_redline()
    {
        var random = new Random(3);
        var older = Enumerable.Range(0, 3_000).Select(_ => random.Next(400)).ToArray();
        var newer = older.SelectMany(word => random.Next(10) switch
        {
            0 => Array.Empty<int>(),
            1 => [word, random.Next(400)],
            2 => [random.Next(400)],
            _ => [word],
        }).ToArray();

        var kept = WordDiff.Between(older, newer, 400);

        Assert.Equal(LongestCommon(older, newer), kept.Older.Count(each => each));
    }

    [Fact]
    public void Two_unrelated_texts_of_200_000_words_are_compared_in_seconds()
    {
        var random = new Random(4);
        var older = Enumerable.Range(0, 200_000).Select(_ => Zipf(random)).ToArray();
        var newer = Enumerable.Range(0, 200_000).Select(_ => Zipf(random)).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var kept = WordDiff.Between(older, newer, 20_000);

        Assert.Equal(older.Where((_, i) => kept.Older[i]), newer.Where((_, i) => kept.Newer[i]));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Kept_and_inserted_words_are_the_newer_text_and_kept_and_deleted_ones_the_older()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 4_000; trial++)
        {
            var older = trial % 2 == 0 ? Noise(random, random.Next(60)) : Sentence(random);
            var newer = trial % 2 == 0 ? Mangled(random, older) : Sentence(random);

            var (edits, changes) = TextComparison.Between(older, newer, 7);

            Assert.Equal(newer, string.Concat(edits.Where(edit => edit.Kind != EditKind.Delete).Select(edit => edit.Text)));
            Assert.Equal(Visible(older), Visible(string.Concat(edits.Where(edit => edit.Kind != EditKind.Insert).Select(edit => edit.Text))));
            for (var i = 0; i < changes.Count; i++)
            {
                Assert.Equal(changes[i].Older, TextOf(edits, EditKind.Delete, i + 7));
                Assert.Equal(changes[i].Newer, TextOf(edits, EditKind.Insert, i + 7));
                Assert.NotEqual(changes[i].Older, changes[i].Newer);
            }
            Assert.All(edits, edit => Assert.Equal(edit.Kind == EditKind.Keep, edit.Change < 0));
        }
    }

    [Fact]
    public void Between_two_changes_there_is_a_kept_word_and_a_deletion_stands_before_its_insertion()
    {
        var random = new Random(6);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var edits = TextComparison.Between(Sentence(random), Sentence(random)).Edits;

            for (var i = 1; i < edits.Count; i++)
            {
                Assert.True((edits[i - 1].Kind, edits[i].Kind) is (EditKind.Keep, not EditKind.Keep) or (_, EditKind.Keep)
                    or (EditKind.Delete, EditKind.Insert));
                Assert.False(edits[i - 1].Kind == EditKind.Keep && edits[i].Kind == EditKind.Keep);
            }
        }
    }

    private static string Visible(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '\u200B' and not '\uFEFF'));

    private static string TextOf(IEnumerable<Edit> edits, EditKind kind, int change) =>
        string.Concat(edits.Where(edit => edit.Kind == kind && edit.Change == change).Select(edit => edit.Text)).Trim();

    private static string Noise(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static string Mangled(Random random, string text)
    {
        for (var i = random.Next(4); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            text = text[..at] + Noise(random, random.Next(3)) + text[Math.Min(text.Length, at + random.Next(3))..];
        }
        return text;
    }

    private static string Sentence(Random random)
    {
        string[] words = ["the", "Party", "Parties", "shall", "may", "not", "of", "Annex", "5", "12", ",", ";", ".", "report", "to", "("];
        return string.Join(' ', Enumerable.Range(0, random.Next(25)).Select(_ => words[random.Next(words.Length)]));
    }

    private static int[] Numbers(Random random, int words) =>
        Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(words)).ToArray();

    private static int Zipf(Random random) => (int)(20_000 * Math.Pow(random.NextDouble(), 4));

    private static int LongestCommon(int[] older, int[] newer)
    {
        var table = new int[older.Length + 1, newer.Length + 1];
        for (var i = 1; i <= older.Length; i++)
        {
            for (var j = 1; j <= newer.Length; j++)
            {
                table[i, j] = older[i - 1] == newer[j - 1]
                    ? table[i - 1, j - 1] + 1
                    : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }
        return table[older.Length, newer.Length];
    }
}
