using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Documents;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Journal;
using Travaux.Store.Journals.Sqlite;

namespace Travaux.Cli;

/// <summary>The words of the files that go with a release, as far as they can be looked through.</summary>
/// <param name="Read">The name of each file that was read, with its words: those of its text, and those beside it, such as its author's name.</param>
/// <param name="Unread">The files, and parts of files, whose words can't be looked through.</param>
internal sealed partial record ReleasedFiles(Sequence<(string File, string Text)> Read, Sequence<string> Unread)
{
    private const int Largest = 16 * 1024 * 1024;
    private const int MostParts = 2_000;

    /// <summary>Looks through the held files of a release, which lie in a folder or a journal.</summary>
    public static ReleasedFiles Of(Dossier released, string path, Surroundings surroundings)
    {
        var copies = released.All<Draft>().SelectMany(draft => draft.Languages).SelectMany(language => language.Copies)
            .Concat(released.All<Source>().SelectMany(source => source.Copies))
            .Where(copy => copy.File.Length > 0).DistinctBy(copy => copy.File, StringComparer.Ordinal).ToList();
        if (copies.Count == 0)
        {
            return new([], []);
        }
        if (Directory.Exists(path))
        {
            return Of(copies, copy => InFolder(Path.Combine(path, copy.File)));
        }
        using var journal = SqliteJournal.Open(path, new() { Clock = surroundings.Clock });
        return Of(copies, copy =>
        {
            using var content = new MemoryStream();
            return Digest.TryParse(copy.Sha256, CultureInfo.InvariantCulture, out var digest) && journal.CopyHeld(digest, content) ? content.ToArray() : [];
        });
    }

    private static ReleasedFiles Of(List<HeldCopy> copies, Func<HeldCopy, byte[]?> content)
    {
        var read = new List<(string, string)>();
        var unread = new List<string>();
        foreach (var copy in copies)
        {
            read.Add((copy.File, copy.File));
            if (content(copy) is not { } bytes || bytes.Length > Largest)
            {
                unread.Add(copy.File);
            }
            else if (bytes.Length > 0)
            {
                Look(copy.File, bytes, read, unread);
            }
        }
        return new([.. read], [.. unread]);
    }

    private static byte[]? InFolder(string path) => new FileInfo(path) switch
    {
        { Exists: false } => [],
        { Length: > Largest } => null,
        _ => File.ReadAllBytes(path),
    };

    private static void Look(string file, byte[] content, List<(string, string)> read, List<string> unread)
    {
        try
        {
            var document = DocumentReader.Read(file, content).Value;
            read.Add((file, string.Join('\n', document.Blocks.SelectMany(block => block.Comments.Select(comment => $"{comment.Author} {comment.Text}").Prepend(block.Text)))));
        }
        catch (UnreadableDocumentException)
        {
            unread.Add(file);
        }
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            LookInside(file, content, read, unread);
        }
        else
        {
            // What a reader of the text leaves out: comments and attributes of markup, what says who made a PDF.
            read.Add((file, Tag().Replace(Encoding.UTF8.GetString(content), " ")));
            read.Add((file, Encoding.Latin1.GetString(content).Replace("\0", "", StringComparison.Ordinal)));
            read.Add((file, Encoding.UTF8.GetString(content)));
        }
    }

    /// <summary>The parts of a packed file: those of text without their markup, in which a word may be cut in two; others are named.</summary>
    private static void LookInside(string file, byte[] content, List<(string, string)> read, List<string> unread)
    {
        try
        {
            using var packed = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var left = (long)Largest * 4;
            foreach (var part in packed.Entries.Take(MostParts))
            {
                left -= part.Length;
                if (left < 0 || part.Length > Largest)
                {
                    unread.Add($"{file} ({part.FullName} in it)");
                    continue;
                }
                if (!IsText(part.FullName))
                {
                    if (part.Length > 0)
                    {
                        unread.Add($"{file} ({part.FullName} in it)");
                    }
                    continue;
                }
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                read.Add((file, Tag().Replace(text, "")));
                read.Add((file, Tag().Replace(text, " ")));
                read.Add((file, text));
            }
            if (packed.Entries.Count > MostParts)
            {
                unread.Add(file);
            }
        }
        catch (InvalidDataException)
        {
            unread.Add(file);
        }
    }

    private static bool IsText(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || part == "mimetype";

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
