using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Travaux.Store.Locking;

namespace Travaux.Store.Journals.Sqlite;

/// <summary>What a journal file says of itself: kept as JSON of a fixed length, with its digest.</summary>
internal sealed record JournalHeader
{
    /// <summary>Longer than any header, so that a new one takes the place of the old one exactly.</summary>
    private const int Length = 1024;

    /// <summary>The journal's id: 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What SQLite's own count of changes to the tables should be; each destruction adds one.</summary>
    public required long SchemaCookie { get; init; }

    /// <summary>The SQLite that wrote last, as its own number.</summary>
    public required long SqliteNumber { get; init; }

    /// <summary>Whether something was destroyed that may still lie in free pages or in the log.</summary>
    public required bool DestructionIsPending { get; init; }

    /// <summary>How often it was locked or unlocked: who opened it before knows by it that its records are written otherwise now.</summary>
    public required long Relocked { get; init; }

    /// <summary>What opens it; <see langword="null"/> where it is not locked.</summary>
    public required WrappedKey? Lock { get; init; }

    /// <summary>The pages that only lead to others when who wrote closed it; <see langword="null"/> where there were none, or nobody has told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LeadingPages? Leading { get; init; }

    /// <summary>The bytes to keep, and their digest.</summary>
    public (byte[] Content, byte[] Digest) Write()
    {
        var content = new byte[Length];
        content.AsSpan().Fill((byte)' ');
        JsonSerializer.SerializeToUtf8Bytes(this, HeaderJson.Default.JournalHeader).CopyTo(content, 0);
        return (content, SHA256.HashData(content));
    }

    /// <summary>Reads it; <see langword="null"/> where it was changed or is none.</summary>
    public static JournalHeader? Read(byte[] content, byte[] digest)
    {
        if (content.Length != Length || !SHA256.HashData(content).AsSpan().SequenceEqual(digest))
        {
            return null;
        }
        try
        {
            var header = JsonSerializer.Deserialize(content, HeaderJson.Default.JournalHeader);
            return header is { Id.Length: 32 } && header.Lock is null or { IsWellFormed: true } ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A new journal's header.</summary>
    public static JournalHeader New(string id) => new()
    {
        Id = id,
        SchemaCookie = 0,
        SqliteNumber = SQLitePCL.raw.sqlite3_libversion_number(),
        DestructionIsPending = false,
        Relocked = 0,
        Lock = null,
        Leading = null,
    };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(JournalHeader))]
internal sealed partial class HeaderJson : JsonSerializerContext;
