namespace Travaux.Tests.Time;

/// <summary>A row of a table in a literate case file: its cells, without the ticks around code.</summary>
public sealed record TableCase(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The rows of the tables of a file below <c>Cases/time</c> whose first heading is given.</summary>
    public static IEnumerable<TableCase> In(string file, string heading)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "time", file));
        var inside = false;
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("| ", StringComparison.Ordinal))
            {
                inside = false;
            }
            else if (lines[at].StartsWith($"| {heading} |", StringComparison.Ordinal))
            {
                (inside, at) = (true, at + 1);
            }
            else if (inside)
            {
                yield return new(at + 1, [.. lines[at][2..^2].Split(" | ").Select(Plain)]);
            }
        }
    }

    /// <summary>The cells as a row of Markdown, to hold against what was found.</summary>
    public static string Row(params IEnumerable<string> cells) => string.Join(" | ", cells);

    private static string Plain(string cell) => cell.StartsWith('`') && cell.EndsWith('`') ? cell[1..^1] : cell;
}
