using System.Diagnostics;
using System.Globalization;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.World.Tests.Corrections;

/// <summary>A process that adds corrections to a file, one after another, and acknowledges each: to be killed.</summary>
internal static class Appender
{
    /// <summary>Adds corrections of a name, at most so many; writes the number of each once it is kept.</summary>
    public static void Main(string[] arguments)
    {
        if (arguments[0] == Journals.JournalWriter.Name)
        {
            Journals.JournalWriter.Run(arguments[1], arguments[2]);
            return;
        }
        var (path, name, most) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        for (var at = 0; at < most; at++)
        {
            CorrectionsFile.Add(path, Correction(name, at));
            Console.Out.WriteLine(at);
            Console.Out.Flush();
        }
    }

    /// <summary>The correction of a number.</summary>
    public static Correction Correction(string name, int at) =>
        new(at % 2 == 0 ? CorrectionKind.One : CorrectionKind.Different, $"The ferry of {name} runs {at} times a day.", string.Join(' ', Enumerable.Repeat($"A ferry — {at} —", 1 + (at % 50))))
        {
            By = name,
        };

    /// <summary>Starts the process.</summary>
    public static Process Start(string path, string name, int most)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(Appender).Assembly.Location, path, name, most.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start)!;
    }
}
