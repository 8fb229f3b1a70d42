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

    /// <summary>Checks one name, by the field that holds it.</summary>
    public void Check(Item item, string path, string name)
    {
        var field = path[(path.LastIndexOf('.') + 1)..];
        switch (field)
        {
            case "origin":
                OfHead(item, path, name, _origins, "origins");
                break;
            case "track":
                OfHead(item, path, name, _tracks, "tracks");
                break;
            case "role":
                OfHead(item, path, name, _roles, "roles");
                break;
            case "audience" or "audience-unless-stated" when !_audiences.Contains(name) && !unread.HasItem(name):
                Undefined(item, path, name, _audiences, "'audiences' in dossier.yaml");
                break;
        }
    }

    private void OfHead(Item item, string path, string name, HashSet<string> defined, string where)
    {
        if (!defined.Contains(name) && !unread.HasField(where))
        {
            Undefined(item, path, name, defined, $"'{where}' of the dossier");
        }
    }

    private void Undefined(Item item, string path, string name, HashSet<string> defined, string where)
    {
        var meant = Nearest.To(name, defined) is { } near ? $" Did you mean '{near}'?" : "";
        diagnostics.Add(new("TX534", places.Of(item.Id, path), $"'{path[(path.LastIndexOf('.') + 1)..]}' of {item.Id} names '{name}', which is not defined under {where}.{meant}"));
    }
}
