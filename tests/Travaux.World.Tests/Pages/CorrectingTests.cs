using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Travaux.World.Tests.Pages;

[Collection("pages")]
public sealed class CorrectingTests(PagesFixture pages)
{
    private const string Older = """
        Article 1
        Harbours
        The harbour masters keep a register of the vessels that enter each harbour at night.

        Article 2
        Beacons
        A beacon of white stone stands at the mouth of the river and is lit from dusk to dawn.
        """;

    private const string Newer = """
        Article 1
        Harbours
        The harbour masters keep a register of the vessels that enter each harbour by day or night.

        Article 2
        Pilots
        No ship over two hundred tons sails the narrows unless a licensed pilot is aboard.
        """;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pair_is_parted_and_the_correction_taken_back(bool script)
    {
        await using var visit = await pages.VisitAsync(script);
        await visit.CompareFilesAsync(Visit.Text("harbours-1.txt", Older), Visit.Text("harbours-2.txt", Newer));
        var row = visit.Page.Locator(".rows .row", new() { HasText = "by day or night" });
        await Expect(row.Locator("del, ins").First).ToBeVisibleAsync();

        await row.Locator(".menu > summary").ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Not the same provision" }).ClickAsync();

        await Expect(visit.Page.Locator(".corrections summary")).ToHaveTextAsync("1 correction of the pairing");
        await Expect(visit.Page.Locator(".rows .row.new", new() { HasText = "by day or night" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".rows .row.gone", new() { HasText = "at night" })).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(visit.Page.Locator(".corrections summary")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".rows .row.new", new() { HasText = "by day or night" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Two_provisions_are_said_to_be_one_and_stay_so_after_a_reload()
    {
        await using var visit = await pages.VisitAsync();
        await visit.CompareFilesAsync(Visit.Text("pilots-1.txt", Older), Visit.Text("pilots-2.txt", Newer));
        var inserted = visit.Page.Locator(".rows .row.new", new() { HasText = "licensed pilot" });

        await inserted.Locator(".menu > summary").ClickAsync();
        await inserted.GetByRole(AriaRole.Link, new() { Name = "Same as…" }).ClickAsync();
        await visit.Page.GetByLabel("Search the words").FillAsync("white stone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "These two are one" }).ClickAsync();

        await Expect(visit.Page.Locator(".corrections summary")).ToHaveTextAsync("1 correction of the pairing");
        var joined = visit.Page.Locator(".rows .row", new() { HasText = "licensed pilot" });
        await Expect(joined.GetByText("Paired by a correction")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(joined.GetByText("Paired by a correction")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.Locator(".corrections summary")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_correction_outlives_the_server_and_holds_when_the_drafts_are_swapped()
    {
        await using (var visit = await pages.VisitAsync())
        {
            await visit.CompareFilesAsync(Visit.Text("beacons-1.txt", Older), Visit.Text("beacons-2.txt", Newer));
            var row = visit.Page.Locator(".rows .row", new() { HasText = "by day or night" });
            await row.Locator(".menu > summary").ClickAsync();
            await row.GetByRole(AriaRole.Button, new() { Name = "Not the same provision" }).ClickAsync();
            await Expect(visit.Page.Locator(".corrections summary")).ToHaveTextAsync("1 correction of the pairing");
        }

        await pages.RestartAsync();

        await using var again = await pages.VisitAsync();
        await again.CompareFilesAsync(Visit.Text("beacons-1.txt", Older), Visit.Text("beacons-2.txt", Newer));
        await Expect(again.Page.Locator(".rows .row.new", new() { HasText = "by day or night" })).ToBeVisibleAsync();
        await again.Page.GetByRole(AriaRole.Link, new() { Name = "Swap older and newer" }).ClickAsync();
        await Expect(again.Page.Locator(".rows .row.new", new() { HasText = "at night" })).ToBeVisibleAsync();
        await Expect(again.Page.Locator(".rows .row.gone", new() { HasText = "by day or night" })).ToBeVisibleAsync();

        await again.OpenExamplesAsync();
        await Expect(again.Page.Locator(".corrections .unused summary")).ToHaveTextAsync("1 correction is of provisions that are not in these drafts");
        await again.Page.Locator(".corrections .unused summary").ClickAsync();
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(again.Page.Locator(".corrections summary")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_comparison_is_kept_as_json_without_what_was_said_of_other_drafts()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();

        var json = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "JSON" }).ClickAsync());

        Assert.EndsWith(".json", json.SuggestedFilename, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(await File.ReadAllBytesAsync(await json.PathAsync()));
        Assert.Equal("travaux.comparison/1", read.RootElement.GetProperty("format").GetString());
        Assert.Contains(read.RootElement.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("changes").EnumerateArray())
            .SelectMany(change => change.GetProperty("kinds").EnumerateArray()), kind => kind.GetString() == "standing");
        Assert.Equal(0, read.RootElement.GetProperty("unused-corrections").GetArrayLength());
    }
}
