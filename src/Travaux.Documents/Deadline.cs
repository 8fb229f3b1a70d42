using System.Diagnostics;
using System.Globalization;

namespace Travaux.Documents;

/// <summary>The moment by which a file has to be read.</summary>
internal sealed class Deadline(string file, TimeSpan allowed)
{
    /// <summary>How many steps go by between two looks at the clock.</summary>
    private const int StepsPerLook = 4096;

    private readonly long _started = Stopwatch.GetTimestamp();
    private int _steps;

    /// <summary>Counts a step of the reading.</summary>
    /// <exception cref="UnreadableDocumentException">The time is up.</exception>
    public void Step()
    {
        if (++_steps % StepsPerLook == 0)
        {
            Look();
        }
    }

    /// <summary>Looks at the clock at once: for steps that are long.</summary>
    /// <exception cref="UnreadableDocumentException">The time is up.</exception>
    public void Look()
    {
        if (Stopwatch.GetElapsedTime(_started) > allowed)
        {
            throw new UnreadableDocumentException(
                file,
                string.Create(CultureInfo.InvariantCulture, $"the file was not read within {allowed.TotalSeconds:0.###} seconds"),
                "Split it into several files, or save it as plain text.");
        }
    }
}
