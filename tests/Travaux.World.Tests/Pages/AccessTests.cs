namespace Travaux.World.Tests.Pages;

/// <summary>What people who use no mouse, or no eyes, rely on.</summary>
[Collection("pages")]
public sealed class AccessTests(PagesFixture pages)
{
    [BrowserFact]
    public async Task Every_control_has_a_name()
    {
        await using var visit = await pages.VisitAsync();
        await visit.Page.GotoAsync("/");
        Assert.Empty(await NamelessAsync(visit));
        await visit.OpenExamplesAsync();
        Assert.Empty(await NamelessAsync(visit));
    }

    [BrowserFact]
    public async Task Headings_go_down_one_step_at_a_time_from_a_single_first()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();

        var levels = await visit.Page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('h1, h2, h3, h4')].filter(it => !it.closest('dialog')).map(it => Number(it.tagName[1]))");

        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [BrowserFact]
    public async Task The_first_stop_of_the_tab_key_leads_to_the_page_itself()
    {
        await using var visit = await pages.VisitAsync();
        await visit.OpenExamplesAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        var first = await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("Skip to the page", first);
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Every_stop_of_the_tab_key_shows_where_it_is()
    {
        await using var visit = await pages.VisitAsync();
        foreach (var address in (string[])["/", ""])
        {
            if (address.Length > 0)
            {
                await visit.Page.GotoAsync(address);
            }
            else
            {
                await visit.OpenExamplesAsync();
            }
            for (var stop = 0; stop < 25; stop++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                var shown = await visit.Page.EvaluateAsync<string>("""
                    () => {
                      const at = document.activeElement;
                      if (at === document.body) return "";
                      const marked = [at, at.nextElementSibling, at.closest(".drop")]
                        .some(it => it && parseFloat(getComputedStyle(it).outlineWidth) >= 2 && getComputedStyle(it).outlineStyle !== "none");
                      return marked ? "" : at.outerHTML;
                    }
                    """);
                Assert.Equal("", shown);
            }
        }
    }

    [BrowserFact]
    public async Task Nothing_reaches_beyond_the_edge_of_a_phone()
    {
        await using var visit = await pages.VisitAsync(width: 390, height: 844);
        await visit.Page.GotoAsync("/");
        Assert.True(await FitsAsync(visit));
        await visit.OpenExamplesAsync();
        Assert.True(await FitsAsync(visit));
    }

    [BrowserFact]
    public async Task Targets_are_large_enough_to_hit()
    {
        await using var visit = await pages.VisitAsync(width: 390, height: 844);
        await visit.OpenExamplesAsync();

        var small = await visit.Page.EvaluateAsync<string[]>("""
            () => document.querySelectorAll(".row").forEach(row => { row.style.contentVisibility = "visible"; })
              ?? [...document.querySelectorAll("button, .chip, .view label, .fold > summary, .menu > summary")]
              .filter(it => it.checkVisibility()).filter(it => { const box = it.getBoundingClientRect(); return box.height < 24 || box.width < 24; })
              .map(it => it.outerHTML)
            """);

        Assert.Empty(small);
    }

    private static Task<bool> FitsAsync(Visit visit) =>
        visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");

    private static Task<string[]> NamelessAsync(Visit visit) => visit.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, summary, dialog, nav, section")]
          .filter(it => !(it.getAttribute("aria-label") || it.getAttribute("aria-labelledby") && document.getElementById(it.getAttribute("aria-labelledby"))
            || it.closest("label")?.textContent.trim() || it.id && document.querySelector(`label[for="${it.id}"]`)
            || !["INPUT", "SELECT", "TEXTAREA", "NAV", "SECTION", "DIALOG"].includes(it.tagName) && it.textContent.trim()))
          .map(it => it.outerHTML.slice(0, 200))
        """);
}
