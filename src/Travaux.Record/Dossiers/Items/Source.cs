using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>Where knowledge comes from.</summary>
public sealed record Source : DatedItem
{
    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is.</summary>
    public SourceKind SourceKind { get; init; }

    /// <summary>Whether we have it.</summary>
    public SourceReach Reached { get; init; }

    /// <summary>The sources through which we know it, where we do not have it.</summary>
    public Sequence<string> Via { get; init; }

    /// <summary>The sources that it relays or rests on as a whole: what it says is theirs, and counts once with them.</summary>
    public Sequence<string> Relays { get; init; }

    /// <summary>Who wrote, said or made it; of an interview, who asks.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>Of an interview: who answers.</summary>
    public Sequence<Attribution> Of { get; init; }

    /// <summary>To whom.</summary>
    public Sequence<Attribution> To { get; init; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>When it became public, where that is not its date; with an open beginning (<c>../2024-06-15</c>), by that day at the latest: on a day before it nobody can say whether it was.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>Its languages, BCP 47 tags.</summary>
    public Sequence<string> Languages { get; init; }

    /// <summary>How that is known.</summary>
    public string LanguageStatus { get; init; } = "";

    /// <summary>Who translated what we read.</summary>
    public string Translation { get; init; } = "";

    /// <summary>In what medium.</summary>
    public string Medium { get; init; } = "";

    /// <summary>Whether it was said in public.</summary>
    public SourceMode? Mode { get; init; }

    /// <summary>Where it was said.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who has access to it.</summary>
    public SourceAccess? Access { get; init; }

    /// <summary>Through what outlet we read it.</summary>
    public string Relay { get; init; } = "";

    /// <summary>What kind of outlet that is.</summary>
    public RelayKind? RelayKind { get; init; }

    /// <summary>Whether those who speak in it are not named.</summary>
    public bool Anonymous { get; init; }

    /// <summary>On whom it relies who are not named.</summary>
    public string AnonymousSources { get; init; } = "";

    /// <summary>Whether it speaks of things long after them.</summary>
    public bool Retrospective { get; init; }

    /// <summary>The drafts that it is, shows or publishes.</summary>
    public Sequence<string> Documents { get; init; }

    /// <summary>Who holds it.</summary>
    public Sequence<Attribution> HeldBy { get; init; }

    /// <summary>The copies of it that we hold.</summary>
    public Sequence<HeldCopy> Copies { get; init; }

    /// <summary>Where an archive keeps it.</summary>
    public ArchivalReference? Archive { get; init; }

    /// <summary>The time that it covers.</summary>
    public EdtfDate? Covers { get; init; }

    /// <summary>Of a photograph: what it shows.</summary>
    public string Shows { get; init; } = "";

    /// <summary>Where it was.</summary>
    public string Url { get; init; } = "";

    /// <summary>What those who speak in it agreed to.</summary>
    public Sequence<Consent> Consents { get; init; }

    /// <summary>What may be said of it where its identity is in the vault.</summary>
    public Seal? Sealed { get; init; }

    /// <summary>How far it is relied on.</summary>
    public Sequence<Grade> Grades { get; init; }

    /// <summary>Whose it is in law.</summary>
    public string Rights { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Source;

    /// <inheritdoc/>
    public override string Heading => Sealed?.AttributionLine ?? (Title.Length > 0 ? Title : Id);

    /// <summary>The fields.</summary>
    public static Shape<Source> Shape { get; } = new Shape<Source>("source")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v })
        .Dated()
        .Word<SourceKind>("kind-of-source", x => x.SourceKind, (x, v) => x with { SourceKind = v })
        .Word<SourceReach>("reached", x => x.Reached, (x, v) => x with { Reached = v })
        .References("via", x => x.Via, (x, v) => x with { Via = v }, Kinds.Source)
        .References("relays", x => x.Relays, (x, v) => x with { Relays = v }, Kinds.Source)
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v })
        .Parts("of", Attribution.Shape, x => x.Of, (x, v) => x with { Of = v })
        .Parts("to", Attribution.Shape, x => x.To, (x, v) => x with { To = v })
        .Text("publisher", x => x.Publisher, (x, v) => x with { Publisher = v })
        .Date("published", x => x.Published, (x, v) => x with { Published = v })
        .Slugs("languages", x => x.Languages, (x, v) => x with { Languages = v })
        .Text("language-status", x => x.LanguageStatus, (x, v) => x with { LanguageStatus = v })
        .Text("translation", x => x.Translation, (x, v) => x with { Translation = v })
        .Text("medium", x => x.Medium, (x, v) => x with { Medium = v })
        .OptionalWord<SourceMode>("mode", x => x.Mode, (x, v) => x with { Mode = v })
        .Reference("place", x => x.Place, (x, v) => x with { Place = v }, Kinds.Place)
        .OptionalWord<SourceAccess>("access", x => x.Access, (x, v) => x with { Access = v })
        .Text("relay", x => x.Relay, (x, v) => x with { Relay = v })
        .OptionalWord<RelayKind>("relay-kind", x => x.RelayKind, (x, v) => x with { RelayKind = v })
        .Flag("anonymous", x => x.Anonymous, (x, v) => x with { Anonymous = v })
        .Text("anonymous-sources", x => x.AnonymousSources, (x, v) => x with { AnonymousSources = v })
        .Flag("retrospective", x => x.Retrospective, (x, v) => x with { Retrospective = v })
        .References("documents", x => x.Documents, (x, v) => x with { Documents = v }, Kinds.Draft)
        .Parts("held-by", Attribution.Shape, x => x.HeldBy, (x, v) => x with { HeldBy = v })
        .Parts("copies", HeldCopy.Shape, x => x.Copies, (x, v) => x with { Copies = v })
        .Part("archive", ArchivalReference.Shape, x => x.Archive, (x, v) => x with { Archive = v })
        .Date("covers", x => x.Covers, (x, v) => x with { Covers = v })
        .Text("shows", x => x.Shows, (x, v) => x with { Shows = v })
        .Text("url", x => x.Url, (x, v) => x with { Url = v })
        .Parts("consent", Consent.Shape, x => x.Consents, (x, v) => x with { Consents = v })
        .Part("sealed", Seal.Shape, x => x.Sealed, (x, v) => x with { Sealed = v })
        .Parts("grades", Grade.Shape, x => x.Grades, (x, v) => x with { Grades = v })
        .Text("rights", x => x.Rights, (x, v) => x with { Rights = v })
        .Foot();
}

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A document.</summary>
    Document,

    /// <summary>Several documents.</summary>
    DocumentSet,

    /// <summary>A draft.</summary>
    TreatyDraft,

    /// <summary>An instrument.</summary>
    InternationalInstrument,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A statement.</summary>
    Statement,

    /// <summary>A statement made in public.</summary>
    PublicStatement,

    /// <summary>Several statements.</summary>
    StatementSet,

    /// <summary>A speech.</summary>
    Speech,

    /// <summary>A post.</summary>
    SocialPost,

    /// <summary>A press report.</summary>
    PressReport,

    /// <summary>Several press reports.</summary>
    PressSet,

    /// <summary>A photograph.</summary>
    Photograph,

    /// <summary>A film.</summary>
    Video,

    /// <summary>A memoir.</summary>
    Memoir,

    /// <summary>A diary or log.</summary>
    Diary,

    /// <summary>Minutes or notes of a meeting.</summary>
    Minutes,

    /// <summary>A telegram or dispatch.</summary>
    Cable,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>What somebody recalls.</summary>
    Recollection,

    /// <summary>A conversation.</summary>
    Conversation,

    /// <summary>An analysis.</summary>
    Analysis,

    /// <summary>What is generally known.</summary>
    GeneralKnowledge,
}

