using System.Globalization;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Cli.Drawing;

/// <summary>Draws a report as text: sentences with the numbers of their notes, and the notes below.</summary>
internal static class ReportDrawing
{
    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Report report)
    {
        canvas.Line(0, new Stroke(report.Title, Ink.Strong));
        foreach (var line in report.Scope)
        {
            canvas.Line(0, new Stroke(line, Ink.Quiet));
        }
        foreach (var section in report.Sections)
        {
            Draw(canvas, section, 0);
        }
        if (report.Notes.Count > 0)
        {
            canvas.Gap();
            canvas.Line(0, new Stroke("Sources", Ink.Strong));
            var width = Digits(report.Notes.Count).Length + 2;
            foreach (var note in report.Notes)
            {
                canvas.Paragraph(0, width + 1, new Stroke($"[{Digits(note.Number)}]".PadLeft(width) + " ", Ink.Quiet), note.Text);
            }
        }
    }

    private static void Draw(Canvas canvas, Section section, int indent)
    {
        if (section.Sections.Count == 0 && section.Parts.All(part => part is Figure))
        {
            return;
        }
        canvas.Gap();
        canvas.Line(indent, new Stroke(section.Title, Ink.Strong));
        foreach (var part in section.Parts)
        {
            switch (part)
            {
                case Said said:
                    Draw(canvas, said, indent + 2);
                    break;
                case Table table:
                    Draw(canvas, table, indent + 2);
                    break;
            }
        }
        foreach (var inner in section.Sections)
        {
            Draw(canvas, inner, indent + 2);
        }
    }

    private static void Draw(Canvas canvas, Said said, int indent)
    {
        canvas.Paragraph(indent, indent + 2, Sentence(said));
        foreach (var under in said.Under)
        {
            Draw(canvas, under, indent + 4);
        }
    }

    /// <summary>A table row by row: what it is about, and under it each column by its name.</summary>
    private static void Draw(Canvas canvas, Table table, int indent)
    {
        canvas.Line(indent, new Stroke(table.Caption, Ink.Quiet));
        foreach (var row in table.Rows)
        {
            foreach (var said in row.Cells[0].Said)
            {
                canvas.Paragraph(indent, indent + 2, Sentence(said, Ink.Strong));
            }
            for (var i = 1; i < row.Cells.Count; i++)
            {
                Draw(canvas, table.Columns[i], row.Cells[i].Said, indent + 2);
            }
        }
    }

    private static void Draw(Canvas canvas, string column, Sequence<Said> cell, int indent)
    {
        for (var i = 0; i < cell.Count; i++)
        {
            canvas.Paragraph(indent, indent + 2, [new Stroke(i == 0 ? $"{column}: " : "", Ink.Quiet), .. Sentence(cell[i])]);
            foreach (var under in cell[i].Under)
            {
                Draw(canvas, under, indent + 4);
            }
        }
    }

    private static IEnumerable<Stroke> Sentence(Said said, Ink ink = Ink.Plain)
    {
        if (said.Label.Length > 0)
        {
            yield return new(said.Text.Length > 0 ? $"{said.Label}: " : said.Label, Ink.Strong);
        }
        if (said.Lead() is { Length: > 0 } lead)
        {
            yield return new(lead, Ink.Quiet);
        }
        yield return new(said.Text, ink);
        if (said.Marks() is { Count: > 0 } marks)
        {
            yield return new($" ({string.Join("; ", marks)})", said.Manner is Manner.Stated ? Ink.Quiet : Ink.Warning);
        }
        if (said.Notes.Count > 0)
        {
            yield return new($" [{string.Join(", ", said.Notes.Select(Digits))}]", Ink.Quiet);
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
