using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Folders;

/// <summary>A dossier as a folder of YAML files: its exchange form, readable and under version control.</summary>
/// <remarks>
/// <para>
/// <c>dossier.yaml</c> and every other <c>*.yaml</c> beside it hold lists of items under the names of their kinds
/// (<c>meetings:</c>); which file a list stands in is free. Files of drafts and sources lie in folders below it.
/// </para>
/// <para>Strict: all errors of all files in one go. Limits: <see cref="LongestFile"/> bytes a file, <see cref="MostFiles"/> files.</para>
/// </remarks>
public static class DossierFolder
{
    /// <summary>The file that makes a folder a dossier.</summary>
    public const string HeadFile = "dossier.yaml";

    /// <summary>The longest file of items, in bytes.</summary>
    public const int LongestFile = 256 * 1024 * 1024;

    /// <summary>The most files of items.</summary>
    public const int MostFiles = 1_000;

    /// <summary>Whether a folder is a dossier's.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, HeadFile));

    /// <summary>Reads the dossier of a folder; what is wrong is in the reading.</summary>
    /// <remarks><para>Items stand kind by kind, those of a kind in the order read: the head's file first, then the others by name.</para></remarks>
    /// <exception cref="DossierException">There is no such folder, it is no dossier's, or it can not be read.</exception>
    public static DossierReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Is(folder))
        {
            throw new DossierException(folder, "TX540", Directory.Exists(folder)
                ? $"This folder has no {HeadFile}, so it is no dossier. 'travaux new FOLDER' begins one."
                : "There is no such folder.");
        }
        var read = new FolderItems();
        var names = FolderTexts.Names(folder, read.Errors);
        var files = new Dictionary<string, FolderFile>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (FolderTexts.Read(folder, name, read.Errors) is { } file)
            {
                files.Add(name, file);
                read.Add(file);
            }
            else
            {
                read.MissFile(name);
            }
        }
        var items = read.Items;
        List<Diagnostic> errors = [.. read.Errors, .. DossierIntegrity.Check(items, read.Places, read.Unread), .. HeldCopies.Check(folder, items, read.Places)];
        var order = names.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        return new()
        {
            Dossier = new(items),
            Errors = [.. errors.OrderBy(error => order.GetValueOrDefault(error.At.File, int.MaxValue)).ThenBy(error => error.At.Start)],
            Places = read.Places,
            Files = files,
        };
    }

    /// <summary>The files of a canonical folder of a dossier: name and text of each, in order.</summary>
    /// <remarks><para>Reading them gives the same items; writing those gives the same bytes.</para></remarks>
    /// <exception cref="ArgumentException">A text of an item holds half of a letter, a lone surrogate.</exception>
    public static IReadOnlyList<FolderFile> Write(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var texts = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var byKind = dossier.Items.ToLookup(item => item.Kind, StringComparer.Ordinal);
        foreach (var kind in ItemKind.All.Where(kind => byKind.Contains(kind.Name)))
        {
            var nodes = byKind[kind.Name].Select(ItemKind.Write).ToArray();
            if (!texts.TryGetValue(kind.File, out var text))
            {
                texts.Add(kind.File, text = new());
            }
            Node collection = kind.IsSingle ? nodes[0] : new ListNode([.. nodes], default);
            text.Append(text.Length == 0 ? "" : "\n");
            YamlText.Write(text, new([new(kind.Collection, default, collection)], default));
        }
        return [.. texts.Select(each => new FolderFile(each.Key, each.Value.ToString()))];
    }
}
