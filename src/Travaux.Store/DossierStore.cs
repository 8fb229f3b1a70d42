using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Journal;
using Travaux.Store.Bodies;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Store;

/// <summary>Reads a dossier from where it is kept: a folder or a journal.</summary>
public static class DossierStore
{
    /// <summary>The ending of a journal's file.</summary>
    public const string JournalEnding = ".travaux";

    /// <summary>Reads a dossier as it stands; what is wrong with it is in the reading.</summary>
    /// <exception cref="DossierException">There is none, or it can not be read.</exception>
    /// <exception cref="JournalException">The journal can't be opened or read.</exception>
    public static DossierReading Open(string path) => Open(path, StoreOptions.Default);

    /// <summary>Reads a dossier; what is wrong with it is in the reading.</summary>
    /// <exception cref="DossierException">There is none, or it can not be read.</exception>
    /// <exception cref="JournalException">The journal can't be opened or read.</exception>
    public static DossierReading Open(string path, StoreOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        if (Directory.Exists(path) || !File.Exists(path))
        {
            return options.AsOf is AsOf.Everything || !Directory.Exists(path) ? DossierFolder.Read(path)
                : throw new DossierException(path, "TX566", "A folder has no history: what was recorded by a time is told by a journal. 'travaux import' makes one of a folder.");
        }
        using var journal = SqliteJournal.Open(path, options.Journal);
        return Read(journal, path, options.AsOf);
    }

    /// <summary>Reads the dossier of a journal that is open.</summary>
    /// <remarks>
    /// <para>
    /// Items stand kind by kind, those of a kind in the order in which they were imported or added. References to items that were
    /// withdrawn or destroyed are left out, and with them what can not stand without.
    /// </para>
    /// </remarks>
    /// <param name="journal">The journal.</param>
    /// <param name="file">Its name, for places.</param>
    /// <param name="asOf">Up to which entry.</param>
    /// <exception cref="JournalException">An entry can't be read.</exception>
    public static DossierReading Read(Journal journal, string file, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var content = JournalContent.Of(journal, asOf, (entry, body) => Item(entry, body, file));
        var errors = new List<Diagnostic>();
        var unread = new UnreadParts();
        var items = new List<Item>(content.Bodies.Count);
        foreach (var (latest, read) in content.Bodies)
        {
            errors.AddRange(read.Errors.AsSpan());
            if (read.Item is { Id.Length: > 0 } item)
            {
                items.Add(item);
            }
            else
            {
                unread.AddItem(latest.Item);
            }
        }
        foreach (var gone in content.Gone)
        {
            unread.AddItem(gone);
        }
        var places = new ItemPlaces(file);
        errors.AddRange(DossierIntegrity.Check(items, places, unread));
        var dossier = new Dossier(items);
        return new()
        {
            Dossier = content.Gone.Count > 0 ? dossier.Where(_ => true) : dossier,
            Errors = [.. errors],
            Places = places,
            Files = new Dictionary<string, FolderFile>(),
        };
    }

    private static (Item? Item, Sequence<Diagnostic> Errors) Item(Entry entry, Sequence<byte> body, string file) => ItemKind.Find(entry.Kind) is { } kind
        ? (ItemJson.Read(kind, body.AsSpan(), $"{file}#{entry.Item}", out var errors), errors)
        : (null, [new("TX567", SourceSpan.Whole(file), $"The item '{entry.Item}' is of a kind that this Travaux does not know: '{entry.Kind}'. Use the newer one that recorded it.")]);
}
