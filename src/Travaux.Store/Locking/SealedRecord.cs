using System.Security.Cryptography;

namespace Travaux.Store.Locking;

/// <summary>Bytes closed with AES-256-GCM: a random nonce, the ciphertext, the tag.</summary>
internal static class SealedRecord
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>How many bytes more a closed record has.</summary>
    public const int Overhead = NonceLength + TagLength;

    /// <summary>Closes bytes.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="place">Where they belong: elsewhere they do not open.</param>
    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place)
    {
        using var cipher = new AesGcm(key, TagLength);
        return Close(cipher, content, place);
    }

    public static byte[] Close(AesGcm cipher, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place)
    {
        var closed = new byte[content.Length + Overhead];
        var nonce = closed.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, content, closed.AsSpan(NonceLength, content.Length), closed.AsSpan(NonceLength + content.Length), place);
        return closed;
    }

    /// <summary>Opens bytes; <see langword="null"/> where the key or the place is another, or a byte was changed.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> place)
    {
        using var cipher = new AesGcm(key, TagLength);
        return Open(cipher, closed, place);
    }

    public static byte[]? Open(AesGcm cipher, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> place)
    {
        if (closed.Length < Overhead)
        {
            return null;
        }
        var content = new byte[closed.Length - Overhead];
        try
        {
            cipher.Decrypt(closed[..NonceLength], closed.Slice(NonceLength, content.Length), closed[^TagLength..], content, place);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
