using System.Security.Cryptography;
using System.Text;
using Travaux.Documents.Html;
using Travaux.Documents.Reports;

namespace Travaux.Web;

/// <summary>The style and script of the pages: the redline's own, and what the app adds.</summary>
internal static class PageAssets
{
    /// <summary>The style of all pages.</summary>
    public static Asset Style { get; } = new("site.css", "text/css", RedlineHtml.Style + Resource("site.css"));

    /// <summary>The style of the pages of a dossier.</summary>
    public static Asset DossierStyle { get; } = new("dossier.css", "text/css", ReportHtml.Style + Resource("site.css") + Resource("dossier.css"));

    /// <summary>The script of a page that shows a redline.</summary>
    public static Asset RedlineScript { get; } = new("redline.js", "text/javascript", RedlineHtml.Script);

    /// <summary>The script of the page that takes files.</summary>
    public static Asset HomeScript { get; } = new("home.js", "text/javascript", Resource("home.js"));

    /// <summary>Answers their addresses; each names the digest of what it holds, so that browsers may keep it.</summary>
    public static void MapAssets(this WebApplication app)
    {
        foreach (var asset in (Asset[])[Style, DossierStyle, RedlineScript, HomeScript])
        {
            app.MapGet($"/assets/{asset.Name}", context =>
            {
                context.Response.ContentType = asset.Type + "; charset=utf-8";
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return context.Response.WriteAsync(asset.Source, context.RequestAborted);
            });
        }
        app.MapGet("/favicon.svg", context =>
        {
            context.Response.ContentType = "image/svg+xml";
            return context.Response.WriteAsync(Resource("favicon.svg"), context.RequestAborted);
        });
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A file that pages link.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Source">What it holds.</param>
public sealed record Asset(string Name, string Type, string Source)
{
    /// <summary>Where it is found, with a part that changes when its content does.</summary>
    public string Address { get; } =
        $"/assets/{Name}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source)).AsSpan(0, 6))}";
}
