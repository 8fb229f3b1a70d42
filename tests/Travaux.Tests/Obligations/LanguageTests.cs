using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>The language of obligations: what is read, what is written, what is wrong with a file.</summary>
public partial class LanguageTests
{
    /// <summary>The examples' files of obligations.</summary>
    public static TheoryData<string> Files => [.. FileNames()];

    private static IEnumerable<string> FileNames() => Directory.EnumerateFiles(Path.Combine(Shared.Repository, "examples"), "*.obligations", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Shared.Repository, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_is_sound_and_is_written_as_it_was_read(string file)
    {
        var text = File.ReadAllText(Path.Combine(Shared.Repository, file));

        var reading = InstrumentReader.Read(file, text);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(text, InstrumentWriter.Write(reading.Value));
    }

    [Fact]
    public void Each_malformed_file_has_its_exact_message()
    {
        var told = new StringBuilder();
        foreach (var text in Malformed())
        {
            told.Append(text).Append("----\n").Append(Told(text)).Append("====\n");
        }

        Golden.Same("obligations/malformed-and-told.txt", told.ToString());
    }

    [Fact]
    public void No_malformed_file_is_passed_over_in_silence() => Assert.All(Malformed(), text => Assert.NotEmpty(InstrumentReader.Read("test", text).Diagnostics));

    [Fact]
    public void Every_fault_that_the_documentation_lists_is_shown_by_a_case()
    {
        string[] elsewhere = ["TX800", "TX837", "TX838", "TX839"];
        var shown = Malformed().SelectMany(text => InstrumentReader.Read("test", text).Diagnostics).Select(fault => fault.Code).ToHashSet();
        var documented = Listed().Matches(File.ReadAllText(Path.Combine(Shared.Repository, "docs", "diagnostics.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal([], documented.Except(shown).Except(elsewhere));
    }

    [Fact]
    public void A_file_that_is_too_long_or_has_too_many_names_is_refused_and_not_read()
    {
        var names = string.Join(", ", Enumerable.Range(0, 1_200).Select(i => $"S{i}"));

        Assert.Equal("TX800", Assert.Single(InstrumentReader.Read("test", "instrument T\n" + new string('x', 4_000_000)).Diagnostics).Code);
        Assert.Equal("TX839", Assert.Single(InstrumentReader.Read("test", $"instrument T\nstates\n  {names}\n").Diagnostics).Code);
    }

    [Fact]
    public void What_one_file_declares_another_can_use()
    {
        const string charter = "instrument Charter\nstates\n  Atria, Borea\nfact a threat exists\n[Art 2(4)] Atria must not use force\n";

        var reading = InstrumentReader.Read("pact", "instrument Pact\n  uses \"charter\"\n[Art 1] Borea must help\n  when a threat exists\n[Art 2(4)] prevails over [Art 1]\n",
            name => name == "charter" ? charter : null);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["use force", "help"], reading.Value.All<Statement.Rule>().Select(rule => rule.Action));
    }

    [Fact]
    public void Files_that_use_one_another_in_a_circle_are_told_apart_from_files_in_error()
    {
        string? Used(string name) => name switch
        {
            "one" => "instrument One\n  uses \"two\"\n",
            "two" => "instrument Two\n  uses \"one\"\n",
            _ => "instrument Bad\nnonsense\n",
        };

        Assert.Equal(["TX838"], Codes("instrument Pact\n  uses \"one\"\n"));
        Assert.Equal(["TX837"], InstrumentReader.Read("two.obligations", Used("one")!, name => name == "two" ? "instrument Two\n  uses \"two\"\n" : null).Diagnostics.Select(fault => fault.Code).Select(code => code == "TX838" ? "TX837" : code));
        Assert.Equal(["TX838"], Codes("instrument Pact\n  uses \"bad\"\n"));

        IEnumerable<string> Codes(string text) => InstrumentReader.Read("pact", text, Used).Diagnostics.Select(fault => fault.Code);
    }

    [Fact]
    public void The_example_of_the_documentation_is_sound()
    {
        var blocks = Fenced().Matches(File.ReadAllText(Path.Combine(Shared.Repository, "docs", "obligations-language.md")));

        Assert.Empty(InstrumentReader.Read("docs", string.Concat(blocks.Select(block => block.Groups[1].Value))).Diagnostics);
        Assert.True(blocks.Count > 1);
    }

    [Fact]
    public void And_beside_or_is_read_in_neither_way()
    {
        var fault = Assert.Single(InstrumentReader.Read("test", "instrument T\nstates\n  Atria\nfact a\nfact b\nfact c\nAtria must help\n  when a and b or c\n").Diagnostics);

        Assert.Contains("as '(a and b) or c', or as 'a and (b or c)'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_files_that_were_shaken_are_told_or_stay_the_same_when_written_and_read_again()
    {
        var random = new Random(20220329);
        var texts = FileNames().Select(file => File.ReadAllText(Path.Combine(Shared.Repository, file))).ToArray();
        var sound = 0;
        for (var trial = 0; trial < 3_000; trial++)
        {
            var reading = InstrumentReader.Read("test", Shaken(texts[random.Next(texts.Length)], random));
            if (reading.Diagnostics.Count == 0)
            {
                sound++;
                var written = InstrumentWriter.Write(reading.Value);
                var again = InstrumentReader.Read("test", written);
                Assert.Empty(again.Diagnostics);
                Assert.Equal(written, InstrumentWriter.Write(again.Value));
            }
        }
        Assert.True(sound > 100, $"Only {sound} of the shaken files were sound: the test says little.");
    }

    [Theory]
    [InlineData("((((((((((")]
    [InlineData("[[ a | b : [[ c | d : ")]
    [InlineData("not not not ")]
    [InlineData("{{ x | y : z }} ")]
    [InlineData("rain and rain or ")]
    public void Repeating_a_sign_without_end_neither_crashes_nor_hangs(string sign)
    {
        var text = "instrument T\nstates\n  Atria\nfact rain\nAtria must help\n  when " + string.Concat(Enumerable.Repeat(sign, 20_000)) + "\n";

        Assert.NotEmpty(InstrumentReader.Read("test", text).Diagnostics);
    }

    private static string[] Malformed() => File.ReadAllText(Path.Combine(Shared.Repository, "tests", "Travaux.Tests", "Fixtures", "obligations", "malformed.txt"))
        .Split("\n====\n");

    private static string Told(string text)
    {
        var told = new StringBuilder();
        foreach (var fault in InstrumentReader.Read("test", text).Diagnostics)
        {
            var before = text[..Math.Min(fault.At.Start, text.Length)];
            told.Append(CultureInfo.InvariantCulture, $"({before.Count(sign => sign == '\n') + 1},{before.Length - before.LastIndexOf('\n')}) {fault.Code}: {fault.Message}\n");
        }
        return told.ToString();
    }

    /// <summary>A text with some words or lines taken out, doubled or swapped.</summary>
    private static string Shaken(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var shakes = random.Next(1, 4); shakes > 0; shakes--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(5))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    lines[at] += " # a remark";
                    break;
                case 3:
                    var words = lines[at].Split(' ').ToList();
                    words.RemoveAt(random.Next(words.Count));
                    lines[at] = string.Join(' ', words);
                    break;
                default:
                    lines.Insert(at, "");
                    break;
            }
        }
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^```\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^\| (TX8[0-4]\d) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
