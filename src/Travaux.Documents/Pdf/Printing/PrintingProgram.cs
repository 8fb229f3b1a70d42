using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Travaux.Documents.Pdf.Printing;

/// <summary>Runs a program that prints: to its end, or until its time is up, then it is ended with all that it started.</summary>
internal static class PrintingProgram
{
    private const int MostComplaint = 500;
    private static readonly TimeSpan ForLastWords = TimeSpan.FromSeconds(10);

    /// <summary>How the program ended.</summary>
    /// <param name="ExitCode">0 where it found nothing amiss.</param>
    /// <param name="Complaint">The beginning of what it wrote to its errors, on one line.</param>
    public sealed record Ending(int ExitCode, string Complaint);

    /// <summary>Runs the program.</summary>
    /// <exception cref="PrintingException">Its time was up.</exception>
    public static Ending Run(string name, string program, string folder, TimeSpan time, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            process.StandardInput.Close();
            var complaint = new StringBuilder();
            process.OutputDataReceived += (_, _) => { };
            var told = new TaskCompletionSource();
            process.ErrorDataReceived += (_, line) =>
            {
                Keep(complaint, line.Data);
                if (line.Data is null)
                {
                    told.TrySetResult();
                }
            };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(time))
            {
                throw new PrintingException(string.Create(
                    CultureInfo.InvariantCulture, $"{name} did not make the PDF within {time.TotalSeconds:0.###} seconds. Write a Word file (--word) and print that."));
            }
            // What it started may live on and hold its errors open.
            told.Task.Wait(ForLastWords);
            lock (complaint)
            {
                return new(process.ExitCode, complaint.ToString());
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    private static void Keep(StringBuilder complaint, string? line)
    {
        lock (complaint)
        {
            if (line is { Length: > 0 } && complaint.Length < MostComplaint)
            {
                complaint.Append(complaint.Length > 0 ? " " : "").Append(line.AsSpan(0, Math.Min(line.Length, MostComplaint - complaint.Length)));
            }
        }
    }
}
