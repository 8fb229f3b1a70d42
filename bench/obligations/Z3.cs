using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Travaux.Bench.Obligations;

/// <summary>The solver z3, as a process that is talked with.</summary>
internal sealed partial class Z3 : IDisposable
{
    private readonly Process _process;

    private Z3(string program) =>
        _process = Process.Start(new ProcessStartInfo(program, ["-in", "-smt2"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>Where it is on this machine; nothing where it is not.</summary>
    public static string? Program { get; } = Places.Program("z3");

    /// <summary>Whether a question has a case at all, and the seconds that answering takes: from its start, and without starting and reading.</summary>
    public static (bool Exists, double Whole, double Answering) Check(string program, string text)
    {
        var watch = Stopwatch.StartNew();
        using var z3 = new Z3(program);
        z3.Say(text);
        z3.Ask("(echo \"read\")");
        var read = watch.Elapsed.TotalSeconds;
        var exists = z3.IsSatisfiable();
        return (exists, watch.Elapsed.TotalSeconds, watch.Elapsed.TotalSeconds - read);
    }

    /// <summary>Cases one after the other, each excluded once it is found, for a time or until there are no more.</summary>
    public static (long Found, double Seconds, bool AreAll) Enumerate(string program, string text, IReadOnlyList<int> variables, TimeSpan patience)
    {
        using var z3 = new Z3(program);
        z3.Say(text);
        z3.Ask("(echo \"read\")");
        var ask = $"(get-value ({string.Join(' ', variables.Select(place => FormattableString.Invariant($"v{place}")))}))";
        var (watch, found) = (Stopwatch.StartNew(), 0L);
        while (watch.Elapsed < patience)
        {
            if (!z3.IsSatisfiable())
            {
                return (found, watch.Elapsed.TotalSeconds, true);
            }
            found++;
            var values = Value().Matches(z3.Ask(ask)).Select(match => $"(= {match.Groups[1].Value} {match.Groups[2].Value})");
            z3.Say($"(assert (not (and true {string.Join(' ', values)})))");
        }
        return (found, watch.Elapsed.TotalSeconds, false);
    }

    /// <summary>Its name and version.</summary>
    public static string Version(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    private bool IsSatisfiable() => Ask("(check-sat)") switch
    {
        "sat" => true,
        "unsat" => false,
        var other => throw new InvalidOperationException($"z3 answers neither sat nor unsat: {other}"),
    };

    private void Say(string text) => _process.StandardInput.WriteLine(text);

    /// <summary>Says something and reads the answer: lines until all brackets in them are closed.</summary>
    private string Ask(string text)
    {
        Say(text);
        _process.StandardInput.Flush();
        var answer = new StringBuilder();
        var depth = 0;
        do
        {
            var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("z3 ended without an answer.");
            depth += line.Count(each => each == '(') - line.Count(each => each == ')');
            answer.Append(line);
        }
        while (depth > 0);
        return answer.ToString();
    }

    [GeneratedRegex(@"\((v\d+) (#[bx][0-9a-f]+)\)")]
    private static partial Regex Value();
}
