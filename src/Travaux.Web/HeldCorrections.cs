using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.Web;

/// <summary>
/// What readers have said about pairs of provisions, for every comparison alike: a correction knows words, not drafts.
/// </summary>
/// <remarks>
/// <para>
/// Kept in one file, which is read anew each time: what other programs and people write into it counts. The folder is
/// made when the first correction is, for its owner only, where the system knows owners.
/// </para>
/// </remarks>
/// <param name="folder">The folder that the file of corrections is in, or will be.</param>
/// <param name="clock">The time at which a correction is made.</param>
internal sealed class HeldCorrections(string folder, TimeProvider clock)
{
    /// <summary>The file that keeps them.</summary>
    public string File { get; } = Path.Combine(folder, CorrectionsFile.UsualName);

    /// <summary>The corrections in the order in which they were made, and what was odd about the file.</summary>
    /// <exception cref="CorrectionsFileException">The file is there and can't be read.</exception>
    public Reported<Sequence<Correction>> Read() => CorrectionsFile.Read(File);

    /// <summary>Adds a correction; what was said before about the same two provisions no longer holds.</summary>
    /// <exception cref="CorrectionsFileException">The file can't be written; it is as it was.</exception>
    public void Add(Correction correction)
    {
        MakeFolder();
        foreach (var known in Read().Value.Where(known => known.IsAbout(correction) || Swapped(known).IsAbout(correction)))
        {
            CorrectionsFile.Remove(File, known);
        }
        var now = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        CorrectionsFile.Add(File, correction with { On = now });
    }

    /// <summary>Takes the correction of a name back; nothing when it is not held.</summary>
    /// <exception cref="CorrectionsFileException">The file can't be written; it is as it was.</exception>
    public void Undo(string name)
    {
        foreach (var known in Read().Value.Where(known => NameOf(known) == name))
        {
            CorrectionsFile.Remove(File, known);
        }
    }

    /// <summary>The same said of the drafts the other way round.</summary>
    public static Correction Swapped(Correction correction) => correction with
    {
        Older = correction.Newer,
        Newer = correction.Older,
        OlderId = correction.NewerId,
        NewerId = correction.OlderId,
    };

    /// <summary>A short name for a correction, made of what it says.</summary>
    public static string NameOf(Correction correction) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', correction.Kind, correction.Older, correction.Newer, correction.OlderId, correction.NewerId))).AsSpan(0, 8));

    private void MakeFolder()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CorrectionsFileException(File, $"The folder can't be made: {exception.Message}", Wording.DataFolderAdvice, exception);
        }
    }
}
