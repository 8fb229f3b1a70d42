using System.Text.Encodings.Web;
using System.Text.Json;
using Travaux.Documents.Json;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Writes a report as JSON; <c>docs/json.md</c> documents every field.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes a report as UTF-8. The same report gives the same bytes.</summary>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", report.Format);
            json.WriteString("title", report.Title);
            Words(json, "scope", report.Scope);
            Many(json, "sections", report.Sections, Write);
            Many(json, "notes", report.Notes, Write);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("anchor", section.Anchor);
        json.WriteString("title", section.Title);
        Many(json, "parts", section.Parts, Write);
        Many(json, "sections", section.Sections, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SectionPart part)
    {
        switch (part)
        {
            case Said said:
                Write(json, said, "sentence");
                break;
            case Table table:
                json.WriteStartObject();
                json.WriteString("kind", "table");
                json.WriteString("caption", table.Caption);
                Words(json, "columns", table.Columns);
                Many(json, "rows", table.Rows, (to, row) =>
                {
                    to.WriteStartArray();
                    foreach (var cell in row.Cells)
                    {
                        to.WriteStartArray();
                        foreach (var said in cell.Said)
                        {
                            Write(to, said, "sentence");
                        }
                        to.WriteEndArray();
                    }
                    to.WriteEndArray();
                });
                json.WriteEndObject();
                break;
            case Figure figure:
                json.WriteStartObject();
                json.WriteString("kind", "drawing");
                json.WriteString("title", figure.Drawing.Title);
                json.WriteString("description", figure.Drawing.Description);
                json.WriteEndObject();
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Said said, string kind)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        if (said.Label.Length > 0)
        {
            json.WriteString("label", said.Label);
        }
        json.WriteString("text", said.Text);
        json.WriteString("manner", JsonOutput.Name(said.Manner));
        if (said.Hedge.Length > 0)
        {
            json.WriteString("hedge", said.Hedge);
        }
        if (said.Facts.Count > 0)
        {
            json.WriteStartObject("facts");
            foreach (var fact in said.Facts)
            {
                json.WriteString(fact.Name, fact.Value);
            }
            json.WriteEndObject();
        }
        Words(json, "items", said.Items);
        json.WriteStartArray("notes");
        foreach (var note in said.Notes)
        {
            json.WriteNumberValue(note);
        }
        json.WriteEndArray();
        if (said.Under.Count > 0)
        {
            Many(json, "under", said.Under, (to, under) => Write(to, under, JsonOutput.Name(under.As)));
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Note note)
    {
        json.WriteStartObject();
        json.WriteNumber("number", note.Number);
        json.WriteString("text", note.Text);
        json.WriteString("source", note.Source);
        json.WriteString("at", note.At);
        Words(json, "under", note.Under);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, Sequence<string> words) => Many(json, name, words, (to, word) => to.WriteStringValue(word));

    private static void Many<T>(Utf8JsonWriter json, string name, Sequence<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }
        json.WriteEndArray();
    }
}
