using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What the whole record is about.</summary>
public sealed record DossierHead : Item
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>A short one, for running heads.</summary>
    public string ShortTitle { get; init; } = "";

    /// <summary>The question that the record is kept to answer.</summary>
    public string Question { get; init; } = "";

    /// <summary>What it covers and what not, in a paragraph.</summary>
    public string About { get; init; } = "";

    /// <summary>From when to when.</summary>
    public EdtfDate? Period { get; init; }

    /// <summary>How the negotiation stands or ended.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>As of when that holds.</summary>
    public EdtfDate? OutcomeAsOf { get; init; }

    /// <summary>On what the record mainly rests.</summary>
    public string Reliance { get; init; } = "";

    /// <summary>The languages of the proceedings, BCP 47 tags.</summary>
    public Sequence<string> Languages { get; init; }

    /// <summary>How that is known.</summary>
    public string LanguagesStatus { get; init; } = "";

    /// <summary>Those at the table, in the order in which tables show them.</summary>
    public Sequence<string> Sides { get; init; }

    /// <summary>The audience of items that state none; custodians where this is absent.</summary>
    public string AudienceUnlessStated { get; init; } = "";

    /// <summary>Whether talks go on: while they do, explanations are for custodians only.</summary>
    public TalksState? Talks { get; init; }

    /// <summary>The event with which talks ended, or are said to have; rival accounts of it stand at the event.</summary>
    public string EndedWith { get; init; } = "";

    /// <summary>The batches by which items came into the record.</summary>
    public Sequence<OriginBatch> Origins { get; init; }

    /// <summary>The tracks on which meetings are held.</summary>
    public Sequence<Track> Tracks { get; init; }

    /// <summary>The roles of actors and persons.</summary>
    public Sequence<RoleKind> Roles { get; init; }

    /// <summary>When the record was compiled.</summary>
    public EdtfDate? Compiled { get; init; }

    /// <summary>Who compiled it.</summary>
    public string CompiledBy { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Dossier;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<DossierHead> Shape { get; } = new Shape<DossierHead>("dossier")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Text("short-title", x => x.ShortTitle, (x, v) => x with { ShortTitle = v })
        .Text("question", x => x.Question, (x, v) => x with { Question = v }).Required()
        .Text("about", x => x.About, (x, v) => x with { About = v })
        .Date("period", x => x.Period, (x, v) => x with { Period = v })
        .Text("outcome", x => x.Outcome, (x, v) => x with { Outcome = v })
        .Date("outcome-as-of", x => x.OutcomeAsOf, (x, v) => x with { OutcomeAsOf = v })
        .Text("reliance", x => x.Reliance, (x, v) => x with { Reliance = v })
        .Slugs("languages", x => x.Languages, (x, v) => x with { Languages = v })
        .Text("languages-status", x => x.LanguagesStatus, (x, v) => x with { LanguagesStatus = v })
        .References("sides", x => x.Sides, (x, v) => x with { Sides = v }, Kinds.Actor)
        .Slug("audience-unless-stated", x => x.AudienceUnlessStated, (x, v) => x with { AudienceUnlessStated = v })
        .OptionalWord<TalksState>("talks", x => x.Talks, (x, v) => x with { Talks = v })
        .Reference("ended-with", x => x.EndedWith, (x, v) => x with { EndedWith = v }, Kinds.Event)
        .Parts("origins", OriginBatch.Shape, x => x.Origins, (x, v) => x with { Origins = v })
        .Parts("tracks", Track.Shape, x => x.Tracks, (x, v) => x with { Tracks = v })
        .Parts("roles", RoleKind.Shape, x => x.Roles, (x, v) => x with { Roles = v })
        .Date("compiled", x => x.Compiled, (x, v) => x with { Compiled = v })
        .Text("compiled-by", x => x.CompiledBy, (x, v) => x with { CompiledBy = v })
        .Foot();
}

/// <summary>Whether talks go on.</summary>
public enum TalksState
{
    /// <summary>They do.</summary>
    Open,

    /// <summary>They do not.</summary>
    Ended,
}
