using System.Diagnostics;

namespace Travaux.Bench.Quality;

/// <summary>The files that the provisions of a gold pair came from.</summary>
internal sealed class RawDrafts(string shared)
{
    private const string Heavy =
        "--reword .7 --rate .25 --insert .15 --delete .12 --move .15 --swap .05 --split .12 --merge .12 --bracket .25 --attribute EU,US,G77";

    private static readonly Dictionary<string, (string Folder, string Extension)> Instruments = new()
    {
        ["eu-ec"] = ("eu-ec-treaty", ".txt"),
        ["eu-teu"] = ("eu-teu", ".txt"),
        ["paris"] = ("paris-agreement-2015", ".md"),
        ["uk-social"] = ("uk-social-housing-bill", ".xml"),
    };

    private static readonly Dictionary<string, (string File, string Options)> Mutated = new()
    {
        ["un-charter"] = ("un-charter-1945/02-1945-06-26-un-charter-as-amended.txt", ""),
        ["bbnj"] = ("bbnj-agreement-2023/2023-06-19-bbnj-agreement-en.txt", ""),
        ["rome"] = ("eu-ec-treaty/01-1957-03-25-rome-eec.txt", "--level paragraph"),
    };

    /// <summary>The older and newer file of a pair; <see langword="null"/> with a reason where they can't be had here.</summary>
    public (string Older, string Newer)? Of(GoldPair gold, out string reason)
    {
        reason = "";
        var name = gold.Name.Split(' ');
        if (gold.Name == "un-charter")
        {
            return (Corpus("un-charter-1945/01-1944-10-07-dumbarton-oaks.txt"), Corpus("un-charter-1945/02-1945-06-26-un-charter-as-amended.txt"));
        }
        if (name[0] == "mut")
        {
            return Mutate(name[1], name[2], name[3], out reason);
        }
        var numbers = name[1].Split('-');
        return (Numbered(name[0], numbers[0]), Numbered(name[0], numbers[1]));
    }

    private string Corpus(string file) => Path.Combine(shared, "corpora", file);

    private string Numbered(string instrument, string number)
    {
        var (folder, extension) = Instruments[instrument];
        return Directory.GetFiles(Corpus(folder), $"{number}-*{extension}").Order(StringComparer.Ordinal).Last();
    }

    /// <summary>Makes the mutated draft again, as <c>baselines.md</c> says it was made.</summary>
    private (string Older, string Newer)? Mutate(string source, string weight, string seed, out string reason)
    {
        var folder = Directory.CreateTempSubdirectory("travaux-quality-").FullName;
        var (file, options) = Mutated[source];
        var arguments = $"\"{Path.Combine(shared, "tools", "mutate.py")}\" \"{Corpus(file)}\" \"{folder}\" --seed {seed[1..]} {options} {(weight == "heavy" ? Heavy : "")}";
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            reason = process.ExitCode == 0 ? "" : $"mutate.py failed: {said}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            reason = "python3 is not here, which makes the mutated drafts";
        }
        return reason.Length > 0 ? null : (Path.Combine(folder, "old.txt"), Path.Combine(folder, "new.txt"));
    }
}
