using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>Who stands behind something: a proponent, supporter, holder, recipient, author. It may have a distribution of its own.</summary>
public sealed record Attribution : IHasAudience
{
    /// <summary>The id of an actor, person, delegation or, where its author is not told apart, source.</summary>
    public string Who { get; init; } = "";

    /// <summary>In what capacity or office.</summary>
    public string Capacity { get; init; } = "";

    /// <inheritdoc/>
    public string Audience { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<Attribution> Shape { get; } = new Shape<Attribution>("attribution")
        .Reference("who", a => a.Who, (a, v) => a with { Who = v }, Kinds.Speakers).Required().AsShort()
        .Text("capacity", a => a.Capacity, (a, v) => a with { Capacity = v })
        .Slug("audience", a => a.Audience, (a, v) => a with { Audience = v });
}
