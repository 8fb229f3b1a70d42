using System.Text.RegularExpressions;
using Travaux.Record;

namespace Travaux.Analysis.Checking;

/// <summary>The words by which a record would take a side, and the words by which it says whose view it tells.</summary>
internal static partial class EvaluativeWords
{
    private static readonly Lazy<Words> Known = new(Load);

    private sealed record Words(HashSet<string> Evaluative, Sequence<string> Attributing);

    /// <summary>The evaluative words of a text, in its order, each once.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Word().Matches(Quotation().Replace(text, " ")).Select(match => match.Value).Where(word => Known.Value.Evaluative.Contains(word.ToLowerInvariant())).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a text says whose view it tells.</summary>
    public static bool IsAttributed(string text)
    {
        var padded = $" {Spoken(text)} ";
        return Known.Value.Attributing.Any(phrase => padded.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static string Spoken(string text) => string.Join(' ', Word().Matches(text).Select(match => match.Value.ToLowerInvariant()));

    private static Words Load()
    {
        var evaluative = new HashSet<string>(StringComparer.Ordinal);
        var attributing = new List<string>();
        var assembly = typeof(EvaluativeWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Checking.Lexicons.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is ["evaluative", var word])
                {
                    evaluative.Add(word);
                }
                else if (line.Split('\t') is ["attributing", var phrase])
                {
                    attributing.Add(Spoken(phrase));
                }
            }
        }
        return new(evaluative, [.. attributing]);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Words in quotation marks are somebody's.</summary>
    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|«[^»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
