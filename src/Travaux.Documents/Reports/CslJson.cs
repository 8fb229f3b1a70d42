using System.Text.Encodings.Web;
using System.Text.Json;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Documents.Reports;

/// <summary>Writes sources as CSL-JSON, which programs for references read.</summary>
/// <remarks><para>A sealed source is told by its agreed line and nothing else. Doubts of a date are kept: <c>circa</c>, and the date in words where days can't say it.</para></remarks>
public static class CslJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes the sources of these ids, in this order, as UTF-8.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="ids">The ids; what is no source of the dossier is passed over.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Dossier dossier, IEnumerable<string> ids, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartArray();
            foreach (var source in ids.Distinct().Select(dossier.Find<Source>).OfType<Source>())
            {
                json.WriteStartObject();
                Write(json, source, dossier);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Source source, Dossier dossier)
    {
        json.WriteString("id", source.Id);
        if (source.Sealed is { } seal)
        {
            json.WriteString("type", "personal_communication");
            json.WriteString("title", seal.AttributionLine);
            return;
        }
        json.WriteString("type", TypeOf(source.SourceKind));
        Text(json, "title", source.Title);
        Names(json, source.Of.Count > 0 ? "interviewer" : "author", source.By, dossier);
        Names(json, "author", source.Of, dossier);
        Text(json, "publisher", source.Publisher);
        Text(json, "medium", source.Medium);
        Text(json, "language", source.Languages.Count > 0 && source.Languages[0] != "und" ? source.Languages[0] : "");
        Text(json, "URL", source.Url);
        if (source.Archive is { } archive)
        {
            Text(json, "archive", archive.Repository);
            Text(json, "archive_location", string.Join(", ", new[] { archive.Series, archive.Item, archive.Folio }.Where(part => part.Length > 0)));
            Text(json, "archive_collection", archive.Fonds);
        }
        if (source.Date is { IsUnknown: false } date)
        {
            // A day by which it was public at the latest is no day of issue.
            Write(json, "issued", source.Published is { Earliest: not null } published ? published : date);
        }
        var via = source.Via.Select(dossier.NameOf).ToList();
        Text(json, "note", via.Count > 0 ? $"known through {string.Join("; ", via)}" : "");
    }

    private static void Names(Utf8JsonWriter json, string role, IEnumerable<Attribution> names, Dossier dossier)
    {
        var all = names.Select(each => Attributions.Line(dossier, each.Who)).ToList();
        if (all.Count == 0)
        {
            return;
        }
        json.WriteStartArray(role);
        foreach (var name in all)
        {
            json.WriteStartObject();
            json.WriteString("literal", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, EdtfDate date)
    {
        json.WriteStartObject(name);
        if (date is { Earliest: { } from, Latest: { } to } && (date.IsDay || date.IsInterval || date.Precision is Precision.Month or Precision.Year))
        {
            json.WriteStartArray("date-parts");
            Parts(json, from, date);
            if (date.IsInterval)
            {
                Parts(json, to, date);
            }
            json.WriteEndArray();
        }
        if (date.IsApproximate || date.IsUncertain)
        {
            json.WriteBoolean("circa", true);
        }
        json.WriteString("literal", DateWords.English(date));
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, DateOnly day, EdtfDate date)
    {
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        if (date.Precision >= Precision.Month)
        {
            json.WriteNumberValue(day.Month);
        }
        if (date.Precision >= Precision.Day)
        {
            json.WriteNumberValue(day.Day);
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static string TypeOf(SourceKind kind) => kind switch
    {
        SourceKind.Article or SourceKind.Analysis => "article-magazine",
        SourceKind.PressReport or SourceKind.PressSet => "article-newspaper",
        SourceKind.Book or SourceKind.Memoir => "book",
        SourceKind.Interview => "interview",
        SourceKind.Speech => "speech",
        SourceKind.SocialPost => "post",
        SourceKind.TreatyDraft or SourceKind.InternationalInstrument => "treaty",
        SourceKind.Photograph => "graphic",
        SourceKind.Video => "motion_picture",
        SourceKind.Letter or SourceKind.Conversation or SourceKind.Recollection => "personal_communication",
        _ => Words.For(kind).Length > 0 ? "document" : "",
    };
}
