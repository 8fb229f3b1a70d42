using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Bench.Obligations;

/// <summary>A file of obligations among the examples.</summary>
/// <param name="File">Its path.</param>
/// <param name="Texts">Its text and those of the files beside it that it may use, by their names without the ending.</param>
internal sealed record Example(string File, IReadOnlyDictionary<string, string> Texts)
{
    private const string Ending = ".obligations";

    /// <summary>Its name.</summary>
    public string Name => Path.GetRelativePath(Path.Combine(Places.Root, "examples"), File)[..^Ending.Length].Replace('\\', '/');

    /// <summary>All of them, by their names.</summary>
    public static IReadOnlyList<Example> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(Places.Root, "examples"), "*" + Ending, SearchOption.AllDirectories).Select(Beside).OrderBy(example => example.Name, StringComparer.Ordinal)];

    /// <summary>An instrument by its file's path, from here or under <c>examples/</c>.</summary>
    /// <exception cref="InvalidDataException">It is in error.</exception>
    public static Instrument Read(string path) =>
        Beside(System.IO.File.Exists(path) ? Path.GetFullPath(path) : Path.Combine(Places.Root, "examples", path + Ending)).Read();

    /// <summary>Reads it from memory.</summary>
    /// <exception cref="InvalidDataException">It is in error.</exception>
    public Instrument Read()
    {
        var read = InstrumentReader.Read(File, Texts[Path.GetFileNameWithoutExtension(File)], name => Texts.GetValueOrDefault(name));
        return read.Diagnostics.Count == 0 ? read.Value : throw new InvalidDataException($"{File}: {read.Diagnostics[0].Message}");
    }

    private static Example Beside(string file) => new(file, Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*" + Ending)
        .ToDictionary(each => Path.GetFileNameWithoutExtension(each), System.IO.File.ReadAllText));
}
