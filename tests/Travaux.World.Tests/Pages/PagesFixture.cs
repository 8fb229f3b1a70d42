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

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("travaux-pages-");
    private WebApplication? _server;
    private IPlaywright? _playwright;

    /// <summary>Where the server listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser; <see langword="null"/> where there is none.</summary>
    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        Address = await StartAsync();
        if (BrowserFactAttribute.Browser is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
    }

    /// <summary>Stops the server and starts another one with the same folder of data; what was only in memory is gone.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        Address = await StartAsync();
    }

    private async Task<string> StartAsync()
    {
        _server = Site.Build(["--urls", "http://127.0.0.1:0", "--data", Path.Combine(_data.FullName, "kept")]);
        await _server.StartAsync();
        return _server.Urls.Single();
    }

    private async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
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
        await StopAsync();
        _data.Delete(recursive: true);
    }
}

[CollectionDefinition("pages")]
public sealed class PagesTests : ICollectionFixture<PagesFixture>;
