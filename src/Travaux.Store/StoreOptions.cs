using Travaux.Record.Journal;
using Travaux.Store.Journals;

namespace Travaux.Store;

/// <summary>How a dossier is read from where it is kept.</summary>
public sealed record StoreOptions
{
    /// <summary>As it stands now.</summary>
    public static StoreOptions Default { get; } = new();

    /// <summary>Up to which entry of a journal. The default is all that is recorded; a folder has nothing else.</summary>
    public AsOf AsOf { get; init; } = AsOf.Now;

    /// <summary>How a journal is opened. The default is without a passphrase.</summary>
    public JournalOptions Journal { get; init; } = JournalOptions.Default;
}
