using System.Text;

namespace Travaux.Store.Locking;

/// <summary>Words that only those know who may read.</summary>
/// <remarks><para>Compared in one Unicode form (NFC), so that two keyboards type the same passphrase.</para></remarks>
public sealed class Passphrase
{
    /// <summary>Fewer characters are refused where a passphrase is chosen: they are guessed.</summary>
    public const int Shortest = 10;

    private readonly byte[] _bytes;

    private Passphrase(byte[] bytes, bool isGuessed) => (_bytes, IsTooShort) = (bytes, isGuessed);

    /// <summary>Whether it is too short to be chosen.</summary>
    public bool IsTooShort { get; }

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A passphrase of some characters.</summary>
    /// <exception cref="ArgumentException">There are none, or they are no well-formed text.</exception>
    public static Passphrase Of(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        return new(Encoding.UTF8.GetBytes(words.Normalize(NormalizationForm.FormC)), words.Length < Shortest);
    }

    /// <summary>Never the words.</summary>
    public override string ToString() => "(a passphrase)";
}
