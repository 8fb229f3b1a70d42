using System.Text.RegularExpressions;

namespace Travaux.Bench.Word;

/// <summary>A treaty of 353 pages with known changes, redlined by us, by LibreOffice and, its bare text, by wdiff.</summary>
internal sealed partial class LargePair(string shared, string folder, string name, BenchOptions options, TextWriter output)
{
    private const int Runs = 3;
    private readonly WordPair _pair = WordPair.Large(shared, name);

    /// <summary>Measures, prints a table, and says what must hold.</summary>
    public IEnumerable<Limit> Measure(Judge judge, Office? office)
    {
        var ours = Path.Combine(folder, $"{name}-ours.docx");
        var runs = Enumerable.Range(0, Runs).Select(_ => Travaux.Bench.Word.Ours.Compare(_pair, ours)).OrderBy(run => run.Seconds).ToList();
        var middle = runs[Runs / 2];
        var here = Judged(judge, ours);

        var others = Path.Combine(folder, $"{name}-libreoffice.docx");
        var took = office?.Do([new("large", "compare", _pair.Newer, others, _pair.Older)], options.Time, _ => { });
        var there = office is null ? null : Judged(judge, others);
        var words = options.OursOnly ? null : WordDiff(judge);

        output.WriteLine($"\n| `word-large/{name}` | Travaux | {office?.Version ?? "LibreOffice"} | wdiff, on the bare text |\n| --- | --- | --- | --- |");
        void Row(string what, Func<Redlined, string> say, string? last = null) => output.WriteLine($"| {what} | {say(here)} | {(there is null ? "–" : say(there))} | {last ?? "–"} |");
        Row("right in both directions; strictly", each => each.Verdict.RightStrictly ? "yes; yes" : each.Verdict.Right ? "yes; no" : "no; no");
        Row("words inserted + deleted; moved", each => $"{each.Verdict.Inserted + each.Verdict.Deleted:N0}; {each.Verdict.Moved:N0}", words is null ? null : $"{words.Value.Words:N0}; –");
        Row("struck and retyped at one place; stretches", each => $"{each.Verdict.Retyped:N0}; {each.Verdict.Stretches:N0}");
        Row("moves found; false ones", each => each.Moves is null ? "–" : $"{each.Moves.Found} of {each.Moves.Moves}; {each.Moves.False}");
        Row("splits and merges clean", each => each.Moves is null ? "–" : $"{each.Moves.Clean} of {each.Moves.Joints}");
        output.WriteLine($"| seconds, from start to end; memory | {middle.Seconds:0.00} (slowest {runs[^1].Seconds:0.00}); {middle.PeakMemory / 1e6:0} MB | {(took is null ? "–" : $"{took.Value.Seconds:0.0}")} | {(words is null ? "–" : $"{words.Value.Seconds:0.0}")} |");
        return Limits(here, middle);
    }

    private List<Limit> Limits(Redlined here, Run run) =>
    [
        Limit.AtLeast($"{name}: right both ways", here.Verdict.Right ? 1 : 0, 1),
        Limit.AtMost($"{name}: the whole command takes under 5 s", run.ExitCode == 0 ? run.Seconds : null, 5, "s"),
        Limit.AtMost($"{name}: at most 13,000 words inserted and deleted", here.Verdict.Inserted + here.Verdict.Deleted, 13_000),
        Limit.AtLeast($"{name}: all 20 moves", here.Moves?.Found ?? 0, 20),
        Limit.AtMost($"{name}: at most 5 false moves", here.Moves?.False ?? int.MaxValue, 5),
        Limit.AtLeast($"{name}: splits and merges clean, all 20", here.Moves?.Clean ?? 0, 20),
    ];

    private Redlined Judged(Judge judge, string redline) =>
        new(judge.Of(_pair, redline), judge.Moves(Path.Combine(shared, "corpora", "word-large", name, "gold.json"), redline));

    /// <summary>What a plain word diff strikes and puts in: what it takes without formatting and moves.</summary>
    private (int Words, double Seconds)? WordDiff(Judge judge)
    {
        if (Places.Program("wdiff") is not { } program)
        {
            return null;
        }
        var (older, newer) = (Path.Combine(folder, $"{name}-old.txt"), Path.Combine(folder, $"{name}-new.txt"));
        judge.WriteText(_pair.Older, older);
        judge.WriteText(_pair.Newer, newer);
        var run = Run.Of(seconds => seconds > 120, program, "-123s", older, newer);
        return run.ExitCode is 0 or 1 ? (Marked().Matches(run.Output).Sum(match => int.Parse(match.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)), run.Seconds) : null;
    }

    // "old.txt: 127753 words  122000 95% common  600 0% deleted  5000 4% changed"
    [GeneratedRegex(@"\d+(?= +\d+% (deleted|inserted|changed))")]
    private static partial Regex Marked();

    private sealed record Redlined(Verdict Verdict, MovesFound? Moves);
}
