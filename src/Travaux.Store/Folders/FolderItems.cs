using System.Text.RegularExpressions;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Folders;

/// <summary>Makes items of the files of a folder, one after the other, and remembers what could not be made one.</summary>
internal sealed partial class FolderItems
{
    /// <summary>The fields of the head that define names.</summary>
    private static readonly string[] NameFields = ["origins", "tracks", "roles"];

    private readonly List<Item>[] _byKind = [.. ItemKind.All.Select(_ => new List<Item>())];
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);

    /// <summary>What is wrong, in the order found.</summary>
    public List<Diagnostic> Errors { get; } = [];

    /// <summary>Where the items stand.</summary>
    public ItemPlaces Places { get; } = new(DossierFolder.HeadFile);

    /// <summary>What could not be read.</summary>
    public UnreadParts Unread { get; } = new();

    /// <summary>The items, kind by kind in the order in which a dossier tells them, those of a kind in the order read.</summary>
    public List<Item> Items => [.. _byKind.SelectMany(items => items)];

    /// <summary>Reads a file.</summary>
    public void Add(FolderFile file)
    {
        if (file.IsBroken)
        {
            MissAll(file);
            return;
        }
        var node = YamlNodes.Read(file.Name, file.Text, out var oddities);
        Errors.AddRange(oddities);
        switch (node)
        {
            case MapNode map:
                Collections(map);
                break;
            case null when oddities.Count > 0:
                MissAll(file);
                break;
            case not null and not (UnreadNode or ScalarNode { IsNothing: true }):
                Errors.Add(new("TX541", node.At, $"A file of a dossier has lists of items under the names of their kinds, such as 'meetings:'; found {node.Named}."));
                MissAll(file);
                break;
        }
    }

    /// <summary>Says that a file could not be read at all.</summary>
    public void MissFile(string name) => Unread.HasHead |= name == DossierFolder.HeadFile;

    /// <summary>The ids that stand in a text which is no YAML: what refers to them is not in error for that.</summary>
    private void MissAll(FolderFile file)
    {
        MissFile(file.Name);
        foreach (var match in Ids().EnumerateMatches(file.Text))
        {
            var text = file.Text.AsSpan(match.Index, match.Length);
            Unread.AddItem(text[(text.IndexOf(':') + 1)..].Trim(" \"'").ToString());
        }
    }

    private void Collections(MapNode map)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (key, at, value) in map.Entries)
        {
            if (ItemKind.OfCollection(key) is not { } kind)
            {
                Unknown(key, at);
                Miss(value);
                continue;
            }
            if (!seen.TryAdd(key, at))
            {
                Errors.Add(new("TX543", at, $"'{key}' is written twice in this file: put its items under one.") { Also = [new(seen[key], "the first")] });
            }
            if (kind.IsSingle)
            {
                Item(kind, value);
            }
            else if (value is ListNode list)
            {
                foreach (var each in list.Items)
                {
                    Item(kind, each);
                }
            }
            else if (value is not UnreadNode)
            {
                var isNothing = value is ScalarNode { IsNothing: true };
                Errors.Add(new("TX544", isNothing ? at : value.At, $"'{key}' is a list of items, one line for each, beginning with '- '; found {value.Named}." + (isNothing ? " Leave the key out where there is none." : "")));
                Miss(value);
            }
        }
    }

    private void Unknown(string key, SourceSpan at)
    {
        var known = ItemKind.All.Select(each => each.Collection).ToList();
        var near = Nearest.To(key, known) ?? (Nearest.To(key, ItemKind.All.Select(each => each.Name)) is { } name ? ItemKind.Find(name)!.Collection : null);
        Errors.Add(new("TX542", at, $"No kind of item is listed under {Phrases.Quoted(key)}. {(near is null ? $"There are {string.Join(", ", known)}." : $"Did you mean '{near}'?")}"));
        Unread.HasHead |= near == Kinds.Dossier;
    }

    private void Item(ItemKind kind, Node node)
    {
        var reading = new Reading();
        var item = kind.Read(node, reading);
        Errors.AddRange(reading.Diagnostics);
        if (kind.IsSingle)
        {
            Head(node, item, reading.Diagnostics);
        }
        if (item is not { Id.Length: > 0 })
        {
            Miss(node);
            return;
        }
        var at = (node as MapNode)?["id"]?.At ?? node.At;
        if (!_ids.TryAdd(item.Id, at))
        {
            Errors.Add(new("TX545", at, $"The id '{item.Id}' is taken: each item needs its own.") { Also = [new(_ids[item.Id], "the first")] });
            return;
        }
        Places.Add(item.Id, node);
        _byKind[Place(kind)].Add(item);
    }

    /// <summary>Which names of the head nobody knows, because something where they are defined is in error.</summary>
    private void Head(Node node, Item? item, IReadOnlyList<Diagnostic> errors)
    {
        if (node is not MapNode map || item is not { Id.Length: > 0 } || map.Entries.Any(entry => ItemKind.Find(Kinds.Dossier)!.Shape.Fields.All(field => field.Name != entry.Key)))
        {
            Unread.HasHead = true;
            return;
        }
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (from, to) = (map.Entries[i].KeyAt.Start, i + 1 < map.Entries.Count ? map.Entries[i + 1].KeyAt.Start : int.MaxValue);
            if (NameFields.Contains(map.Entries[i].Key) && (HoldsUnread(map.Entries[i].Value) || errors.Any(error => error.At.Start >= from && error.At.Start < to)))
            {
                Unread.AddField(map.Entries[i].Key);
            }
        }
    }

    private static bool HoldsUnread(Node node) => node switch
    {
        UnreadNode => true,
        ListNode list => list.Items.Any(HoldsUnread),
        MapNode map => map.Entries.Any(entry => HoldsUnread(entry.Value)),
        _ => false,
    };

    /// <summary>What is written here is no item, but what refers to it is not in error for that.</summary>
    private void Miss(Node node)
    {
        switch (node)
        {
            case MapNode map:
                if (map["id"] is ScalarNode id)
                {
                    Unread.AddItem(id.Text);
                }
                foreach (var entry in map.Entries)
                {
                    Miss(entry.Value);
                }
                break;
            case ListNode list:
                foreach (var each in list.Items)
                {
                    Miss(each);
                }
                break;
        }
    }

    private static int Place(ItemKind kind)
    {
        for (var at = 0; ; at++)
        {
            if (ItemKind.All[at] == kind)
            {
                return at;
            }
        }
    }

    [GeneratedRegex("""(?<![\p{L}\p{N}_-])id:[ ]*["']?[\p{L}\p{N}][\p{L}\p{N}\p{M}\-_./]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
