using System.Net;
using System.Text.RegularExpressions;
using Travaux.Analysis.Answers;
using Travaux.Documents.Readers;
using Travaux.Record.Dossiers;
using Travaux.Store.Folders;
using Travaux.Tests;
using Travaux.Web;

namespace Travaux.World.Tests.Pages;

/// <summary>The pages of a dossier: links that lead somewhere, one state in every address, nothing that an audience may not see, no barrier.</summary>
[Collection("pages")]
public sealed partial class DossierPagesTests(PagesFixture pages)
{
    private static readonly string Lake = Path.Combine(Shared.Repository, "examples", "lake-talks");

    /// <summary>A page of every kind.</summary>
    public static TheoryData<string> EveryKindOfPage =>
    [
        "/",
        "/dossiers/istanbul-2022",
        "/dossiers/istanbul-2022/what-happened",
        "/dossiers/istanbul-2022/what-happened?part=drafts",
        "/dossiers/istanbul-2022/how-close?on=2022-03-29",
        "/dossiers/istanbul-2022/why-ended",
        "/dossiers/istanbul-2022/what-would-it-oblige",
        "/dossiers/istanbul-2022/people",
        "/dossiers/istanbul-2022/gaps",
        "/dossiers/istanbul-2022/drafts",
        "/dossiers/istanbul-2022/find?q=kind%3Aclaim%20guarantee",
        "/dossiers/istanbul-2022/items/d-istanbul-communique",
        "/dossiers/istanbul-2022/items/fa-2024",
        "/dossiers/lake-talks?audience=public&known-at=2031-06",
    ];

