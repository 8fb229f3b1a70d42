using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

/// <summary>Small dossiers for tests, written as a folder would have them; a head is put before them.</summary>
internal static class DossierText
{
    private const string Head = """
        dossier:
          id: d
          title: "A dossier"
          question: "Why?"
          audience-unless-stated: public
          sides: []
          origins: [{id: file, title: "A file"}, {id: later, title: "Later"}]
          tracks: [{id: table, title: "Table", lane: delegations}, {id: back, title: "Back channel", lane: other-channels}]
          roles: [{id: guarantor, meaning: "Would guarantee"}]
        audiences:
          - {id: public, title: "Everybody"}
          - {id: team, title: "The team", reads: [public]}

        """;

    /// <summary>The dossier of some YAML; an error in it fails the test.</summary>
    public static (Dossier Dossier, ItemPlaces Places) Read(string yaml) => ReadWhole(Head + yaml);

    /// <summary>The dossier of some YAML that has its own head; an error in it fails the test.</summary>
    public static (Dossier Dossier, ItemPlaces Places) ReadWhole(string yaml)
    {
        var places = new ItemPlaces("test.yaml");
        var node = (MapNode)YamlNodes.Read("test.yaml", yaml, out var oddities)!;
        var reading = new Record.Dossiers.Shapes.Reading();
        var items = new List<Item>();
        foreach (var entry in node.Entries)
        {
            var kind = ItemKind.OfCollection(entry.Key)!;
            foreach (var each in kind.IsSingle ? [entry.Value] : ((ListNode)entry.Value).Items)
            {
                var item = kind.Read(each, reading)!;
                places.Add(item.Id, each);
                items.Add(item);
            }
        }
        Assert.Empty(oddities);
        Assert.Empty(reading.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Empty(DossierIntegrity.Check(items, places, new UnreadParts()).Select(diagnostic => diagnostic.Message));
        return (new(items), places);
    }
}
