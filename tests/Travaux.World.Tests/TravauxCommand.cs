using System.Diagnostics;
using System.Text;

namespace Travaux.World.Tests;

/// <summary>What a command answered.</summary>
internal sealed record Answer(int ExitCode, string Output, string Errors);

/// <summary>Runs the command line as its users do: as a process.</summary>
internal static class TravauxCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs <c>travaux</c> with arguments, in a folder, with text on its standard input.</summary>
    public static Task<Answer> Run(string folder, string input, params string[] arguments) =>
        Run(Start("dotnet", folder, [Program, .. arguments]), input);

    /// <summary>Runs <c>travaux</c> with its standard output going to a file of the system, such as <c>/dev/full</c>.</summary>
    public static Task<Answer> RunInto(string output, string folder, params string[] arguments) =>
        Run(Start("sh", folder, ["-c", "out=$1; shift; exec dotnet \"$@\" > \"$out\"", "sh", output, Program, .. arguments]), "");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "travaux.dll");

    private static ProcessStartInfo Start(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }

    private static async Task<Answer> Run(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not end within {Patience}.");
        }
        return new(process.ExitCode, await output, await errors);
    }
}

/// <summary>A folder of drafts for one test, gone after it.</summary>
internal sealed class DraftFolder : IDisposable
{
    public DraftFolder() => Path = Directory.CreateTempSubdirectory("travaux-").FullName;

    public string Path { get; }

    /// <summary>Puts a draft into the folder.</summary>
    public DraftFolder With(string name, string text) => With(name, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Puts a file into the folder, byte by byte.</summary>
    public DraftFolder With(string name, byte[] content)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
