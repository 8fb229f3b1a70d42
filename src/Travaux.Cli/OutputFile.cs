namespace Travaux.Cli;

/// <summary>Writes an answer to a file: whole or not at all, and never over a draft that was read.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file to write that is one of those to read: before anything is done.</summary>
    /// <exception cref="CommandException">The file is one of the inputs.</exception>
    public static void Refuse(string? file, params IEnumerable<string> inputs)
    {
        if (file is not null && inputs.Any(input => input != "-" && Itself(input) == Itself(file)))
        {
            throw new CommandException(file, "TX906", "This file is to be read: name another to write.");
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

    /// <summary>Writes beside the file first, then puts it in its place.</summary>
    /// <exception cref="CommandException">The file can't be written.</exception>
    public static void Write(string file, Action<Stream> write)
    {
        var path = Path.GetFullPath(file);
        var beside = path + ".part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(file, "TX905", $"The file can't be written: {exception.Message}");
        }
    }
}
