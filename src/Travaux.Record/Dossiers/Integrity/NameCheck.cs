using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Record.Dossiers.Integrity;

/// <summary>Whether the names that are no ids are defined: origins, tracks and roles by the head, audiences by items.</summary>
internal sealed class NameCheck(DossierHead head, IReadOnlyList<Item> items, ItemPlaces places, UnreadParts unread, List<Diagnostic> diagnostics)
{
    private readonly HashSet<string> _origins = [.. head.Origins.Select(origin => origin.Id)];
    private readonly HashSet<string> _tracks = [.. head.Tracks.Select(track => track.Id)];
    private readonly HashSet<string> _roles = [.. head.Roles.Select(role => role.Id)];
    private readonly HashSet<string> _audiences = [Audiences.Custodians, .. items.OfType<AudienceList>().Select(list => list.Id)];

    /// <summary>Whether a name is defined, where its field is one of names.</summary>
    public bool Holds(string path, string name) => Defined(path) is not var (names, where) || names.Contains(name) || IsUnread(where, name);

    /// <summary>Tells of a name that is not defined.</summary>
    public void Check(Item item, string path, string name)
    {
        if (!Holds(path, name) && Defined(path) is var (names, where))
        {
            Undefined(item, path, name, names, where == "audiences" ? "'audiences' in dossier.yaml" : $"'{where}' of the dossier");
        }
    }

    /// <summary>The names that a field may have and the key under which they are defined; <see langword="null"/> for a field of other names.</summary>
    private (HashSet<string> Names, string Where)? Defined(string path) => path.AsSpan(path.LastIndexOf('.') + 1) switch
    {
        "origin" => (_origins, "origins"),
        "track" => (_tracks, "tracks"),
        "role" => (_roles, "roles"),
        "audience" or "audience-unless-stated" => (_audiences, "audiences"),
        _ => null,
    };

    private bool IsUnread(string where, string name) => where == "audiences" ? unread.HasItem(name) : unread.HasField(where);

    private void Undefined(Item item, string path, string name, HashSet<string> defined, string where)
    {
        var meant = Nearest.To(name, defined) is { } near ? $" Did you mean '{near}'?" : "";
        diagnostics.Add(new("TX534", places.Of(item.Id, path), $"'{path[(path.LastIndexOf('.') + 1)..]}' of {item.Id} names '{name}', which is not defined under {where}.{meant}"));
    }
}
