using System.Diagnostics;
using System.Globalization;
using System.Text;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

/// <summary>Damaged and hostile files: each is read, or refused with a reason; nothing else happens.</summary>
/// <remarks>
/// <para>As many inputs as the environment variable <c>TRAVAUX_FUZZ</c> says; 2,000 without it.</para>
/// </remarks>
public class ReaderFuzzTests
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : 2_000;

    private static readonly string[] Shards = ["[", "]", "<", "</", "<!--", "<![CDATA[", "&", "&#x110000;", "&amp;", "**", "_", "`", "|", "\n", "\n\n", "\f", "\0",
        "<p>", "</p>", "<section eId=\"x\">", "<num>", "</num>", "<quotedStructure>", "<authorialNote>", "<meta>", "<ol reversed start=-9999999999>",
        "<li value=99999999999>", "<td>", "<del>", "<script>", "\"", "'", "\u202E", "\uD800", "1. ", "- ", "    ", "> ", "|-|-|\n", "<date>", "\r", "---\n"];

    [Fact]
    public void Damage_to_a_file_never_crashes_a_reader_and_every_block_stands_inside_the_file()
    {
        var random = new Random(20220329);
        for (var input = 0; input < Inputs; input++)
        {
            var name = Fixture.Names[input % Fixture.Names.Length];
            var bytes = Damaged(Fixture.Bytes(name), random);

            AssertSound(name, bytes, input);
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_under_every_name()
    {
        var random = new Random(7);
        for (var input = 0; input < Inputs / 4; input++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);

            AssertSound(Fixture.Names[input % Fixture.Names.Length], bytes, input);
            AssertSound("noise.txt", bytes, input);
        }
    }

    [Fact]
    public void Shards_of_markup_in_any_order_are_read_and_no_word_is_lost_from_pages_and_drafts()
    {
        var random = new Random(1998);
        for (var input = 0; input < Inputs / 2; input++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(i => random.Next(3) == 0 ? $" w{i} " : Shards[random.Next(Shards.Length)]));
            foreach (var name in Fixture.Names)
            {
                AssertSound(name, Encoding.UTF8.GetBytes(text), input);
                AssertSound(name, Encoding.UTF8.GetBytes("<akomaNtoso>" + text), input);
            }
        }
    }

    [Fact]
    public void A_cut_bill_keeps_the_words_before_the_cut()
    {
        // Without the note among words and the number after its heading, which are read in another order than they are written in.
        var bill = Fixture.Text("bill.akn.xml");
        bill = bill[..bill.IndexOf("<authorialNote marker", StringComparison.Ordinal)] + bill[(bill.IndexOf("</authorialNote>", StringComparison.Ordinal) + 16)..];
        var whole = Letters.Of(DocumentReader.Read("bill.xml", Encoding.UTF8.GetBytes(bill)).Value);
        for (var cut = bill.IndexOf("<body>", StringComparison.Ordinal); cut < bill.IndexOf("<chapter", StringComparison.Ordinal); cut++)
        {
            var part = Letters.Of(DocumentReader.Read("bill.xml", Encoding.UTF8.GetBytes(bill[..cut])).Value);

            var tagStart = bill.LastIndexOf('<', cut - 1);
            var isInTag = tagStart > bill.LastIndexOf('>', cut - 1);
            var tag = isInTag ? Letters.Of(bill[tagStart..cut]) : "";

            // A tag that the cut goes through is words; what is before it is as in the whole.
            Assert.EndsWith(tag, part, StringComparison.Ordinal);
            Assert.StartsWith(part[..^tag.Length], whole, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> Pathologies => new()
    {
        { "a.md", "[" }, { "a.md", "]" }, { "a.md", "*a_ " }, { "a.md", "**" }, { "a.md", "`" }, { "a.md", "![](#" }, { "a.md", "<a " }, { "a.md", "|" },
        { "a.md", "a\n|-|\n" }, { "a.md", "- " }, { "a.md", "\\[" }, { "a.md", "&amp" }, { "a.md", "<!--" }, { "a.md", "1. x\n" }, { "a.md", "_a " }, { "a.md", "[a](#" },
        { "a.md", "a**b" }, { "a.md", "> \n" }, { "a.md", "<x" }, { "a.md", "``` " }, { "a.md", "x\n=\n" }, { "a.md", "\t" }, { "a.md", "~|a|b\n" },
        { "a.html", "<" }, { "a.html", "<a " }, { "a.html", "<a \"" }, { "a.html", "<!--" }, { "a.html", "<![CDATA[" }, { "a.html", "<script>" }, { "a.html", "<title>" },
        { "a.html", "<b x>" }, { "a.html", "<p>" }, { "a.html", "</p>" }, { "a.html", "<table><tr><td>" }, { "a.html", "&" }, { "a.html", "<!DOCTYPE [" }, { "a.html", "<b a='" },
        { "a.html", "<li value=9>" }, { "a.html", "<del>x" }, { "a.html", "<p style='color:red;" },
        { "a.xml", "<akomaNtoso><section eId='a'>" }, { "a.xml", "<akomaNtoso>&a;" }, { "a.xml", "<akomaNtoso><num>1" }, { "a.xml", "<akomaNtoso>x<authorialNote>y" },
        { "a.xml", "<akomaNtoso/>" }, { "a.txt", "\n" }, { "a.txt", "\f" }, { "a.txt", "a\n\n" }, { "a.txt", "\u00E9" },
    };

    [Theory]
    [MemberData(nameof(Pathologies))]
    public void A_pattern_repeated_without_end_takes_linear_time(string name, string pattern)
    {
        // Twice as long may take twice as long, not four times; the machine has other work, so the best of three counts.
        Time(name, pattern, 20_000);
        var (half, full) = (TimeSpan.Zero, TimeSpan.Zero);
        var isLinear = Enumerable.Range(0, 5).Any(_ =>
        {
            (half, full) = (Time(name, pattern, 200_000), Time(name, pattern, 400_000));
            return full < (half * 3) + TimeSpan.FromSeconds(3);
        });

        Assert.True(isLinear, $"'{pattern}' in {name}: {half} for half, {full} for all");
    }

    [Theory]
    [Trait("Size", "All")]
    [InlineData("line.txt")]
    [InlineData("line.md")]
    public void A_hundred_megabytes_of_one_line_are_read_in_seconds(string name)
    {
        var line = new byte[100 * 1024 * 1024];
        "The Parties [shall] confer; "u8.CopyTo(line);
        for (var filled = 28; filled < line.Length; filled *= 2)
        {
            line.AsSpan(0, Math.Min(filled, line.Length - filled)).CopyTo(line.AsSpan(filled));
        }
        var clock = Stopwatch.StartNew();

        var read = DocumentReader.Read(name, line);

        Assert.Equal(line.Length, Assert.Single(read.Value.Blocks).Text.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
        Assert.True(Process.GetCurrentProcess().PeakWorkingSet64 < 2L * 1024 * 1024 * 1024);
    }

    private static TimeSpan Time(string name, string pattern, int characters)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pattern, characters / pattern.Length)));
        var clock = Stopwatch.StartNew();
        DocumentReader.Read(name, bytes);
        return clock.Elapsed;
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var blow = random.Next(1, 12); blow > 0 && damaged.Count > 4; blow--)
        {
            var at = random.Next(damaged.Count);
            var length = Math.Min(random.Next(1, 200), damaged.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                case 2:
                    damaged.RemoveRange(at, length);
                    break;
                case 3:
                    damaged.InsertRange(random.Next(damaged.Count), damaged.GetRange(at, length));
                    break;
                default:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Shards[random.Next(Shards.Length)]));
                    break;
            }
        }
        return [.. damaged];
    }

    private static void AssertSound(string name, byte[] bytes, int input)
    {
        try
        {
            var read = DocumentReader.Read(name, bytes);
            var length = read.Value.LineStarts.Count == 0 ? 0 : bytes.Length;
            Assert.All(read.Value.Blocks, block => Assert.True(IsInside(block.At, length) && IsWhole(block), $"{name}, input {input}: {block}"));
            Assert.All(read.Diagnostics, diagnostic => Assert.True(IsInside(diagnostic.At, length), $"{name}, input {input}: {diagnostic}"));
        }
        catch (UnreadableDocumentException refusal)
        {
            Assert.StartsWith(name + ": ", refusal.Message, StringComparison.Ordinal);
        }
        catch (Exception bug) when (bug is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{name}, input {input}: {bug}\n{Convert.ToBase64String(bytes)}");
        }
    }

    private static bool IsInside(SourceSpan at, int length) => at.Start >= 0 && at.Length >= 0 && at.End <= length;

    private static bool IsWhole(Block block) =>
        block.Runs.All(run => run.Text.Length > 0) && (block.Text.Length > 0 || block.Label.Length > 0 || block.Mark?.Role == StructureRole.Opening);
}
