using System.Globalization;
using System.Text;
using Travaux.Store.Folders;

namespace Travaux.Store;

/// <summary>A dossier that is kept in memory: read once, and again as soon as what it was read from has changed.</summary>
/// <remarks>
/// <para>
/// Whether it has changed is told by names, lengths and times of the files of a folder, or of a journal and its log. Safe to use from
/// several threads: while one reads, the others wait.
/// </para>
/// </remarks>
/// <param name="path">A folder or a journal.</param>
public sealed class OpenDossier(string path)
{
    private readonly Lock _lock = new();
    private string _stamp = "";
    private DossierReading? _reading;

    /// <summary>The dossier as it stands; the same value until something changes.</summary>
    /// <exception cref="DossierException">There is none, or it can not be read.</exception>
    /// <exception cref="Journals.JournalException">The journal can't be opened or read.</exception>
    public DossierReading Read()
    {
        lock (_lock)
        {
            // The stamp is taken first: what is written while the files are read is seen the next time.
            var stamp = Stamp();
            if (_reading is null || stamp != _stamp)
            {
                _reading = DossierStore.Open(path);
                _stamp = stamp;
            }
            return _reading;
        }
    }

    private string Stamp()
    {
        var stamp = new StringBuilder();
        foreach (var file in Directory.Exists(path) ? new DirectoryInfo(path).GetFiles("*.yaml") : [new(path), new(path + "-wal")])
        {
            if (file.Exists)
            {
                stamp.Append(CultureInfo.InvariantCulture, $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
            }
        }
        return stamp.ToString();
    }
}
