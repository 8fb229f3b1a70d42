using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A track on which meetings are held, shown as a lane.</summary>
public sealed record Track
{
    /// <summary>Its name.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Title { get; init; } = "";

    /// <summary>The lane of the account in which it stands.</summary>
    public Lane Lane { get; init; }

    /// <summary>The fields.</summary>
    public static Shape<Track> Shape { get; } = new Shape<Track>("track")
        .Slug("id", x => x.Id, (x, v) => x with { Id = v }).Required()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Word<Lane>("lane", x => x.Lane, (x, v) => x with { Lane = v });
}

/// <summary>The lanes of an account, side by side.</summary>
public enum Lane
{
    /// <summary>The delegations at the table.</summary>
    Delegations,

    /// <summary>Ministers, leaders, mediators, third parties.</summary>
    OtherChannels,

    /// <summary>Drafts and what was done to them.</summary>
    Drafts,

    /// <summary>What was said in public.</summary>
    PublicStatements,

    /// <summary>The fighting.</summary>
    Battlefield,

    /// <summary>What else bears on the talks.</summary>
    Elsewhere,
}
