using Travaux.Record;

namespace Travaux.Store.Vault;

/// <summary>Who stands behind a sealed source. The dossier knows the handle only.</summary>
public sealed record SealedIdentity
{
    /// <summary>What the dossier calls the source: drawn at random, so it says nothing.</summary>
    public required string Handle { get; init; }

    /// <summary>Who it is.</summary>
    public required string Identity { get; init; }

    /// <summary>Other names that the person goes by.</summary>
    public Sequence<string> Aliases { get; init; }

    /// <summary>Words that would give the person away where they stood in an answer: an office, a place, a turn of phrase.</summary>
    public Sequence<string> GivesAway { get; init; }

    /// <summary>What else the custodians should know: what was promised, by whom.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Every text that no other file may hold: the identity, the aliases, what gives away, the handle.</summary>
    public IEnumerable<string> Secrets => [Handle, Identity, .. Aliases, .. GivesAway];
}