/// <summary>Whether we have a source.</summary>
public enum SourceReach
{
    /// <summary>We hold it, or have read it whole.</summary>
    Held,

    /// <summary>We have read a part.</summary>
    Excerpt,

    /// <summary>We know its content through another.</summary>
    Via,

    /// <summary>We know that it exists.</summary>
    Named,
}

/// <summary>Whether something was said in public.</summary>
public enum SourceMode
{
    /// <summary>It was.</summary>
    Public,

    /// <summary>It was not.</summary>
    Private,
}

/// <summary>Who has access to a source.</summary>
public enum SourceAccess
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Those who took part.</summary>
    Private,

    /// <summary>Those who hold a copy.</summary>
    PrivateCopy,

    /// <summary>Some.</summary>
    Restricted,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

/// <summary>What kind of outlet relays a source.</summary>
public enum RelayKind
{
    /// <summary>A news agency.</summary>
    NewsAgency,

    /// <summary>The press.</summary>
    Press,

    /// <summary>A state's news agency.</summary>
    StateAgency,

    /// <summary>A state's media.</summary>
    StateMedia,

    /// <summary>A partisan outlet.</summary>
    Partisan,

    /// <summary>A collector of others' reports.</summary>
    Aggregator,

    /// <summary>A blog.</summary>
    Blog,

    /// <summary>A forum.</summary>
    Forum,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>An official site.</summary>
    Official,

    /// <summary>A university or institute.</summary>
    Academic,

    /// <summary>A broadcaster.</summary>
    Broadcaster,

    /// <summary>A newsletter.</summary>
    Newsletter,

    /// <summary>A column of opinion.</summary>
    Opinion,

    /// <summary>A think tank.</summary>
    ThinkTank,

    /// <summary>A partisan collector of others' reports.</summary>
    PartisanAggregator,
}
