using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A stretch of the negotiation.</summary>
public sealed record Phase : DatedItem
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Phase;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Phase> Shape { get; } = new Shape<Phase>("phase")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Dated()
        .Foot();
}
