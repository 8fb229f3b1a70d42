using Travaux.Record;
using Travaux.Record.Journal;

namespace Travaux.Store.Journals;

/// <summary>The journal of one dossier: entries are appended and read, never changed.</summary>
/// <remarks>
/// <para>
/// An entry that <see cref="Append(Sequence{EntryDraft}, string)"/> returned is on the disk. Several threads may append to one journal, and several
/// programs to one file: they take turns. Threads that wait for the turn at the same time are written together, so that
/// one wait for the disk serves all of them; each group of drafts is still recorded whole or not at all.
/// </para>
/// <para>Readers never wait for writers; each sees the journal as it was when it began.</para>
/// </remarks>
public abstract partial class Journal : IDisposable
{
    private const int MostTogether = 4096;

    /// <summary>Fewer than one in so many bodies are looked up one by one.</summary>
    private const int FewBodies = 8;

    private readonly Lock _turn = new();
    private readonly Queue<Waiting> _waiting = new();

    private protected Journal(string id, JournalOptions options)
    {
        (Id, Options) = (id, options);
        Index = new(EntryChain.Origin(id));
    }

    /// <summary>The journal's id: 32 hexadecimal digits, drawn when it was made; copies have it too.</summary>
    public string Id { get; }

    private protected JournalOptions Options { get; }

    /// <summary>What the writer knows; touched in the turn only.</summary>
    private protected JournalIndex Index { get; }

    /// <summary>Records drafts together: all or none.</summary>
    /// <param name="drafts">The drafts, in order; a later one may build on an earlier one.</param>
    /// <param name="by">Who records them.</param>
    /// <returns>The entries, or the items that others edited meanwhile.</returns>
    /// <exception cref="ArgumentException">There is no draft, or one has a kind that is not for writers.</exception>
    /// <exception cref="JournalException">The journal can't be written; nothing was recorded.</exception>
    public AppendOutcome Append(Sequence<EntryDraft> drafts, string by)
    {
        if (drafts.Count == 0)
        {
            throw new ArgumentException("There is nothing to record.", nameof(drafts));
        }
        if (drafts.FirstOrDefault(draft => draft.Kind == HeldFile.Kind) is { } held)
        {
            throw new ArgumentException($"'{held.Item}': a file is held by handing it in.", nameof(drafts));
        }
        return AppendAny(drafts, by);
    }

    /// <summary>Records one draft.</summary>
    /// <exception cref="JournalException">The journal can't be written; nothing was recorded.</exception>
    public AppendOutcome Append(EntryDraft draft, string by) => Append([draft], by);

    /// <summary>Destroys all bodies that an item has had until now, and records that.</summary>
    /// <remarks>
    /// <para>
    /// When this returns, the bodies are neither in the database nor in its log nor in a backup made from now on; backups
    /// made before still hold them. Where <see cref="DestructionIsPending"/>, a reader held the log: the next
    /// to open the journal finishes it.
    /// </para>
    /// </remarks>
    /// <returns>The entry, or that the item was edited meanwhile, or has no body (then its version is told as it is).</returns>
    /// <exception cref="JournalException">The journal can't be written.</exception>
    public AppendOutcome Redact(RedactionDraft draft, string by)
    {
        ArgumentNullException.ThrowIfNull(draft);
        lock (_turn)
        {
            var outcome = RedactInTurn(draft, by);
            if (outcome is AppendOutcome.Appended)
            {
                FinishDestruction();
            }
            return outcome;
        }
    }

    /// <summary>Whether bodies that were destroyed may still be in the file or its log, because readers held it.</summary>
    public abstract bool DestructionIsPending { get; }

    /// <summary>The number and the hash of the last entry, as the file has them now.</summary>
    public (long Seq, Digest Hash) Head()
    {
        lock (_turn)
        {
            using var snapshot = Snapshot();
            CatchUp(snapshot);
            return (Index.Seq, Index.Head);
        }
    }

