using System.Security.Cryptography;

namespace Travaux.Record.Journal;

/// <summary>The body of a version and the salt of its digest; both lie apart from the entry and can be destroyed together.</summary>
/// <remarks>
/// <para>
/// The salt is 32 random bytes. Without it nobody can tell from the digest that stays whether a guess at a destroyed body
/// is right.
/// </para>
/// </remarks>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Bytes">The item as it is written: canonical JSON in UTF-8. The journal does not look into it.</param>
public sealed record SaltedBody(Sequence<byte> Salt, Sequence<byte> Bytes)
{
    /// <summary>How many bytes a salt has.</summary>
    public const int SaltLength = 32;

    /// <summary>32 random bytes.</summary>
    public Sequence<byte> Salt { get; init => field = OfFullLength(value); } = OfFullLength(Salt);

    /// <summary>SHA-256 over the salt, then the body.</summary>
    public Digest Digest
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Salt.AsSpan());
            hash.AppendData(Bytes.AsSpan());
            Span<byte> digest = stackalloc byte[Digest.Length];
            hash.GetHashAndReset(digest);
            return new(digest);
        }
    }

    private static Sequence<byte> OfFullLength(Sequence<byte> salt) =>
        salt.Count == SaltLength ? salt : throw new ArgumentException($"A salt has {SaltLength} bytes, not {salt.Count}.");
}

/// <summary>An entry and what is left of the body that it speaks of.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Body">Its body; <see langword="null"/> where it has none, or none any more.</param>
public sealed record KeptEntry(Entry Entry, SaltedBody? Body);
