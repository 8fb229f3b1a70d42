using System.Security.Cryptography;
using System.Text;

namespace Travaux.Store.Vault;

/// <summary>One custodian's share of a vault's key, as a text that can be printed and typed.</summary>
/// <remarks>
/// <para>
/// <c>tvs1-</c> and 71 letters and digits in groups of five: which split it is of, how many are needed and how many there are, its place, its value, and a
/// checksum. The letters i, l, o and u are not used; typed for 1, 1 and 0, the first three are read as those. Capitals,
/// blanks and hyphens do not matter.
/// </para>
/// </remarks>
internal sealed record Share(uint Split, byte Needed, byte Of, byte Place, byte[] Value)
{
    private const string Prefix = "tvs1";
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int ValueLength = 32;
    private const int HeadLength = 7;
    private const int SumLength = 5;
    private const int GroupLength = 5;

    /// <summary>The text.</summary>
    public string Write()
    {
        var bytes = new byte[HeadLength + ValueLength + SumLength];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, Split);
        (bytes[4], bytes[5], bytes[6]) = (Needed, Of, Place);
        Value.CopyTo(bytes, HeadLength);
        Sum(bytes).CopyTo(bytes.AsSpan(HeadLength + ValueLength));
        var text = new StringBuilder(Prefix);
        foreach (var (at, letter) in Letters(bytes).Index())
        {
            text.Append(at % GroupLength == 0 ? "-" : "").Append(letter);
        }
        return text.ToString();
    }

    /// <summary>The share of a text; <see langword="null"/> where it is none, or was not copied rightly.</summary>
    public static Share? Read(string text)
    {
        var plain = string.Concat(text.ToLowerInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign != '-'));
        if (!plain.StartsWith(Prefix, StringComparison.Ordinal) || Bytes(plain[Prefix.Length..]) is not { } bytes
            || !Sum(bytes).SequenceEqual(bytes.AsSpan(HeadLength + ValueLength)))
        {
            return null;
        }
        var share = new Share(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4], bytes[5], bytes[6], bytes[HeadLength..(HeadLength + ValueLength)]);
        return share is { Needed: >= 2, Place: >= 1 } && share.Needed <= share.Of && share.Place <= share.Of ? share : null;
    }

    private static byte[] Sum(byte[] bytes) => SHA256.HashData(bytes.AsSpan(0, HeadLength + ValueLength))[..SumLength];

    private static IEnumerable<char> Letters(byte[] bytes)
    {
        var (buffer, bits) = (0, 0);
        foreach (var each in bytes)
        {
            (buffer, bits) = ((buffer << 8) | each, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                yield return Alphabet[(buffer >> (bits - 5)) & 31];
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0)
        {
            yield return Alphabet[(buffer << (5 - bits)) & 31];
        }
    }

    private static byte[]? Bytes(string letters)
    {
        var bytes = new byte[HeadLength + ValueLength + SumLength];
        if (letters.Length != ((bytes.Length * 8) + 4) / 5)
        {
            return null;
        }
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in letters)
        {
            var value = Alphabet.IndexOf(letter switch { 'o' => '0', 'i' or 'l' => '1', _ => letter }, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }
            (buffer, bits) = ((buffer << 5) | value, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return buffer == 0 ? bytes : null;
    }
}
