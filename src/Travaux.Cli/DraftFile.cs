using Travaux.Documents;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Cli;

/// <summary>A draft as it was read.</summary>
/// <param name="Reported">The draft, understood, and what was odd about it.</param>
/// <param name="Original">The Word file that it was read from; <see langword="null"/> for other formats.</param>
internal sealed record ReadDraft(Reported<Copy> Reported, WordOriginal? Original)
{
    /// <summary>The draft, understood.</summary>
    public Copy Copy => Reported.Value;
}

/// <summary>Reads a draft from a file, or from standard input where its name is <c>-</c>.</summary>
internal static class DraftFile
{
    /// <summary>The draft, understood, and what was odd about it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="changes">Which text of a Word file with tracked changes is read.</param>
    /// <exception cref="CommandException">There is no such file, or it is none that is read.</exception>
    public static ReadDraft Read(string file, TrackedText changes) =>
        Understood(file == "-" ? "standard input" : file, Bytes(file), changes);

    /// <summary>A Word file before its tracked changes and with them, each under a name that says so.</summary>
    /// <exception cref="CommandException">There is no such file, or it is no Word file.</exception>
    public static (ReadDraft Before, ReadDraft After) ReadBoth(string file)
    {
        var (name, content) = (file == "-" ? "standard input" : file, Bytes(file));
        var before = Understood($"{name} (before its changes)", content, TrackedText.Rejected);
        return before.Copy.Document.Format == "Word"
            ? (before, Understood($"{name} (with its changes)", content, TrackedText.Accepted))
            : throw new CommandException(file, "TX912", "One draft alone can be compared only if it is a Word file, before its tracked changes and with them: name the draft to compare it with.");
    }

    /// <summary>The bytes of a file, or of standard input.</summary>
    /// <exception cref="CommandException">There is no such file, or it can't be read.</exception>
    public static byte[] Bytes(string file) => file == "-" ? StandardInput() : Content(file);

    private static ReadDraft Understood(string name, byte[] content, TrackedText changes)
    {
        var document = Document(name, content, changes);
        var copy = ProvisionParser.Read(document.Value);
        Sequence<Diagnostic> diagnostics = [.. document.Diagnostics, .. copy.Diagnostics];
        return new(new(copy.Value, diagnostics), WordOriginal.Of(document.Value, content, changes));
    }

    /// <summary>A file as its reader leaves it.</summary>
    /// <exception cref="CommandException">It is none that is read.</exception>
    public static Reported<Document> Document(string name, byte[] content, TrackedText changes)
    {
        try
        {
            return DocumentReader.Read(name, content, new ReadingOptions { Changes = changes });
        }
        catch (UnreadableDocumentException exception)
        {
            throw new CommandException(exception.File, "TX904", $"{Sentence(exception.Reason)}. {exception.Advice}");
        }
    }

    /// <summary>Two drafts, read side by side; where neither can be read, the older is the one that is told of.</summary>
    /// <exception cref="CommandException">There is no such file, or it is none that is read.</exception>
    public static (ReadDraft Older, ReadDraft Newer) Read(string older, string newer, TrackedText changes)
    {
        var besides = Task.Run(() => Read(newer, changes));
        try
        {
            var first = Read(older, changes);
            return (first, besides.GetAwaiter().GetResult());
        }
        finally
        {
            // A failure of the second is not told where the first failed.
            _ = besides.ContinueWith(task => task.Exception, TaskScheduler.Default);
        }
    }

    private static byte[] Content(string file)
    {
        if (Directory.Exists(file))
        {
            throw new CommandException(file, "TX902", "This is a folder: name a file in it.");
        }
        if (!File.Exists(file))
        {
            throw new CommandException(file, "TX901", "There is no such file." + Meant(file));
        }
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CanNotBeRead(file, exception);
        }
    }

    private static CommandException CanNotBeRead(string file, Exception exception) =>
        new(file, "TX903", $"The file can't be read: {exception.Message}");

    private static string Meant(string file)
    {
        var folder = Path.GetDirectoryName(file) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
        {
            return $" The folder '{folder}' does not exist either.";
        }
        var meant = Nearest.To(Path.GetFileName(file), Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        return meant is null ? "" : $" Did you mean '{Path.Combine(folder == "." ? "" : folder, meant)}'?";
    }

    private static byte[] StandardInput()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            using var content = new MemoryStream();
            input.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CanNotBeRead("standard input", exception);
        }
    }

    private static string Sentence(string reason) => reason.Length == 0 ? reason : char.ToUpperInvariant(reason[0]) + reason[1..];
}
