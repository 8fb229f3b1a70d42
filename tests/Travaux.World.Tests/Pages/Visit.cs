using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace Travaux.World.Tests.Pages;

/// <summary>One visitor's page. When the visit ends, nothing was asked of another machine and the console has no error.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Whether an answer that the browser itself reports as an error is expected: a 422, a 404.</summary>
    public bool ExpectsRefusal { get; set; }

    public static async Task<Visit> StartAsync(IBrowser browser, string address, bool script, int width, int height)
    {
        var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            BaseURL = address,
            AcceptDownloads = true,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                visit._foreign.Enqueue(request.Url);
            }
        };
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit._errors.Enqueue(message.Text);
            }
        };
        visit.Page.PageError += (_, error) => visit._errors.Enqueue(error);
        return visit;
    }

    /// <summary>Opens the comparison of two example drafts.</summary>
    public async Task OpenExamplesAsync(string query = "", int older = 1, int newer = 2)
    {
        await Page.GotoAsync("/");
        await Page.Locator("input[name=older][type=radio]").Nth(older - 1).CheckAsync();
        await Page.Locator("input[name=newer][type=radio]").Nth(newer - 1).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Compare these two" }).ClickAsync();
        await ArriveAsync("**/compare/*");
        if (query.Length > 0)
        {
            await Page.GotoAsync(new Uri(Page.Url).AbsolutePath + query);
        }
    }

    /// <summary>Puts two files into the form and sends it.</summary>
    public async Task CompareFilesAsync((string Name, byte[] Content) older, (string Name, byte[] Content) newer)
    {
        await Page.GotoAsync("/");
        await Page.Locator("input[type=file][name=older]").SetInputFilesAsync(Payload(older));
        await Page.Locator("input[type=file][name=newer]").SetInputFilesAsync(Payload(newer));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await ArriveAsync("**/compare**");
    }

    /// <summary>
    /// Waits until the page at an address has been read to its end. The document itself is asked: Playwright's own wait for the load event
    /// misses it now and then when the answer comes before the wait begins, and then waits in vain.
    /// </summary>
    public async Task ArriveAsync(string address)
    {
        await Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        var patience = DateTime.UtcNow.AddSeconds(60);
        while (!await IsReadAsync())
        {
            Assert.True(DateTime.UtcNow < patience, $"{Page.Url} was not read to its end within a minute.");
            await Task.Delay(20);
        }
    }

    /// <summary>Whether the page goes to an address within five seconds.</summary>
    public async Task<bool> ComesToAsync(string address)
    {
        try
        {
            await Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit, Timeout = 5_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<bool> IsReadAsync()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // The page was changed for the next one while it was asked.
            return false;
        }
    }

    /// <summary>A text file.</summary>
    public static (string Name, byte[] Content) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_foreign);
        Assert.DoesNotContain(_errors, error => !(ExpectsRefusal && error.Contains("Failed to load resource", StringComparison.Ordinal)));
    }

    private static FilePayload Payload((string Name, byte[] Content) file) =>
        new() { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content };
}
