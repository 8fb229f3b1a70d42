using Travaux.Record.Dossiers;
using Travaux.Store;
using Travaux.Store.Folders;
using Travaux.Store.Journals;

namespace Travaux.Web;

/// <summary>The dossiers that the pages show: the folders and journals in one folder, or that one itself.</summary>
/// <param name="folder">Where they are; <see langword="null"/> where there are none.</param>
/// <param name="clock">Tells today: what is under embargo until later is not shown.</param>
internal sealed class Dossiers(string? folder, TimeProvider clock)
{
    private const int Remembered = 24;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, OpenDossier> _open = new(StringComparer.Ordinal);
    private readonly LinkedList<(DossierReading Reading, DossierState State, DateOnly Day, Dossier Seen)> _seen = new();

    /// <summary>Their names and places, in the order of the names.</summary>
    public IReadOnlyList<(string Name, string Path)> All()
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return [];
        }
        if (DossierFolder.Is(folder))
        {
            return [(new DirectoryInfo(folder).Name, folder)];
        }
        var folders = Directory.EnumerateDirectories(folder).Where(DossierFolder.Is).Select(path => (Name: Path.GetFileName(path), Path: path));
        var journals = Directory.EnumerateFiles(folder, "*" + DossierStore.JournalEnding).Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path));
        return [.. folders.Concat(journals).DistinctBy(each => each.Name).OrderBy(each => each.Name, StringComparer.Ordinal)];
    }

    /// <summary>The name, title and question of each, as anybody may see them: by its name alone where it can not be read.</summary>
    public IReadOnlyList<(string Name, string Title, string Question)> Heads() => [.. All().Select(each =>
    {
        try
        {
            return Read(each.Name) is { Errors.Count: 0 } reading ? (each.Name, reading.Dossier.Head.Title, reading.Dossier.Head.Question) : (each.Name, each.Name, "");
        }
        catch (Exception exception) when (exception is DossierException or JournalException)
        {
            return (each.Name, each.Name, "");
        }
    })];

    /// <summary>Reads a dossier; <see langword="null"/> where none has the name.</summary>
    /// <exception cref="DossierException">It can not be read.</exception>
    public DossierReading? Read(string name)
    {
        if (All().FirstOrDefault(each => each.Name == name).Path is not { } path)
        {
            return null;
        }
        OpenDossier? open;
        lock (_lock)
        {
            if (!_open.TryGetValue(path, out open))
            {
                _open.Add(path, open = new(path));
            }
        }
        return open.Read();
    }

    /// <summary>The files of obligations that lie with a dossier: names without ending, and texts; none for an unknown name.</summary>
    /// <exception cref="DossierException">One of them cannot be read.</exception>
    public IReadOnlyList<(string Name, string Text)> Obligations(string name) => All().FirstOrDefault(each => each.Name == name).Path is { } path ? ObligationTexts.Of(path) : [];

    /// <summary>A dossier as a reader asks to see it: for an audience first, then as known on a day, then of one origin.</summary>
    /// <exception cref="ArgumentException">It has no such audience.</exception>
    public Dossier See(DossierReading reading, DossierState state)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        lock (_lock)
        {
            if (_seen.FirstOrDefault(each => ReferenceEquals(each.Reading, reading) && each.State == state && each.Day == day).Seen is { } known)
            {
                return known;
            }
        }
        var seen = reading.Dossier.For(state.Audience, day);
        seen = state.Day is { } knownAt ? seen.KnownAt(knownAt) : seen;
        seen = state.Origin.Length > 0 ? seen.Where(item => item.Origin.Length == 0 || item.Origin == state.Origin) : seen;
        lock (_lock)
        {
            _seen.AddFirst((reading, state, day, seen));
            while (_seen.Count > Remembered)
            {
                _seen.RemoveLast();
            }
        }
        return seen;
    }
}
