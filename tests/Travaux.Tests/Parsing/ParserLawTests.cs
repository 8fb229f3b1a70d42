using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Parsing;

public sealed class ParserLawTests
{
    [SharedFact]
    public void The_words_of_the_provisions_are_the_words_of_every_text_of_the_corpora()
    {
        string[] endings = [".txt", ".md", ".xml", ".tsv"];
        var files = Directory.EnumerateFiles(Drafts.Corpora, "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)) && !file.Contains("docx", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();

        foreach (var file in files)
        {
            var document = Drafts.Read(file);

            Laws.Hold(document, ProvisionParser.Read(document).Value);
        }

        Assert.True(files.Count > 70);
    }

    [Fact]
    public void The_words_of_the_provisions_are_the_words_of_any_plain_text()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 3_000; trial++)
        {
            Hold(Drafts.Plain(Draft(random)));
        }
    }

    [Fact]
    public void The_words_of_the_provisions_are_the_words_of_any_blocks()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var document = new Document { File = "random", Format = "blocks", Blocks = [.. Blocks(random, marks: trial % 3 == 0)] };

            Hold(document);
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var document = Drafts.Plain(Draft(new Random(5)));

        Assert.Equal(ProvisionParser.Read(document), ProvisionParser.Read(document));
    }

    [Fact]
    public void A_hundred_thousand_levels_do_not_exhaust_the_stack()
    {
        var marks = Enumerable.Range(1, 100_000).Select(depth => Block.Plain($"word{depth}", new("deep", depth, 1)) with
        {
            Label = $"({depth % 9 + 1})",
            Mark = new(ProvisionKind.Point, depth, StructureRole.Opening),
        });
        var document = new Document { File = "deep", Format = "marked", Blocks = [.. marks] };

        var read = ProvisionParser.Read(document);

        Laws.Hold(document, read.Value);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Code == "TX106");
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("[")]
    [InlineData("Article 1 ")]
    [InlineData("(a) ")]
    [InlineData("1. ")]
    [InlineData("第一条")]
    [InlineData("**")]
    [InlineData("I")]
    [InlineData("— ")]
    public void A_very_long_line_is_read_in_linear_time(string piece)
    {
        var line = new StringBuilder();
        while (line.Length < 8_000_000)
        {
            line.Append(piece);
        }
        var document = Drafts.Plain(line.ToString());
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var read = ProvisionParser.Read(document);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), $"{watch.Elapsed} for 8 MB of '{piece}'.");
        Assert.Equal(Squeezed(document.Blocks[0].Text), Squeezed(string.Concat(read.Value.All().Select(p => p.Label + p.Heading + p.Text))));
    }

    [Theory]
    [InlineData("(a) words\n\n")]
    [InlineData("1. words\n\n")]
    [InlineData("Article 7\n\n")]
    [InlineData("(i)\n")]
    [InlineData("Words without a number.\n\n")]
    [InlineData("- item\n")]
    [InlineData("“(2A) quoted\n")]
    [InlineData("Contents\n")]
    public void A_line_repeated_a_hundred_thousand_times_is_read_in_linear_time(string line)
    {
        var document = Drafts.Plain(string.Concat(Enumerable.Repeat(line, 100_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var read = ProvisionParser.Read(document);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), $"{watch.Elapsed} for 100,000 times '{line}'.");
        Assert.NotEmpty(read.Value.Provisions);
    }

    // A failure names the fewest blocks that still fail.
    private static void Hold(Document document)
    {
        if (Failure(document) is null)
        {
            return;
        }
        for (var at = document.Blocks.Count - 1; at >= 0; at--)
        {
            var fewer = document with { Blocks = [.. document.Blocks.Take(at), .. document.Blocks.Skip(at + 1)] };
            document = Failure(fewer) is null ? document : fewer;
        }
        Assert.Fail(Failure(document)!.Message + "\n" + string.Join(
            '\n', document.Blocks.Select(block => $"{block.Kind} {block.Level} «{block.Label}» {block.Mark} «{block.Text}»")));
    }

    private static Exception? Failure(Document document) => Xunit.Record.Exception(() => Laws.Hold(document, ProvisionParser.Read(document).Value));

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static readonly string[] Pieces =
    [
        "Article 1", "Article 2", "Article 5 bis", "ARTICLE III", "[Article 3ter]", "PART ONE", "Part 2", "CHAPTER I", "Section A", "TITLE 1", "ANNEX", "Annex I",
        "Schedule 1", "PROTOCOL", "PREAMBLE", "1.", "2.", "3.", "1)", "(1)", "(a)", "(b)", "a)", "(i)", "(ii)", "(iii)", "i.", "I.", "II.", "A.", "B.", "1.1", "1.2", "1", "2",
        "第一条", "第二条", "一、", "（二）", "المادة 1", "- 1", "Статья 1", "а)", "б)", "Option 1:", "Option 2:", "[Option (a):", "Pp1", "-", "•", "—", "“(2A)", "IN WITNESS WHEREOF",
        "Done at Geneva", "Have agreed as follows:", "The Parties to this Agreement,", "Recalling the past,", "Contents", "Article 1 ..... 3", "of the Convention", "the Parties shall",
        "States may.", "Scope", "General provisions", "WORDS IN CAPITALS", "and", "or", "1945.", "in accordance with", "]", "[", "**", "1.The", "(a)text", "\u00A0", "\u2060", "\uD83D\uDE00", "e\u0301",
    ];

    private static string Draft(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 80); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            text.Append(random.Next(6) switch { 0 or 1 => "\n\n", 2 => "\n", 3 => "\n    ", _ => " " });
        }
        return text.ToString();
    }

    private static IEnumerable<Block> Blocks(Random random, bool marks)
    {
        var at = 0;
        for (var count = random.Next(0, 40); count > 0; count--)
        {
            var text = random.Next(8) == 0 ? "" : string.Join(random.Next(2) == 0 ? " " : "\n", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var kind = random.Next(3) == 0 ? (BlockKind)random.Next(6) : BlockKind.Paragraph;
            var span = new SourceSpan("random", at, text.Length);
            at += text.Length + 2;
            yield return new Block
            {
                Kind = kind,
                Level = kind is BlockKind.Heading or BlockKind.ListItem ? random.Next(0, 4) : 0,
                Label = random.Next(4) == 0 ? Pieces[random.Next(Pieces.Length)] : "",
                Runs = [new(text)],
                Mark = marks && random.Next(2) == 0
                    ? new((ProvisionKind)random.Next(20), random.Next(1, 6), (StructureRole)random.Next(4))
                    : null,
                At = span,
            };
        }
    }
}
