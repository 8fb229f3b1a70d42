using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What somebody asserts. Claims are no sources, and a claim can be about a claim.</summary>
public sealed record Claim : DatedItem
{
    /// <summary>What is asserted, in our words.</summary>
    public string Says { get; init; } = "";

    /// <summary>In what manner it is asserted.</summary>
    public ClaimKind ClaimKind { get; init; }

    /// <summary>How it stands.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Who asserts it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>How it is known that they do.</summary>
    public string ByStatus { get; init; } = "";

    /// <summary>Who reports that they do.</summary>
    public Sequence<Attribution> ReportedBy { get; init; }

    /// <summary>Who rejects it: "authors", or a name.</summary>
    public Sequence<string> RejectedBy { get; init; }

    /// <summary>The items that it is about.</summary>
    public Sequence<string> About { get; init; }

    /// <summary>The words.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The time that it speaks of.</summary>
    public EdtfDate? RefersTo { get; init; }

    /// <summary>The words of the source for it.</summary>
    public string RefersToAsWritten { get; init; } = "";

    /// <summary>As of when it is meant.</summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>The words of the source for it.</summary>
    public string AsOfAsWritten { get; init; } = "";

    /// <summary>On what it rests: an anonymous interview.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Through how many hands it came, where the chain is longer than what is cited.</summary>
    public int? Depth { get; init; }

    /// <summary>The claims and explanations that it supports.</summary>
    public Sequence<string> Supports { get; init; }

    /// <summary>What it contradicts.</summary>
    public Sequence<string> Contradicts { get; init; }

    /// <summary>What can not hold together with it.</summary>
    public Sequence<string> ConflictsWith { get; init; }

    /// <summary>The claims that it makes more exact.</summary>
    public Sequence<string> Refines { get; init; }

    /// <summary>How far it contradicts: partly.</summary>
    public string ContradictionStrength { get; init; } = "";

    /// <summary>Why it is no assertion of fact: a figure of speech.</summary>
    public string NotAFact { get; init; } = "";

    /// <summary>What is to be checked about it.</summary>
    public string Check { get; init; } = "";

    /// <summary>How far it is believed.</summary>
    public Sequence<Grade> Grades { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Claim;

    /// <inheritdoc/>
    public override string Heading => Says;

    /// <summary>The fields.</summary>
    public static Shape<Claim> Shape { get; } = new Shape<Claim>("claim")
        .Head()
        .Text("says", x => x.Says, (x, v) => x with { Says = v }).Required()
        .Dated()
        .Word<ClaimKind>("kind-of-claim", x => x.ClaimKind, (x, v) => x with { ClaimKind = v })
        .Word<ClaimStatus>("status", x => x.Status, (x, v) => x with { Status = v })
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Required()
        .Text("by-status", x => x.ByStatus, (x, v) => x with { ByStatus = v })
        .Parts("reported-by", Attribution.Shape, x => x.ReportedBy, (x, v) => x with { ReportedBy = v }).Ground()
        .Texts("rejected-by", x => x.RejectedBy, (x, v) => x with { RejectedBy = v })
        .References("about", x => x.About, (x, v) => x with { About = v })
        .Part("quote", Quote.Shape, x => x.Quote, (x, v) => x with { Quote = v })
        .Date("refers-to", x => x.RefersTo, (x, v) => x with { RefersTo = v })
        .Text("refers-to-as-written", x => x.RefersToAsWritten, (x, v) => x with { RefersToAsWritten = v })
        .Date("as-of", x => x.AsOf, (x, v) => x with { AsOf = v })
        .Text("as-of-as-written", x => x.AsOfAsWritten, (x, v) => x with { AsOfAsWritten = v })
        .Text("basis", x => x.Basis, (x, v) => x with { Basis = v })
        .Number("depth", x => x.Depth, (x, v) => x with { Depth = v })
        .References("supports", x => x.Supports, (x, v) => x with { Supports = v })
        .References("contradicts", x => x.Contradicts, (x, v) => x with { Contradicts = v })
        .References("conflicts-with", x => x.ConflictsWith, (x, v) => x with { ConflictsWith = v })
        .References("refines", x => x.Refines, (x, v) => x with { Refines = v }, Kinds.Claim)
        .Text("contradiction-strength", x => x.ContradictionStrength, (x, v) => x with { ContradictionStrength = v })
        .Text("not-a-fact", x => x.NotAFact, (x, v) => x with { NotAFact = v })
        .Text("check", x => x.Check, (x, v) => x with { Check = v })
        .Parts("grades", Grade.Shape, x => x.Grades, (x, v) => x with { Grades = v })
        .Foot();
}

/// <summary>In what manner something is asserted.</summary>
public enum ClaimKind
{
    /// <summary>Reported as a fact.</summary>
    ReportedFact,

    /// <summary>A judgement.</summary>
    Evaluation,

    /// <summary>A position taken in public.</summary>
    PublicPosition,

    /// <summary>A motive that its holder states.</summary>
    StatedMotive,

    /// <summary>A motive that another infers.</summary>
    InferredMotive,

    /// <summary>A position that another infers.</summary>
    InferredPosition,

    /// <summary>A reading.</summary>
    Interpretation,

    /// <summary>A conjecture.</summary>
    Conjecture,

    /// <summary>That one thing brought about another.</summary>
    Causal,

    /// <summary>What would have been.</summary>
    Counterfactual,

    /// <summary>A comparison.</summary>
    Comparison,

    /// <summary>A definition.</summary>
    Definition,

    /// <summary>A reading of law.</summary>
    LegalReading,

    /// <summary>An argument.</summary>
    Argument,

    /// <summary>A recollection.</summary>
    Recollection,

    /// <summary>A prediction.</summary>
    Prediction,

    /// <summary>That something is not known.</summary>
    ExplicitUnknown,

    /// <summary>That something never was.</summary>
    UniversalNegative,

    /// <summary>About another claim.</summary>
    ClaimAboutClaim,

    /// <summary>About a source.</summary>
    ClaimAboutSource,

    /// <summary>A concession to another view.</summary>
    Concession,

    /// <summary>A figure of speech.</summary>
    RhetoricalFigure,

    /// <summary>A question that wants no answer.</summary>
    RhetoricalQuestion,

    /// <summary>A denial.</summary>
    Denial,

    /// <summary>An impression.</summary>
    Impression,

    /// <summary>What a relay makes of it.</summary>
    RelayCharacterisation,

    /// <summary>About a translation.</summary>
    ClaimAboutTranslation,
}

/// <summary>How a claim stands.</summary>
public enum ClaimStatus
{
    /// <summary>Nobody contests it.</summary>
    Uncontested,

    /// <summary>Somebody does.</summary>
    Contested,

    /// <summary>It is asserted, and nothing more.</summary>
    AssertedOnly,

    /// <summary>Who reports it rejects it.</summary>
    Rejected,

    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>It is a conjecture.</summary>
    Conjecture,

    /// <summary>Who made it took it back.</summary>
    Retracted,
}
