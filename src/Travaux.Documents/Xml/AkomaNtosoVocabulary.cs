using System.Collections.Frozen;
using Travaux.Documents.Markup;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Xml;

/// <summary>What the elements of Akoma Ntoso 3.0 mean.</summary>
/// <remarks>
/// <para>
/// What stands inside quoted structure is quoted, whatever its element: it belongs to the provision that quotes it.
/// Source: OASIS LegalDocML, Akoma Ntoso Version 1.0, Part 2 (the 3.0 schema); names of <c>hcontainer</c> as the
/// parliaments of the United Kingdom use them.
/// </para>
/// </remarks>
internal sealed class AkomaNtosoVocabulary : IVocabulary
{
    private static readonly FrozenSet<string> Inline = XmlVocabulary.Names(
        "a abbr affectedDocument alternativeReference argument b br2 change concept courtType date def del docAuthority " +
        "docCommittee docDate docIntroducer docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus " +
        "docTitle docType entity event fillIn i img inline ins judge lawyer legislature location marker mmod mod mref " +
        "neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity " +
        "quotedText ref relatedDocument remark rmod role rref scene session shortTitle signature span sub sup term time u vote");

    private static readonly FrozenDictionary<string, ProvisionKind> Divisions = new Dictionary<string, ProvisionKind>
    {
        ["coverPage"] = ProvisionKind.Title,
        ["preface"] = ProvisionKind.Title,
        ["preamble"] = ProvisionKind.Preamble,
        ["recital"] = ProvisionKind.Recital,
        ["citation"] = ProvisionKind.Recital,
        ["book"] = ProvisionKind.Part,
        ["tome"] = ProvisionKind.Part,
        ["part"] = ProvisionKind.Part,
        ["subpart"] = ProvisionKind.Part,
        ["division"] = ProvisionKind.Part,
        ["title"] = ProvisionKind.Division,
        ["subtitle"] = ProvisionKind.Division,
        ["chapter"] = ProvisionKind.Chapter,
        ["subchapter"] = ProvisionKind.Chapter,
        ["article"] = ProvisionKind.Article,
        ["rule"] = ProvisionKind.Article,
        ["subsection"] = ProvisionKind.Paragraph,
        ["subrule"] = ProvisionKind.Paragraph,
        ["clause"] = ProvisionKind.Paragraph,
        ["subclause"] = ProvisionKind.Point,
        ["amendmentBody"] = ProvisionKind.Article,
        ["conclusions"] = ProvisionKind.Signature,
        ["attachment"] = ProvisionKind.Annex,
        ["quotedStructure"] = ProvisionKind.Quoted,
        ["embeddedStructure"] = ProvisionKind.Quoted,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ProvisionKind> Containers = new Dictionary<string, ProvisionKind>
    {
        ["crossheading"] = ProvisionKind.CrossHeading,
        ["schedules"] = ProvisionKind.CrossHeading,
        ["schedule"] = ProvisionKind.Annex,
        ["annex"] = ProvisionKind.Annex,
        ["appendix"] = ProvisionKind.Annex,
        ["article"] = ProvisionKind.Article,
        ["regulation"] = ProvisionKind.Article,
        ["definition"] = ProvisionKind.Paragraph,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Steps = XmlVocabulary.Names(
        "paragraph subparagraph level point indent alinea item list transitional proviso");

    /// <inheritdoc/>
    public string Format => "Akoma Ntoso 3.0";

    /// <inheritdoc/>
    public bool IsEmpty(string name) => false;

    /// <inheritdoc/>
    public bool EndsAny(string opening) => false;

    /// <inheritdoc/>
    public bool Ends(string opening, string open) => false;

    /// <inheritdoc/>
    public string LanguageOf(Token open) =>
        open.Text == "FRBRlanguage" ? LanguageName.FromThreeLetters(open["language"]) : "";

    /// <inheritdoc/>
    public ElementMeaning MeaningOf(Token open, OpenProvision? within)
    {
        if (KindOf(open, within) is { } kind)
        {
            return ElementMeaning.Provision(within?.Kind == ProvisionKind.Quoted ? ProvisionKind.Quoted : kind, open["eId"]);
        }
        return open.Text switch
        {
            "meta" when !open.IsUnclosed => new(ElementRole.Hidden),
            "num" => new(ElementRole.Number),
            "inline" when open["name"] == "tocNum" => new(ElementRole.Number),
            "heading" or "subheading" => new(ElementRole.Heading),
            "authorialNote" => new(ElementRole.Note) { Words = open["marker"] },
            "toc" => new(ElementRole.Aside),
            "td" or "th" => new(ElementRole.Cell),
            "ol" or "ul" or "blockList" => new(ElementRole.List),
            "li" => new(ElementRole.Item),
            "br" or "eol" or "eop" => new(ElementRole.Break),
            _ when Inline.Contains(open.Text) => new(ElementRole.Inline) { Words = open["alt"] },
            _ => BlockIn(within),
        };
    }

    /// <summary>Blocks; those on the cover and in the preface stand outside the running text.</summary>
    private static ElementMeaning BlockIn(OpenProvision? within) =>
        new(within?.Kind == ProvisionKind.Title ? ElementRole.Aside : ElementRole.Block);

    private static ProvisionKind? KindOf(Token open, OpenProvision? within)
    {
        if (Divisions.TryGetValue(open.Text, out var kind))
        {
            return kind;
        }
        if (open.Text == "section")
        {
            return within?.Kind == ProvisionKind.Article ? ProvisionKind.Paragraph : ProvisionKind.Article;
        }
        if (open.Text == "hcontainer")
        {
            return Containers.TryGetValue(open["name"], out var container) ? container : StepIn(within);
        }
        return Steps.Contains(open.Text) ? StepIn(within) : null;
    }

    /// <summary>Paragraph, point and sub-point by what is around: paragraphs of a section are lettered points.</summary>
    private static ProvisionKind StepIn(OpenProvision? within) => within switch
    {
        { Kind: ProvisionKind.Article, Element: "section" } => ProvisionKind.Point,
        { Kind: ProvisionKind.Paragraph } => ProvisionKind.Point,
        { Kind: ProvisionKind.Point or ProvisionKind.SubPoint } => ProvisionKind.SubPoint,
        _ => ProvisionKind.Paragraph,
    };
}
