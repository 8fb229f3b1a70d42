namespace Travaux.Tests.Word.Numbering;

/// <summary>A small document whose numbers are known: a case of <c>Fixtures/numbering</c>; README.md there tells the notation.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Definitions">The lines of its <c>numbering</c> block.</param>
/// <param name="Paragraphs">The lines of its <c>paragraphs</c> block.</param>
public sealed record NumberingCase(string Name, IReadOnlyList<string> Definitions, IReadOnlyList<NumberedParagraph> Paragraphs)
{
    /// <summary>Every case, in the order of the files' names.</summary>
    public static IReadOnlyList<NumberingCase> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "numbering"), "*.md")
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(File.ReadAllLines(file))),
    ];

    /// <summary>Whether LibreOffice can be asked about it.</summary>
    public bool IsForLibreOffice => !Definitions.Contains("not for LibreOffice");

    public override string ToString() => Name;

    private static IEnumerable<NumberingCase> Read(string[] lines)
    {
        var (name, block) = ("", "");
        List<string> definitions = [];
        List<NumberedParagraph> paragraphs = [];
        foreach (var line in lines)
        {
            switch (block, line)
            {
                case ("", _) when line.StartsWith("## ", StringComparison.Ordinal):
                    (name, definitions, paragraphs) = (line[3..], [], []);
                    break;
                case ("", _) when line.StartsWith("```", StringComparison.Ordinal):
                    block = line[3..];
                    break;
                case ("paragraphs", "```"):
                    block = "";
                    yield return new(name, definitions, paragraphs);
                    break;
                case (_, "```"):
                    block = "";
                    break;
                case ("numbering", { Length: > 0 }):
                    definitions.Add(line);
                    break;
                case ("paragraphs", { Length: > 0 }):
                    paragraphs.Add(NumberedParagraph.Read(line));
                    break;
            }
        }
    }
}

/// <summary>A paragraph of a case.</summary>
/// <param name="Label">What Word prints before it; empty for nothing.</param>
/// <param name="Where">Its list, style and place, as in the notation.</param>
/// <param name="Words">Its words.</param>
/// <param name="InLibreOffice">What LibreOffice prints where that is something else; else <see langword="null"/>.</param>
public sealed record NumberedParagraph(string Label, IReadOnlyList<string> Where, string Words, string? InLibreOffice)
{
    public static NumberedParagraph Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[2], cells.Length > 3 ? cells[3] : null);
    }

    /// <summary>The value of <c>name=value</c>; <see langword="null"/> where it is not there.</summary>
    public string? Value(string name) => Where.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
