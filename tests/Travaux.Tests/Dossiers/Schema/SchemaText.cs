using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Tests.Dossiers.Schema;

/// <summary>The JSON Schema (2020-12) of a dossier's files, made from the table of fields of each kind.</summary>
internal static class SchemaText
{
    public static string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "A file of a Travaux dossier");
            json.WriteString("description", "dossier.yaml and every other *.yaml beside it hold lists of items under the names of their kinds; which file a list stands in is free.");
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            foreach (var kind in ItemKind.All)
            {
                json.WriteStartObject(kind.Collection);
                json.WriteString("description", Meanings.Of(kind.Shape.Type));
                if (kind.IsSingle)
                {
                    Reference(json, kind.Name);
                }
                else
                {
                    json.WriteString("type", "array");
                    json.WriteStartObject("items");
                    Reference(json, kind.Name);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
            Definitions(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Definitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("$defs");
        foreach (var kind in ItemKind.All)
        {
            Map(json, kind.Name, kind.Shape);
        }
        foreach (var (name, shape) in DossierTypes.Parts)
        {
            Map(json, name, shape);
        }
        foreach (var (name, list) in DossierTypes.Lists)
        {
            json.WriteStartObject(name);
            json.WriteString("description", Meanings.Of(list));
            json.WriteStartArray("oneOf");
            foreach (var word in Enum.GetNames(list).Select(value => value.Length == 1 ? value : DossierTypes.Name(list, value)))
            {
                json.WriteStartObject();
                json.WriteString("const", word);
                json.WriteString("description", Meanings.Of(list, word));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Scalar(json, "text", "Words in a language.", @"\S");
        Scalar(json, "id", "The id of an item, or a name that the dossier defines.", @"^[\p{L}\p{N}][\p{L}\p{N}\p{M}\-_./]{0,119}$");
        Scalar(json, "date", "A date in EDTF (ISO 8601-2): \"2022-03-29\", \"2022-03\", \"2022-03-29/2022-04\", \"2022~\".", @"\S");
        json.WriteEndObject();
    }

    private static void Scalar(Utf8JsonWriter json, string name, string description, string pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
        json.WriteEndObject();
    }

    private static void Map(Utf8JsonWriter json, string name, Shape shape)
    {
        json.WriteStartObject(name);
        json.WriteString("description", Meanings.Of(shape.Type));
        if (shape.Shorthand is { } shorthand)
        {
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            Type(json, shape, shape.Fields.Single(field => field.Name == shorthand), shape.Fields.Single(field => field.Name == shorthand).Type);
            json.WriteEndObject();
            json.WriteStartObject();
        }
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (shape.Fields.Any(field => field.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in shape.Fields.Where(field => field.IsRequired))
            {
                json.WriteStringValue(field.Name);
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", Meanings.Of(shape, field) + (References(field.Type) is { } kinds ? $" The id of {kinds}." : ""));
            Type(json, shape, field, field.Type);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (shape.Shorthand is not null)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, Shape shape, Field field, FieldType type)
    {
        switch (type)
        {
            case FieldType.Text:
                Reference(json, "text");
                break;
            case FieldType.Slug or FieldType.Reference:
                Reference(json, "id");
                break;
            case FieldType.Date:
                Reference(json, "date");
                break;
            case FieldType.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", int.MinValue);
                json.WriteNumber("maximum", int.MaxValue);
                break;
            case FieldType.Flag:
                json.WriteString("type", "boolean");
                break;
            case FieldType.Word:
                Reference(json, DossierTypes.Name(DossierTypes.ListOf(shape, field)));
                break;
            case FieldType.Part part:
                Reference(json, DossierTypes.Name(part.Shape.Type));
                break;
            case FieldType.Many many:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Type(json, shape, field, many.Of);
                json.WriteEndObject();
                break;
        }
    }

    private static string? References(FieldType type) => type switch
    {
        FieldType.Reference { Kinds.Count: > 0 } reference => string.Join(" or ", reference.Kinds.Select(kind => $"{("aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind}")),
        FieldType.Reference => "any item",
        FieldType.Many many => References(many.Of),
        _ => null,
    };

    private static void Reference(Utf8JsonWriter json, string name) => json.WriteString("$ref", $"#/$defs/{name}");
}
