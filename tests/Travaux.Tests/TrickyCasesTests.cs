using System.Text;
using System.Text.RegularExpressions;
using Travaux.Analysis.Comparison;
using Travaux.Cli;
using Travaux.Cli.Drawing;
using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using Travaux.Tests.Cli;

namespace Travaux.Tests;

/// <summary>Holds <c>docs/tricky-cases.md</c> to the truth: what it says that Travaux answers is what Travaux answers.</summary>
/// <remarks>
/// <para>
/// A <c>draft</c> is answered by its outline and diagnostics; an <c>older</c> and a <c>newer</c> by what runs through the whole
/// document and the text. Two that begin with no heading stand in the draft of the fence <c>around</c>, in place of its line …;
/// what that draft would show without them is left out of the answer.
/// </para>
/// </remarks>
public sealed partial class TrickyCasesTests
{
    private const string Page = "docs/tricky-cases.md";
    private static readonly Look Look = new(110, Colour: false);

    [Fact]
    public void The_page_says_what_travaux_answers()
    {
        var page = File.ReadAllText(Path.Combine(Shared.Repository, Page));

        Golden.SameFile(Page, Answered(page));
    }

    [Fact]
    public void Each_case_says_what_is_wanted_and_whether_it_is_so()
    {
        var cases = File.ReadAllText(Path.Combine(Shared.Repository, Page)).Split("\n### ").Skip(1).ToList();

        Assert.InRange(cases.Count, 15, 40);
        Assert.All(cases, one =>
        {
            Assert.Single(Answer().Matches(one));
            Assert.Single(Wanted().Matches(one));
            Assert.Single(Verdict().Matches(one));
        });
    }

    private static string Answered(string page)
    {
        var around = Fence().Matches(page).Single(fence => fence.Groups["kind"].Value == "around").Groups["text"].Value;
        var given = new Dictionary<string, string>();
        return Fence().Replace(page, fence =>
        {
            var kind = fence.Groups["kind"].Value;
            if (kind != "travaux")
            {
                given[kind] = fence.Groups["text"].Value;
                return fence.Value;
            }
            var answer = given.Remove("draft", out var draft) ? Outlined(draft) : Compared(given["older"], given["newer"], around);
            return $"```travaux\n{answer}\n```\n";
        });
    }

    private static string Outlined(string draft)
    {
        var read = Read(draft);
        var drawn = Drawn(canvas => OutlineDrawing.Draw(canvas, read.Value));
        return string.Join('\n', [.. drawn[1..], .. read.Diagnostics.Select(diagnostic => $"{diagnostic.Code}: {diagnostic.Message}")]);
    }

    private static string Compared(string older, string newer, string around)
    {
        if (Heading().IsMatch(older))
        {
            return string.Join('\n', Told(older, newer));
        }
        var unchanged = Told(In(around, "Nothing yet."), In(around, "Nothing yet."));
        return string.Join('\n', Told(In(around, older), In(around, newer)).Except(unchanged));

        static string In(string around, string text) => around.Replace("…", text, StringComparison.Ordinal);
    }

    /// <summary>What runs through the whole document, then the provisions one by one.</summary>
    private static List<string> Told(string older, string newer)
    {
        var redline = Comparer.Compare(Read(older).Value, Read(newer).Value, ComparisonOptions.Default);
        var drawn = Drawn(canvas => ComparisonDrawing.Draw(canvas, redline, Selection.Everything, new(All: true, Context: 0)));
        var text = drawn.FindIndex(part => part.StartsWith("The text,", StringComparison.Ordinal));
        return [.. drawn.Where((part, at) => at > text || part.StartsWith("Through the whole document", StringComparison.Ordinal))];
    }

    /// <summary>A drawing, cut at its empty lines.</summary>
    private static List<string> Drawn(Action<Canvas> draw)
    {
        var writer = new StringWriter();
        draw(new Canvas(writer, Look));
        return [.. writer.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd('\n'))];
    }

    private static Reported<Copy> Read(string text)
    {
        var read = DocumentReader.Read("draft.txt", Encoding.UTF8.GetBytes(text));
        var copy = ProvisionParser.Read(read.Value);
        return copy with { Diagnostics = [.. read.Diagnostics, .. copy.Diagnostics] };
    }

    [GeneratedRegex(@"^```(?<kind>\w+)\n(?<text>.*?)\n?```\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^(Article|PART|第)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```travaux$", RegexOptions.Multiline)]
    private static partial Regex Answer();

    [GeneratedRegex("^Wanted: ", RegexOptions.Multiline)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"^(✔|Not yet: .+)$", RegexOptions.Multiline)]
    private static partial Regex Verdict();
}
