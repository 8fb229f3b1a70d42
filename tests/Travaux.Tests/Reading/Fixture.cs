using Travaux.Documents;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

/// <summary>The fixtures of the readers: small texts in our own words, one per format.</summary>
public static class Fixture
{
    public static string[] Names { get; } = ["draft.md", "treaty.html", "bill.akn.xml", "bill.uslm.xml"];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Reading", name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Reading", name));

    public static Reported<Document> Read(string name) => DocumentReader.Read(name, Bytes(name));

    /// <summary>A document as lines: depth by indentation, mark, label and text. What the goldens hold.</summary>
    public static string Outline(Document document) => string.Join('\n', document.Blocks.Select(Line));

    private static string Line(Block block)
    {
        var mark = block.Mark is null ? $"{block.Kind}{(block.Level > 0 ? $" {block.Level}" : "")}"
            : $"{new string(' ', 2 * (block.Mark.Depth - 1))}{block.Mark.Kind} {block.Mark.Role}{(block.Kind == BlockKind.Paragraph ? "" : $" ({block.Kind})")}";
        var id = block.Mark is { OfficialId.Length: > 0, Role: StructureRole.Opening } ? $" #{block.Mark.OfficialId}" : "";
        var label = block.Label.Length > 0 ? $" [{block.Label}]" : "";
        return $"{mark}{id}{label}: {string.Concat(block.Runs.Select(Styled)).Replace("\n", "⏎")}".TrimEnd();
    }

    private static string Styled(Run run)
    {
        List<string> looks = [];
        looks.AddRange(run.Bold ? ["bold"] : []);
        looks.AddRange(run.Italic ? ["italic"] : []);
        looks.AddRange(run.Underline ? ["underline"] : []);
        looks.AddRange(run.Strike ? ["strike"] : []);
        looks.AddRange(run.Colour.Length > 0 ? [run.Colour] : []);
        looks.AddRange(run.Highlight.Length > 0 ? ["on " + run.Highlight] : []);
        looks.AddRange(run.Revision is { } revision ? [$"{revision.Kind} {revision.When}"] : []);
        return looks.Count == 0 ? run.Text : $"{{{string.Join(' ', looks)}: {run.Text}}}";
    }
}
