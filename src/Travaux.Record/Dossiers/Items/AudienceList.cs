using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A distribution list: who may see what is addressed to it.</summary>
public sealed record AudienceList : Item
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Other lists whose items its members may see too.</summary>
    public Sequence<string> Reads { get; init; }

    /// <summary>The smallest number of people among whom a sealed source may stand in a release to it; 5 where absent.</summary>
    public int? SmallestCircle { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Audience;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<AudienceList> Shape { get; } = new Shape<AudienceList>("audience")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .References("reads", x => x.Reads, (x, v) => x with { Reads = v }, Kinds.Audience)
        .Number("smallest-circle", x => x.SmallestCircle, (x, v) => x with { SmallestCircle = v })
        .Foot();
}
