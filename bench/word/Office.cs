using System.Diagnostics;

namespace Travaux.Bench.Word;

/// <summary>LibreOffice, without a window and with a profile of its own, working through a list by a macro.</summary>
internal sealed class Office
{
    /// <summary>A file that takes longer is given up, and the program begun anew with the next.</summary>
    private const double PatienceForOne = 90;
    private readonly string _program;
    private readonly string _folder;

    private Office(string program, string folder, string version) => (_program, _folder, Version) = (program, folder, version);

    /// <summary>What it calls itself.</summary>
    public string Version { get; }

    /// <summary>LibreOffice with a new profile; <see langword="null"/> where the machine has none.</summary>
    public static Office? In(string folder)
    {
        if (Places.Program("soffice") is not { } program)
        {
            return null;
        }
        var version = Run.Of(seconds => seconds > 60, program, "--version").Output.Split(' ');
        var office = new Office(program, Directory.CreateDirectory(folder).FullName, version.Length > 1 ? $"{version[0]} {version[1]}" : "LibreOffice");
        // The first start fills the profile, and would write over our macro.
        Run.Of(seconds => seconds > 120, program, [.. office.Options, "--terminate_after_init"]);
        office.WriteMacro();
        return office;
    }

    /// <summary>Works through a list.</summary>
    /// <returns>The names of what was done, and the seconds for everything.</returns>
    public (HashSet<string> Done, double Seconds) Do(IReadOnlyList<OfficeTask> tasks, TimeSpan time, Action<int> progress)
    {
        HashSet<string> done = [];
        var begun = 0;
        var watch = Stopwatch.StartNew();
        while (begun < tasks.Count && watch.Elapsed < time)
        {
            var (list, log) = (Path.Combine(_folder, "list.tsv"), Path.Combine(_folder, "log.tsv"));
            File.WriteAllLines(list, tasks.Skip(begun).Select(task => task.Line));
            File.Delete(log);
            var (lines, since) = (0, 0.0);
            Run.Of(
                seconds =>
                {
                    if (Lines(log) is var now && now.Length > lines)
                    {
                        (lines, since) = (now.Length, seconds);
                        progress(begun + (lines / 2));
                    }
                    return seconds - since > PatienceForOne || watch.Elapsed > time;
                },
                _program, [.. Options, $"macro:///Standard.Comparing.Work(\"{list}\",\"{log}\")"]);
            var told = Lines(log);
            done.UnionWith(told.Where(line => line.StartsWith("done\t", StringComparison.Ordinal)).Select(line => line.Split('\t')[1]));
            var here = told.Count(line => line.StartsWith("begun\t", StringComparison.Ordinal));
            // Where it ended before anything was begun it would do so again.
            begun = here == 0 ? tasks.Count : begun + here;
        }
        progress(tasks.Count);
        return (done, watch.Elapsed.TotalSeconds);
    }

    private string[] Options => ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}"];

    private void WriteMacro()
    {
        var library = Directory.CreateDirectory(Path.Combine(_folder, "profile", "user", "basic", "Standard")).FullName;
        using var source = new StreamReader(typeof(Office).Assembly.GetManifestResourceStream("Comparing.bas")!);
        File.WriteAllText(Path.Combine(library, "Comparing.xba"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Comparing" script:language="StarBasic">
            {System.Security.SecurityElement.Escape(source.ReadToEnd())}
            </script:module>
            """);
        File.WriteAllText(Path.Combine(library, "script.xlb"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Comparing"/>
            </library:library>
            """);
    }

    private static string[] Lines(string log)
    {
        try
        {
            return File.Exists(log) ? File.ReadAllLines(log) : [];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
