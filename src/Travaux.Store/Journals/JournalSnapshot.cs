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

    /// <summary>All entries with what is left of their bodies.</summary>
    public IEnumerable<KeptEntry> Kept() =>
        EntriesAfter(0).Select(entry => new KeptEntry(entry, entry.Content is NewVersion ? Body(entry.Seq) : null));
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
