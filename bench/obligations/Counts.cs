using System.Numerics;

namespace Travaux.Bench.Obligations;

/// <summary>Counts over far more cases than can be gone through, by decision diagrams and beside z3.</summary>
internal static class Counts
{
    private const int Runs = 51;
    private const int WarmUps = 40;
    private const int RunsOfZ3 = 5;
    private const string File = "istanbul-2022/obligations/2022-03-29";
    private const string Property = "a requested armed attack";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Measures and prints the communiqué's questions, all attendances and all votes open.</summary>
    public static IEnumerable<Limit> Measure(TextWriter output)
    {
        var instrument = Example.Read(File);
        Question[] questions = [Question.Violated(instrument, Property), Question.Triggered(instrument, Property), Question.Kept(instrument, Property)];
        output.WriteLine($"\n{questions[0].Cases:N0} cases (2^{BigInteger.Log(questions[0].Cases, 2):0.0}) of the communiqué; made and counted by diagrams. {Beside()}\n");
        output.WriteLine("| counted | gates | count | made and counted | z3: is there one? | without its start | z3: one by one | all that differ in what matters |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var question in questions)
        {
            var count = BigInteger.Zero;
            var seconds = Timing.Median(Runs, WarmUps, () => Timing.Of(() => count = question.Count()));
            output.WriteLine($"| {question.Name} | {question.Gates().Count} | {count:N0} | {seconds * 1000:0.00} ms | {InZ3(question, count, out var exists)} |");
            yield return Limit.Below($"The communiqué's {question.Name}: made and counted in less than 5 ms", seconds * 1000, 5, "ms");
            yield return exists is { } found
                ? Limit.Same($"The communiqué's {question.Name}: z3 says the same of whether there is one", count.IsZero ? 0 : 1, found ? 1 : 0)
                : Limit.Skipped($"The communiqué's {question.Name}: z3 says the same of whether there is one", "not on this machine");
        }
    }

    private static string Beside() => Z3.Program is { } program ? $"Beside it {Z3.Version(program)}." : "z3: not on this machine, skipped.";

    /// <summary>The columns of z3. It is asked only for values of the variables on which the answer may depend; all others multiply what it finds.</summary>
    private static string InZ3(Question question, BigInteger count, out bool? exists)
    {
        exists = null;
        if (Z3.Program is not { } program)
        {
            return "– | – | – | –";
        }
        var text = SmtText.Of(question);
        var answer = false;
        var times = Timing.Medians(RunsOfZ3, 1, () =>
        {
            (answer, var whole, var answering) = Z3.Check(program, text);
            return [whole, answering];
        });
        exists = answer;
        var open = SmtText.Variables(question).Where(place => question.Taken[place] < 0).ToList();
        var (found, seconds, areAll) = Z3.Enumerate(program, text, open, Patience);
        var among = count * open.Aggregate(BigInteger.One, (all, place) => all * question.Values[place]) / question.Cases;
        var needed = areAll ? $"{found:N0} in {seconds:0.00} s" : $"{among:N0} in {(double)among / found * seconds:N0} s at that rate";
        return $"{times[0] * 1000:0.0} ms | {times[1] * 1000:0.0} ms | {(areAll ? "–" : $"{found / seconds:N0} a second")} | {needed}";
    }
}
