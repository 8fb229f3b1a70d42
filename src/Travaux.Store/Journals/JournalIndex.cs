using System.Security.Cryptography;
using Travaux.Record;
using Travaux.Record.Journal;

namespace Travaux.Store.Journals;

/// <summary>What a writer must know of a journal: its head, and the version and the bodies of every item. It is in memory only.</summary>
internal sealed class JournalIndex(Digest origin)
{
    private readonly Dictionary<string, ItemHead> _items = new(StringComparer.Ordinal);

    /// <summary>The number of the last entry; 0 for none.</summary>
    public long Seq { get; private set; }

    /// <summary>The hash of the last entry.</summary>
    public Digest Head { get; private set; } = origin;

    /// <summary>When the last entry was recorded.</summary>
    public DateTimeOffset Time { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>How many entries speak of held files.</summary>
    public long HeldFiles { get; private set; }

    /// <summary>What is known of an item.</summary>
    public ItemHead Of(string item) => _items.GetValueOrDefault(item);

    /// <summary>Takes an entry that is on the disk.</summary>
    public void Take(Entry entry)
    {
        var before = Of(entry.Item);
        var bodies = entry.Content switch
        {
            NewVersion => before.Bodies.Add(entry.Seq),
            Redaction redaction => before.Bodies.Without(redaction.Of),
            _ => before.Bodies,
        };
        _items[entry.Item] = new(entry.Version, entry.Kind, bodies);
        (Seq, Head, Time) = (entry.Seq, entry.Hash, entry.RecordedAt);
        HeldFiles += entry.Kind == HeldFile.Kind ? 1 : 0;
    }
}

/// <summary>The end of an item's story: its version, kind, and the entries whose bodies are there.</summary>
internal readonly record struct ItemHead(long Version, string? Kind, BodyNumbers Bodies);

/// <summary>The numbers of entries whose bodies are there, ascending: one most often, so one is kept without a list.</summary>
internal readonly record struct BodyNumbers
{
    private readonly long _only;
    private readonly long[]? _several;

    private BodyNumbers(long only, long[]? several) => (_only, _several) = (only, several);

    public Sequence<long> All => _several is not null ? [.. _several] : _only > 0 ? [_only] : [];

    public BodyNumbers Add(long seq) => Of([.. All, seq]);

    public BodyNumbers Without(Sequence<long> gone) => Of([.. All.Except(gone)]);

    private static BodyNumbers Of(long[] numbers) => numbers.Length switch
    {
        0 => default,
        1 => new(numbers[0], null),
        _ => new(0, numbers),
    };
}

/// <summary>Makes entries out of drafts, on top of an index, which stays as it is until they are on the disk.</summary>
internal sealed class Registrar(JournalIndex index, DateTimeOffset now)
{
    private readonly Dictionary<string, ItemHead> _pending = new(StringComparer.Ordinal);
    private readonly List<KeptEntry> _made = [];
    private readonly DateTimeOffset _time = Entry.InMilliseconds(now) is var time && time > index.Time ? time : index.Time;
    private Digest _head = index.Head;

    /// <summary>The entries made so far, to be written together.</summary>
    public IReadOnlyList<KeptEntry> Made => _made;

    /// <summary>The items among drafts that were edited meanwhile; within a group each draft builds on the one before.</summary>
    public Sequence<ItemConflict> Conflicts(Sequence<EntryDraft> drafts)
    {
        var conflicts = new List<ItemConflict>();
        var within = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var current = within.TryGetValue(draft.Item, out var version) ? version : Known(draft.Item).Version;
            // What takes back an item that is not there is told as a conflict too: it was edited by nobody.
            if (draft.Edited != current || (current == 0 && draft is WithdrawalDraft))
            {
                conflicts.Add(new(draft.Item, draft.Edited, current));
            }
            within[draft.Item] = current + 1;
        }
        return [.. conflicts];
    }

    /// <summary>Makes the entry of a draft that has no conflict.</summary>
    public Entry Register(EntryDraft draft, string by)
    {
        var body = draft is VersionDraft version ? new SaltedBody(Sequence.Owning(RandomNumberGenerator.GetBytes(SaltedBody.SaltLength)), version.Body) : null;
        EntryContent content = draft switch
        {
            VersionDraft => new NewVersion(body!.Digest),
            WithdrawalDraft withdrawal => new Withdrawal(withdrawal.Reason),
            _ => throw new System.Diagnostics.UnreachableException($"No such draft: {draft.GetType().Name}"),
        };
        return Register(draft.Item, draft.Kind, content, by, body);
    }

    /// <summary>Makes an entry.</summary>
    public Entry Register(string item, string kind, EntryContent content, string by, SaltedBody? body = null)
    {
        var before = Known(item);
        var entry = new Entry
        {
            Seq = index.Seq + _made.Count + 1,
            RecordedAt = _time,
            RecordedBy = by,
            Item = item,
            Kind = kind,
            Version = before.Version + 1,
            Content = content,
            Hash = default,
        };
        entry = entry with { Hash = EntryChain.Hash(_head, entry) };
        _head = entry.Hash;
        _pending[item] = before with { Version = entry.Version, Kind = kind };
        _made.Add(new(entry, body));
        return entry;
    }

    private ItemHead Known(string item) => _pending.TryGetValue(item, out var head) ? head : index.Of(item);
}
