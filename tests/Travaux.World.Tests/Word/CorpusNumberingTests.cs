using System.IO.Compression;
using System.Text.RegularExpressions;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Tests;
using Xunit.Abstractions;

namespace Travaux.World.Tests.Word;

/// <summary>Real Word files: our numbers beside LibreOffice's, paragraph by paragraph.</summary>
public partial class CorpusNumberingTests(ITestOutputHelper output)
{
    [LibreOfficeFact]
    public async Task LibreOffice_prints_the_numbers_of_the_word_files_of_the_corpora()
    {
        if (Shared.Missing is { } missing)
        {
            output.WriteLine($"skipped: {missing}");
            return;
        }
        var folder = Directory.CreateTempSubdirectory("travaux-corpus-numbering-");
        try
        {
            var files = Directory.GetFiles(Shared.PathOf("corpora"), "*.docx", SearchOption.AllDirectories).Where(IsNumbered).Order(StringComparer.Ordinal).ToList();
            var names = files.Select((file, at) => $"{at:000}-{Path.GetFileName(file)}").ToList();
            for (var at = 0; at < files.Count; at++)
            {
                File.Copy(files[at], Path.Combine(folder.FullName, names[at]));
            }
            await LibreOffice.Convert(folder.FullName, "txt:Text (encoded):UTF8", names);
            var (same, all) = (0, 0);
            for (var at = 0; at < files.Count; at++)
            {
                var text = Path.Combine(folder.FullName, Path.ChangeExtension(names[at], ".txt"));
                var (here, of) = File.Exists(text) ? Agreement(files[at], await File.ReadAllTextAsync(text)) : (0, 0);
                (same, all) = (same + here, all + of);
            }
            output.WriteLine($"{files.Count} files, {all} numbered paragraphs found in LibreOffice's text: {same} have the same number there.");
            Assert.True(same > 0.98 * all);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (int Same, int All) Agreement(string file, string libreOffice)
    {
        var lines = libreOffice.TrimStart('\uFEFF').Split('\n').Select(Squeezed).ToLookup(line => line, StringComparer.Ordinal);
        var ends = libreOffice.TrimStart('\uFEFF').Split('\n').Select(Squeezed).ToList();
        var (same, all, unseen) = (0, 0, 0);
        foreach (var block in DocumentReader.Read(file, File.ReadAllBytes(file)).Value.Blocks.Where(block => block.Label.Length > 0 && block.Kind is not (BlockKind.Footnote or BlockKind.Aside)))
        {
            var words = Squeezed(block.Text.Replace(Run.ThingText, "", StringComparison.Ordinal));
            var printed = Squeezed(block.Label + " " + words);
            unseen++;
            if (words.Length > 2 && (lines.Contains(printed) || ends.Exists(line => line.EndsWith(words, StringComparison.Ordinal))))
            {
                all++;
                unseen--;
                if (lines.Contains(printed))
                {
                    same++;
                }
                else
                {
                    output.WriteLine($"{Path.GetFileName(file)}: ours '{printed[..Math.Min(60, printed.Length)]}', LibreOffice's '{ends.Find(line => line.EndsWith(words, StringComparison.Ordinal))![..^words.Length]}'");
                }
            }
        }
        output.WriteLine($"{Path.GetFileName(file)}: {all} compared, {unseen} not found");
        return (same, all);
    }

    private static bool IsNumbered(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            return zip.GetEntry("word/numbering.xml") is not null && !HasChanges(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>LibreOffice's text has deleted words too.</summary>
    private static bool HasChanges(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = reader.ReadToEnd();
        return text.Contains("<w:del ", StringComparison.Ordinal) || text.Contains("<w:ins ", StringComparison.Ordinal) || text.Contains("<w:moveFrom ", StringComparison.Ordinal);
    }

    private static string Squeezed(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
