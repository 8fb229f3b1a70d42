using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Parts;

/// <summary>A role that the dossier knows.</summary>
public sealed record RoleKind
{
    /// <summary>Its name.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it means.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Why a deal needs the consent of those who have it; empty where it does not.</summary>
    public string ConsentNeeded { get; init; } = "";

    /// <summary>The track on which those who have it act; empty for none. An account of the channels names them there.</summary>
    public string Track { get; init; } = "";

    /// <summary>The fields.</summary>
    public static Shape<RoleKind> Shape { get; } = new Shape<RoleKind>("role")
        .Slug("id", x => x.Id, (x, v) => x with { Id = v }).Required()
        .Text("meaning", x => x.Meaning, (x, v) => x with { Meaning = v }).Required()
        .Text("consent-needed", x => x.ConsentNeeded, (x, v) => x with { ConsentNeeded = v })
        .Slug("track", x => x.Track, (x, v) => x with { Track = v });
}
