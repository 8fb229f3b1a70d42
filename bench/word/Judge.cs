using System.Diagnostics;
using System.Text.Json;

namespace Travaux.Bench.Word;

/// <summary>The shared tools, which share nothing with what they judge: <c>applier.py</c> and <c>moves.py</c>, asked through one process.</summary>
internal sealed class Judge : IDisposable
{
    private readonly Process _python;

    public Judge(string shared)
    {
        using var script = new StreamReader(typeof(Judge).Assembly.GetManifestResourceStream("judging.py")!);
        var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", script.ReadToEnd(), Path.Combine(shared, "tools")])
        {
            start.ArgumentList.Add(argument);
        }
        _python = Process.Start(start)!;
    }

    /// <summary>Whether a redline gives both drafts, and how much is marked in it.</summary>
    /// <param name="pair">The drafts.</param>
    /// <param name="redline">The redline; it need not be there.</param>
    public Verdict Of(WordPair pair, string redline)
    {
        if (!File.Exists(redline) || Ask("judge", pair.Older, pair.Newer, redline) is not { } judged || Ask("stats", redline) is not { } counted)
        {
            return Verdict.None;
        }
        bool Says(string name) => judged.GetProperty(name).GetBoolean();
        int Count(string name) => counted.GetProperty(name).GetInt32();
        bool IsRight(string way) => Says(way + "Body") && Says(way + "Notes") && Says(way + "HF");
        var right = IsRight("accept") && IsRight("reject");
        return new()
        {
            IsThere = true,
            Right = right,
            RightStrictly = right && Says("acceptStrict") && Says("rejectStrict"),
            Inserted = Count("insWords"),
            Deleted = Count("delWords"),
            Moved = Count("mvToWords"),
            Retyped = Count("bothAdjacent"),
            Stretches = Count("chunks"),
        };
    }

    /// <summary>Moves, splits and merges of a redline against those that were made; null where it can't be read.</summary>
    public MovesFound? Moves(string gold, string redline)
    {
        if (!File.Exists(redline) || Ask("moves", gold, redline) is not { } found)
        {
            return null;
        }
        int Count(string name) => found.GetProperty(name).GetInt32();
        return new(Count("moves"), Count("movesFound"), Count("falseMoves"), Count("splits") + Count("merges"), Count("splitsClean") + Count("mergesClean"));
    }

    /// <summary>Writes the words of a Word file, a line for each paragraph.</summary>
    public void WriteText(string file, string text) => _ = Ask("text", file, text);

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }

    private JsonElement? Ask(params string[] question)
    {
        _python.StandardInput.WriteLine(string.Join('\t', question));
        _python.StandardInput.Flush();
        var answer = _python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The judge (python3) ended. Is 'shared/tools' whole?");
        using var read = JsonDocument.Parse(answer);
        return read.RootElement.TryGetProperty("error", out _) ? null : read.RootElement.Clone();
    }
}
