using System.Text.Json;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Reading;

/// <summary>Reader and parser together on bills whose publisher names every provision.</summary>
public class GoldProvisionsTests
{
    [SharedTheory]
    [MemberData(nameof(StructureTests.GoldSides), MemberType = typeof(StructureTests))]
    public void A_provision_has_the_publishers_id_and_words(string gold, string side, string file)
    {
        var read = DocumentReader.Read(file, File.ReadAllBytes(Shared.PathOf("corpora", "uk-social-housing-bill", file)));
        var copy = ProvisionParser.Read(read.Value).Value;
        var words = copy.Provisions.SelectMany(provision => provision.AndAllInside())
            .Where(provision => provision.OfficialId.Length > 0)
            .ToDictionary(provision => provision.OfficialId, WordsOf);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Shared.PathOf("corpora", "gold", gold + ".json")));

        foreach (var provision in json.RootElement.GetProperty(side).EnumerateArray())
        {
            var id = provision.GetProperty("id").GetString()!;
            Letters.AssertSame(Letters.Of(provision.GetProperty("text").GetString()!), words.GetValueOrDefault(id, ""), id);
        }
    }

    [Theory]
    [InlineData("draft.md")]
    [InlineData("treaty.html")]
    [InlineData("bill.akn.xml")]
    [InlineData("bill.uslm.xml")]
    public void The_words_of_the_provisions_are_the_words_of_the_blocks(string name)
    {
        var document = Fixture.Read(name).Value;

        Letters.AssertSame(Letters.Of(document), string.Concat(ProvisionParser.Read(document).Value.Provisions.Select(WordsOf)), name);
    }

    private static string WordsOf(Provision provision) =>
        Letters.Of(provision.Label + provision.Heading + provision.Text) + string.Concat(provision.Children.Select(WordsOf));
}
