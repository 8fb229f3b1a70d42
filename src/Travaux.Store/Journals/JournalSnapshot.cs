using Travaux.Record.Journal;

namespace Travaux.Store.Journals;

/// <summary>A journal as it is at one instant: what others append meanwhile is not seen.</summary>
internal abstract class JournalSnapshot : IDisposable
{
    /// <summary>The entries after a number, in order, read while they are asked for.</summary>
    public abstract IEnumerable<Entry> EntriesAfter(long seq);

    /// <summary>The body of an entry; <see langword="null"/> where there is none, or none any more.</summary>
    public abstract SaltedBody? Body(long seq);

    /// <summary>A piece of a held file; <see langword="null"/> where there is none.</summary>
    public abstract byte[]? Chunk(long number);

    public abstract void Dispose();

    /// <summary>All bodies that there are, in the order of their entries, read while they are asked for.</summary>
    public abstract IEnumerable<(long Seq, SaltedBody Body)> Bodies();

    /// <summary>All entries with what is left of their bodies: both in order, so side by side.</summary>
    public IEnumerable<KeptEntry> Kept()
    {
        using var bodies = Bodies().GetEnumerator();
        var isThere = bodies.MoveNext();
        foreach (var entry in EntriesAfter(0))
        {
            while (isThere && bodies.Current.Seq < entry.Seq)
            {
                isThere = bodies.MoveNext();
            }
            yield return new(entry, isThere && bodies.Current.Seq == entry.Seq ? bodies.Current.Body : null);
        }
    }
}

/// <summary>A writer's turn at a journal: what is done in it is done together, at <see cref="Commit"/>, or not at all.</summary>
internal abstract class JournalTransaction : JournalSnapshot
{
    /// <summary>Adds an entry and its body.</summary>
    public abstract void Write(KeptEntry kept);

    /// <summary>Destroys a body.</summary>
    public abstract void Destroy(long seq);

    /// <summary>Adds a piece of a held file, and tells its number: one more than the last that there was.</summary>
    public abstract long WriteChunk(ReadOnlySpan<byte> content);

    /// <summary>Destroys pieces of a held file.</summary>
    public abstract void DestroyChunks(long first, long count);

    /// <summary>Brings it all to the disk.</summary>
    public abstract void Commit();
}
