using System.Globalization;
using System.Text.RegularExpressions;

namespace Travaux.Record.Dossiers;

/// <summary>Whether two places in one source can have words in common: "p03" and "p02-p05" can, "p03" and "p07" can not.</summary>
/// <remarks>
/// <para>
/// Places are what people write, so that only one answer is safe: two places are apart where both are lists of numbers or
/// ranges in the same unit and no number is in both. All else may meet: a place that is not told, one in another unit, one that is no number.
/// </para>
/// </remarks>
public static partial class Locators
{
    /// <summary>Whether two places may have words in common.</summary>
    public static bool MayMeet(string one, string other) =>
        Ranges(one) is not { } first || Ranges(other) is not { } second
        || first.Exists(a => second.Exists(b => a.Unit != b.Unit || (a.From <= b.To && b.From <= a.To)));

    /// <summary>The ranges of a place; <see langword="null"/> where it is something else.</summary>
    private static List<(string Unit, int From, int To)>? Ranges(string place)
    {
        var ranges = new List<(string, int, int)>();
        var unit = "";
        foreach (var part in Between().Split(place))
        {
            var match = Part().Match(part);
            if (!match.Success
                || !int.TryParse(match.Groups["from"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                || !TryTo(match, from, out var to)
                || to < from)
            {
                return null;
            }
            unit = match.Groups["unit"].Length > 0 ? match.Groups["unit"].Value.ToLowerInvariant() : unit;
            if (match.Groups["again"].Length > 0 && !match.Groups["again"].ValueSpan.Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
            ranges.Add((unit, from, to));
        }
        return ranges;
    }

    private static bool TryTo(Match match, int from, out int to)
    {
        to = from;
        return !match.Groups["to"].Success || int.TryParse(match.Groups["to"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out to);
    }

    [GeneratedRegex(@"\s*(?:[,;]|\band\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?<unit>\p{L}*)\.?\s*(?<from>[0-9]+)(?:\s*[-–—]\s*(?<again>\p{L}*)\.?\s*(?<to>[0-9]+))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
