using System.Security.Cryptography;
using System.Text;

namespace Travaux.Record.Journal;

/// <summary>Links entries by hashes, so that none can be changed, taken out or moved unseen.</summary>
/// <remarks>
/// <para>
/// The hash of an entry is SHA-256 over the hash before it (32 bytes) and its line (<see cref="EntryText"/>). The line holds the salted
/// digest of the body and not the body: bodies can be destroyed and the chain still holds. Before the first entry stands
/// SHA-256 over the words <c>travaux.journal/1</c>, a line feed and the id of the journal.
/// </para>
/// <para>
/// A chain can't tell that entries are missing at its end. Who wants to know that keeps its head elsewhere: the number and
/// the hash of the last entry.
/// </para>
/// </remarks>
public static class EntryChain
{
    /// <summary>What stands before the first entry of a journal.</summary>
    /// <param name="journal">The id of the journal.</param>
    public static Digest Origin(string journal) => Digest.Of(Encoding.UTF8.GetBytes($"travaux.journal/1\n{journal}"));

    /// <summary>The hash that an entry should have.</summary>
    /// <param name="previous">The hash of the entry before, or the origin.</param>
    /// <param name="entry">The entry; its own hash is not looked at.</param>
    public static Digest Hash(Digest previous, Entry entry)
    {
        var line = EntryText.Write(entry);
        Span<byte> before = stackalloc byte[Digest.Length];
        previous.CopyTo(before);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(line);
        Span<byte> digest = stackalloc byte[Digest.Length];
        hash.GetHashAndReset(digest);
        return new(digest);
    }
}
