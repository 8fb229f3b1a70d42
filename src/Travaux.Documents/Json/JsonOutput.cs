using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Json;

/// <summary>What every JSON answer shares: readable UTF-8, names in kebab case, provisions with their place.</summary>
internal static class JsonOutput
{
    private static readonly JsonShapes Readable =
        new(new JsonSerializerOptions(JsonShapes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a shape and a line feed; letters of every script as they are.</summary>
    public static void Write<T>(Stream output, T shape)
    {
        JsonSerializer.Serialize(output, shape, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!);
        output.WriteByte((byte)'\n');
    }

    /// <summary>A word of an enumeration in kebab case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A copy without its provisions.</summary>
    public static CopyShape Shape(Copy copy) =>
        new(copy.Document.File, copy.Document.Format, copy.Document.Encoding, copy.Language, copy.All().Count());

    /// <summary>A provision without its words and what is inside it.</summary>
    public static ProvisionShape Shape(Provision provision, Document document, ProvisionNames names) => new()
    {
        Id = provision.Id.Value,
        Kind = Name(provision.Kind),
        Name = names[provision.Id],
        Label = provision.Label,
        Number = provision.Number,
        Heading = provision.Heading,
        At = Shape(provision.At, document),
        OfficialId = provision.OfficialId.Length > 0 ? provision.OfficialId : null,
    };

    private static PlaceShape Shape(SourceSpan at, Document document)
    {
        var (line, column) = document.LineAndColumn(at);
        return new(at.Start, at.Length, line, column) { Page = document.PageOf(at) is > 0 and var page ? page : null };
    }
}
