using System.Text;
using System.Text.Json;
using Travaux.Record.Dossiers;
using ItemReading = Travaux.Record.Dossiers.Shapes.Reading;
using Travaux.Store.Bodies;
using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

/// <summary>What is written of an item, as YAML and as JSON, is all of it, and one text.</summary>
public class ItemLaws
{
    public static TheoryData<string> Kinds => [.. ItemKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_item_read_from_its_folder_is_the_item_and_is_written_with_the_same_bytes(string name)
    {
        foreach (var item in Some(name))
        {
            var files = DossierFolder.Write(new Dossier([item]));

            var read = new FolderItems();
            foreach (var file in files)
            {
                // As a disk keeps it: bytes.
                read.Add(new(file.Name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file.Text))));
            }

            Assert.True(read.Errors.Count == 0, $"{string.Join("\n", read.Errors)}\n{files[0].Text}");
            Assert.Equal(item, Assert.Single(read.Items));
            Assert.Equal(files, DossierFolder.Write(new Dossier(read.Items)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_item_read_from_its_body_is_the_item_and_is_written_with_the_same_bytes(string name)
    {
        foreach (var item in Some(name))
        {
            var body = ItemJson.Write(item);

            var read = ItemJson.Read(ItemKind.Find(name)!, body, "body", out var errors);

            Assert.Empty(errors);
            Assert.Equal(item, read);
            Assert.Equal(body, ItemJson.Write(read!));
        }
    }

    /// <summary>The oracle is the JSON of the framework, and the visits of the item's values.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_body_holds_each_value_of_the_item_once_and_nothing_else(string name)
    {
        foreach (var item in Some(name))
        {
            var values = new List<string>();
            ItemKind.Walk(item, (_, _, value) => values.Add(value is bool ? "true" : value.ToString()!));

            using var json = JsonDocument.Parse(ItemJson.Write(item));

            Assert.Equal(values, Leaves(json.RootElement));
        }
    }

    /// <summary>No two fields write to one key or read from one another's: each field alone comes back alone.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_node_that_is_read_is_written_as_it_was(string name)
    {
        foreach (var item in Some(name))
        {
            var node = ItemKind.Write(item);
            var again = ItemKind.Write((Item)ItemKind.Find(name)!.Read(node, new ItemReading())!);

            Assert.Equal(Encoding.UTF8.GetString(JsonNodes.Write(node)), Encoding.UTF8.GetString(JsonNodes.Write(again)));
            Assert.Equal(node.Entries.Select(entry => entry.Key), ItemKind.Find(name)!.Shape.Fields.Select(field => field.Name).Where(field => node[field] is not null));
        }
    }

    [Fact]
    public void Items_of_many_kinds_come_back_kind_by_kind_each_in_its_order()
    {
        var random = new RandomItems(11);
        List<Item> items = [.. Enumerable.Range(0, 300).Select(i => random.Of(i == 0 ? ItemKind.All[0] : ItemKind.All[1 + (i * 7 % (ItemKind.All.Count - 1))], 20)).DistinctBy(item => item.Id)];

        var read = new FolderItems();
        foreach (var file in DossierFolder.Write(new Dossier(items)))
        {
            read.Add(file);
        }

        Assert.Empty(read.Errors);
        Assert.Equal(ItemKind.All.SelectMany(kind => items.Where(item => item.Kind == kind.Name)), read.Items);
    }

    [Fact]
    public void Half_of_a_letter_is_refused_before_anything_is_written()
    {
        var item = new Travaux.Record.Dossiers.Items.Gap { Id = "g", Text = "half \uD83D of it" };

        Assert.ThrowsAny<ArgumentException>(() => ItemJson.Write(item));
        Assert.ThrowsAny<ArgumentException>(() => DossierFolder.Write(new Dossier([item])));
    }

    [Theory]
    [InlineData("""{"id":"g","text":"é","kind-of-gap":"silense"}""", """body@35+7 TX512: 'silense' is none of truncated-source, unknown-date, imprecise-date, unidentified-documents, undisclosed-content, withheld-identity, unknown-motive, unknown-event, silence. Did you mean 'silence'?""")]
    [InlineData("""{"id":"g","text":1,"kind-of-gap":"silence"}""", "body@17+1 TX501: Expected text; found '1'.")]
    [InlineData("""{"id":"g","text":"1","kind-of-gap":"silence"}""", "")]
    [InlineData("""{"id":"g","text":"a","text":"b","kind-of-gap":"silence"}""", "body@21+4 TX503: 'text' is written twice here: leave one.")]
    [InlineData("""{"id":"g","text":null,"kind-of-gap":"silence","colour":"red"}""", "body@10+4 TX504: 'text' has no value: write one, or leave the key out.\nbody@46+6 TX502: A gap has no 'colour'. It has id, text, kind-of-gap, about, hedge, derived, note, became-known, accounts, allows, origin, audience, cites.")]
    [InlineData("""{"id":"g","text":"a","kind-of-gap":"silence"} {}""", "body@46+0 TX565: This is no JSON: something stands behind the item.")]
    [InlineData("""{"id":"g","text":"\uD83D","kind-of-gap":"silence"}""", "body@17+0 TX570: The text holds half of a letter (a lone surrogate), which no file can keep: write the letter anew.")]
    [InlineData("""{"id":"g",""", "body@10+0 TX565: This is no JSON: it ends too soon.")]
    [InlineData("""{"id":"g",}""", "body@10+0 TX565: This is no JSON: something is wrong here: a comma or a quotation mark too many or too few?")]
    [InlineData("", "body@0+0 TX565: This is no JSON: it ends too soon.")]
    [InlineData("[]", "body@0+1 TX501: Expected a gap: a map with 'id', 'text', 'kind-of-gap'; found a list.")]
    public void A_body_is_read_strictly(string body, string expected)
    {
        _ = ItemJson.Read(ItemKind.Find("gap")!, Encoding.UTF8.GetBytes(body), "body", out var errors);

        Assert.Equal(expected, string.Join("\n", errors.Select(error => $"{error.At.File}@{error.At.Start}+{error.At.Length} {error.Code}: {error.Message}")));
    }

    [Fact]
    public void A_body_nested_without_end_is_refused_at_once()
    {
        _ = ItemJson.Read(ItemKind.Find("gap")!, Encoding.UTF8.GetBytes(new string('[', 1_000_000)), "body", out var errors);

        Assert.Equal("TX565", Assert.Single(errors).Code);
    }

    private static IEnumerable<Item> Some(string name)
    {
        var (kind, random) = (ItemKind.Find(name)!, new RandomItems(name.Length + (31 * name[0])));
        return Enumerable.Range(0, 24).Select(trial => random.Of(kind, trial % 3 == 0 ? 100 : 25));
    }

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String => [element.GetString()!],
        _ => [element.GetRawText()],
    };
}
