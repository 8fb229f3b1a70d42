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

    /// <summary>The longest file, in bytes.</summary>
    public const int LongestFile = 256 * 1024 * 1024;

    /// <summary>The most files of items.</summary>
    public const int MostFiles = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a folder is a dossier's.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, HeadFile));

    /// <summary>Reads the dossier of a folder; what is wrong is in the reading.</summary>
    /// <exception cref="DossierException">The folder, or a file in it, can not be read.</exception>
    public static DossierReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Is(folder))
        {
            throw new DossierException(folder, "TX540", Directory.Exists(folder)
                ? $"This folder has no {HeadFile}, so it is no dossier. 'travaux new FOLDER' begins one."
                : "There is no such folder.");
        }
        var names = Names(folder);
        var items = new List<Item>();
        var errors = new List<Diagnostic>();
        var places = new ItemPlaces(HeadFile);
        var files = new Dictionary<string, FolderFile>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var file = new FolderFile(name, Text(folder, name));
            files.Add(name, file);
            var node = YamlNodes.Read(name, file.Text, out var oddities);
            errors.AddRange(oddities);
            if (node is not null)
            {
                Collections(name, node, items, places, errors);
            }
        }
        errors.AddRange(DossierIntegrity.Check(items, places));
        var order = names.Select((name, at) => (name, at)).ToDictionary(each => each.name, each => each.at, StringComparer.Ordinal);
        return new()
        {
            Dossier = new(items),
            Errors = [.. errors.OrderBy(error => order.GetValueOrDefault(error.At.File)).ThenBy(error => error.At.Start)],
            Places = places,
            Files = files,
        };
    }

    /// <summary>The files of a canonical folder of a dossier: name and text of each, in order.</summary>
    /// <remarks><para>Reading them gives the same items; writing those gives the same bytes.</para></remarks>
    public static IReadOnlyList<FolderFile> Write(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var texts = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var kind in ItemKind.All)
        {
            var nodes = dossier.Items.Where(item => item.Kind == kind.Name).Select(ItemKind.Write).ToList();
            if (nodes.Count == 0)
            {
                continue;
            }
            if (!texts.TryGetValue(kind.File, out var text))
            {
                texts.Add(kind.File, text = new());
            }
            Node collection = kind.IsSingle ? nodes[0] : new ListNode([.. nodes], default);
            text.Append(text.Length == 0 ? "" : "\n").Append(YamlText.Write(new([new(kind.Collection, default, collection)], default)));
        }
        return [.. texts.Select(each => new FolderFile(each.Key, each.Value.ToString()))];
    }

    private static void Collections(string name, Node node, List<Item> items, ItemPlaces places, List<Diagnostic> errors)
    {
        var reading = new Reading();
        if (node is not MapNode map)
        {
            errors.Add(new("TX541", node.At, $"A file of a dossier has lists of items under the names of their kinds, such as 'meetings:'; found {node.Named}."));
            return;
        }
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (key, at, value) in map.Entries)
        {
            if (ItemKind.OfCollection(key) is not { } kind)
            {
                var known = ItemKind.All.Select(each => each.Collection).ToList();
                errors.Add(new("TX542", at, $"No kind of item is listed under '{key}'." + (Nearest.To(key, known) is { } near ? $" Did you mean '{near}'?" : $" There are {string.Join(", ", known)}.")));
                continue;
            }
            if (!seen.TryAdd(key, at))
            {
                errors.Add(new("TX543", at, $"'{key}' is written twice in this file: put its items under one.") { Also = [new(seen[key], "the first")] });
            }
            IReadOnlyList<Node> nodes = kind.IsSingle ? [value] : value is ListNode list ? list.Items : [];
            if (!kind.IsSingle && value is not ListNode)
            {
                errors.Add(new("TX544", value is ScalarNode { IsNothing: true } ? at : value.At, $"'{key}' is a list of items: one line for each, beginning with '- '; found {value.Named}. Leave the key out where there is none."));
            }
            foreach (var each in nodes)
            {
                if (kind.Read(each, reading) is not { Id.Length: > 0 } item)
                {
                    continue;
                }
                if (places.Of(item.Id) is var first && first != places.Whole)
                {
                    errors.Add(new("TX545", places.Of(item.Id, "id") == first ? each.At : (each as MapNode)?["id"]?.At ?? each.At, $"The id '{item.Id}' is taken: each item needs its own.") { Also = [new(first, "the first")] });
                    continue;
                }
                places.Add(item.Id, each);
                items.Add(item);
            }
        }
        errors.AddRange(reading.Diagnostics);
    }

    private static List<string> Names(string folder)
    {
        try
        {
            var names = Directory.EnumerateFiles(folder, "*.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToList();
            if (names.Count > MostFiles)
            {
                throw new DossierException(folder, "TX546", $"There are {names.Count} files of items here; a dossier has at most {MostFiles}.");
            }
            return [HeadFile, .. names.Where(name => name != HeadFile)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(folder, "TX547", $"The folder can not be read: {exception.Message}");
        }
    }

    private static string Text(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                throw new DossierException(path, "TX548", $"The file is longer than {LongestFile / (1024 * 1024)} MB: divide its items over several files.");
            }
            var bytes = File.ReadAllBytes(path);
            var text = Utf8.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
            return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        }
        catch (ArgumentException exception)
        {
            throw new DossierException(path, "TX549", $"The file is not UTF-8: {exception.Message} Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(path, "TX547", $"The file can not be read: {exception.Message}");
        }
    }
}
