using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What an instrument promises, dimension by dimension.</summary>
public sealed record GuaranteeProfile : Item
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>Whose option of the text it is.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>The profile of which it is one side's option.</summary>
    public string OptionOf { get; init; } = "";

    /// <summary>What it says on each dimension.</summary>
    public Sequence<ProfileAnswer> Answers { get; init; }

    /// <summary>Its level on the scale of strength, placed by the editors on the text alone.</summary>
    public int? Strength { get; init; }

    /// <summary>What the level is called.</summary>
    public string StrengthLabel { get; init; } = "";

    /// <summary>Why that level.</summary>
    public string StrengthNote { get; init; } = "";

    /// <summary>The claims that contest it.</summary>
    public Sequence<string> StrengthContestedBy { get; init; }

    /// <summary>What follows from it.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The argument made with it.</summary>
    public string Argument { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.GuaranteeProfile;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<GuaranteeProfile> Shape { get; } = new Shape<GuaranteeProfile>("guarantee-profile")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Reference("instrument", x => x.Instrument, (x, v) => x with { Instrument = v }, Kinds.Writings).Required()
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v })
        .Reference("option-of", x => x.OptionOf, (x, v) => x with { OptionOf = v }, Kinds.GuaranteeProfile)
        .Parts("answers", ProfileAnswer.Shape, x => x.Answers, (x, v) => x with { Answers = v }).Required()
        .Number("strength", x => x.Strength, (x, v) => x with { Strength = v })
        .Text("strength-label", x => x.StrengthLabel, (x, v) => x with { StrengthLabel = v })
        .Text("strength-note", x => x.StrengthNote, (x, v) => x with { StrengthNote = v })
        .References("strength-contested-by", x => x.StrengthContestedBy, (x, v) => x with { StrengthContestedBy = v }, Kinds.Claim)
        .Text("effect", x => x.Effect, (x, v) => x with { Effect = v })
        .Reference("argument", x => x.Argument, (x, v) => x with { Argument = v }, Kinds.Argument)
        .Foot();
}
