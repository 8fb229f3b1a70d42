using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Tests.Obligations;

/// <summary>The files of obligations of the examples.</summary>
internal static class Instruments
{
    /// <summary>Reads one by its path, from the root or under <c>examples/</c>; it must be sound.</summary>
    public static Instrument Read(string file)
    {
        var read = InstrumentReader.Read(file, File.ReadAllText(Path.Combine(Shared.Repository, file.StartsWith("examples/", StringComparison.Ordinal) ? "" : "examples", file)));
        Assert.Empty(read.Diagnostics);
        return read.Value;
    }
}
