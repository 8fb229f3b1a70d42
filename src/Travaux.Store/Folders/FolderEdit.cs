using System.Text;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Store.Files;

namespace Travaux.Store.Folders;

/// <summary>Puts one item into a folder that people write by hand: all else stays as it stands, comments too.</summary>
public static class FolderEdit
{
    /// <summary>Puts an item: a new one after the last of its kind, one that is there in its place.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reading">What was read of it, without an error.</param>
    /// <param name="item">The item as it is to be.</param>
    /// <returns>The name of the file that was written.</returns>
    /// <exception cref="DossierException">
    /// It can't be put there without disturbing what people wrote, it would be in error, or the file can't be written; nothing was written.
    /// </exception>
    public static string Put(string folder, DossierReading reading, Item item)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(item);
        var edited = reading.Dossier.Items.Any(each => each.Id == item.Id) ? Replaced(reading, item) : Added(reading, item);
        if (edited is null || !IsAsMeant(reading, edited, item))
        {
            throw new DossierException(folder, "TX571", $"{Where(reading, item)} can't be edited without disturbing what you wrote. Put this there yourself, or 'travaux format {folder}' first:\n{Text(item, 2)}");
        }
        var path = Path.GetFullPath(Path.Combine(folder, edited.Name));
        try
        {
            DurableFile.Replace(path, new UTF8Encoding(false).GetBytes(edited.Text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DossierException(path, "TX574", $"The file can not be written: {exception.Message}");
        }
        return edited.Name;
    }

    private static string Where(DossierReading reading, Item item) =>
        reading.Dossier.Items.Any(each => each.Id == item.Id) ? reading.Place(reading.Places.Of(item.Id)) : ItemKind.Of(item).File;

    /// <summary>The file with a new item after the last of its kind; at the end of the kind's file where it is the first.</summary>
    private static FolderFile? Added(DossierReading reading, Item item)
    {
        var kind = ItemKind.Of(item);
        var last = reading.Dossier.Items.LastOrDefault(each => each.Kind == item.Kind);
        if (last is null)
        {
            var before = reading.Files.GetValueOrDefault(kind.File);
            var text = before is null ? "" : before.Text.TrimEnd('\n') + "\n\n";
            return before is { IsVerbatim: false } ? null : new(kind.File, $"{text}{kind.Collection}:\n{Text(item, 2)}");
        }
        if (Lines.Of(reading, last.Id) is not { } lines)
        {
            return null;
        }
        return lines.With(lines.End, lines.End, Text(item, lines.Indent));
    }

    /// <summary>The file with an item as it is to be in the place of what it was; <see langword="null"/> where a comment would be lost.</summary>
    private static FolderFile? Replaced(DossierReading reading, Item item) =>
        Lines.Of(reading, item.Id) is { HasComment: false } lines ? lines.With(lines.Start, lines.End, Text(item, lines.Indent)) : null;

    /// <summary>The item in canonical lines, its dash so far in.</summary>
    private static string Text(Item item, int indent)
    {
        var text = new StringBuilder();
        YamlText.Write(text, new([new(ItemKind.Of(item).Collection, default, new ListNode([ItemKind.Write(item)], default))], default));
        var lines = text.ToString().TrimEnd('\n').Split('\n').Skip(1);
        return string.Concat(lines.Select(line => (line.Length == 0 ? "" : new string(' ', indent) + line[2..]) + "\n"));
    }

    /// <summary>Whether the folder with the file has the items that it had, and this one as it is to be, and none is in error.</summary>
    private static bool IsAsMeant(DossierReading reading, FolderFile edited, Item item)
    {
        var read = new FolderItems();
        foreach (var file in reading.Files.Values.Where(file => file.Name != edited.Name).Append(edited))
        {
            read.Add(file);
        }
        var items = read.Items;
        var wanted = reading.Dossier.Items.Where(each => each.Id != item.Id).Append(item).ToDictionary(each => each.Id, StringComparer.Ordinal);
        return read.Errors.Count == 0
            && items.Count == wanted.Count
            && items.TrueForAll(each => wanted.TryGetValue(each.Id, out var meant) && meant.Equals(each))
            && !DossierIntegrity.Check(items, read.Places, read.Unread).Any();
    }

    /// <summary>The lines of an item in its file.</summary>
    private sealed record Lines(FolderFile File, string[] All, int Start, int End, int Indent)
    {
        /// <summary>Whether somebody wrote a comment between them.</summary>
        public bool HasComment { get; private init; }

        /// <summary>The lines of an item; <see langword="null"/> where it has none of its own.</summary>
        public static Lines? Of(DossierReading reading, string id)
        {
            var at = reading.Places.Of(id);
            if (!reading.Files.TryGetValue(at.File, out var file) || !file.IsVerbatim)
            {
                return null;
            }
            var lines = file.Text.Split('\n');
            var start = file.LineAndColumn(at).Line - 1;
            var indent = lines[start].AsSpan().IndexOfAnyExcept(' ');
            if (indent < 0 || lines[start][indent] != '-')
            {
                return null;
            }
            var end = start + 1;
            for (var next = end; next < lines.Length; next++)
            {
                var depth = lines[next].AsSpan().IndexOfAnyExcept(' ');
                if (depth >= 0 && depth <= indent)
                {
                    break;
                }
                end = depth >= 0 ? next + 1 : end;
            }
            var (from, to) = (lines.Take(start).Sum(line => line.Length + 1), lines.Take(end).Sum(line => line.Length + 1));
            return new(file, lines, start, end, indent) { HasComment = FolderFormat.Comments(file).Any(comment => comment.Start >= from && comment.Start < to) };
        }

        /// <summary>The file with other text in the place of some lines.</summary>
        public FolderFile With(int start, int end, string text)
        {
            var before = string.Concat(All.Take(start).Select(line => line + "\n"));
            return new(File.Name, before + text + string.Join('\n', All.Skip(end)));
        }
    }
}
