using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>A question under the dossier's own.</summary>
public sealed record Question : Item
{
    /// <summary>The question.</summary>
    public string Text { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Question;

    /// <inheritdoc/>
    public override string Heading => Text;

    /// <summary>The fields.</summary>
    public static Shape<Question> Shape { get; } = new Shape<Question>("question")
        .Head()
        .Text("text", x => x.Text, (x, v) => x with { Text = v }).Required()
        .Foot();
}
