using Travaux.Record;
using Travaux.Store.Locking;

namespace Travaux.Store.Vault;

/// <summary>What opens a vault.</summary>
public abstract record VaultKey
{
    private VaultKey()
    {
    }

    /// <summary>A passphrase.</summary>
    /// <param name="Words">The words.</param>
    public sealed record OfPassphrase(Passphrase Words) : VaultKey;

    /// <summary>Shares of several custodians.</summary>
    /// <param name="Texts">Their texts, at least as many as are needed.</param>
    public sealed record OfShares(Sequence<string> Texts) : VaultKey;
}
