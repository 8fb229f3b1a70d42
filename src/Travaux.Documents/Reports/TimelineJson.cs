using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Writes a timeline as the JSON of TimelineJS 3.</summary>
/// <remarks>
/// <para>
/// TimelineJS knows days, months and years and no doubt: it draws the days between which a thing lies, and the date in words, with
/// its doubts, stands as its display date. What was only planned says so in its headline. Text is escaped, since TimelineJS takes it for HTML.
/// </para>
/// </remarks>
public static class TimelineJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes a timeline as UTF-8.</summary>
    public static void Write(Timeline timeline, Stream output)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("title");
            Text(json, timeline.Title, timeline.About);
            json.WriteEndObject();
            json.WriteStartArray("eras");
            foreach (var era in timeline.Eras.Where(era => era is { From: not null, To: not null }))
            {
                json.WriteStartObject();
                Day(json, "start_date", era.From!.Value);
                Day(json, "end_date", era.To!.Value);
                Text(json, era.Title, "");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("events");
            foreach (var entry in timeline.Entries)
            {
                Write(json, entry);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, TimelineEntry entry)
    {
        var mark = entry.Manner.Mark();
        json.WriteStartObject();
        json.WriteString("unique_id", entry.Id);
        json.WriteString("group", entry.Group);
        json.WriteString("display_date", WebUtility.HtmlEncode(entry.When));
        Day(json, "start_date", entry.From ?? entry.To!.Value);
        if (entry is { From: { } from, To: { } to } && from != to)
        {
            Day(json, "end_date", to);
        }
        Text(json, mark.Length > 0 ? $"{entry.Title} ({mark})" : entry.Title, entry.Text);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteString("year", day.Year.ToString(CultureInfo.InvariantCulture));
        json.WriteString("month", day.Month.ToString(CultureInfo.InvariantCulture));
        json.WriteString("day", day.Day.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", WebUtility.HtmlEncode(headline));
        json.WriteString("text", WebUtility.HtmlEncode(text));
        json.WriteEndObject();
    }
}
