using Travaux.Analysis.Obligations.Exhaustive;

namespace Travaux.Bench.Obligations;

/// <summary>How fast every case is gone through one by one, beside what the machine can do.</summary>
internal static class Throughput
{
    private const int Runs = 7;
    private const double Floor = 4;
    private const long Fewest = 1L << 30;
    private const long Most = 1L << 32;
    private const int FewestSteps = 60;

    private static readonly (string File, string Property)[] Asked =
    [
        ("istanbul-2022/obligations/2022-04-15", "a requested armed attack"),
        ("istanbul-2022/obligations/2022-04-15", "Ukraine can obtain help"),
        ("istanbul-2022/obligations/2022-03-29", "a requested armed attack"),
    ];

    /// <summary>Measures and prints the rates of several properties.</summary>
    public static IEnumerable<Limit> Measure(TextWriter output)
    {
        var (registers, cache) = (MachineLimit.InRegisters(), MachineLimit.InCache());
        output.WriteLine($"\nPlain logic in one core: {registers / 1e12:0.0} × 10¹² bits a second in registers, {cache / 1e12:0.0} through the nearest cache.\n");
        output.WriteLine("| gone through | consents open | gates | steps | codes | a second and core | of the cache's limit | of the registers' limit |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (file, property) in Asked)
        {
            var question = Question.Violated(Example.Read(file), property);
            var (opened, counted) = Widened(question);
            var rate = Timing.Median(Runs, 1, () => counted.Codes / Timing.Processor(() => Counted(opened)));
            var name = $"{file.Split('/')[^1]}, {property} …";
            output.WriteLine($"| {name} | {opened.Open.Length - question.Open.Length} | {opened.Gates().Count} | {counted.Steps} | {counted.Codes:N0} | {rate / 1e9:0.0} G | {rate * counted.Steps / cache:P0} | {rate * counted.Steps / registers:P0} |");
            yield return Limit.AtLeast($"{name}: at least {Floor} G codes a second and core, {counted.Steps} steps each", rate / 1e9, Floor, "G");
            yield return Limit.Same($"{name}: diagrams count as many", counted.Count, InDiagrams(opened, counted));
        }
    }

    /// <summary>Consents that the property takes as bound are left open, one after the other, until there is enough to go through.</summary>
    private static (Question Question, Enumerated Counted) Widened(Question question)
    {
        var (at, counted) = (question, Counted(question));
        foreach (var place in question.Space.Places(variable => variable.IsConsent).Where(place => question.Taken[place] >= 0))
        {
            var taken = (int[])at.Taken.Clone();
            taken[place] = -1;
            var wider = at with { Taken = taken };
            if (counted is { Codes: >= Fewest, Steps: >= FewestSteps } || Counted(wider) is not { } more)
            {
                break;
            }
            (at, counted) = (wider, more);
        }
        return (at, counted ?? throw new InvalidOperationException("There are too many codes from the first."));
    }

    private static Enumerated? Counted(Question question) => Enumeration.Count(question.Circuit, question.Gate, question.Values, question.Taken, Most);

    private static System.Numerics.BigInteger InDiagrams(Question question, Enumerated counted)
    {
        var diagrams = question.Space.Diagrams;
        return diagrams.Satisfying(diagrams.Restrict(diagrams.Of(question.Circuit, question.Gate), question.Taken), counted.Variables);
    }
}
