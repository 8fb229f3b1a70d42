namespace Travaux.Record.Journal;

/// <summary>Checks the entries of a journal one after another: the chain, the versions, the times and the bodies.</summary>
/// <remarks>
/// <para>
/// A body that is gone is "redacted" where a redaction names its entry, and only there: else it is a flaw, as is a body that
/// is still there although a redaction names it. After a flaw the check goes on from the hash that is kept, so that one
/// changed entry is one flaw.
/// </para>
/// </remarks>
public sealed class JournalCheck(Digest origin)
{
    private readonly List<Flaw> _flaws = [];
    private readonly Dictionary<string, (long Version, string Kind)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _bodies = [];
    private readonly Dictionary<long, string> _missing = [];
    private readonly HashSet<long> _redacted = [];
    private Digest _head = origin;
    private DateTimeOffset _time = DateTimeOffset.MinValue;
    private long _seq;

    /// <summary>Takes the next entry.</summary>
    public void Next(KeptEntry kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var entry = kept.Entry;
        Expect(entry.Seq == _seq + 1, entry, $"It stands where entry {_seq + 1} is expected.");
        Expect(entry.Hash == EntryChain.Hash(_head, entry), entry, "Its hash does not fit: it, or the entry before it, was changed, taken out or moved.");
        Expect(entry.RecordedAt >= _time, entry, "It was recorded before the entry before it.");
        var item = _items.GetValueOrDefault(entry.Item);
        Expect(entry.Version == item.Version + 1, entry, $"It has version {entry.Version} of '{entry.Item}', where version {item.Version + 1} is expected.");
        Body(kept);
        if (entry.Content is Redaction redaction)
        {
            Redact(entry, redaction);
        }
        _items[entry.Item] = (entry.Version, entry.Kind);
        (_seq, _head, _time) = (entry.Seq, entry.Hash, entry.RecordedAt);
    }

    /// <summary>Adds a flaw that was found elsewhere, in the file for example.</summary>
    public void Add(Flaw flaw) => _flaws.Add(flaw);

    /// <summary>What was found, after the last entry.</summary>
    public Verification Finish()
    {
        var missing = _missing.Where(each => !_redacted.Contains(each.Key)).Select(each => new Flaw(each.Key, "Its body is missing, and no redaction says so."));
        var lasting = _redacted.Where(seq => _bodies.ContainsKey(seq)).Order().Select(seq => new Flaw(seq, "Its body is there, and a redaction says that it was destroyed."));
        return new(_seq, _head)
        {
            Redacted = [.. _redacted.Where(_missing.ContainsKey).Order()],
            Flaws = [.. _flaws, .. missing, .. lasting],
        };
    }

    private void Body(KeptEntry kept)
    {
        var entry = kept.Entry;
        switch (entry.Content, kept.Body)
        {
            case (NewVersion, null):
                _missing[entry.Seq] = entry.Item;
                break;
            case (NewVersion version, { } body):
                _bodies[entry.Seq] = entry.Item;
                Expect(body.Digest == version.Body, entry, $"The body of '{entry.Item}' is not the one that was recorded.");
                break;
            case (_, not null):
                _flaws.Add(new(entry.Seq, "It has a body, and should have none."));
                break;
            default:
                break;
        }
    }

    private void Redact(Entry entry, Redaction redaction)
    {
        foreach (var seq in redaction.Of)
        {
            var item = _bodies.GetValueOrDefault(seq) ?? _missing.GetValueOrDefault(seq);
            Expect(item == entry.Item, entry, $"It says that the body of entry {seq} was destroyed, which is none of '{entry.Item}' before it.");
            _redacted.Add(seq);
        }
    }

    private void Expect(bool holds, Entry entry, string otherwise)
    {
        if (!holds)
        {
            _flaws.Add(new(entry.Seq, otherwise));
        }
    }
}
