using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Travaux.Web;

namespace Travaux.World.Tests.Pages;

/// <summary>The server on a free port of this machine, and a browser; started once for all tests of the pages.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private WebApplication? _server;
    private IPlaywright? _playwright;

    /// <summary>Where the server listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser; <see langword="null"/> where there is none.</summary>
    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        _server = Site.Build(["--urls", "http://127.0.0.1:0"]);
        await _server.StartAsync();
        Address = _server.Urls.Single();
        if (BrowserFactAttribute.Browser is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
    }

    /// <summary>Opens a page in a context of its own, watched.</summary>
    public Task<Visit> VisitAsync(bool script = true, int width = 1280, int height = 900) =>
        Visit.StartAsync(Browser!, Address, script, width, height);

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }
    }
}

[CollectionDefinition("pages")]
public sealed class PagesTests : ICollectionFixture<PagesFixture>;
