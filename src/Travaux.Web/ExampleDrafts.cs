using System.Globalization;
using Travaux.Documents;

namespace Travaux.Web;

/// <summary>The drafts of the example negotiation, as a folder holds them: text in <c>drafts</c>, and the same as Word and PDF files.</summary>
/// <param name="folder">Where they are; <see langword="null"/> where there are none.</param>
internal sealed class ExampleDrafts(string? folder)
{
    private static readonly string[] Folders = ["drafts", "word", "pdf"];
    private static readonly string[] Endings = [".docx", ".pdf", ".txt", ".md", ".html", ".htm", ".xml"];

    /// <summary>The drafts, in the order of their folders and names; empty when the folder is not there.</summary>
    public IReadOnlyList<ExampleDraft> All() => [.. Files().Select(file => ExampleDraft.Named(Path.GetFileName(file)))];

    /// <summary>Reads the draft of a file name; <see langword="null"/> when it is none of the examples.</summary>
    /// <exception cref="UnreadableDocumentException">The file is refused.</exception>
    public HeldDraft? ByName(string name) =>
        Files().FirstOrDefault(file => Path.GetFileName(file) == name) is { } found ? HeldDraft.Read(name, File.ReadAllBytes(found)) : null;

    /// <summary>Reads the draft of an address; <see langword="null"/> when it is none of the examples.</summary>
    public HeldDraft? ByAddress(string address) =>
        Files().FirstOrDefault(file => HeldDraft.AddressOf(Path.GetFileName(file), File.ReadAllBytes(file)) == address) is { } found
            ? HeldDraft.Read(Path.GetFileName(found), File.ReadAllBytes(found)) : null;

    /// <summary>The files that are drafts: in the folders of their formats.</summary>
    private IEnumerable<string> Files() =>
        from inside in folder is null ? [] : Folders.Select(name => Path.Combine(folder, name))
        where Directory.Exists(inside)
        from file in Directory.EnumerateFiles(inside).Order(StringComparer.Ordinal)
        where Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        select file;
}

/// <summary>An example draft, as its file name tells it: <c>03-2031-04-18-third-draft.txt</c>.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Title">What it is called: <c>third draft</c>.</param>
/// <param name="Date">Its date in words; empty where the name has none.</param>
public sealed record ExampleDraft(string File, string Title, string Date)
{
    /// <summary>Reads number, date and title off a file name; all of it is the title when it is named otherwise.</summary>
    public static ExampleDraft Named(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var language = Path.GetExtension(stem).TrimStart('.');
        var parts = Path.GetFileNameWithoutExtension(stem).Split('-', 5);
        if (parts.Length < 5 || !DateOnly.TryParseExact(string.Join('-', parts[1..4]), "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new(file, stem, "");
        }
        string[] marks = [language, Path.GetExtension(file).ToUpperInvariant() switch { ".DOCX" => "Word", ".PDF" => "PDF", _ => "" }];
        var marked = string.Join(", ", marks.Where(mark => mark.Length > 0));
        var title = parts[4].Replace('-', ' ') + (marked.Length > 0 ? $" ({marked})" : "");
        return new(file, char.ToUpperInvariant(title[0]) + title[1..], date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }
}
