using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Travaux.Record;
using Travaux.Record.Journal;

namespace Travaux.Store.Journals;

/// <summary>The body of the item that speaks of a held file: what is said of it, and where its pieces lie.</summary>
internal sealed record HeldFileText
{
    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset CapturedAt { get; init; }

    public required string[] Custody { get; init; }

    public required long FirstChunk { get; init; }

    public required long Chunks { get; init; }

    /// <summary>The text in UTF-8.</summary>
    public Sequence<byte> Write() => Sequence.Owning(JsonSerializer.SerializeToUtf8Bytes(this, HeldFileJson.Default.HeldFileText));

    /// <summary>Reads it; <see langword="null"/> where it is something else.</summary>
    public static HeldFileText? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, HeldFileJson.Default.HeldFileText) is { Chunks: >= 0, FirstChunk: >= 1 } text
                && Digest.TryParse(text.Sha256, CultureInfo.InvariantCulture, out _) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public HeldFile File(Entry latest) => new()
    {
        Item = latest.Item,
        Version = latest.Version,
        Name = Name,
        Content = Digest.Parse(Sha256, CultureInfo.InvariantCulture),
        Length = Length,
        CapturedAt = CapturedAt,
        Custody = [.. Custody],
    };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(HeldFileText))]
internal sealed partial class HeldFileJson : JsonSerializerContext;
