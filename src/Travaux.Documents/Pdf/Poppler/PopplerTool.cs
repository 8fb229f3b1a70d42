using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Travaux.Documents.Pdf.Poppler;

/// <summary>Runs one of poppler's programs on a file: no shell, nothing but its output comes back, and it ends when its time or memory is used up.</summary>
internal static class PopplerTool
{
    private const int MostComplaint = 16 * 1024;
    private const string Advice =
        "Install poppler (Debian and Ubuntu: apt install poppler-utils; Fedora: poppler-utils; macOS: brew install poppler; "
        + "Windows: winget install oschwartz10612.Poppler), or save the file as text (.txt).";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>What a program says of a file.</summary>
    /// <param name="file">The file's name as the user gave it, for refusals.</param>
    /// <param name="tool">The program: <c>pdftotext</c>.</param>
    /// <param name="arguments">What it is given; a path among them is the copy of the file.</param>
    /// <param name="limits">How much time, memory and output it may use.</param>
    /// <param name="read">Reads its output as it comes.</param>
    /// <exception cref="UnreadableDocumentException">The program is not installed, or used up its limits.</exception>
    public static PopplerAnswer<T> Ask<T>(string file, string tool, IEnumerable<string> arguments, PopplerLimits limits, Func<Stream, T> read)
    {
        using var process = Start(file, tool, arguments);
        var complaint = Task.Run(() => Beginning(process.StandardError));
        using var done = new CancellationTokenSource();
        var watch = Task.Run(() => Watch(process, limits, done.Token));
        T? value = default;
        Exception? failure = null;
        try
        {
            using var output = new CountedStream(process.StandardOutput.BaseStream, limits.Output);
            value = read(output);
            output.CopyTo(Stream.Null);
        }
        catch (Exception exception) when (exception is IOException or System.Xml.XmlException or InvalidDataException)
        {
            failure = exception;
        }
        finally
        {
            // A reader that stopped early leaves the program waiting to write.
            if (failure is not null || value is null)
            {
                End(process);
            }
            process.WaitForExit();
            done.Cancel();
        }
        if (watch.Result is { } usedUp)
        {
            throw new UnreadableDocumentException(file, usedUp, "Split it into several files, or print it to a new PDF and give that.");
        }
        if (failure is InvalidDataException)
        {
            throw new UnreadableDocumentException(
                file, string.Create(CultureInfo.InvariantCulture, $"its text takes more than {limits.Output >> 20:N0} MiB"), "Split it into several files.", failure);
        }
        return new(value, process.ExitCode, complaint.Result, failure);
    }

    private static Process Start(string file, string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["LC_ALL"] = "C";
        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new UnreadableDocumentException(file, $"PDF files are read with poppler's {tool}, which is not found here", Advice, exception);
        }
    }

    /// <summary>Why the program was ended, as the end of a sentence; <see langword="null"/> where it ended by itself.</summary>
    private static async Task<string?> Watch(Process process, PopplerLimits limits, CancellationToken done)
    {
        var started = Stopwatch.GetTimestamp();
        while (!done.IsCancellationRequested)
        {
            var reason = Stopwatch.GetElapsedTime(started) > limits.Time
                ? string.Create(CultureInfo.InvariantCulture, $"poppler did not read it within {limits.Time.TotalSeconds:0.###} seconds")
                : Memory(process) > limits.Memory
                ? string.Create(CultureInfo.InvariantCulture, $"poppler needs more than {limits.Memory >> 20:N0} MiB of memory for it")
                : null;
            if (reason is not null)
            {
                End(process);
                return reason;
            }
            await Task.Delay(Look, CancellationToken.None).ConfigureAwait(false);
        }
        return null;
    }

    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself meanwhile.
        }
    }

    private static string Beginning(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (var count = reader.Read(buffer); count > 0; count = reader.Read(buffer))
        {
            kept.Append(buffer, 0, Math.Min(count, MostComplaint - kept.Length));
        }
        return kept.ToString();
    }
}

/// <summary>How much a program of poppler may use up before it is ended.</summary>
/// <param name="Time">How long it may run.</param>
/// <param name="Memory">How many bytes of memory.</param>
/// <param name="Output">How many bytes it may write.</param>
internal sealed record PopplerLimits(TimeSpan Time, long Memory, long Output);

/// <summary>What came back from a program of poppler.</summary>
/// <param name="Value">What was read of its output; the default of its type where that failed.</param>
/// <param name="ExitCode">0 where it found nothing amiss; 1 where it could not open the file, 3 where the file forbids it.</param>
/// <param name="Complaint">The beginning of what it wrote to its errors.</param>
/// <param name="Failure">Why its output could not be read, if it could not.</param>
internal sealed record PopplerAnswer<T>(T? Value, int ExitCode, string Complaint, Exception? Failure);
