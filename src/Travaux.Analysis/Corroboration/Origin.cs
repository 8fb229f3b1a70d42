using Travaux.Record;

namespace Travaux.Analysis.Corroboration;

/// <summary>Where knowledge begins: a source that rests on no other, or sources that rest on one another in a circle.</summary>
/// <param name="Key">By what origins are told apart: the people who speak in it, else the source.</param>
public sealed record Origin(string Key)
{
    /// <summary>The sources: one, or those of a circle.</summary>
    public Sequence<string> Sources { get; init; }

    /// <summary>Who speaks in it, in the order of their ids.</summary>
    public Sequence<string> Speakers { get; init; }

    /// <summary>Whether its sources rest on one another in a circle.</summary>
    public bool IsCircular { get; init; }

    /// <summary>Whether those who speak in it are not named.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether it speaks of things long after them.</summary>
    public bool IsRetrospective { get; init; }

    /// <summary>Whether the public has no access to it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether nothing is known of it but that somebody names it.</summary>
    public bool IsUnverified { get; init; }
}
