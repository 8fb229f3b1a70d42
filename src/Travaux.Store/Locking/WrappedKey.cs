using System.Security.Cryptography;
using System.Text;

namespace Travaux.Store.Locking;

/// <summary>A data key that a passphrase opens.</summary>
/// <remarks>
/// <para>
/// The passphrase and a random salt give a key by PBKDF2 with HMAC-SHA-512; that key encrypts the data key with AES-256-GCM. Another
/// passphrase wraps the same data key anew: what it encrypts stays as it is.
/// </para>
/// <para>Source: NIST SP 800-132, §5.4, option 2; SP 800-38D for GCM.</para>
/// </remarks>
internal sealed record WrappedKey
{
    /// <summary>How many rounds a new passphrase gets.</summary>
    public const int UsualRounds = 600_000;

    public const int KeyLength = 32;
    private const int MostRounds = 20_000_000;
    private const int SaltLength = 32;

    public required int Rounds { get; init; }

    public required string Salt { get; init; }

    public required string Key { get; init; }

    /// <summary>Wraps a data key.</summary>
    /// <param name="key">The data key.</param>
    /// <param name="passphrase">What will open it.</param>
    /// <param name="place">What the key is for: elsewhere it does not open.</param>
    public static WrappedKey Wrap(ReadOnlySpan<byte> key, Passphrase passphrase, string place)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var derived = Derive(passphrase, salt, UsualRounds);
        try
        {
            return new()
            {
                Rounds = UsualRounds,
                Salt = Convert.ToHexStringLower(salt),
                Key = Convert.ToHexStringLower(SealedRecord.Close(derived, key, Place(place, UsualRounds))),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>The data key; <see langword="null"/> where the passphrase is another one, or what is kept was changed.</summary>
    public byte[]? Unwrap(Passphrase passphrase, string place)
    {
        if (!IsWellFormed)
        {
            return null;
        }
        var derived = Derive(passphrase, Convert.FromHexString(Salt), Rounds);
        try
        {
            return SealedRecord.Open(derived, Convert.FromHexString(Key), Place(place, Rounds));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Whether the parameters are such as are written: a hostile file can't ask for hours of work.</summary>
    public bool IsWellFormed =>
        Rounds is >= 1 and <= MostRounds && IsHex(Salt, SaltLength) && IsHex(Key, KeyLength + SealedRecord.Overhead);

    private static bool IsHex(string text, int bytes) => text.Length == bytes * 2 && text.All(char.IsAsciiHexDigit);

    private static byte[] Place(string place, int rounds) => Encoding.UTF8.GetBytes($"travaux.key/1\n{place}\n{rounds}");

    private static byte[] Derive(Passphrase passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase.Bytes, salt, rounds, HashAlgorithmName.SHA512, KeyLength);
}
