namespace Travaux.Cli;

/// <summary>Writes an answer to a file: whole or not at all, and never over a draft that was read.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file to write that is one of those to read: before anything is done.</summary>
    /// <exception cref="CommandException">The file is one of the inputs.</exception>
    public static void Refuse(string? file, params IEnumerable<string> inputs)
    {
        if (file is not null && inputs.Any(input => input != "-" && AreOne(input, file)))
        {
            throw new CommandException(file, "TX906", "This file is to be read: name another to write.");
        }
    }

    /// <summary>Whether two names are of one file.</summary>
    public static bool AreOne(string file, string other) => Itself(file) == Itself(other);

    /// <summary>Writes beside the file first, under a name that nothing has, then puts it in its place.</summary>
    /// <exception cref="CommandException">The file can't be written; nothing is left of it.</exception>
    public static void Write(string file, Action<Stream> write)
    {
        if (Directory.Exists(file))
        {
            throw new CommandException(file, "TX905", "The file can't be written: this is a folder. Name a file in it.");
        }
        var path = Path.GetFullPath(file);
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".travaux-{Guid.NewGuid():N}.part");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            throw new CommandException(file, "TX905", $"The file can't be written: {exception.Message}");
        }
    }

    private static void Remove(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be written can't be taken away either: the folder is gone, or not ours.
        }
    }

    /// <summary>The whole path of a file; where it is a link, of what it leads to.</summary>
    private static string Itself(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(file);
        }
    }
}
