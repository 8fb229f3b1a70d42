using System.Collections.Frozen;
using Travaux.Documents.Markup;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Xml;

/// <summary>What the elements of United States Legislative Markup 2 mean, for bills and resolutions.</summary>
/// <remarks>
/// <para>
/// Sections are articles; what stands inside quoted content is quoted and belongs to the provision that quotes it.
/// Source: United States Legislative Markup, User Guide for the USLM Schema.
/// </para>
/// </remarks>
internal sealed class UslmVocabulary : IVocabulary
{
    private static readonly FrozenSet<string> Inline = XmlVocabulary.Names(
        "inline i b u a sub sup del ins ref term quotedText headingText amendingAction shortTitle proviso span entity " +
        "amendingText def date2 img marker footnoteRef sponsor cosponsor nonsponsor committee fillIn checkBox");

    private static readonly FrozenDictionary<string, ProvisionKind> Provisions = new Dictionary<string, ProvisionKind>
    {
        ["preface"] = ProvisionKind.Title,
        ["longTitle"] = ProvisionKind.Title,
        ["enactingFormula"] = ProvisionKind.Preamble,
        ["resolvingClause"] = ProvisionKind.Preamble,
        ["preamble"] = ProvisionKind.Preamble,
        ["recital"] = ProvisionKind.Recital,
        ["title"] = ProvisionKind.Division,
        ["subtitle"] = ProvisionKind.Division,
        ["division"] = ProvisionKind.Part,
        ["subdivision"] = ProvisionKind.Part,
        ["part"] = ProvisionKind.Part,
        ["subpart"] = ProvisionKind.Part,
        ["chapter"] = ProvisionKind.Chapter,
        ["subchapter"] = ProvisionKind.Chapter,
        ["section"] = ProvisionKind.Article,
        ["article"] = ProvisionKind.Article,
        ["crossHeading"] = ProvisionKind.CrossHeading,
        ["appropriations"] = ProvisionKind.Paragraph,
        ["subsection"] = ProvisionKind.Paragraph,
        ["paragraph"] = ProvisionKind.Point,
        ["subparagraph"] = ProvisionKind.SubPoint,
        ["clause"] = ProvisionKind.SubPoint,
        ["subclause"] = ProvisionKind.SubPoint,
        ["item"] = ProvisionKind.SubPoint,
        ["subitem"] = ProvisionKind.SubPoint,
        ["subsubitem"] = ProvisionKind.SubPoint,
        ["schedule"] = ProvisionKind.Annex,
        ["appendix"] = ProvisionKind.Annex,
        ["attestation"] = ProvisionKind.Signature,
        ["signatures"] = ProvisionKind.Signature,
        ["quotedContent"] = ProvisionKind.Quoted,
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public string Format => "USLM";

    /// <inheritdoc/>
    public bool IsEmpty(string name) => false;

    /// <inheritdoc/>
    public bool EndsAny(string opening) => false;

    /// <inheritdoc/>
    public bool Ends(string opening, string open) => false;

    /// <inheritdoc/>
    public string LanguageOf(Token open) => open["lang"];

    /// <inheritdoc/>
    public ElementMeaning MeaningOf(Token open, OpenProvision? within)
    {
        if (Provisions.TryGetValue(open.Text, out var kind))
        {
            return ElementMeaning.Provision(within?.Kind == ProvisionKind.Quoted ? ProvisionKind.Quoted : kind, IdOf(open));
        }
        return open.Text switch
        {
            "meta" when !open.IsUnclosed => new(ElementRole.Hidden),
            "num" => new(ElementRole.Number),
            "heading" or "subheading" => new(ElementRole.Heading),
            "footnote" or "endnote" or "sidenote" => new(ElementRole.Note),
            "toc" or "slugLine" or "endMarker" => new(ElementRole.Aside),
            "column" or "td" or "th" => new(ElementRole.Cell),
            "br" => new(ElementRole.Break),
            _ when Inline.Contains(open.Text) => new(ElementRole.Inline),
            "date" or "actionDescription" when within?.Kind == ProvisionKind.Signature => new(ElementRole.Inline),
            "content" or "chapeau" or "continuation" or "text" or "p" => new(ElementRole.Block),
            _ => new(ElementRole.Unknown),
        };
    }

    private static string IdOf(Token open) => open["identifier"].Length > 0 ? open["identifier"] : open["id"];
}
