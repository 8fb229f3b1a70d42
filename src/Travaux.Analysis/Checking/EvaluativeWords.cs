using System.Text.RegularExpressions;
using Travaux.Record;

namespace Travaux.Analysis.Checking;

/// <summary>The words by which a record would take a side, those by which it says whose view it tells, and those of caution.</summary>
/// <remarks>
/// <para>
/// English words are listed as they are met. Ukrainian and Russian ones are listed in their base form, and found with any of the
/// endings that such a word takes: an adjective (…ий, …ый, …ой) those of adjectives, another those of nouns.
/// </para>
/// </remarks>
internal static partial class EvaluativeWords
{
    private static readonly Lazy<Words> Known = new(Load);

    private static readonly string[] AdjectiveEndings =
    [
        "а", "ая", "е", "ее", "ей", "ем", "ему", "его", "ею", "ие", "ий", "им", "ими", "их", "і", "ій", "ім", "їй", "ого", "ое", "ої", "ой", "ом", "ому", "ою", "у", "ую", "ые", "ый", "ым", "ыми", "ых", "ю", "юю", "я", "яя", "о",
    ];

    private static readonly string[] NounEndings =
    [
        "", "а", "ам", "ами", "ах", "е", "ев", "ей", "ем", "ею", "єю", "и", "ий", "і", "ів", "ії", "ию", "ією", "ій", "ия", "ію", "ія", "й", "ов", "ові", "ой", "ом", "ою", "у", "ы", "ю", "я", "ям", "ями", "ях", "ь", "ью",
    ];

    private sealed record Words(HashSet<string> Evaluative, Dictionary<string, bool> Stems, Sequence<string> Attributing, HashSet<string> Hedges);

    /// <summary>The evaluative words of a text, in its order, each once.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Word().Matches(Quotation().Replace(text, " ")).Select(match => match.Value).Where(word => IsEvaluative(word.ToLowerInvariant())).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a text says whose view it tells.</summary>
    public static bool IsAttributed(string text)
    {
        var padded = $" {Spoken(text)} ";
        return Known.Value.Attributing.Any(phrase => padded.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    /// <summary>The first word of caution in a text; <see langword="null"/> where there is none.</summary>
    public static string? CautionIn(string text) => Word().Matches(Quotation().Replace(text, " ")).Select(match => match.Value).FirstOrDefault(word => Known.Value.Hedges.Contains(word.ToLowerInvariant()));

    private static bool IsEvaluative(string word)
    {
        if (Known.Value.Evaluative.Contains(word))
        {
            return true;
        }
        for (var end = word.Length; end > 3 && end >= word.Length - 3; end--)
        {
            if (Known.Value.Stems.TryGetValue(word[..end], out var isAdjective) && Array.IndexOf(isAdjective ? AdjectiveEndings : NounEndings, word[end..]) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What of a Ukrainian or Russian word stays when its ending changes, and whether it is an adjective.</summary>
    private static (string Stem, bool IsAdjective) StemOf(string word) => word switch
    {
        [.., 'и' or 'ы' or 'о' or 'і', 'й'] => (word[..^2], true),
        [.., 'і' or 'и', 'я'] => (word[..^2], false),
        [.., 'а' or 'я' or 'ь' or 'й'] => (word[..^1], false),
        _ => (word, false),
    };

    private static string Spoken(string text) => string.Join(' ', Word().Matches(text).Select(match => match.Value.ToLowerInvariant()));

    private static Words Load()
    {
        var evaluative = new HashSet<string>(StringComparer.Ordinal);
        var stems = new Dictionary<string, bool>(StringComparer.Ordinal);
        var attributing = new List<string>();
        var hedges = new HashSet<string>(StringComparer.Ordinal);
        var assembly = typeof(EvaluativeWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Checking.Lexicons.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is ["evaluative", var word])
                {
                    evaluative.Add(word);
                    if (word[0] >= '\u0400' && StemOf(word) is { Stem.Length: > 3 } found)
                    {
                        stems[found.Stem] = found.IsAdjective;
                    }
                }
                else if (line.Split('\t') is ["attributing", var phrase])
                {
                    attributing.Add(Spoken(phrase));
                }
                else if (line.Split('\t') is ["hedge", var caution])
                {
                    hedges.Add(caution);
                }
            }
        }
        return new(evaluative, stems, [.. attributing], hedges);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Words in quotation marks are somebody's.</summary>
    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|«[^»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