    [Theory]
    [InlineData("istanbul-2022", "")]
    [InlineData("lake-talks", "")]
    [InlineData("lake-talks", "?audience=public")]
    public async Task Every_link_of_every_page_leads_to_a_page_and_keeps_the_state(string name, string state)
    {
        using var client = Client();
        var fetched = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([$"/dossiers/{name}{state}"]);
        var anchors = new List<(string From, string Page, string Anchor)>();
        while (waiting.TryDequeue(out var address))
        {
            if (fetched.ContainsKey(address))
            {
                continue;
            }
            var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            fetched.Add(address, await answer.Content.ReadAsStringAsync());
            foreach (var link in Links().Matches(fetched[address]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                var (page, anchor) = link.Split('#', 2) is [var before, var after] ? (before.Length == 0 ? address : before, Uri.UnescapeDataString(after)) : (link, "");
                if (!page.StartsWith("/dossiers/", StringComparison.Ordinal))
                {
                    Assert.Equal("/", page);
                    continue;
                }
                // "Show all" is there to leave the state.
                if (page != $"/dossiers/{name}")
                {
                    Assert.Equal(state.TrimStart('?'), string.Join('&', page.Split('?') is [_, var query] ? query.Split('&').Where(part => part.StartsWith("audience=", StringComparison.Ordinal)) : []));
                    waiting.Enqueue(page);
                }
                if (anchor.Length > 0)
                {
                    anchors.Add((address, page, anchor));
                }
            }
        }

        Assert.True(fetched.Count > 100, $"{fetched.Count} pages");
        Assert.All(anchors.DistinctBy(each => (each.Page, each.Anchor)), each =>
            Assert.True(fetched[each.Page].Contains($"id=\"{WebUtility.HtmlEncode(each.Anchor)}\"", StringComparison.Ordinal), $"{each.From} → {each.Page}#{each.Anchor}"));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("delegations")]
    public async Task Pages_of_an_audience_never_have_what_it_may_not_see(string audience)
    {
        var whole = DossierFolder.Read(Lake).Dossier;
        var seen = whole.For(audience, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var shown = string.Join('\n', seen.Items.SelectMany(Texts));
        var hidden = whole.Items.Where(item => seen[item.Id] is null).ToList();
        var words = hidden.SelectMany(Texts).Where(text => text.Length > 24 && !shown.Contains(text, StringComparison.Ordinal)).ToList();
        using var client = Client();

        Assert.NotEmpty(hidden);
        foreach (var item in hidden)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/dossiers/lake-talks/items/{item.Id}?audience={audience}")).StatusCode);
        }
        foreach (var page in (string[])["", "/what-happened", "/how-close", "/why-ended", "/find?q=the", .. ItemKind.All.Where(kind => !kind.IsSingle).Select(kind => "/" + kind.Collection), .. seen.Items.Select(item => "/items/" + item.Id)])
        {
            var text = WebUtility.HtmlDecode(await client.GetStringAsync($"/dossiers/lake-talks{page}{(page.Contains('?') ? "&" : "?")}audience={audience}"));
            Assert.All(hidden, item => Assert.DoesNotContain($"/items/{item.Id}?", text, StringComparison.Ordinal));
            Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/dossiers/nowhere", HttpStatusCode.NotFound, "No dossier “nowhere” here")]
    [InlineData("/dossiers/lake-talks/nothing", HttpStatusCode.NotFound, "The dossier has no page of that name.")]
    [InlineData("/dossiers/lake-talks/items/nothing", HttpStatusCode.NotFound, "No item “nothing” here")]
    [InlineData("/dossiers/lake-talks?audience=everyone", HttpStatusCode.BadRequest, "There is no audience “everyone”. There is public, delegations, facilitation")]
    [InlineData("/dossiers/lake-talks?known-at=soon", HttpStatusCode.BadRequest, "“soon” is no day, month or year.")]
    [InlineData("/dossiers/lake-talks?origin=rumour", HttpStatusCode.BadRequest, "There is no origin “rumour”. There is secretariat, press, later.")]
    [InlineData("/dossiers/lake-talks/how-close?on=later", HttpStatusCode.BadRequest, "“later” is no day, month or year.")]
    [InlineData("/dossiers/lake-talks/what-happened?part=all", HttpStatusCode.BadRequest, "There is no part “all”.")]
    [InlineData("/dossiers/lake-talks/what-happened?from=2032&to=2031", HttpStatusCode.BadRequest, "“2032” is later than “2031”.")]
    [InlineData("/dossiers/lake-talks/find?q=kind%3Aclaims", HttpStatusCode.BadRequest, "Did you mean")]
    public async Task What_can_not_be_shown_is_said_with_what_to_do(string address, HttpStatusCode status, string words)
    {
        using var client = Client();

        var answer = await client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_is_read_again_when_its_files_change_and_its_errors_are_told()
    {
        var folder = Directory.CreateTempSubdirectory("travaux-dossiers-");
        var place = folder.CreateSubdirectory("small").FullName;
        var head = Path.Combine(place, "dossier.yaml");
        const string Small = "dossier:\n  id: small\n  title: \"Small talks\"\n  question: \"What of them?\"\n";
        await File.WriteAllTextAsync(head, Small);
        await using var server = Site.Build(["--urls", "http://127.0.0.1:0", "--data", Path.Combine(folder.FullName, "kept"), "--dossiers", folder.FullName]);
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new(server.Urls.Single()) };

        Assert.Contains("Small talks", await client.GetStringAsync("/dossiers/small"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(head, Small.Replace("Small", "Smaller", StringComparison.Ordinal));
        Assert.Contains("Smaller talks", await client.GetStringAsync("/dossiers/small"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(head, Small.Replace("title", "titel", StringComparison.Ordinal));
        var broken = await client.GetAsync("/dossiers/small");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        Assert.Contains("dossier.yaml(3,3): A dossier has no 'titel'. Did you mean 'title'?", WebUtility.HtmlDecode(await broken.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        await server.StopAsync();
        folder.Delete(recursive: true);
    }

    [BrowserTheory]
    [MemberData(nameof(EveryKindOfPage))]
    public async Task Nothing_reaches_beyond_the_edge(string address)
    {
        foreach (var width in (int[])[1280, 400])
        {
            await using var visit = await pages.VisitAsync(script: false, width: width);
            await visit.Page.GotoAsync(address);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} at {width}");
        }
    }

    [AxeTheory]
    [MemberData(nameof(EveryKindOfPage))]
    public async Task Axe_finds_no_barrier(string address)
    {
        await using var visit = await pages.VisitAsync(width: 400);
        await visit.Page.GotoAsync(address);
        Assert.Equal("", await BarriersAsync(visit));
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        Assert.Equal("", await BarriersAsync(visit));
    }

    [AxeTheory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Axe_finds_no_barrier_in_the_reader_and_it_asks_nothing_of_the_network(int width)
    {
        var dossier = DossierFolder.Read(Lake).Dossier.For("public");
        var few = dossier.Items.GroupBy(item => item.Kind).SelectMany(kind => kind.Take(2)).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var file = Path.Combine(Path.GetTempPath(), $"travaux-reader-{Environment.ProcessId}-{width}.html");
        await using (var output = new StreamWriter(file) { NewLine = "\n" })
        {
            DossierReader.Write(WholeDossier.Bind(dossier.Where(item => few.Contains(item.Id)), []), output);
        }
        await using (var visit = await pages.VisitAsync(width: width))
        {
            await visit.Page.GotoAsync("file://" + file);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            // Chapters out of sight are not laid out until somebody scrolls there: axe measures what is laid out.
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('.chapter').forEach(chapter => chapter.style.contentVisibility = 'visible')");
            Assert.Equal("", await BarriersAsync(visit));
            await visit.Page.Locator("#filter").FillAsync("overview");
            Assert.Equal("1 found", await visit.Page.Locator("#filtered").TextContentAsync());
        }
        File.Delete(file);
    }

    [BrowserFact]
    public async Task By_keyboard_alone_a_citation_is_followed_to_its_place_in_the_source()
    {
        await using var visit = await pages.VisitAsync(script: false);
        await visit.Page.GotoAsync("/dossiers/istanbul-2022/items/c-settlement-possible-in-weeks");

        // On a busy machine the browser may still be going to the note when a key is pressed, and the key is lost: then it is gone to again.
        for (var attempt = 0; attempt < 10 && (attempt == 0 || !await visit.ComesToAsync("**/items/fa-2024#p05")); attempt++)
        {
            await visit.Page.Locator("sup a").First.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.ArriveAsync("**#note-*");
            await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await IsInNoteAsync(visit))
            {
                await visit.Page.Keyboard.PressAsync("Enter");
            }
        }
        await visit.ArriveAsync("**/items/fa-2024#p05");

        Assert.Equal("p05", await visit.Page.EvaluateAsync<string>("() => document.querySelector(':target').id"));
    }

    private static Task<bool> IsInNoteAsync(Visit visit) => visit.Page.EvaluateAsync<bool>("() => document.activeElement?.closest(':target') != null");

    private HttpClient Client() => new() { BaseAddress = new(pages.Address) };

    private static Task<string> BarriersAsync(Visit visit) => visit.Page.EvaluateAsync<string>($$"""
        async () => {
          {{AxeTheoryAttribute.Script}};
          const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] });
          return found.violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(" | ")}`).join("\n");
        }
        """);

    private static IEnumerable<string> Texts(Item item)
    {
        var texts = new List<string>();
        ItemKind.Walk(item, (_, type, value) =>
        {
            if (type is Record.Dossiers.Shapes.FieldType.Text)
            {
                texts.Add((string)value);
            }
        });
        return texts;
    }

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"]*)\"")]
    private static partial Regex Links();
}
