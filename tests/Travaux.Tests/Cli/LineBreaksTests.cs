using Travaux.Cli.Drawing;

namespace Travaux.Tests.Cli;

public class LineBreaksTests
{
    [Fact]
    public void Lines_break_at_blanks() => Assert.Equal(["The Parties", "shall meet"], Lines(11, "The Parties shall meet"));

    [Fact]
    public void A_word_wider_than_a_line_is_cut() => Assert.Equal(["abcdefghij", "klm"], Lines(10, "abcdefghijklm"));

    [Fact]
    public void Chinese_breaks_between_characters_and_not_before_its_full_stop() =>
        Assert.Equal(["湖里的鱼", "属于各", "方。"], Lines(8, "湖里的鱼属于各方。"));

    [Fact]
    public void Words_that_no_blank_parts_stay_together() =>
        Assert.Equal(["The list", "Party,"], Lines(9, "The list ", "Party", ","));

    [Fact]
    public void A_random_text_keeps_its_letters_and_its_width()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var strokes = Enumerable.Range(0, random.Next(6)).Select(_ => Text(random)).ToArray();
            var width = random.Next(4, 30);

            Assert.Equal(Lines(int.MaxValue / 2, strokes), Lines(0, strokes));

            var lines = Lines(width, strokes);

            Assert.Equal(Unspaced(string.Concat(strokes)), Unspaced(string.Concat(lines)));
            Assert.All(lines, line => Assert.True(Columns.Of(line) <= width, $"{width}: '{line}'"));
        }

        static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => "ab ,\u6E56\u3002e\u0301"[random.Next(8)]));
        static string Unspaced(string text) => text.Replace(" ", "");
    }

    [Fact]
    public void A_draft_never_steers_the_terminal() =>
        Assert.Equal("␛[31mred ‹U+202E›x", Canvas.Visible("\e[31mred \u202Ex"));

    private static string[] Lines(int width, params string[] strokes) =>
        [.. LineBreaks.Of(strokes.Select(text => new Stroke(text)), width, width).Select(line => string.Concat(line.Select(stroke => stroke.Text)))];
}
