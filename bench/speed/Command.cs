using System.Diagnostics;
using System.Globalization;

namespace Travaux.Bench.Speed;

/// <summary>A program as it is run from a shell, its output thrown away.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its first arguments; the two files follow.</param>
internal sealed record Command(string Program, params string[] Arguments)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Seconds from start to end; null where there is no such program, it fails, or takes more than three minutes.</summary>
    public double? Time(TextPair pair) => Run(pair, _ => { });

    /// <summary>The most memory that it holds at once, in bytes; null where this system does not tell.</summary>
    public long? PeakMemory(TextPair pair)
    {
        long? peak = null;
        Run(pair, process => peak = Math.Max(peak ?? 0, Peak(process) ?? 0));
        return peak > 0 ? peak : null;
    }

    private double? Run(TextPair pair, Action<Process> look)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. Arguments, pair.Older, pair.Newer])
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            {
                look(process);
                if (watch.Elapsed > Patience)
                {
                    process.Kill(entireProcessTree: true);
                    return null;
                }
            }
            Task.WaitAll(output, errors);
            // All of them exit with 1 where the texts differ.
            return process.ExitCode is 0 or 1 ? watch.Elapsed.TotalSeconds : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The high-water mark that Linux keeps.</summary>
    private static long? Peak(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
