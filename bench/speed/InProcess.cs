using DiffPlex;
using Travaux.Analysis.Comparison;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Bench.Speed;

/// <summary>The comparisons within one process: ours, and DiffPlex's.</summary>
internal sealed class InProcess
{
    /// <summary>Where DiffPlex itself parts words when it shows two texts side by side, and the ends of lines.</summary>
    private static readonly char[] Separators = [' ', '\t', '\n', '.', '(', ')', '{', '}', ',', '!', '?', ';'];

    private readonly TextPair _pair;
    private readonly byte[] _older;
    private readonly byte[] _newer;
    private readonly Copy _before;
    private readonly Copy _after;
    private readonly string _olderText;
    private readonly string _newerText;

    public InProcess(TextPair pair)
    {
        _pair = pair;
        (_older, _newer) = (File.ReadAllBytes(pair.Older), File.ReadAllBytes(pair.Newer));
        (_olderText, _newerText) = (File.ReadAllText(pair.Older), File.ReadAllText(pair.Newer));
        (_before, _after) = (Read(pair.Older, _older), Read(pair.Newer, _newer));
    }

    /// <summary>Seconds to read both files' bytes into provisions.</summary>
    public double? Read() => Timing.Of(() => GC.KeepAlive((Read(_pair.Older, _older), Read(_pair.Newer, _newer))));

    /// <summary>Seconds to compare the two copies: alignment, words, kinds of change.</summary>
    public double? Compare() => Timing.Of(() => GC.KeepAlive(Comparer.Compare(_before, _after, ComparisonOptions.Default)));

    /// <summary>Seconds that DiffPlex takes to compare the words of the two texts.</summary>
    public double? DiffPlex() =>
        Timing.Of(() => GC.KeepAlive(new Differ().CreateWordDiffs(_olderText, _newerText, ignoreWhitespace: false, Separators)));

    /// <summary>A file's bytes as provisions.</summary>
    public static Copy Read(string file, byte[] content) => ProvisionParser.Read(DocumentReader.Read(file, content).Value).Value;
}
