using System.Globalization;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Journal;
using Travaux.Record.Time;
using Travaux.Store.Bodies;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Store.Exchange;

/// <summary>What an import recorded.</summary>
/// <param name="New">Items that the journal did not have, or had withdrawn.</param>
/// <param name="Changed">Items that have a new version.</param>
/// <param name="Withdrawn">Items that the folder does not have.</param>
/// <param name="Files">Files taken in.</param>
/// <param name="Moved">Whether items stand in another order.</param>
public sealed record Imported(int New, int Changed, int Withdrawn, int Files, bool Moved)
{
    /// <summary>Whether the journal already said what the folder says.</summary>
    public bool IsNothing => this == new Imported(0, 0, 0, 0, false);
}

/// <summary>Takes a folder into a journal: what differs is appended, and nothing where nothing does.</summary>
public static class FolderImport
{
    /// <summary>Imports.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reading">Its dossier, without an error.</param>
    /// <param name="file">The journal's file; made where there is none.</param>
    /// <param name="by">Who records.</param>
    /// <param name="options">How the journal is opened.</param>
    /// <exception cref="ArgumentException">The dossier is in error.</exception>
    /// <exception cref="DossierException">A file can not be read, an item was destroyed in the journal, or somebody else recorded meanwhile; no item was recorded.</exception>
    /// <exception cref="JournalException">The journal can't be opened or written.</exception>
    public static Imported Run(string folder, DossierReading reading, string file, string by, JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Errors.Count > 0)
        {
            throw new ArgumentException("A dossier in error is not imported.", nameof(reading));
        }
        using var journal = File.Exists(file) ? SqliteJournal.Open(file, options) : SqliteJournal.Create(file, options);
        var content = JournalContent.Of(journal, AsOf.Now, (_, body) => body);
        var items = reading.Dossier.Items;
        Refuse(folder, items, content);
        var drafts = new List<EntryDraft>();
        var (made, changed) = Versions(items, content, drafts);
        var withdrawn = Withdrawals(folder, items, content, drafts);
        var moved = Order(items, content, drafts);
        var files = Hold(folder, items, journal, (by, options.Clock));
        if (drafts.Count > 0 && journal.Append(Sequence.Owning(drafts.ToArray()), by) is AppendOutcome.Conflict conflict)
        {
            throw new DossierException(file, "TX568", $"Somebody else recorded while this was read ({string.Join(", ", conflict.Items.Take(5).Select(item => item.Item))}): no item was recorded. Import again.");
        }
        return new(made, changed, withdrawn, files, moved);
    }

    /// <summary>What was destroyed does not come back by an import.</summary>
    private static void Refuse(string folder, Sequence<Item> items, JournalContent<Sequence<byte>> content)
    {
        var destroyed = items.Where(item => content.States.GetValueOrDefault(item.Id) is RedactedItem).ToList();
        if (destroyed.Count > 0)
        {
            throw new DossierException(folder, "TX569",
                $"What the journal destroyed is in this folder: {string.Join(", ", destroyed.Take(20).Select(item => $"{item.Id} ({((RedactedItem)content.States[item.Id]).Reason})"))}. Take it out, or record it under another id.");
        }
    }

    private static (int New, int Changed) Versions(Sequence<Item> items, JournalContent<Sequence<byte>> content, List<EntryDraft> drafts)
    {
        var (made, changed) = (0, 0);
        var bodies = content.Bodies.ToDictionary(each => each.Latest.Item, StringComparer.Ordinal);
        foreach (var item in items.AsSpan())
        {
            var json = ItemJson.Write(item);
            var isKnown = bodies.TryGetValue(item.Id, out var known);
            if (isKnown && known.Latest.Kind == item.Kind && known.Body.AsSpan().SequenceEqual(json))
            {
                continue;
            }
            (made, changed) = isKnown ? (made, changed + 1) : (made + 1, changed);
            drafts.Add(new VersionDraft(item.Id, item.Kind, content.States.GetValueOrDefault(item.Id)?.Latest.Version ?? 0, Sequence.Owning(json)));
        }
        return (made, changed);
    }

    private static int Withdrawals(string folder, Sequence<Item> items, JournalContent<Sequence<byte>> content, List<EntryDraft> drafts)
    {
        var there = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var before = drafts.Count;
        drafts.AddRange(content.Bodies
            .Select(each => each.Latest)
            .Where(latest => !there.Contains(latest.Item))
            .Select(latest => new WithdrawalDraft(latest.Item, latest.Kind, latest.Version, $"It is not in the folder '{Path.GetFileName(Path.GetFullPath(folder))}' that was imported.")));
        return drafts.Count - before;
    }

    /// <summary>Records the order where it is not the one in which the items came.</summary>
    private static bool Order(Sequence<Item> items, JournalContent<Sequence<byte>> content, List<EntryDraft> drafts)
    {
        var kinds = items.ToDictionary(item => item.Id, item => item.Kind, StringComparer.Ordinal);
        var known = content.Came.ToHashSet(StringComparer.Ordinal);
        // By kind, as a dossier tells them: only the order within a kind means anything.
        var came = content.Came.Where(kinds.ContainsKey).Concat(items.Select(item => item.Id).Where(id => !known.Contains(id))).ToLookup(id => kinds[id], StringComparer.Ordinal);
        var moves = ItemKind.All.SelectMany(kind =>
            ItemOrder.Between([.. came[kind.Name]], [.. items.Where(item => item.Kind == kind.Name).Select(item => item.Id)]).Moves);
        var order = new ItemOrder { Moves = [.. moves] };
        if (order.Moves == content.Order.Moves)
        {
            return false;
        }
        drafts.Add(new VersionDraft(ItemOrder.Id, ItemOrder.Kind, content.OrderState?.Latest.Version ?? 0, Sequence.Owning(order.Write())));
        return true;
    }

    private static int Hold(string folder, Sequence<Item> items, SqliteJournal journal, (string By, TimeProvider Clock) said)
    {
        var held = journal.HeldFiles(AsOf.Now).Select(each => each.Content.ToString()).ToHashSet(StringComparer.Ordinal);
        var before = held.Count;
        foreach (var (_, _, copy) in HeldCopies.Of(items))
        {
            if (held.Add(copy.Sha256))
            {
                Hold(Path.Combine(folder, copy.File), journal, new(copy.File, Captured(copy.Captured) ?? said.Clock.GetUtcNow(), copy.Custody), (said.By, copy.Sha256));
            }
        }
        return held.Count - before;
    }

    private static void Hold(string path, SqliteJournal journal, HeldFileDraft draft, (string By, string Sha256) said)
    {
        try
        {
            using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var file = journal.Hold(content, draft, said.By);
            if (file.Content.ToString() != said.Sha256)
            {
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"It changed while it was read: its SHA-256 is {file.Content} now."));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(path, "TX568", $"The file can not be taken in: {exception.Message} No item was recorded.");
        }
    }

    private static DateTimeOffset? Captured(EdtfDate? date) =>
        date?.Earliest is { } day && date.Latest == day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