    /// <summary>The entries after a number, in order, without their bodies, read while they are asked for.</summary>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public IEnumerable<Entry> Log(long after = 0)
    {
        using var snapshot = Snapshot();
        foreach (var entry in snapshot.EntriesAfter(after))
        {
            yield return entry;
        }
    }

    /// <summary>All entries in order with what is left of their bodies, read while they are asked for.</summary>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public IEnumerable<KeptEntry> Read()
    {
        using var snapshot = Snapshot();
        foreach (var kept in snapshot.Kept())
        {
            yield return kept;
        }
    }

    /// <summary>How every item stands at a point, held files among them, by id.</summary>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public Sequence<ItemState> States(AsOf asOf) => JournalFold.Of(Log(), asOf);

    /// <summary>The items that can be read at a point, with their bodies, by id; held files are not among them.</summary>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public Sequence<LiveBody> ReadLive(AsOf asOf) => [.. Live(asOf)];

    /// <summary>Checks everything: the file, the chain, every body and every held file.</summary>
    /// <remarks><para>Writers wait meanwhile.</para></remarks>
    public abstract Verification Verify();

    /// <summary>Writes a copy to a new file while the journal is in use; what was destroyed is not in it. A locked journal's copy is locked.</summary>
    /// <exception cref="JournalException">The copy can't be written, or a file is there; nothing is left of it.</exception>
    public abstract void Backup(string target);

    /// <summary>Lets the file go.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets the file go.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Takes the writers' turn.</summary>
    private protected abstract JournalTransaction Begin();

    /// <summary>The journal as it is now.</summary>
    private protected abstract JournalSnapshot Snapshot();

    /// <summary>Takes what was destroyed out of the file and its log, as far as readers allow.</summary>
    private protected abstract void FinishDestruction();

    /// <summary>Items with bodies at a point; a body that is gone without a redaction is for <see cref="Verify"/> to tell.</summary>
    private List<LiveBody> Live(AsOf asOf)
    {
        using var snapshot = Snapshot();
        var entries = 0;
        var items = JournalFold.Of(snapshot.EntriesAfter(0).Select((entry, at) => (entries = at + 1, entry).entry), asOf).OfType<LiveItem>()
            .Where(item => item.Latest.Kind != HeldFile.Kind).ToList();
        var bodies = Bodies(snapshot, items, isMost: items.Count > entries / FewBodies);
        return [.. items.Where(item => bodies.ContainsKey(item.Source.Seq)).Select(item => new LiveBody(item, bodies[item.Source.Seq]))];
    }

    /// <summary>The bodies of items: where most bodies are wanted, all are gone through.</summary>
    private static Dictionary<long, Sequence<byte>> Bodies(JournalSnapshot snapshot, List<LiveItem> items, bool isMost)
    {
        var wanted = items.Select(item => item.Source.Seq).ToHashSet();
        var found = isMost
            ? snapshot.Bodies().Where(each => wanted.Contains(each.Seq))
            : wanted.Select(seq => (seq, Body: snapshot.Body(seq)!)).Where(each => each.Body is not null);
        return found.ToDictionary(each => each.Item1, each => each.Body.Bytes);
    }

    /// <summary>Records drafts of any kind.</summary>
    private protected AppendOutcome AppendAny(Sequence<EntryDraft> drafts, string by)
    {
        // Refused here, before it waits with others.
        _ = Checked(by);
        var mine = new Waiting(drafts, by);
        lock (_waiting)
        {
            _waiting.Enqueue(mine);
        }
        lock (_turn)
        {
            while (!mine.IsDone)
            {
                WriteTogether(NextWaiting());
            }
        }
        return mine.Outcome ?? throw Again(mine.Failure!);
    }

    /// <summary>Does something in the turn, in one transaction that is up to date.</summary>
    private protected T InTurn<T>(Func<JournalTransaction, T> work)
    {
        lock (_turn)
        {
            using var transaction = Begin();
            CatchUp(transaction);
            return work(transaction);
        }
    }

