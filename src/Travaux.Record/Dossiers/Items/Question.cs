using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A question under the dossier's own.</summary>
public sealed record Question : Item
{
    /// <summary>The question.</summary>
    public string Text { get; init; } = "";

    /// <summary>The answer to which it leads, where it is one of the questions that every negotiation leaves behind.</summary>
    public AnswerKind? Answer { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Question;

    /// <inheritdoc/>
    public override string Heading => Text;

    /// <summary>The fields.</summary>
    public static Shape<Question> Shape { get; } = new Shape<Question>("question")
        .Head()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .OptionalWord<AnswerKind>("answer", x => x.Answer, (x, v) => x with { Answer = v })
        .Foot();
}

/// <summary>The questions that every negotiation leaves behind.</summary>
public enum AnswerKind
{
    /// <summary>What happened?</summary>
    WhatHappened,

    /// <summary>How close were they?</summary>
    HowClose,

    /// <summary>Why did it end so? While talks are open: what stands in the way?</summary>
    WhyEnded,

    /// <summary>What would it oblige?</summary>
    WhatItObliges,
}
