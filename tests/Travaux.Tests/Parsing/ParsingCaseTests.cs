using System.Text;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Parsing;

/// <summary>Runs the literate cases of <c>Cases/parsing</c>: a draft, the outline it has, and what is said about it.</summary>
/// <remarks>
/// <para>A line of an outline is an id, then label, heading and text where there are any, parted by <c> · </c>; ⏎ begins a paragraph.</para>
/// </remarks>
public sealed class ParsingCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "parsing");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_outline_of_each_draft_is_as_written(string file)
    {
        var fences = Fences(File.ReadAllLines(Path.Combine(Folder, file))).ToList();
        Assert.NotEmpty(fences);
        for (var at = 0; at < fences.Count; at++)
        {
            Assert.Equal("draft", fences[at].Kind);
            var document = Drafts.Plain(fences[at].Text);

            var read = ProvisionParser.Read(document);

            Assert.Equal("outline", fences[++at].Kind);
            Assert.Equal(fences[at].Text, Outline(read.Value));
            Laws.Hold(document, read.Value);
            var said = at + 1 < fences.Count && fences[at + 1].Kind == "diagnostics" ? fences[++at].Text : "";
            Assert.Equal(said, string.Join('\n', read.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}")));
        }
    }

    private static string Outline(Copy copy)
    {
        var outline = new StringBuilder();
        foreach (var provision in copy.Provisions)
        {
            Write(provision, 0, outline);
        }
        return outline.ToString().TrimEnd('\n');
    }

    private static void Write(Provision provision, int depth, StringBuilder outline)
    {
        outline.Append(' ', depth * 2).Append(provision.Id.Value);
        foreach (var part in new[] { provision.Label, provision.Heading, provision.Text }.Where(part => part.Length > 0))
        {
            outline.Append(" · ").Append(part.Replace("\n", "⏎", StringComparison.Ordinal));
        }
        outline.Append('\n');
        foreach (var child in provision.Children)
        {
            Write(child, depth + 1, outline);
        }
    }

    private static IEnumerable<(string Kind, string Text)> Fences(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```", StringComparison.Ordinal) && lines[at].Length > 3)
            {
                var end = Array.IndexOf(lines, "```", at + 1);
                yield return (lines[at][3..], string.Join('\n', lines[(at + 1)..end]));
                at = end;
            }
        }
    }
}
