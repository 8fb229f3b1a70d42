using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Store.Folders;

namespace Travaux.World.Tests.Dossiers;

/// <summary>A literate case: the files of a folder, and what is said of them.</summary>
/// <remarks>
/// <para>
/// A heading of the second rank begins a case. Its fences are files (<c>yaml NAME</c>; <c>bytes NAME</c> with <c>\xFF</c>, <c>\0</c>, <c>\t</c>, <c>\r</c>,
/// <c>\n</c> and no line end of its own), things of the file system (<c>link NAME</c>, <c>locked NAME</c>, <c>pipe NAME</c>, <c>without NAME</c>) and
/// the <c>errors</c>, one a line. Files of <c>base</c> fences are in every case that does not give them itself.
/// </para>
/// </remarks>
internal sealed partial record FolderCase(string Title, IReadOnlyList<(string Kind, string Name, string Text)> Parts, string Errors)
{
    /// <summary>The cases of a file.</summary>
    public static IEnumerable<FolderCase> In(string markdown)
    {
        var sections = markdown.Split("\n## ");
        var bases = Fences(sections[0]).Where(fence => fence.Kind == "base").Select(fence => fence with { Kind = "yaml" }).ToList();
        foreach (var section in sections[1..])
        {
            var fences = Fences(section).ToList();
            yield return new(
                section.Split('\n')[0],
                [.. bases.Where(each => fences.All(fence => fence.Name != each.Name)), .. fences.Where(fence => fence.Kind != "errors")],
                fences.Where(fence => fence.Kind == "errors").Select(fence => fence.Text).SingleOrDefault("(no errors are given)"));
        }
    }

    /// <summary>What is said of the folder of the case.</summary>
    public string Said()
    {
        var around = Directory.CreateTempSubdirectory("travaux-").FullName;
        var locks = new List<FileStream>();
        try
        {
            File.WriteAllText(Path.Combine(around, "outside.yaml"), "people:\n  - {id: outside, name: \"Somebody else\"}\n");
            var folder = Path.Combine(around, "lake");
            if (Parts.All(part => part is not ("without", ".", _)))
            {
                Directory.CreateDirectory(folder);
                foreach (var (kind, name, text) in Parts)
                {
                    Put(kind, Path.Combine(folder, name), text, locks);
                }
            }
            return Said(folder).Replace(around + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        }
        finally
        {
            locks.ForEach(each => each.Dispose());
            Directory.Delete(around, recursive: true);
        }
    }

    private static string Said(string folder)
    {
        try
        {
            var reading = DossierFolder.Read(folder);
            var said = new StringBuilder();
            foreach (var error in reading.Errors)
            {
                said.Append(CultureInfo.InvariantCulture, $"{reading.Place(error.At)}: {error.Code}: {error.Message}\n");
                foreach (var note in error.Also)
                {
                    said.Append(CultureInfo.InvariantCulture, $"  {reading.Place(note.At)}: {note.Message}\n");
                }
            }
            return said.ToString();
        }
        catch (DossierException exception)
        {
            return exception.Message + "\n";
        }
    }

    private static void Put(string kind, string path, string text, List<FileStream> locks)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (kind)
        {
            case "yaml":
                File.WriteAllText(path, text);
                break;
            case "bytes":
                File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Escapes().Replace(text.TrimEnd('\n'), Unescaped)));
                break;
            case "link":
                File.CreateSymbolicLink(path, text.Trim());
                break;
            case "locked":
                File.WriteAllText(path, text);
                locks.Add(new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
                break;
            case "pipe":
                using (var process = Process.Start("mkfifo", [path]))
                {
                    process.WaitForExit();
                }
                break;
            case "without":
                File.Delete(path);
                break;
            default:
                throw new InvalidDataException($"A case has no '{kind}'.");
        }
    }

    private static string Unescaped(Match match) => match.Value switch
    {
        @"\0" => "\0",
        @"\n" => "\n",
        @"\r" => "\r",
        @"\t" => "\t",
        var hex => ((char)int.Parse(hex.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    };

    private static IEnumerable<(string Kind, string Name, string Text)> Fences(string section)
    {
        foreach (Match fence in FencePattern().Matches(section))
        {
            yield return (fence.Groups["kind"].Value, fence.Groups["name"].Value, fence.Groups["text"].Value);
        }
    }

    [GeneratedRegex(@"^```(?<kind>\w+)(?: (?<name>[^\n]+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"\\(?:[0nrt]|x[0-9A-F]{2})")]
    private static partial Regex Escapes();
}
