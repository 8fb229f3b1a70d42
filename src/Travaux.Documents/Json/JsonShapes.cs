using System.Text.Json.Serialization;

namespace Travaux.Documents.Json;

// The shapes of docs/json.md, in its order; every name there is the name here in kebab case.

internal sealed record CopyShape(string File, string Format, string Encoding, string Language, int Provisions);

internal sealed record PlaceShape(int Start, int Length, int Line, int Column)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }
}

internal sealed record ProvisionShape
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Label { get; init; }
    public required string Number { get; init; }
    public required string Heading { get; init; }
    public required PlaceShape At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OfficialId { get; init; }
}

internal sealed record OutlineProvisionShape
{
    public required ProvisionShape Provision { get; init; }
    public required string Text { get; init; }
    public required int Depth { get; init; }
}

internal sealed record OutlineShape
{
    public string Format { get; } = OutlineJson.Format;
    public required CopyShape Copy { get; init; }
    public required IEnumerable<OutlineProvisionShape> Provisions { get; init; }
}

internal sealed record EditShape(string Edit, string Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Change { get; init; }
}

internal sealed record ChangeShape
{
    public required string Older { get; init; }
    public required string Newer { get; init; }
    public required IEnumerable<string> Kinds { get; init; }
    public required bool Substantive { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Finding { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Remark { get; init; }
}

internal sealed record RowShape
{
    public required string Relation { get; init; }
    public required string Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Perhaps { get; init; }

    public required bool Corrected { get; init; }
    public required bool Renumbered { get; init; }
    public required int Depth { get; init; }
    public required IEnumerable<ProvisionShape> Older { get; init; }
    public required ProvisionShape? Newer { get; init; }
    public required IEnumerable<EditShape> Label { get; init; }
    public required IEnumerable<EditShape> Heading { get; init; }
    public required IEnumerable<EditShape> Text { get; init; }
    public required IEnumerable<ChangeShape> Changes { get; init; }
}

internal sealed record FindingShape(string Kind, string Older, string Newer, int Cases, int Kept, string Message, IEnumerable<string> Details);

internal sealed record CorrectionShape(string Kind, string Older, string Newer);

internal sealed record CountsShape(int Rows, IReadOnlyDictionary<string, int> Relations, int Renumbered, int Substantive, int Editorial);

internal sealed record ComparisonShape
{
    public string Format { get; } = ComparisonJson.Format;
    public required CopyShape Older { get; init; }
    public required CopyShape Newer { get; init; }
    public required CountsShape Counts { get; init; }
    public required IEnumerable<string> Only { get; init; }
    public required IEnumerable<FindingShape> Findings { get; init; }
    public required IEnumerable<RowShape> Rows { get; init; }
    public required IEnumerable<CorrectionShape> UnusedCorrections { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, WriteIndented = true, NewLine = "\n",
    GenerationMode = JsonSourceGenerationMode.Serialization | JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OutlineShape))]
[JsonSerializable(typeof(ComparisonShape))]
internal sealed partial class JsonShapes : JsonSerializerContext;
