using System.Globalization;
using System.Text;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Journal;
using Travaux.Store.Files;
using Travaux.Store.Folders;
using Travaux.Store.Journals;

namespace Travaux.Store.Exchange;

/// <summary>Writes a dossier as a canonical folder, with the files that its copies name.</summary>
public static class FolderExport
{
    /// <summary>Writes the folder; it appears whole, where there was none.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="journal">What holds the files.</param>
    /// <param name="folder">The folder: none, an empty one, or with <see cref="ExportOptions.Replaces"/> a dossier's.</param>
    /// <param name="options">How.</param>
    /// <returns>The files that copies name and the journal does not hold (any more), in the order of the items.</returns>
    /// <exception cref="DossierException">The folder can not be written, or holds something else.</exception>
    /// <exception cref="JournalException">A held file can't be read.</exception>
    public static IReadOnlyList<string> Write(Dossier dossier, Journal journal, string folder, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Write(dossier, (copy, target) => Digest.TryParse(copy.Sha256, CultureInfo.InvariantCulture, out var digest) && journal.CopyHeld(digest, target), folder, options);
    }

    /// <summary>The same, with files that lie in another folder of a dossier.</summary>
    /// <exception cref="DossierException">The folder can not be written, or holds something else.</exception>
    public static IReadOnlyList<string> Write(Dossier dossier, string from, string folder, ExportOptions options) => Write(
        dossier,
        (copy, target) =>
        {
            var path = Path.Combine(from, copy.File);
            if (!File.Exists(path))
            {
                return false;
            }
            using var source = File.OpenRead(path);
            source.CopyTo(target);
            return true;
        },
        folder,
        options);

    private static List<string> Write(Dossier dossier, Func<HeldCopy, Stream, bool> held, string folder, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(options);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            {
                return options.Replaces && DossierFolder.Is(target) ? Replace(dossier, held, target) : throw new DossierException(folder, "TX555", options.Replaces
                    ? "The folder holds something that is no dossier, and is not written to."
                    : "The folder is not empty: name another, or say --replace where it is an older export of this dossier.");
            }
            var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.part");
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
            Directory.CreateDirectory(beside);
            var missing = Fill(dossier, held, beside);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }
            Directory.Move(beside, target);
            return missing;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(folder, "TX555", $"The folder can not be written: {exception.Message}");
        }
    }

    /// <summary>Files of items that the dossier does not need are taken away last, so that at no instant an item is nowhere.</summary>
    private static List<string> Replace(Dossier dossier, Func<HeldCopy, Stream, bool> held, string folder)
    {
        var missing = Fill(dossier, held, folder);
        var names = DossierFolder.Write(dossier).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(path => !names.Contains(Path.GetFileName(path))).ToList())
        {
            File.Delete(path);
        }
        return missing;
    }

    private static List<string> Fill(Dossier dossier, Func<HeldCopy, Stream, bool> held, string folder)
    {
        var missing = new List<string>();
        foreach (var (_, _, copy) in HeldCopies.Of(dossier.Items).DistinctBy(named => named.Copy.File, StringComparer.Ordinal))
        {
            if (HeldCopies.PathFault(copy.File) is not null || !Copy(copy, held, Path.Combine(folder, copy.File)))
            {
                missing.Add(copy.File);
            }
        }
        foreach (var file in DossierFolder.Write(dossier))
        {
            DurableFile.Replace(Path.Combine(folder, file.Name), new UTF8Encoding(false).GetBytes(file.Text));
        }
        return missing;
    }

    private static bool Copy(HeldCopy copy, Func<HeldCopy, Stream, bool> held, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".part";
        bool isHeld;
        using (var target = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            isHeld = held(copy, target);
            target.Flush(flushToDisk: true);
        }
        if (isHeld)
        {
            File.Move(beside, path, overwrite: true);
        }
        else
        {
            File.Delete(beside);
        }
        return isHeld;
    }
}

/// <summary>How a folder is exported.</summary>
public sealed record ExportOptions
{
    /// <summary>Into a new folder.</summary>
    public static ExportOptions Default { get; } = new();

    /// <summary>Whether a dossier that is there is replaced. The default is <see langword="false"/>.</summary>
    public bool Replaces { get; init; }
}
