using System.Security.Cryptography;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Journal;
using Travaux.Store.Bodies;
using Travaux.Store.Files;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Store.Exchange;

/// <summary>A dossier, a folder or a journal, to which one thing is added at a time.</summary>
/// <param name="path">The folder or the journal's file.</param>
/// <param name="options">How the journal is opened.</param>
/// <param name="by">Who records; a folder does not say.</param>
public sealed class DossierEdit(string path, JournalOptions options, string by)
{
    /// <summary>Puts an item: a new one, or one as it is to be from now on.</summary>
    /// <param name="reading">The dossier as it was read, without an error.</param>
    /// <param name="item">The item.</param>
    /// <returns>Where it was written.</returns>
    /// <exception cref="DossierException">It can't be put there; nothing was written.</exception>
    /// <exception cref="JournalException">The journal can't be opened or written; nothing was recorded.</exception>
    public string Put(DossierReading reading, Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Directory.Exists(path))
        {
            return FolderEdit.Put(path, reading, item);
        }
        using var journal = SqliteJournal.Open(path, options);
        var version = journal.States(AsOf.Now).FirstOrDefault(state => state.Latest.Item == item.Id)?.Latest.Version ?? 0;
        return journal.Append(new VersionDraft(item.Id, item.Kind, version, Sequence.Owning(ItemJson.Write(item))), by) is AppendOutcome.Conflict
            ? throw new DossierException(path, "TX575", $"Somebody else recorded '{item.Id}' meanwhile: nothing was recorded. Look at it, and say it again.")
            : Path.GetFileName(path);
    }

    /// <summary>Takes a file in, byte by byte, and puts the item that holds it.</summary>
    /// <param name="reading">The dossier as it was read, without an error.</param>
    /// <param name="file">Its path in the dossier, with forward slashes (<c>sources/letter.pdf</c>), its bytes, and when it was taken.</param>
    /// <param name="item">The item, given the file's SHA-256 in hexadecimal.</param>
    /// <returns>Where the item was written.</returns>
    /// <exception cref="DossierException">Another file of that name is there, or something can't be written; the folder is as it was.</exception>
    /// <exception cref="JournalException">The journal can't be written.</exception>
    public string Put(DossierReading reading, (string Name, byte[] Content, DateTimeOffset At) file, Func<string, Item> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var held = Directory.Exists(path) ? Path.GetFullPath(Path.Combine(path, file.Name)) : "";
        var isNew = held.Length > 0 && !File.Exists(held);
        var hash = Hold(file.Name, file.Content, file.At);
        try
        {
            return Put(reading, item(hash));
        }
        catch (DossierException) when (isNew)
        {
            File.Delete(held);
            throw;
        }
    }

    private string Hold(string name, byte[] content, DateTimeOffset at)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!Directory.Exists(path))
        {
            using var journal = SqliteJournal.Open(path, options);
            journal.Hold(new MemoryStream(content), new(name, at, []), by);
            return hash;
        }
        if (HeldCopies.PathFault(name) is { } fault)
        {
            throw new DossierException(name, "TX572", $"A file of that name can't be held: it {fault}. Name it otherwise.");
        }
        var file = Path.GetFullPath(Path.Combine(path, name));
        try
        {
            if (File.Exists(file))
            {
                return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) == hash ? hash
                    : throw new DossierException(file, "TX572", "Another file of that name is in the dossier. Name this one otherwise, or take the other out.");
            }
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            DurableFile.Replace(file, content);
            return hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(file, "TX572", $"The file can't be held: {exception.Message}");
        }
    }

    /// <summary>The first file of a source that the dossier holds, with its bytes.</summary>
    /// <returns><see langword="null"/> where it holds none.</returns>
    /// <exception cref="DossierException">It can't be read.</exception>
    /// <exception cref="JournalException">The journal can't be read, or the file is not what was taken in.</exception>
    public (HeldCopy Copy, byte[] Content)? Held(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Copies.FirstOrDefault(copy => copy.File.Length > 0 && copy.Sha256.Length > 0) is not { } copy)
        {
            return null;
        }
        if (Directory.Exists(path))
        {
            try
            {
                return (copy, File.ReadAllBytes(Path.Combine(path, copy.File)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DossierException(Path.Combine(path, copy.File), "TX573", $"It can not be read: {exception.Message}");
            }
        }
        using var journal = SqliteJournal.Open(path, options);
        using var content = new MemoryStream();
        return Digest.TryParse(copy.Sha256, null, out var digest) && journal.CopyHeld(digest, content) ? (copy, content.ToArray()) : null;
    }
}
