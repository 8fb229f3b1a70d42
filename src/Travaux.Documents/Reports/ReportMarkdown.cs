using System.Globalization;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Writes a report as Markdown, its notes as footnotes.</summary>
/// <remarks>
/// <para>
/// CommonMark with the tables and footnotes that most programs read. Every character of a sentence that Markdown would take for its
/// own is escaped, so that nothing in a record can become a link, a picture or markup. A drawing is told by its description.
/// </para>
/// </remarks>
public static class ReportMarkdown
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\`*_[]<>|#&!~{}$^");

    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.Write($"# {Plain(report.Title)}\n\n");
        foreach (var line in report.Scope)
        {
            output.Write($"*{Plain(line)}*  \n");
        }
        foreach (var section in report.Sections)
        {
            Write(section, 2, output);
        }
        output.Write('\n');
        foreach (var note in report.Notes)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]: {Plain(note.Text)}\n"));
        }
    }

    private static void Write(Section section, int depth, TextWriter output)
    {
        output.Write($"\n{new string('#', Math.Min(depth, 6))} {Plain(section.Title)}\n");
        var inList = false;
        foreach (var part in section.Parts)
        {
            if (part is not Said || !inList)
            {
                output.Write('\n');
            }
            inList = part is Said;
            switch (part)
            {
                case Said said:
                    Write(said, 0, output);
                    break;
                case Table table:
                    Write(table, output);
                    break;
                case Figure figure:
                    output.Write($"*{Plain(figure.Drawing.Title)}.* {Plain(figure.Drawing.Description)}\n");
                    break;
            }
        }
        foreach (var inner in section.Sections)
        {
            Write(inner, depth + 1, output);
        }
    }

    private static void Write(Said said, int depth, TextWriter output)
    {
        output.Write($"{new string(' ', depth * 2)}- {Sentence(said)}\n");
        foreach (var under in said.Under)
        {
            Write(under, depth + 1, output);
        }
    }

    private static void Write(Table table, TextWriter output)
    {
        output.Write($"**{Plain(table.Caption)}**\n\n");
        output.Write($"| {string.Join(" | ", table.Columns.Select(Plain))} |\n|{string.Concat(table.Columns.Select(_ => " --- |"))}\n");
        foreach (var row in table.Rows)
        {
            output.Write($"| {string.Join(" | ", row.Cells.Select(cell => string.Join("<br>", cell.Said.SelectMany(Flat))))} |\n");
        }
    }

    /// <summary>A sentence and what stands under it, one after the other: a cell holds no list.</summary>
    private static IEnumerable<string> Flat(Said said) => [Sentence(said), .. said.Under.SelectMany(Flat)];

    private static string Sentence(Said said)
    {
        var label = said.Label.Length > 0 ? $"**{Plain(said.Label)}**{(said.Text.Length > 0 ? ": " : "")}" : "";
        var marks = said.Marks();
        var told = marks.Count > 0 ? $" *({string.Join("; ", marks.Select(Plain))})*" : "";
        var notes = string.Concat(said.Notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"[^{note}]")));
        return $"{label}{said.Lead()}{Plain(said.Text)}{told}{notes}";
    }

    /// <summary>Words that Markdown takes for words and nothing else, on one line.</summary>
    internal static string Plain(string text)
    {
        var words = text.AsSpan().ContainsAny('\n', '\r') ? text.ReplaceLineEndings(" ") : text;
        if (!words.AsSpan().ContainsAny(Special))
        {
            return words;
        }
        var plain = new System.Text.StringBuilder(words.Length + 8);
        foreach (var letter in words)
        {
            plain.Append(Special.Contains(letter) ? $"\\{letter}" : letter.ToString());
        }
        return plain.ToString();
    }
}
