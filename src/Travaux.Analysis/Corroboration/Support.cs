using Travaux.Record;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Corroboration;

/// <summary>What an item rests on: its origins, and through how many hands it came.</summary>
/// <param name="Item">The item.</param>
public sealed record Support(string Item)
{
    /// <summary>The origins, by key, in the order in which the citations meet them.</summary>
    public Sequence<Origin> Origins { get; init; }

    /// <summary>How many of them are independent: those in which one person or more speak in both are not, and count once.</summary>
    public int Independent { get; init; }

    /// <summary>How many citations there are: never the measure of anything.</summary>
    public int Citations { get; init; }

    /// <summary>Through how many hands it came on the shortest way; 1 where a source knew it itself.</summary>
    public int Depth { get; init; }

    /// <summary>The kinds of outlet through which it was read, each once; empty where it was read where it was first said.</summary>
    public Sequence<RelayKind> Relays { get; init; }

    /// <summary>Whether all of its origins are testimony given long after the matter.</summary>
    public bool IsLaterMemory { get; init; }

    /// <summary>Whether all rests on one origin.</summary>
    public bool IsSingle => Independent == 1;

    /// <summary>Whether all of its origins are unnamed.</summary>
    public bool IsAnonymous => Origins.Count > 0 && Origins.All(origin => origin.IsAnonymous);

    /// <summary>Whether all of its origins speak long after.</summary>
    public bool IsRetrospective => Origins.Count > 0 && Origins.All(origin => origin.IsRetrospective);

    /// <summary>Whether the public has access to none of its origins.</summary>
    public bool IsPrivate => Origins.Count > 0 && Origins.All(origin => origin.IsPrivate);

    /// <summary>Whether nothing is known of any of its origins but that somebody names it.</summary>
    public bool IsUnverified => Origins.Count > 0 && Origins.All(origin => origin.IsUnverified);
}
