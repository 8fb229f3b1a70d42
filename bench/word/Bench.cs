namespace Travaux.Bench.Word;

/// <summary>Makes the redlines, has them judged, and says what must hold.</summary>
internal static class Bench
{
    /// <summary>Measures, prints, and gives the exit code: 1 where a limit does not hold.</summary>
    public static int Run(string shared, BenchOptions options, TextWriter output)
    {
        if (Places.Program("python3") is null)
        {
            Console.Error.WriteLine("The redlines are judged by shared/tools/applier.py, which needs python3; it is not found here. Install it (Debian: apt install python3).");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("travaux-word-").FullName;
        try
        {
            using var judge = new Judge(shared);
            Ours.Build();
            var office = options.OursOnly ? null : Office.In(Path.Combine(folder, "office"));
            if (office is null)
            {
                output.WriteLine(options.OursOnly
                    ? "Ours only: LibreOffice and wdiff are left out."
                    : "No soffice on this machine: ours is measured alone. Install LibreOffice to see it beside (Debian: apt install libreoffice-writer-nogui).");
            }
            List<Limit> limits = [.. new SmallPairs(shared, folder, options, output).Measure(judge, office)];
            foreach (var name in new[] { "renumbered", "plain" })
            {
                limits.AddRange(new LargePair(shared, folder, name, options, output).Measure(judge, office));
            }
            return Told(limits, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Told(List<Limit> limits, TextWriter output)
    {
        output.WriteLine("\n| must hold | measured | |\n| --- | ---: | --- |");
        foreach (var limit in limits)
        {
            output.WriteLine($"| {limit.Sentence} | {limit.Measured} | {(limit.Holds switch { true => "holds", false => "**does not hold**", null => "–" })} |");
        }
        output.WriteLine($"\n{Environment.ProcessorCount} cores; waiting for them at the end: {Places.Load}.");
        return limits.Exists(limit => limit.Holds == false) ? 1 : 0;
    }
}
