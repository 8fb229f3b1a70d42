using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Travaux.Record.Journal;

/// <summary>A SHA-256 of some bytes.</summary>
/// <remarks><para><c>default</c> is 32 zero bytes, which is the digest of nothing known. Written as 64 small hexadecimal digits.</para></remarks>
public readonly record struct Digest : IParsable<Digest>
{
    /// <summary>How many bytes a digest has.</summary>
    public const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>A digest of 32 bytes that are known already.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A digest has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }
        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>The digest of some bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <exception cref="ArgumentException">There is no room for them.</exception>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt128BigEndian(target, _high);
        BinaryPrimitives.WriteUInt128BigEndian(target[16..], _low);
    }

    /// <summary>64 small hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Reads 64 small hexadecimal digits.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Digest Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var digest) ? digest : throw new FormatException("A digest is 64 small hexadecimal digits.");

    /// <summary>Reads 64 small hexadecimal digits, or says that it is something else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Digest result)
    {
        result = default;
        if (s is not { Length: Length * 2 } || s.AsSpan().ContainsAnyExcept(Digits))
        {
            return false;
        }
        result = new(Convert.FromHexString(s));
        return true;
    }
}