    private protected void CatchUp(JournalSnapshot snapshot)
    {
        foreach (var entry in snapshot.EntriesAfter(Index.Seq))
        {
            Index.Take(entry);
        }
    }

    private AppendOutcome RedactInTurn(RedactionDraft draft, string by)
    {
        using var work = Begin();
        CatchUp(work);
        var head = Index.Of(draft.Item);
        var gone = head.Bodies.All;
        if (head.Version != draft.Edited || gone.Count == 0)
        {
            return new AppendOutcome.Conflict([new(draft.Item, draft.Edited, head.Version)]);
        }
        var registrar = new Registrar(Index, Options.Clock.GetUtcNow());
        var entry = registrar.Register(draft.Item, head.Kind!, new Redaction(draft.Reason, gone), by);
        Destroy(work, head.Kind!, gone);
        work.Write(registrar.Made[0]);
        work.Commit();
        Index.Take(entry);
        return new AppendOutcome.Appended([entry]);
    }

    private static void Destroy(JournalTransaction work, string kind, Sequence<long> gone)
    {
        foreach (var seq in gone)
        {
            if (kind == HeldFile.Kind && work.Body(seq) is { } body && HeldFileText.Read(body.Bytes.AsSpan()) is { } held)
            {
                work.DestroyChunks(held.FirstChunk, held.Chunks);
            }
            work.Destroy(seq);
        }
    }

    private static string Checked(string by) => new Entry
    {
        Seq = 1,
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = by,
        Item = "item",
        Kind = "kind",
        Version = 1,
        Content = new NewVersion(default),
        Hash = default,
    }.RecordedBy;

    /// <summary>The failure of a group of which another thread was told first.</summary>
    private static Exception Again(Exception failure) => failure is JournalException known
        ? new JournalException(known.File, known.Reason, known.Advice, known) { WantsPassphrase = known.WantsPassphrase }
        : new InvalidOperationException(failure.Message, failure);

    private List<Waiting> NextWaiting()
    {
        lock (_waiting)
        {
            var next = new List<Waiting>();
            var drafts = 0;
            while (_waiting.TryPeek(out var first) && (next.Count == 0 || drafts + first.Drafts.Count <= MostTogether))
            {
                next.Add(_waiting.Dequeue());
                drafts += first.Drafts.Count;
            }
            return next;
        }
    }

    private void WriteTogether(List<Waiting> groups)
    {
        try
        {
            using var work = Begin();
            CatchUp(work);
            var registrar = new Registrar(Index, Options.Clock.GetUtcNow());
            var outcomes = groups.ConvertAll(group => Outcome(registrar, group));
            if (registrar.Made.Count > 0)
            {
                foreach (var kept in registrar.Made)
                {
                    work.Write(kept);
                }
                work.Commit();
            }
            foreach (var kept in registrar.Made)
            {
                Index.Take(kept.Entry);
            }
            foreach (var (group, outcome) in groups.Zip(outcomes))
            {
                group.Outcome = outcome;
            }
        }
        catch (Exception exception)
        {
            groups.ForEach(group => group.Failure = exception);
        }
    }

    private static AppendOutcome Outcome(Registrar registrar, Waiting group) =>
        registrar.Conflicts(group.Drafts) is { Count: > 0 } conflicts
            ? new AppendOutcome.Conflict(conflicts)
            : new AppendOutcome.Appended([.. group.Drafts.Select(draft => registrar.Register(draft, group.By))]);

    /// <summary>Drafts that wait for the turn, and what became of them.</summary>
    private sealed class Waiting(Sequence<EntryDraft> drafts, string by)
    {
        public Sequence<EntryDraft> Drafts => drafts;

        public string By => by;

        public AppendOutcome? Outcome { get; set; }

        public Exception? Failure { get; set; }

        public bool IsDone => Outcome is not null || Failure is not null;
    }
}
