using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.World.Tests.Journals;

public sealed class SqliteJournalTests : JournalContract, IDisposable
{
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lake.travaux");

    public void Dispose() => _folder.Dispose();

    private protected override Journal Empty() => SqliteJournal.Create(File, new() { Clock = Clock });

    private protected override Journal Another() => SqliteJournal.Open(File, new() { Clock = Clock });
}
