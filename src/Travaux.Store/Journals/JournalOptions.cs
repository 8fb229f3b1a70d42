using Travaux.Store.Locking;

namespace Travaux.Store.Journals;

/// <summary>How a journal is opened.</summary>
public sealed record JournalOptions
{
    /// <summary>An unlocked journal, by the system's clock.</summary>
    public static JournalOptions Default { get; } = new();

    /// <summary>What time it is: an entry says when it was recorded. The default is the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What opens a locked journal; not looked at where it is not locked. The default is none.</summary>
    public Passphrase? Passphrase { get; init; }

    /// <summary>How long to wait for the turn while other programs write. The default is 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
