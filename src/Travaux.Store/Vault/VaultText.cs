using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Travaux.Store.Locking;

namespace Travaux.Store.Vault;

/// <summary>What a vault's file says openly: what opens it.</summary>
internal sealed record VaultHeader
{
    /// <summary>Drawn when the vault was made.</summary>
    public required string Id { get; init; }

    /// <summary>The data key as the passphrase opens it; <see langword="null"/> where only shares do.</summary>
    public required WrappedKey? Lock { get; init; }

    /// <summary>The data key as shares open it; <see langword="null"/> where it was not split.</summary>
    public required SplitKey? Split { get; init; }
}

/// <summary>The data key, closed under a key that was split among custodians.</summary>
/// <param name="Number">Drawn at random: the shares name it.</param>
/// <param name="Needed">How many shares are needed.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Key">The closed data key.</param>
internal sealed record SplitKey(uint Number, byte Needed, byte Of, string Key);

/// <summary>What a vault keeps secret.</summary>
internal sealed record VaultContent
{
    public required IdentityText[] Identities { get; init; }
}

/// <summary>An identity as it is written.</summary>
internal sealed record IdentityText
{
    public required string Handle { get; init; }

    public required string Identity { get; init; }

    public required string[] Aliases { get; init; }

    public required string[] GivesAway { get; init; }

    public required string Notes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(VaultHeader))]
[JsonSerializable(typeof(VaultContent))]
internal sealed partial class VaultJson : JsonSerializerContext;

/// <summary>The bytes of a vault's file: a line that names the format, a line of JSON (the header), the closed content, and the SHA-256 of all that.</summary>
/// <remarks><para>The two lines are bound to the content: with another header it does not open.</para></remarks>
internal sealed record VaultText(VaultHeader Header, byte[] Lines, byte[] Closed)
{
    private static readonly byte[] Format = [.. "travaux.vault/1\n"u8];

    /// <summary>Whether these bytes begin as a vault does.</summary>
    public static bool IsVault(ReadOnlySpan<byte> file) => file.StartsWith(Format);

    /// <summary>Reads it; <see langword="null"/> where it was cut off or altered.</summary>
    public static VaultText? Read(byte[] file)
    {
        var body = file.AsSpan(0, Math.Max(0, file.Length - SHA256.HashSizeInBytes));
        var end = body.Length > Format.Length ? body[Format.Length..].IndexOf((byte)'\n') : -1;
        if (!IsVault(file) || end < 0 || !SHA256.HashData(body).AsSpan().SequenceEqual(file.AsSpan(body.Length)))
        {
            return null;
        }
        try
        {
            var lines = Format.Length + end + 1;
            var header = JsonSerializer.Deserialize(body[Format.Length..(lines - 1)], VaultJson.Default.VaultHeader);
            return header is null ? null : new(header, body[..lines].ToArray(), body[lines..].ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(VaultHeader header, VaultContent content, byte[] key)
    {
        byte[] lines = [.. Format, .. JsonSerializer.SerializeToUtf8Bytes(header, VaultJson.Default.VaultHeader), (byte)'\n'];
        byte[] body = [.. lines, .. SealedRecord.Close(key, JsonSerializer.SerializeToUtf8Bytes(content, VaultJson.Default.VaultContent), lines)];
        return [.. body, .. SHA256.HashData(body)];
    }

    /// <summary>What it keeps secret; <see langword="null"/> where the key is another.</summary>
    public VaultContent? Open(byte[] key)
    {
        try
        {
            return SealedRecord.Open(key, Closed, Lines) is { } content ? JsonSerializer.Deserialize(content, VaultJson.Default.VaultContent) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
