using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HostFiltering;

namespace Travaux.Web;

/// <summary>The web app, put together: what it listens to, what it holds, which addresses it answers.</summary>
public static class Site
{
    private const string DefaultPort = "5170";

    /// <summary>
    /// Builds the app. Settings: <c>--urls</c> or the variable <c>PORT</c> (else <c>http://127.0.0.1:5170</c>),
    /// <c>--examples FOLDER</c>, <c>--dossiers FOLDER</c> with dossiers in it (else the folder of the examples), <c>--data FOLDER</c> for the corrections that readers make (else <c>travaux</c> in the
    /// user's folder for local application data).
    /// </summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        Listen(builder);
        Limit(builder);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "travaux";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        // The keys live as long as the drafts that are held: until the server stops. They are not written to disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(new ExampleDrafts(ExamplesFolder(builder.Configuration)));
        builder.Services.AddSingleton(new Dossiers(DossiersFolder(builder.Configuration), TimeProvider.System));
        builder.Services.AddSingleton<HeldDrafts>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new HeldCorrections(DataFolder(builder.Configuration), TimeProvider.System));
        builder.Services.AddSingleton<Comparisons>();

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapHome();
        app.MapComparison();
        app.MapCorrections();
        app.MapDossiers();
        app.MapFallback(ProblemPages.NotFound);
        return app;
    }

    private static void Listen(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["PORT"] ?? DefaultPort}");
        }
        // A page elsewhere must not reach the app by a name that it lets point to this machine.
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts =
            (builder.Configuration["AllowedHosts"] ?? "localhost;127.0.0.1;[::1]").Split(';'));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Error);
    }

    private static void Limit(WebApplicationBuilder builder)
    {
        const long bothDrafts = (2L * HeldDrafts.LargestFile) + (64 * 1024);
        // One byte more than both drafts may have would break the connection; leave room to say so on a page.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 4 * bothDrafts;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = 4 * bothDrafts;
            // Above this threshold the framework would write what is uploaded to disk.
            form.MemoryBufferThreshold = int.MaxValue;
        });
    }

    private static string DataFolder(ConfigurationManager configuration) =>
        configuration["data"] is { Length: > 0 } given ? Path.GetFullPath(given)
        : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? Path.Combine(local, "travaux")
        : Path.Combine(AppContext.BaseDirectory, "data");

    private static string? DossiersFolder(ConfigurationManager configuration) =>
        configuration["dossiers"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.GetDirectoryName(ExamplesFolder(configuration));

    private static string? ExamplesFolder(ConfigurationManager configuration)
    {
        if (configuration["examples"] is { Length: > 0 } given)
        {
            return given;
        }
        var up = new DirectoryInfo(AppContext.BaseDirectory);
        while (up is not null && !Directory.Exists(Path.Combine(up.FullName, "examples", "lake-talks", "drafts")))
        {
            up = up.Parent;
        }
        return up is null ? null : Path.Combine(up.FullName, "examples", "lake-talks");
    }

    /// <summary>A number as pages and addresses write it.</summary>
    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A sentence with its places filled.</summary>
    internal static string Fill(string sentence, params ReadOnlySpan<object?> words) =>
        string.Format(CultureInfo.InvariantCulture, sentence, words);
}
