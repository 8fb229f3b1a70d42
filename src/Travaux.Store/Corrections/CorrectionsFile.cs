using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Files;

namespace Travaux.Store.Corrections;

/// <summary>The small file beside the drafts that keeps what people said about pairs of provisions.</summary>
/// <remarks>
/// <para>
/// A correction that <see cref="Add"/> returned from is on disk: the file is written anew beside the old one, brought to
/// the disk, and put in its place. Who reads meanwhile sees the old file or the new one, whole. Writers, of this program
/// or another, take turns; each reads what the one before left. Lines that are not understood stay as they are. A file
/// that holds anything and does not name the format is not written to: it is something else, a draft perhaps.
/// </para>
/// </remarks>
public static class CorrectionsFile
{
    /// <summary>The file's name where nobody chose another: beside the newer draft.</summary>
    public const string UsualName = "corrections.tsv";

    /// <summary>Characters that a file of corrections may hold.</summary>
    private const int Largest = 64 * 1024 * 1024;

    /// <summary>What the file says, in its order; a file that is not there says nothing.</summary>
    /// <param name="path">The file; diagnostics name it so.</param>
    /// <exception cref="CorrectionsFileException">The file is there and can't be read, or is no text.</exception>
    public static Reported<Sequence<Correction>> Read(string path)
    {
        var read = Open(path);
        return new(read.Value.Corrections, read.Diagnostics);
    }

    /// <summary>The file line by line, for who wants to know where a correction stands.</summary>
    /// <param name="path">The file; diagnostics name it so.</param>
    /// <exception cref="CorrectionsFileException">The file is there and can't be read, or is no text.</exception>
    public static Reported<CorrectionsText> Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Understood(path, Content(path, path));
    }

    /// <summary>Adds a correction at the end of the file; makes the file where there is none.</summary>
    /// <remarks><para>What the last correction of the file says already is not said twice.</para></remarks>
    /// <exception cref="ArgumentException">The correction has no words to know a provision by.</exception>
    /// <exception cref="CorrectionsFileException">The file can't be written; it is as it was.</exception>
    public static void Add(string path, Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (correction.Older.Length == 0 || correction.Newer.Length == 0)
        {
            throw new ArgumentException("A correction knows both provisions by words.", nameof(correction));
        }
        Change(path, text => text.With(correction));
    }

    /// <summary>Takes a correction back: every line that says it goes.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="CorrectionsFileException">The file can't be written; it is as it was.</exception>
    public static bool Remove(string path, Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Change(path, text => text.Without(correction));
    }

    /// <summary>Reads, changes and writes the file, alone.</summary>
    /// <returns>Whether anything changed.</returns>
    private static bool Change(string path, Func<CorrectionsText, CorrectionsText> change)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = Target(path);
        try
        {
            // Asked before the turn too: beside a file of something else not even the file of the turn is left.
            _ = Writable(path, file);
            using var turn = FileTurn.Take(file);
            var before = Writable(path, file);
            var after = change(before);
            if (after == before)
            {
                return false;
            }
            var content = after.Write();
            if (content.Length > Largest)
            {
                throw TooLarge(path);
            }
            DurableFile.Replace(file, content);
            return true;
        }
        catch (TimeoutException exception)
        {
            throw new CorrectionsFileException(path, "Another program is writing the file.", "Wait until it is done, and try again.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CorrectionsFileException(path, $"The file can't be written: {exception.Message}", "Nothing was changed.", exception);
        }
    }

    /// <summary>What the file says, if it is one to write to: a new one, an empty one, or one that names the format.</summary>
    private static CorrectionsText Writable(string path, string file)
    {
        var content = Content(path, file);
        var text = Understood(path, content).Value;
        if (text.IsOfAnotherVersion)
        {
            throw new CorrectionsFileException(
                path, "This file of corrections is of a version that is not written here.", "Use the newer Travaux that made it.");
        }
        return content.Length == 0 || text.NamesItsFormat ? text : throw new CorrectionsFileException(
            path,
            $"This is no file of corrections: its first line is not '{CorrectionsText.Version}'.",
            "Name another file; if corrections are what it holds, give it that first line.");
    }

    private static Reported<CorrectionsText> Understood(string path, byte[] content)
    {
        if (content.AsSpan().StartsWith([(byte)0xFF, (byte)0xFE]) || content.AsSpan().StartsWith([(byte)0xFE, (byte)0xFF]) || content.AsSpan().Contains((byte)0))
        {
            throw new CorrectionsFileException(path, "This is not UTF-8 text.", "Save it as UTF-8, or name another file.");
        }
        return CorrectionsText.Read(content, path);
    }

    private static byte[] Content(string path, string file)
    {
        try
        {
            return DurableFile.Read(file, Largest) ?? throw TooLarge(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(file) ? "This is a folder." : $"The file can't be read: {exception.Message}";
            throw new CorrectionsFileException(path, reason, "Name a file of corrections.", exception);
        }
    }

    private static CorrectionsFileException TooLarge(string path) =>
        new(path, $"A file of corrections has at most {Largest / 1024 / 1024} MB.", "Begin another one.");

    /// <summary>The file itself where the path is a link, so that the link stays one.</summary>
    private static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            return Path.GetFullPath(path);
        }
    }
}
