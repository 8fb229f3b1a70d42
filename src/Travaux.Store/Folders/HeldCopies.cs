using System.Security.Cryptography;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Folders;

/// <summary>The copies whose files a dossier holds: where each is named, and whether the file is there and is the one meant.</summary>
internal static class HeldCopies
{
    /// <summary>A copy with a file.</summary>
    /// <param name="Item">The item that has it.</param>
    /// <param name="Path">The way to it in the item.</param>
    /// <param name="Copy">The copy.</param>
    public sealed record Named(Item Item, string Path, HeldCopy Copy);

    /// <summary>The copies with files, in the order of the items.</summary>
    public static IEnumerable<Named> Of(IEnumerable<Item> items) => items
        .SelectMany(item => item switch
        {
            Source source => source.Copies.Index().Select(each => new Named(source, $"copies[{each.Index}]", each.Item)),
            Draft draft => draft.Languages.Index().SelectMany(language =>
                language.Item.Copies.Index().Select(each => new Named(draft, $"languages[{language.Index}].copies[{each.Index}]", each.Item))),
            _ => [],
        })
        .Where(named => named.Copy.File.Length > 0);

    /// <summary>What is wrong with the files of copies in a folder.</summary>
    public static IEnumerable<Diagnostic> Check(string folder, IEnumerable<Item> items, ItemPlaces places)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (item, path, copy) in Of(items))
        {
            var at = places.Of(item.Id, $"{path}.file");
            if (PathFault(copy.File) is { } fault)
            {
                yield return new("TX560", at, $"{Phrases.Quoted(copy.File)} {fault}: name a file in a folder of the dossier, such as 'sources/letter.pdf'.");
                continue;
            }
            if (FileFault(folder, copy.File) is { } missing)
            {
                yield return new("TX561", at, missing);
                continue;
            }
            if (!hashes.TryGetValue(copy.File, out var hash))
            {
                hashes.Add(copy.File, hash = Hash(Path.Combine(folder, copy.File)));
            }
            if (hash.Length == 0)
            {
                yield return new("TX562", at, $"'{copy.File}' can not be read: see who may.");
            }
            else if (copy.Sha256.Length == 0)
            {
                yield return new("TX563", at, $"The file '{copy.File}' is held without its hash, so that nobody could tell whether it is still the same: add sha256: \"{hash}\".");
            }
            else if (copy.Sha256 != hash)
            {
                yield return new("TX564", places.Of(item.Id, $"{path}.sha256"), $"'{copy.File}' is not the file that was taken in: its SHA-256 is {hash}. Put that file back, or say that this is another copy.");
            }
        }
    }

    /// <summary>Why a path is none of a file inside the dossier; <see langword="null"/> where it is one.</summary>
    public static string? PathFault(string path) => path switch
    {
        _ when path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl) || path.Contains(':', StringComparison.Ordinal) => "is no path with forward slashes",
        ['/', ..] => "leads out of the dossier",
        _ when path.Split('/').Contains("..") => "leads out of the dossier",
        _ when path.Split('/').Any(part => part.Length == 0 || part.StartsWith('.') || part.EndsWith(' ')) => "has a part that is empty, or begins with a full stop, or ends with a blank",
        _ when !path.Contains('/', StringComparison.Ordinal) => "lies beside the files of items",
        _ => null,
    };

    private static string? FileFault(string folder, string path)
    {
        var way = folder;
        foreach (var part in path.Split('/'))
        {
            way = Path.Combine(way, part);
            if (new FileInfo(way).LinkTarget is not null)
            {
                return $"'{Path.GetRelativePath(folder, way).Replace('\\', '/')}' is a link: a dossier holds its files itself. Put the file here.";
            }
        }
        return File.Exists(way) ? null : $"There is no file '{path}' in the dossier.";
    }

    /// <summary>The hash of a file; empty where it can not be read.</summary>
    private static string Hash(string path)
    {
        try
        {
            // What has no length is not opened: it may be a pipe, at which nobody writes.
            if (new FileInfo(path).Length == 0)
            {
                return Convert.ToHexStringLower(SHA256.HashData([]));
            }
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
