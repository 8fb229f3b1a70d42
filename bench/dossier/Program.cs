using System.Diagnostics;
using System.Globalization;
using Travaux.Bench.Dossier;
using Travaux.Record.Journal;
using Travaux.Store;
using Travaux.Store.Exchange;
using Travaux.Store.Folders;
using Travaux.Store.Journals;
using Travaux.Store.Journals.Sqlite;

// How long a large dossier takes: dotnet run --project bench/dossier -c Release [-- ITEMS]. Each step is a process of its own, as a command is.
// With -- --write FOLDER ITEMS it only makes the dossier, for commands to be tried on.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--write", var folder, var asked] && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
{
    new GeneratedFolder(wanted).Write(folder);
    return 0;
}
if (args is [var step, var place] && Steps.All.ContainsKey(step))
{
    Steps.Run(step, place);
    return 0;
}
var items = 100_000;
if (args.Length > 0 && (args.Length > 1 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out items)))
{
    Console.Error.WriteLine("Usage: Travaux.Bench.Dossier [ITEMS] | --write FOLDER ITEMS   (ITEMS: a number, 100000 unless said)");
    return args is ["--help" or "-h"] ? 0 : 2;
}
var around = Directory.CreateTempSubdirectory("travaux-bench-").FullName;
try
{
    new GeneratedFolder(items).Write(Path.Combine(around, "folder"));
    var bytes = Directory.EnumerateFiles(Path.Combine(around, "folder")).Sum(file => new FileInfo(file).Length);
    Console.WriteLine($"{items:N0} items, {bytes / 1e6:N1} MB of YAML");
    foreach (var name in Steps.All.Keys)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Steps.Host, name, around]) { RedirectStandardOutput = true })!;
        Console.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
    }
}
finally
{
    Directory.Delete(around, recursive: true);
}
return 0;

/// <summary>What is measured.</summary>
internal static class Steps
{
    public static readonly Dictionary<string, Action<string>> All = new()
    {
        ["read the folder"] = around => DossierFolder.Read(Path.Combine(around, "folder")),
        ["import it"] = around => FolderImport.Run(Path.Combine(around, "folder"), DossierFolder.Read(Path.Combine(around, "folder")), Path.Combine(around, "a.travaux"), "bench", JournalOptions.Default),
        ["import it again"] = around => FolderImport.Run(Path.Combine(around, "folder"), DossierFolder.Read(Path.Combine(around, "folder")), Path.Combine(around, "a.travaux"), "bench", JournalOptions.Default),
        ["load the journal"] = around => DossierStore.Open(Path.Combine(around, "a.travaux")),
        ["export it"] = around =>
        {
            using var journal = SqliteJournal.Open(Path.Combine(around, "a.travaux"), JournalOptions.Default);
            FolderExport.Write(DossierStore.Read(journal, "a.travaux", AsOf.Now).Dossier, journal, Path.Combine(around, "out"), ExportOptions.Default);
        },
        ["tell 10,000 missing ids"] = around =>
        {
            var broken = Path.Combine(around, "broken");
            Directory.CreateDirectory(broken);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(around, "folder")))
            {
                File.WriteAllText(Path.Combine(broken, Path.GetFileName(file)), File.ReadAllText(file).Replace("meeting: meeting-", "meeting: meting-", StringComparison.Ordinal));
            }
            Console.Write($"({DossierFolder.Read(broken).Errors.Count:N0} errors) ");
        },
    };

    /// <summary>The program itself, where it is run by the host of .NET.</summary>
    public static string[] Host => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Steps).Assembly.Location] : [];

    public static void Run(string step, string around)
    {
        var watch = Stopwatch.StartNew();
        All[step](around);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{step}: {watch.Elapsed.TotalSeconds:N2} s ({process.TotalProcessorTime.TotalSeconds:N2} s of a processor), {process.PeakWorkingSet64 / 1e6:N0} MB");
    }
}
