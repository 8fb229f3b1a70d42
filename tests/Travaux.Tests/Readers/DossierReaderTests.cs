using System.Text.RegularExpressions;
using Travaux.Analysis.Answers;
using Travaux.Documents.Readers;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Tests.Answers;

namespace Travaux.Tests.Readers;

/// <summary>A dossier as one file: all of it, nothing from elsewhere, and nothing that the reader may not see.</summary>
public partial class DossierReaderTests
{
    public static TheoryData<string, string> Audiences => new() { { "istanbul-2022", "public" }, { "lake-talks", "public" }, { "lake-talks", "delegations" }, { "lake-talks", "facilitation" } };

    [Theory]
    [MemberData(nameof(Audiences))]
    public void Every_link_leads_to_a_place_in_the_same_file(string name, string audience)
    {
        var page = Written(Examples.Named(name).For(audience));
        var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var links = Links().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("#", link));
        Assert.Empty(links.Select(link => link[1..]).Except(ids));
    }

    [Theory]
    [MemberData(nameof(Audiences))]
    public void Nothing_that_the_audience_may_not_see_is_in_the_file(string name, string audience)
    {
        var whole = Examples.Named(name);
        var seen = whole.For(audience);
        var page = System.Net.WebUtility.HtmlDecode(Written(seen));
        var shown = string.Join('\n', seen.Items.SelectMany(Texts));
        var hidden = whole.Items.Where(item => seen[item.Id] is null).ToList();

        Assert.All(hidden, item => Assert.DoesNotContain($"item:{item.Id}\"", page, StringComparison.Ordinal));
        Assert.All(hidden.SelectMany(Texts).Where(text => text.Length > 24 && !shown.Contains(text, StringComparison.Ordinal)), text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_forbids_every_connection_and_has_a_chapter_for_every_item()
    {
        var dossier = Examples.Lake;
        var page = Written(dossier);

        Assert.Contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<[^>]*\s(?:src|srcset|poster|action)=|@import|url\(", page);
        Assert.All(dossier.Items.Where(item => !ItemKind.Of(item).IsSingle && item.Kind != Kinds.Audience), item => Assert.Contains($"id=\"item:{item.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_dossier_gives_the_same_bytes() => Assert.Equal(Written(Examples.Lake.For("public")), Written(Examples.Lake.For("public")));

    [Fact]
    public void The_command_writes_it_for_an_audience_and_wants_a_place_to_write_to()
    {
        var folder = Path.Combine(Shared.Repository, "examples", "istanbul-2022");

        var (done, page, _) = ExampleDossier.Command("export", folder, "--audience", "public", "--reader", "-");
        var (refused, _, errors) = ExampleDossier.Command("export", folder);

        Assert.Equal(0, done);
        Assert.Equal(Written(Examples.Istanbul.For("public")), page);
        Assert.Equal(2, refused);
        Assert.Contains("TX914: Name what to write: a FOLDER, or --reader FILE.html, or both.", errors, StringComparison.Ordinal);
    }

    private static string Written(Dossier dossier)
    {
        using var output = new StringWriter { NewLine = "\n" };
        DossierReader.Write(WholeDossier.Bind(dossier, Travaux.Store.Folders.ObligationTexts.Of(Path.Combine(Shared.Repository, "examples", "istanbul-2022"))), output);
        return output.ToString();
    }

    private static List<string> Texts(Item item)
    {
        var texts = new List<string>();
        ItemKind.Walk(item, (_, type, value) =>
        {
            if (type is FieldType.Text)
            {
                texts.Add((string)value);
            }
        });
        return texts;
    }

    [GeneratedRegex("<[^>]*?\\sid=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"]*)\"")]
    private static partial Regex Links();
}
