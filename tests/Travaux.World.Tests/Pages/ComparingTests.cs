using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Travaux.World.Tests.Pages;

[Collection("pages")]
public sealed class ComparingTests(PagesFixture pages)
{
    internal const string Monday = """
        Article 1
        Use
        1. The Parties shall use the Lake in an equitable manner.
        2. Each Party shall give thirty days notice of a diversion to every other Party.

        Article 2
        Fees
        The ferry carries every passenger of the three States without a fee.
        """;

    internal const string Friday = """
        Article 1
        Use
        1. The Parties should use the Lake in an equitable manner.
        2. Each Party shall give sixty days notice of a diversion to every other Party.

        Article 2
        Fees
        The ferry carries every passenger of the three States without a fee.
        """;

    [BrowserFact]
    public async Task Two_files_given_are_compared()
    {
        await using var visit = await pages.VisitAsync();

        await visit.CompareFilesAsync(Visit.Text("monday.txt", Monday), Visit.Text("friday.txt", Friday));

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("monday.txt → friday.txt");
        await Expect(visit.Page.Locator(".rows del", new() { HasText = "shall" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rows ins", new() { HasText = "should" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rows ins", new() { HasText = "sixty" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Two_files_dropped_on_the_page_fill_both_sides()
    {
        await using var visit = await pages.VisitAsync();
        await visit.Page.GotoAsync("/");

        await visit.Page.EvaluateAsync("""
            () => {
              const dropped = new DataTransfer();
              dropped.items.add(new File(["Article 1\nNew words."], "draft-2.txt"));
              dropped.items.add(new File(["Article 1\nOld words."], "draft-1.txt"));
              document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(visit.Page.Locator(".drop .chosen").First).ToHaveTextAsync("draft-1.txt · 20 B");
        await Expect(visit.Page.Locator(".drop .chosen").Last).ToHaveTextAsync("draft-2.txt · 20 B");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("draft-1.txt → draft-2.txt");
    }

    [BrowserFact]
    public async Task Two_example_drafts_are_compared_and_stand_among_the_recent_ones()
    {
        await using var visit = await pages.VisitAsync();

        await visit.OpenExamplesAsync();
        var heading = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New comparison" }).ClickAsync();

        await Expect(visit.Page.Locator(".recent a", new() { HasText = heading.Split(' ')[0] }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_pages_work_without_script()
    {
        await using var visit = await pages.VisitAsync(script: false);

        await visit.OpenExamplesAsync("?view=side&kinds=inserted");

        await Expect(visit.Page.Locator("#redline")).ToHaveAttributeAsync("data-view", "side");
        await Expect(visit.Page.Locator(".rows .row.gone:visible")).ToHaveCountAsync(0);
        Assert.True(await visit.Page.Locator(".rows .row.new:visible").CountAsync() > 0);
        await visit.Page.Locator("input[name=view][value=inline]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(visit.Page.Locator("#redline")).ToHaveAttributeAsync("data-view", "inline");
    }

    [BrowserFact]
    public async Task An_address_shows_the_same_after_a_reload()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();
        await visit.Page.Locator(".chip", new() { HasText = "new" }).ClickAsync();
        await visit.Page.Locator(".view label", new() { HasText = "Side by side" }).ClickAsync();
        await visit.Page.GetByLabel("Hide editorial").CheckAsync();
        var shown = await visit.Page.Locator(".rows .row:visible").CountAsync();

        Assert.EndsWith("?view=side&kinds=inserted&editorial=off", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ReloadAsync();

        Assert.Equal(shown, await visit.Page.Locator(".rows .row:visible").CountAsync());
        await Expect(visit.Page.Locator("#redline")).ToHaveAttributeAsync("data-view", "side");
    }

    [BrowserFact]
    public async Task The_file_to_keep_stands_alone()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();
        var rows = await visit.Page.Locator(".rows .row").CountAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download as one file" }).ClickAsync());
        var file = Path.Combine(Path.GetTempPath(), $"travaux-{Environment.ProcessId}.html");
        await download.SaveAsAsync(file);
        try
        {
            await visit.Page.GotoAsync(new Uri(file).AbsoluteUri);

            await Expect(visit.Page.Locator(".rows .row")).ToHaveCountAsync(rows);
            await visit.Page.Keyboard.PressAsync("s");
            await Expect(visit.Page.Locator("#redline")).ToHaveAttributeAsync("data-view", "side");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
