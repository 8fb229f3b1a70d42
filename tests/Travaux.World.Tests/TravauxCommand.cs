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
    public static async Task<Answer> Run(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "travaux.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
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
            throw new TimeoutException($"travaux {string.Join(' ', arguments)} did not end within {Patience}.");
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
