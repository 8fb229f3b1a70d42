namespace Travaux.Bench.Obligations;

/// <summary>Measures the command, the engines beside the machine's limits, and z3; says what must hold.</summary>
internal static class Bench
{
    /// <summary>Measures, prints, and gives the exit code: 1 where a limit does not hold.</summary>
    public static int Run(bool withCommands, TextWriter output)
    {
        var examples = Example.All();
        List<Limit> limits =
        [
            .. Proofs.Measure(examples, withCommands, output),
            .. Throughput.Measure(output),
            .. Counts.Measure(output),
            .. DoubleMajority.Measure(output),
        ];
        output.WriteLine("\n| must hold | measured | |\n| --- | ---: | --- |");
        foreach (var limit in limits)
        {
            output.WriteLine($"| {limit.Sentence} | {limit.Measured} | {(limit.Holds switch { true => "holds", false => "**does not hold**", null => "–" })} |");
        }
        output.WriteLine($"\n{Environment.ProcessorCount} cores; waiting for them at the end: {Places.Load}.");
        return limits.Exists(limit => limit.Holds == false) ? 1 : 0;
    }
}
