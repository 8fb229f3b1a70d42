using System.Security.Cryptography;
using System.Text;
using Travaux.Documents.Html.Redlines;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html;

/// <summary>Shows a redline as HTML: a file that stands alone, or the middle of a web page.</summary>
/// <remarks>
/// <para>
/// The file loads nothing and says so to the browser (its content security policy names the digests of its own style
/// and script). It is read without script; script adds filters, the side-by-side view and keys. Every word of both
/// copies is in it: the text outside <c>del</c> is the newer text, the text outside <c>ins</c> the older.
/// </para>
/// <para>The same redline and options give the same bytes.</para>
/// </remarks>
public static class RedlineHtml
{
    /// <summary>The words by which rows are filtered, in the order of the page: kinds of change, then what became of the provision.</summary>
    public static Sequence<string> Filters { get; } =
        [.. KindWords.Substantive.Select(kind => kind.Token()), "inserted", "deleted", "moved"];

    /// <summary>The style of every page that shows a redline.</summary>
    public static string Style { get; } = Said() + Resource("tokens.css") + Resource("redline.css") + Resource("print.css");

    /// <summary>The script of every page that shows a redline; a module that needs no other.</summary>
    public static string Script { get; } = Resource("redline.js");

    /// <summary>Writes a redline as an HTML file that stands alone.</summary>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public static void Write(Redline redline, TextWriter output, RedlineHtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var html = new HtmlWriter(output);
        html.Trusted("<!DOCTYPE html>\n").Open("html").With("lang", "en").Line();
        WriteHead(html, redline);
        html.Open("body", "alone").Line();
        html.Open("a", "skip").With("href", "#text").Text(Wording.SkipToText).Close().Line();
        html.Open("main");
        WriteMiddle(html, redline, options, standsAlone: true);
        html.Close().Leaf("footer", "made", Wording.MadeBy);
        html.Open("script").With("type", "module").Trusted(Script).Close().Close().Close().Line();
    }

    /// <summary>Writes the middle of a web page: what <see cref="Write"/> has between head and script.</summary>
    /// <remarks><para>The page around links <see cref="Style"/> and <see cref="Script"/>, and holds the form <c>corrections</c>.</para></remarks>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public static void WriteMiddle(Redline redline, TextWriter output, RedlineHtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        WriteMiddle(new HtmlWriter(output), redline, options, standsAlone: false);
    }

    private static void WriteMiddle(HtmlWriter html, Redline redline, RedlineHtmlOptions options, bool standsAlone)
    {
        var laid = new LaidRedline(redline);
        html.Open("div", "redline").With("id", "redline")
            .With("data-view", options.View == RedlineView.SideBySide ? "side" : "inline")
            .With("data-editorial", options.Editorial ? "on" : "off")
            .With("data-address", standsAlone ? null : "kept").Line();
        SummaryHtml.Write(html, laid);
        FirstHtml.Write(html, laid);
        OutlineHtml.Write(html, laid);
        html.Open("section", "text").With("id", "text").With("aria-labelledby", "text-title").With("tabindex", "-1").Line();
        html.Open("h2", "vh").With("id", "text-title").Text(Wording.TheText).Close().Line();
        new ToolbarHtml(html, laid, options).Write(standsAlone);
        html.Open("div", "rows").Line();
        WriteSides(html, redline);
        new RowsHtml(html, laid, options).Write();
        html.Close().Line();
        RemarksHtml.Write(html, redline, options.Remarks);
        html.Close().Line();
        HelpHtml.Write(html);
        html.Close().Line();
    }

    private static void WriteSides(HtmlWriter html, Redline redline)
    {
        html.Open("div", "sides").Open("span").Text(Wording.Older + " ");
        html.Open("b").With("dir", "auto").Text(redline.Older.Document.File).Close().Close();
        html.Open("span").Text(Wording.Newer + " ");
        html.Open("b").With("dir", "auto").Text(redline.Newer.Document.File).Close().Close().Close().Line();
    }

    private static void WriteHead(HtmlWriter html, Redline redline)
    {
        var policy = $"default-src 'none'; style-src '{Digest(Style)}'; script-src '{Digest(Script)}'; "
            + "base-uri 'none'; form-action 'none'";
        html.Open("head").Line();
        html.Open("meta").With("charset", "utf-8").Void().Line();
        html.Open("meta").With("http-equiv", "Content-Security-Policy").With("content", policy).Void().Line();
        html.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Void().Line();
        html.Open("meta").With("name", "referrer").With("content", "no-referrer").Void().Line();
        var title = Phrases.Fill(Wording.TitleOf, redline.Older.Document.File, redline.Newer.Document.File);
        html.Leaf("title", null, title).Line();
        html.Open("style").Trusted(Style).Close().Line().Close().Line();
    }

    /// <summary>The words that are said before and after a change to those who hear the page, for the style to add.</summary>
    private static string Said() =>
        $":root{{--said-deleted:\" [{Wording.SaidDeleted} \";--said-inserted:\" [{Wording.SaidInserted} \";--said-end:\"] \"}}\n";

    private static string Digest(string source) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static string Resource(string name)
    {
        using var stream = typeof(RedlineHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
