using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A provision of a draft or instrument, told in our words; the text itself, where held, lies in the draft.</summary>
public sealed record DraftProvision : Item
{
    /// <summary>The draft or instrument.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The article, as printed.</summary>
    public string Article { get; init; } = "";

    /// <summary>The annex, as printed.</summary>
    public string Annex { get; init; } = "";

    /// <summary>What it says, in our words; never compared word by word.</summary>
    public string Paraphrase { get; init; } = "";

    /// <summary>Its words.</summary>
    public Quote? Quote { get; init; }

    /// <summary>What it does.</summary>
    public ProvisionModality Modality { get; init; }

    /// <summary>What part of a duty it is.</summary>
    public ProvisionElement? Element { get; init; }

    /// <summary>Who would be bound.</summary>
    public Sequence<string> Bearers { get; init; }

    /// <summary>In whose favour.</summary>
    public Sequence<string> Beneficiaries { get; init; }

    /// <summary>On what conditions.</summary>
    public Sequence<string> Conditions { get; init; }

    /// <summary>The provision in which it is one of several ways.</summary>
    public string AlternativeIn { get; init; } = "";

    /// <summary>A length of time that it sets.</summary>
    public Measure? Duration { get; init; }

    /// <summary>The issue that it settles.</summary>
    public string Issue { get; init; } = "";

    /// <summary>Whether it stands in brackets.</summary>
    public bool Bracketed { get; init; }

    /// <summary>Who wants it.</summary>
    public Sequence<Attribution> WantedBy { get; init; }

    /// <summary>Who does not.</summary>
    public Sequence<Attribution> OpposedBy { get; init; }

    /// <summary>How that is known.</summary>
    public string WantedStatus { get; init; } = "";

    /// <summary>What the sides want in it.</summary>
    public Sequence<Wording> Options { get; init; }

    /// <summary>The provision of an earlier draft that it is.</summary>
    public string Lineage { get; init; } = "";

    /// <summary>How it was told in public.</summary>
    public string PublicPhrase { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Provision;

    /// <inheritdoc/>
    public override string Heading => Paraphrase;

    /// <summary>The fields.</summary>
    public static Shape<DraftProvision> Shape { get; } = new Shape<DraftProvision>("provision")
        .Head()
        .Reference("draft", x => x.Draft, (x, v) => x with { Draft = v }, Kinds.Writings).Required()
        .Text("article", x => x.Article, (x, v) => x with { Article = v })
        .Text("annex", x => x.Annex, (x, v) => x with { Annex = v })
        .Text("paraphrase", x => x.Paraphrase, (x, v) => x with { Paraphrase = v }).Required()
        .Part("quote", Quote.Shape, x => x.Quote, (x, v) => x with { Quote = v })
        .Word<ProvisionModality>("modality", x => x.Modality, (x, v) => x with { Modality = v })
        .OptionalWord<ProvisionElement>("element", x => x.Element, (x, v) => x with { Element = v })
        .References("bearers", x => x.Bearers, (x, v) => x with { Bearers = v }, Kinds.Whoever)
        .References("beneficiaries", x => x.Beneficiaries, (x, v) => x with { Beneficiaries = v }, Kinds.Whoever)
        .Texts("conditions", x => x.Conditions, (x, v) => x with { Conditions = v })
        .Reference("alternative-in", x => x.AlternativeIn, (x, v) => x with { AlternativeIn = v }, Kinds.Provision)
        .Part("duration", Measure.Shape, x => x.Duration, (x, v) => x with { Duration = v })
        .Reference("issue", x => x.Issue, (x, v) => x with { Issue = v }, Kinds.Issue)
        .Flag("bracketed", x => x.Bracketed, (x, v) => x with { Bracketed = v })
        .Parts("wanted-by", Attribution.Shape, x => x.WantedBy, (x, v) => x with { WantedBy = v })
        .Parts("opposed-by", Attribution.Shape, x => x.OpposedBy, (x, v) => x with { OpposedBy = v })
        .Text("wanted-status", x => x.WantedStatus, (x, v) => x with { WantedStatus = v })
        .Parts("options", Wording.Shape, x => x.Options, (x, v) => x with { Options = v })
        .Reference("lineage", x => x.Lineage, (x, v) => x with { Lineage = v }, Kinds.Provision)
        .Text("public-phrase", x => x.PublicPhrase, (x, v) => x with { PublicPhrase = v })
        .Foot();
}

/// <summary>What a provision does.</summary>
public enum ProvisionModality
{
    /// <summary>It declares.</summary>
    Declares,

    /// <summary>It obliges.</summary>
    Obliges,

    /// <summary>It forbids.</summary>
    Forbids,

    /// <summary>It permits.</summary>
    Permits,

    /// <summary>It states an intention, which is no duty.</summary>
    Intends,

    /// <summary>It proposes.</summary>
    Proposes,
}

/// <summary>What part of a duty a provision is.</summary>
public enum ProvisionElement
{
    /// <summary>What sets it off.</summary>
    Trigger,

    /// <summary>The steps.</summary>
    Procedure,

    /// <summary>The time.</summary>
    TimeLimit,

    /// <summary>Who decides.</summary>
    DecisionRule,

    /// <summary>The duty itself.</summary>
    Obligation,

    /// <summary>A way to fulfil it.</summary>
    Measure,

    /// <summary>Where and for whom it holds.</summary>
    Scope,

    /// <summary>Entry into force.</summary>
    EntryIntoForce,

    /// <summary>How it is concluded.</summary>
    ConclusionProcedure,
}
