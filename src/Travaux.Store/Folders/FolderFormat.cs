using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Store.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Travaux.Store.Folders;

/// <summary>Writes a folder in its canonical form: one way to write each item, each in the file of its kind.</summary>
public static class FolderFormat
{
    /// <summary>The files that are not as the canonical folder has them: new, changed, or not in it.</summary>
    public static IReadOnlyList<string> Differing(DossierReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var canonical = DossierFolder.Write(reading.Dossier);
        return
        [
            .. canonical.Where(file => reading.Files.GetValueOrDefault(file.Name) is not { IsVerbatim: true } stands || stands != file).Select(file => file.Name)
                .Concat(reading.Files.Keys.Where(name => canonical.All(file => file.Name != name)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The comments in files that differ: they would be lost.</summary>
    public static IReadOnlyList<SourceSpan> Comments(DossierReading reading) =>
        [.. Differing(reading).Where(reading.Files.ContainsKey).SelectMany(name => Comments(reading.Files[name]))];

    /// <summary>Writes what differs. Each file is the old or the new one, whole, at every instant, and no item is in none of them.</summary>
    /// <exception cref="DossierException">A file can not be written; those before it are.</exception>
    public static void Write(string folder, DossierReading reading)
    {
        var differing = Differing(reading);
        var canonical = DossierFolder.Write(reading.Dossier).ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var name in differing.OrderBy(name => canonical.ContainsKey(name) ? 0 : 1))
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            try
            {
                if (canonical.TryGetValue(name, out var file))
                {
                    DurableFile.Replace(path, new UTF8Encoding(false).GetBytes(file.Text));
                }
                else
                {
                    File.Delete(path);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DossierException(path, "TX536", $"The file can not be written: {exception.Message}");
            }
        }
    }

    internal static IEnumerable<SourceSpan> Comments(FolderFile file)
    {
        var scanner = new Scanner(new StringReader(file.Text), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is Comment comment)
            {
                yield return new(file.Name, (int)comment.Start.Index, (int)(comment.End.Index - comment.Start.Index));
            }
        }
    }
}
