using Travaux.Documents.Html;
using Travaux.Documents.Reports;
using Travaux.Record.Reports;

namespace Travaux.Documents.Readers;

/// <summary>Writes a volume as one HTML file: opened from a disk or an e-mail, it needs no network, and no script for reading.</summary>
/// <remarks>
/// <para>
/// Every citation leads to the entry of its source in the same file. Links that lead out of it are only the words of addresses. The
/// browser is told to connect to nothing. The same volume gives the same bytes.
/// </para>
/// </remarks>
public static class DossierReader
{
    private static readonly string Style = ReportHtml.Style + ReportHtml.Resource("reader.css");
    private static readonly string Script = ReportHtml.Resource("reader.js");

    /// <summary>Writes it.</summary>
    public static void Write(Volume volume, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlWriter(output);
        html.Trusted("<!DOCTYPE html>\n").Open("html").With("lang", "en").Line().Open("head").Line();
        html.Open("meta").With("charset", "utf-8").Void().Line();
        html.Open("meta").With("http-equiv", "Content-Security-Policy")
            .With("content", $"default-src 'none'; style-src '{ReportHtml.Digest(Style)}'; script-src '{ReportHtml.Digest(Script)}'; base-uri 'none'; form-action 'none'").Void().Line();
        html.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Void().Line();
        html.Open("meta").With("name", "referrer").With("content", "no-referrer").Void().Line();
        html.Leaf("title", null, volume.Title).Line();
        html.Open("style").Trusted(Style).Close().Line().Close().Line();
        html.Open("body").Line().Open("a", "skip").With("href", "#main").Text("Skip to the text").Close().Line();
        Head(volume, html);
        html.Open("div", "volume").Line();
        Contents(volume, html);
        Chapters(volume, html);
        html.Close().Line();
        html.Open("script").Trusted(Script).Close().Close().Close().Line();
    }

    private static void Head(Volume volume, HtmlWriter html)
    {
        html.Open("header", "cover").Open("h1").With("dir", "auto").Text(volume.Title).Close();
        foreach (var line in volume.Scope)
        {
            html.Leaf("p", "scope", line);
        }
        html.Close().Line();
    }

    /// <summary>What stands in it; the items of a kind are folded, and found by a word where there is script.</summary>
    private static void Contents(Volume volume, HtmlWriter html)
    {
        html.Open("nav", "contents").With("aria-label", "Contents").Line();
        html.Open("p", "filter").Flag("hidden").Open("label").With("for", "filter").Text("Filter the contents").Close()
            .Open("input").With("id", "filter").With("type", "search").With("autocomplete", "off").Void()
            .Open("span").With("role", "status").With("id", "filtered").Close().Close().Line();
        foreach (var group in volume.Chapters.GroupBy(chapter => chapter.Group))
        {
            var isFolded = group.First().IsItem;
            html.Open(isFolded ? "details" : "section").With("aria-label", isFolded ? null : group.Key);
            html.Leaf(isFolded ? "summary" : "h2", null, isFolded ? $"{group.Key} ({group.Count()})" : group.Key).Open("ul").Line();
            foreach (var chapter in group)
            {
                html.Open("li").Open("a").With("href", "#" + Anchor(chapter)).With("dir", "auto").Text(chapter.Name).Close().Close().Line();
            }
            html.Close().Close().Line();
        }
        html.Close().Line();
    }

    private static void Chapters(Volume volume, HtmlWriter html)
    {
        var items = volume.Chapters.Where(chapter => chapter.IsItem).Select(chapter => chapter.Anchor).ToHashSet(StringComparer.Ordinal);
        var places = volume.Chapters.Where(chapter => chapter.IsItem).SelectMany(chapter => Places(chapter.Report.Sections).Select(place => $"{chapter.Anchor}:{place}")).ToHashSet(StringComparer.Ordinal);
        html.Open("main").With("id", "main").With("tabindex", "-1").Line();
        foreach (var chapter in volume.Chapters)
        {
            html.Open("div", chapter.IsItem ? "chapter item" : "chapter").With("id", Anchor(chapter)).Line();
            new ReportMiddle(html, new()
            {
                ToItem = (id, at) => !items.Contains(id) ? null : at.Length > 0 && places.Contains($"{id}:{at}") ? $"#item:{id}:{at}" : $"#item:{id}",
                Prefix = Anchor(chapter) + ":",
                Depth = 2,
                ListsSections = !chapter.IsItem,
            }).Write(chapter.Report);
            html.Close().Line();
        }
        html.Close().Line();
    }

    /// <summary>The places of a source to which a citation can lead.</summary>
    private static IEnumerable<string> Places(IEnumerable<Section> sections) =>
        sections.SelectMany(section => section.Parts.OfType<Said>().Select(said => said.Anchor).Where(anchor => anchor.Length > 0).Concat(Places(section.Sections)));

    /// <summary>No id of an item has a colon: chapters of items and of answers never share an anchor.</summary>
    private static string Anchor(Chapter chapter) => chapter.IsItem ? $"item:{chapter.Anchor}" : $"answer:{chapter.Anchor}";
}
