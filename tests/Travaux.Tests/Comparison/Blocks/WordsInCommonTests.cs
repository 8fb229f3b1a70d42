using Travaux.Analysis.Comparison.Blocks;

namespace Travaux.Tests.Comparison.Blocks;

/// <summary>What paragraphs share and lack of one another's words, against a plain count that crosses the words off one by one.</summary>
public sealed class WordsInCommonTests
{
    [Fact]
    public void What_two_share_is_what_is_left_when_their_words_are_crossed_off()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var words = new ProfileWords();
            var (older, newer) = (Text(random), Text(random));

            var shared = Of(older, words).Shared(Of(newer, words));

            Assert.Equal(shared, Of(newer, words).Shared(Of(older, words)));
            Assert.Equal(WeightOf(older) - WeightOf(Left(older, newer)), shared);
        }
    }

    [Fact]
    public void What_is_missing_is_what_the_parts_taken_so_far_leave_over()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 1_000; trial++)
        {
            var words = new ProfileWords();
            var left = Text(random);
            var missing = new MissingWords(Of(left, words));
            for (var part = random.Next(8); part >= 0; part--)
            {
                var next = Text(random);

                Assert.Equal(WeightOf(Left(next, left)), missing.WeightBeyond(Of(next, words)));

                missing.Take(Of(next, words));
                left = Left(left, next);
            }
        }
    }

    /// <summary>A text of few or many words out of few or many, so that words come again.</summary>
    private static string[] Text(Random random)
    {
        var different = random.Next(2) == 0 ? 5 : 200;
        return [.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(400) : random.Next(12)).Select(_ => Word(random.Next(different)))];
    }

    /// <summary>A word of letters alone, no two alike and none that is light.</summary>
    private static string Word(int number) => $"lake{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static Profile Of(string[] text, ProfileWords words) => new(string.Join(' ', text), -1, words);

    /// <summary>The words of one text after each word of another crossed off one like it.</summary>
    private static string[] Left(string[] text, string[] other)
    {
        var left = text.ToList();
        foreach (var word in other)
        {
            left.Remove(word);
        }
        return [.. left];
    }

    private static int WeightOf(string[] text) => text.Length * new Profile(Word(0), -1, new ProfileWords()).Weight;
}
