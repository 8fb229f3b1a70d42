using System.Security.Cryptography;
using System.Text;
using Travaux.Documents.Html;
using Travaux.Documents.Svg;
using Travaux.Record.Reports;

namespace Travaux.Documents.Reports;

/// <summary>Shows a report as HTML: a file that stands alone, or the middle of a web page.</summary>
/// <remarks>
/// <para>The file loads nothing, needs no script, and says so to the browser. The same report gives the same bytes.</para>
/// </remarks>
public static class ReportHtml
{
    /// <summary>The style of every page that shows a report.</summary>
    public static string Style { get; } = Resource("tokens.css") + Resource("report.css") + DrawingSvg.Style;

    /// <summary>Writes a report as an HTML file that stands alone.</summary>
    public static void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(output);
        html.Trusted("<!DOCTYPE html>\n").Open("html").With("lang", "en").Line().Open("head").Line();
        html.Open("meta").With("charset", "utf-8").Void().Line();
        html.Open("meta").With("http-equiv", "Content-Security-Policy")
            .With("content", $"default-src 'none'; style-src '{Digest(Style)}'; base-uri 'none'; form-action 'none'").Void().Line();
        html.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Void().Line();
        html.Open("meta").With("name", "referrer").With("content", "no-referrer").Void().Line();
        html.Leaf("title", null, report.Title).Line();
        html.Open("style").Trusted(Style).Close().Line().Close().Line();
        html.Open("body").Open("main").Line();
        new ReportMiddle(html, ReportLinks.None).Write(report);
        html.Close().Close().Close().Line();
    }

    /// <summary>Writes what <see cref="Write(Report, TextWriter)"/> has inside its main element; the page around links <see cref="Style"/>.</summary>
    public static void WriteMiddle(Report report, TextWriter output, ReportLinks links)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(links);
        new ReportMiddle(new HtmlWriter(output), links).Write(report);
    }

    internal static string Digest(string source) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    internal static string Resource(string name)
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
