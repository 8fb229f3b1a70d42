using System.Diagnostics;

namespace Travaux.World.Tests.Word;

/// <summary>LibreOffice, where the machine has it: another reader of Word files, to hold ours against.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The program; <see langword="null"/> where the machine has none.</summary>
    private static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs LibreOffice does not run; <see langword="null"/> where it does.</summary>
    public static string? Missing => Program is null ? "needs LibreOffice (soffice), which is absent here" : null;

    /// <summary>Writes files as another format, all in one run of the program.</summary>
    /// <param name="folder">The folder of the files; it takes the results.</param>
    /// <param name="format">The format as the program names it: <c>txt:Text (encoded):UTF8</c>.</param>
    /// <param name="files">The names of the files.</param>
    public static async Task Convert(string folder, string format, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(Program!) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] options = ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", format, "--outdir", folder];
        foreach (var argument in options.Concat(files))
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            await output;
            await errors;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"LibreOffice did not end within {Patience}.");
        }
    }
}

/// <summary>A test that asks LibreOffice; skipped, plainly, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Missing;
}
