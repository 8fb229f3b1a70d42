using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Travaux.Documents.Markup;

namespace Travaux.Documents.Html;

/// <summary>What the elements of HTML mean.</summary>
internal sealed class HtmlVocabulary : IVocabulary
{
    private static readonly FrozenSet<string> Inline = Names(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q ruby rb rt rp s samp " +
        "small span strike strong sub sup time tt u var input select button meter progress object picture video audio map " +
        "canvas svg math html head body link meta base noscript wbr");

    private static readonly FrozenSet<string> Empty = Names(
        "area base br col embed hr img input link meta param source track wbr script style");

    private static readonly FrozenSet<string> Others = Names(
        "title template textarea xmp listing center optgroup option iframe frame frameset noframes noembed legend dialog " +
        "menuitem search slot datalist");

    private static readonly SearchValues<char> NameSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    /// <summary>What a paragraph's end tag may be left out before.</summary>
    private static readonly FrozenSet<string> EndParagraph = Names(
        "p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table tr td th thead tbody tfoot caption blockquote pre section article " +
        "aside header footer main nav form fieldset figure figcaption hr address details summary");

    private static readonly FrozenDictionary<string, FrozenSet<string>> EndedBy = new Dictionary<string, FrozenSet<string>>
    {
        ["p"] = EndParagraph,
        ["li"] = Names("li"),
        ["dt"] = Names("dt dd"),
        ["dd"] = Names("dt dd"),
        ["td"] = Names("td th tr thead tbody tfoot"),
        ["th"] = Names("td th tr thead tbody tfoot"),
        ["tr"] = Names("tr thead tbody tfoot"),
        ["thead"] = Names("tbody tfoot"),
        ["tbody"] = Names("tbody tfoot"),
        ["option"] = Names("option optgroup"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Enders = EndedBy.Values.SelectMany(enders => enders).ToFrozenSet();

    /// <inheritdoc/>
    public string Format => "HTML";

    /// <inheritdoc/>
    public bool IsEmpty(string name) => Empty.Contains(name);

    /// <inheritdoc/>
    public bool EndsAny(string opening) => Enders.Contains(opening);

    /// <inheritdoc/>
    public bool Ends(string opening, string open) => EndedBy.TryGetValue(open, out var enders) && enders.Contains(opening);

    /// <inheritdoc/>
    public string LanguageOf(Token open) => open.Text is "html" or "body" ? open["lang"] : "";

    /// <inheritdoc/>
    public ElementMeaning MeaningOf(Token open, OpenProvision? within)
    {
        if (IsNote(open))
        {
            return new(ElementRole.Note);
        }
        return open.Text switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => new(ElementRole.Heading) { Level = open.Text[1] - '0' },
            "ol" => new(ElementRole.List) { Numbering = NumberingOf(open) },
            "ul" or "menu" or "dir" => new(ElementRole.List),
            "li" => new(ElementRole.Item),
            "td" or "th" => new(ElementRole.Cell),
            "br" => new(ElementRole.Break),
            "pre" or "textarea" or "xmp" or "listing" => new(ElementRole.Block) { KeepsLines = true },
            "title" or "template" when !open.IsUnclosed => new(ElementRole.Hidden),
            "script" or "style" => new(ElementRole.Hidden),
            "img" or "area" => new(ElementRole.Inline) { Words = open["alt"] },
            _ when Inline.Contains(open.Text) => new(ElementRole.Inline),
            _ when EndParagraph.Contains(open.Text) => new(ElementRole.Block),
            _ => new(ElementRole.Unknown),
        };
    }

    /// <summary>Whether markup starts with a tag, comment or declaration that HTML knows; <c>&lt;date&gt;</c> in a draft is none.</summary>
    public static bool StartsWithKnownTag(ReadOnlySpan<char> markup)
    {
        var name = markup.TrimStart().TrimStart("</");
        var end = name.IndexOfAnyExcept(NameSigns);
        var known = (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
        return name.StartsWith("!--") || Inline.Contains(known) || EndParagraph.Contains(known) || Empty.Contains(known) || Others.Contains(known);
    }

    private static ListNumbering? NumberingOf(Token list)
    {
        var style = list["style"].Replace(" ", "", StringComparison.Ordinal);
        var isPlain = style.Contains("list-style:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("list-style-type:none", StringComparison.OrdinalIgnoreCase);
        var start = int.TryParse(list["start"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : 1;
        return isPlain ? null : new(list["type"].Length > 0 ? list["type"] : TypeIn(style), start);
    }

    private static string TypeIn(string style) => style switch
    {
        _ when style.Contains("lower-alpha", StringComparison.OrdinalIgnoreCase) => "a",
        _ when style.Contains("lower-latin", StringComparison.OrdinalIgnoreCase) => "a",
        _ when style.Contains("upper-alpha", StringComparison.OrdinalIgnoreCase) => "A",
        _ when style.Contains("upper-latin", StringComparison.OrdinalIgnoreCase) => "A",
        _ when style.Contains("lower-roman", StringComparison.OrdinalIgnoreCase) => "i",
        _ when style.Contains("upper-roman", StringComparison.OrdinalIgnoreCase) => "I",
        _ => "1",
    };

    /// <summary>A note's own text, as the roles of digital publishing and common word processors mark it; not its mark among the words.</summary>
    private static bool IsNote(Token open) =>
        open.Text is "aside" or "li" or "div" or "p"
        && (open["role"] is "doc-footnote" or "doc-endnote"
            || open["epub:type"] is "footnote" or "endnote"
            || open["class"].Split(' ') is var classes && (classes.Contains("footnote") || classes.Contains("MsoFootnoteText")));

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet();
}
