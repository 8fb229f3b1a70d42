using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>An argument: premises, conclusion, holder, and how audiences took it. An argument is no finding.</summary>
public sealed record Argument : Item
{
    /// <summary>What it concludes.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>From what.</summary>
    public Sequence<string> Premises { get; init; }

    /// <summary>Who makes it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>The items that it is about.</summary>
    public Sequence<string> About { get; init; }

    /// <summary>How audiences took it.</summary>
    public Sequence<Reception> Receptions { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Argument;

    /// <inheritdoc/>
    public override string Heading => Conclusion;

    /// <summary>The fields.</summary>
    public static Shape<Argument> Shape { get; } = new Shape<Argument>("argument")
        .Head()
        .Text("conclusion", x => x.Conclusion, (x, v) => x with { Conclusion = v }).Required()
        .Texts("premises", x => x.Premises, (x, v) => x with { Premises = v }).Required()
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Required()
        .References("about", x => x.About, (x, v) => x with { About = v })
        .Parts("receptions", Reception.Shape, x => x.Receptions, (x, v) => x with { Receptions = v })
        .Foot();
}
