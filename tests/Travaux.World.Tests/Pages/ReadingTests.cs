using static Microsoft.Playwright.Assertions;

namespace Travaux.World.Tests.Pages;

[Collection("pages")]
public sealed class ReadingTests(PagesFixture pages)
{
    [BrowserFact]
    public async Task A_filter_leaves_only_what_answers_to_it()
    {
        await using var visit = await pages.VisitAsync();
        await visit.CompareFilesAsync(Visit.Text("monday.txt", ComparingTests.Monday), Visit.Text("friday.txt", ComparingTests.Friday));

        await visit.Page.Locator(".chip", new() { HasText = "modal" }).ClickAsync();

        await Expect(visit.Page.Locator(".rows .row.changed:visible")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("1 changed provision is not shown by this filter.");
    }

    [BrowserFact]
    public async Task Script_and_server_filter_alike()
    {
        await using var visit = await pages.VisitAsync();
        foreach (var query in (string[])["", "?kinds=modal", "?kinds=moved", "?kinds=number,inserted", "?editorial=off", "?kinds=name&editorial=off"])
        {
            await visit.OpenExamplesAsync(query);
            var byServer = await ShownAsync(visit);
            await visit.Page.EvaluateAsync("document.querySelector('#bar input[name=editorial]').dispatchEvent(new Event('change', { bubbles: true }))");

            Assert.Equal(byServer, await ShownAsync(visit));
        }
    }

    [BrowserFact]
    public async Task Keys_lead_from_change_to_change()
    {
        await using var visit = await pages.VisitAsync();
        await visit.CompareFilesAsync(Visit.Text("monday.txt", ComparingTests.Monday), Visit.Text("friday.txt", ComparingTests.Friday));

        await visit.Page.Keyboard.PressAsync("n");
        await Expect(visit.Page.Locator("#position")).ToHaveTextAsync("1 of 2");
        await Expect(visit.Page.Locator(".row:focus")).ToContainTextAsync("should");
        await visit.Page.Keyboard.PressAsync("j");
        await Expect(visit.Page.Locator(".row:focus")).ToContainTextAsync("sixty");
        await visit.Page.Keyboard.PressAsync("p");
        await Expect(visit.Page.Locator("#position")).ToHaveTextAsync("1 of 2");
    }

    [BrowserFact]
    public async Task Single_keys_can_be_turned_off_and_stay_off()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();

        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("#help-dialog")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Single keys are on").UncheckAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("#help-dialog")).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.Keyboard.PressAsync("s");

        await Expect(visit.Page.Locator("#redline")).ToHaveAttributeAsync("data-view", "inline");
    }

    [BrowserFact]
    public async Task A_link_into_folded_text_unfolds_it()
    {
        await using var visit = await pages.VisitAsync();
        await visit.CompareFilesAsync(Visit.Text("monday.txt", ComparingTests.Monday), Visit.Text("friday.txt", ComparingTests.Friday));
        var ferry = visit.Page.Locator(".rows", new() { HasText = "The ferry carries" }).GetByText("The ferry carries");
        await Expect(ferry).ToBeHiddenAsync();

        await visit.Page.Locator(".contents a", new() { HasText = "Article 2" }).ClickAsync();

        await Expect(ferry).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Side_by_side_and_back_leaves_the_text_as_it_was()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();
        var before = await visit.Page.Locator(".rows").InnerHTMLAsync();

        await visit.Page.Keyboard.PressAsync("s");
        Assert.Equal(await visit.Page.Locator(".rows .row").CountAsync(), await visit.Page.Locator(".rows .words.older").CountAsync());
        await visit.Page.Keyboard.PressAsync("s");

        Assert.Equal(before, await visit.Page.Locator(".rows").InnerHTMLAsync());
    }

    [BrowserFact]
    public async Task Thousands_of_provisions_answer_at_once()
    {
        await using var visit = await pages.VisitAsync();
        string Draft(string days) => string.Join("\n\n", Enumerable.Range(1, 1_500).Select(at =>
            $"Article {at}\nNotice {at}\n1. Each Party shall give {(at % 5 == 0 ? days : "ninety")} days notice of diversion number {at} "
            + "to every other Party and to the Commission.\n2. The Commission shall keep the notices."));
        await visit.CompareFilesAsync(Visit.Text("long-1.txt", Draft("thirty")), Visit.Text("long-2.txt", Draft("sixty")));

        var filter = await visit.Page.EvaluateAsync<double>("""
            () => { const start = performance.now(); document.querySelector(".chip input").click(); document.body.offsetHeight; return performance.now() - start; }
            """);

        Assert.True(filter < 2_000, $"filtering took {filter:0} ms");
    }

    private static Task<string> ShownAsync(Visit visit) => visit.Page.EvaluateAsync<string>("""
        () => [...document.querySelectorAll(".rows .row, .rows .departure, .rows .fold")].filter(it => !it.hidden).map(it => it.id || "fold").join(" ")
            + "|" + document.getElementById("status").textContent
        """);
}
