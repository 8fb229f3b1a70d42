using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>One version of the text, or a set of versions that nobody tells apart.</summary>
public sealed record Draft : DatedItem
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What everybody calls it.</summary>
    public string CommonName { get; init; } = "";

    /// <summary>Other titles of it.</summary>
    public Sequence<OtherName> OtherNames { get; init; }

    /// <summary>Its symbol, with Rev., Add., Corr.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>What it is.</summary>
    public DraftKind DraftKind { get; init; }

    /// <summary>Whether it is a text that was only envisaged and never came about.</summary>
    public bool Unconcluded { get; init; }

    /// <summary>Whether it was written or oral, where that is doubtful.</summary>
    public string Form { get; init; } = "";

    /// <summary>The day, hour and zone as at which its text stands.</summary>
    public string AsAt { get; init; } = "";

    /// <summary>Its marking: confidential, without prejudice.</summary>
    public string Marking { get; init; } = "";

    /// <summary>Its distribution, as printed on it.</summary>
    public string Distribution { get; init; } = "";

    /// <summary>Until when it is under embargo.</summary>
    public EdtfDate? Embargo { get; init; }

    /// <summary>How it came in.</summary>
    public Receipt? Received { get; init; }

    /// <summary>Of a set: how many, in the words of the source: "17 or 18".</summary>
    public string Count { get; init; } = "";

    /// <summary>Who counts so.</summary>
    public Sequence<Attribution> CountPer { get; init; }

    /// <summary>Who wrote it.</summary>
    public Sequence<Authorship> DraftedBy { get; init; }

    /// <summary>Whose notes are on it.</summary>
    public Sequence<Attribution> AnnotatedBy { get; init; }

    /// <summary>What people say it is.</summary>
    public Sequence<Characterisation> Characterisations { get; init; }

    /// <summary>How it stands to other drafts.</summary>
    public Sequence<DraftRelation> Relations { get; init; }

    /// <summary>Its language versions and their copies.</summary>
    public Sequence<LanguageText> Languages { get; init; }

    /// <summary>Who has it.</summary>
    public string Access { get; init; } = "";

    /// <summary>Its pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Its articles.</summary>
    public int? Articles { get; init; }

    /// <summary>Whether words of it stand in brackets.</summary>
    public bool Bracketed { get; init; }

    /// <summary>Whether it left issues open.</summary>
    public bool Unresolved { get; init; }

    /// <summary>What is known of its content, where the text is not held.</summary>
    public string ContentKnown { get; init; } = "";

    /// <summary>Who says that it was the last that was exchanged.</summary>
    public Sequence<Attribution> LastExchangedPer { get; init; }

    /// <summary>Where it stood in the end.</summary>
    public string Status { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Draft;

    /// <inheritdoc/>
    public override string Heading => CommonName.Length > 0 ? CommonName : Title;

    /// <summary>The fields.</summary>
    public static Shape<Draft> Shape { get; } = new Shape<Draft>("draft")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Dated()
        .Text("common-name", x => x.CommonName, (x, v) => x with { CommonName = v })
        .Parts("other-names", OtherName.Shape, x => x.OtherNames, (x, v) => x with { OtherNames = v })
        .Text("symbol", x => x.Symbol, (x, v) => x with { Symbol = v })
        .Word<DraftKind>("kind-of-draft", x => x.DraftKind, (x, v) => x with { DraftKind = v })
        .Flag("unconcluded", x => x.Unconcluded, (x, v) => x with { Unconcluded = v })
        .Text("form", x => x.Form, (x, v) => x with { Form = v })
        .Text("as-at", x => x.AsAt, (x, v) => x with { AsAt = v })
        .Text("marking", x => x.Marking, (x, v) => x with { Marking = v })
        .Text("distribution", x => x.Distribution, (x, v) => x with { Distribution = v })
        .Date("embargo", x => x.Embargo, (x, v) => x with { Embargo = v })
        .Part("received", Receipt.Shape, x => x.Received, (x, v) => x with { Received = v })
        .Text("count", x => x.Count, (x, v) => x with { Count = v })
        .Parts("count-per", Attribution.Shape, x => x.CountPer, (x, v) => x with { CountPer = v })
        .Parts("drafted-by", Authorship.Shape, x => x.DraftedBy, (x, v) => x with { DraftedBy = v })
        .Parts("annotated-by", Attribution.Shape, x => x.AnnotatedBy, (x, v) => x with { AnnotatedBy = v })
        .Parts("characterisations", Characterisation.Shape, x => x.Characterisations, (x, v) => x with { Characterisations = v })
        .Parts("relations", DraftRelation.Shape, x => x.Relations, (x, v) => x with { Relations = v })
        .Parts("languages", LanguageText.Shape, x => x.Languages, (x, v) => x with { Languages = v })
        .Text("access", x => x.Access, (x, v) => x with { Access = v })
        .Number("pages", x => x.Pages, (x, v) => x with { Pages = v })
        .Number("articles", x => x.Articles, (x, v) => x with { Articles = v })
        .Flag("bracketed", x => x.Bracketed, (x, v) => x with { Bracketed = v })
        .Flag("unresolved", x => x.Unresolved, (x, v) => x with { Unresolved = v })
        .Text("content-known", x => x.ContentKnown, (x, v) => x with { ContentKnown = v })
        .Parts("last-exchanged-per", Attribution.Shape, x => x.LastExchangedPer, (x, v) => x with { LastExchangedPer = v })
        .Text("status", x => x.Status, (x, v) => x with { Status = v })
        .Foot();
}

/// <summary>What a draft is.</summary>
public enum DraftKind
{
    /// <summary>Demands or conditions.</summary>
    Demands,

    /// <summary>A framework for a treaty.</summary>
    Framework,

    /// <summary>A draft of a treaty.</summary>
    TreatyDraft,

    /// <summary>Several of them that nobody tells apart.</summary>
    TreatyDraftSet,

    /// <summary>The treaty itself.</summary>
    Treaty,

    /// <summary>A plan known by report.</summary>
    ReportedPlan,

    /// <summary>A paper shown.</summary>
    Exhibit,

    /// <summary>A proposal.</summary>
    Proposal,

    /// <summary>A statement or declaration.</summary>
    Statement,
}
