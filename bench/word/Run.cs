using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Travaux.Bench.Word;

/// <summary>How a program ran.</summary>
/// <param name="ExitCode">What it ended with; null where it was not there, or was ended because it took too long.</param>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakMemory">The most bytes that it held at once; null where this system does not tell.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record Run(int? ExitCode, double Seconds, long? PeakMemory, string Output)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="isStuck">Asked every 20 ms how long the program has run, in seconds: whether it is to be ended.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Run Of(Predicate<double> isStuck, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            long? peak = null;
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            {
                peak = Math.Max(peak ?? 0, Peak(process) ?? 0);
                if (isStuck(watch.Elapsed.TotalSeconds))
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                    return new(null, watch.Elapsed.TotalSeconds, peak, "");
                }
            }
            return new(process.ExitCode, watch.Elapsed.TotalSeconds, peak, output.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return new(null, 0, null, "");
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
