using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Items;

/// <summary>An account of why.</summary>
public sealed record Explanation : Item
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Of what sort it is.</summary>
    public ExplanationKind ExplanationKind { get; init; }

    /// <summary>Who holds it.</summary>
    public Sequence<Attribution> HeldBy { get; init; }

    /// <summary>Since when it is held.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>How its cause is said to have worked.</summary>
    public Sequence<Mechanism> Mechanisms { get; init; }

    /// <summary>The explanations that it is made of.</summary>
    public Sequence<string> Components { get; init; }

    /// <summary>The explanation that it is a part of.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>What assessors make of it.</summary>
    public Sequence<Verdict> Verdicts { get; init; }

    /// <summary>What is brought to bear on it.</summary>
    public Sequence<EvidenceItem> Evidence { get; init; }

    /// <summary>Who gains where it is believed; kept apart from its weight.</summary>
    public string Interest { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Explanation;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Explanation> Shape { get; } = new Shape<Explanation>("explanation")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Word<ExplanationKind>("kind-of-explanation", x => x.ExplanationKind, (x, v) => x with { ExplanationKind = v })
        .Parts("held-by", Attribution.Shape, x => x.HeldBy, (x, v) => x with { HeldBy = v }).Ground()
        .Date("since", x => x.Since, (x, v) => x with { Since = v })
        .Text("account", x => x.Account, (x, v) => x with { Account = v }).Required()
        .Parts("mechanisms", Mechanism.Shape, x => x.Mechanisms, (x, v) => x with { Mechanisms = v })
        .References("components", x => x.Components, (x, v) => x with { Components = v }, Kinds.Explanation)
        .Reference("part-of", x => x.PartOf, (x, v) => x with { PartOf = v }, Kinds.Explanation)
        .Parts("verdicts", Verdict.Shape, x => x.Verdicts, (x, v) => x with { Verdicts = v })
        .Parts("evidence", EvidenceItem.Shape, x => x.Evidence, (x, v) => x with { Evidence = v })
        .Text("interest", x => x.Interest, (x, v) => x with { Interest = v })
        .Foot();
}

/// <summary>Of what sort an explanation is.</summary>
public enum ExplanationKind
{
    /// <summary>One cause.</summary>
    Monocausal,

    /// <summary>Several causes together.</summary>
    MultiCausal,

    /// <summary>One of several causes.</summary>
    Component,
}
