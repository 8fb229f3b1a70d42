using System.Text.RegularExpressions;
using Travaux.Analysis.Comparison.Aligning;

namespace Travaux.Bench.Quality;

/// <summary>The provisions of a gold pair as the aligner takes them: number and container are read off the id, as a reader would.</summary>
internal static partial class GoldUnits
{
    public static AlignmentUnit[] Of(GoldProvision[] provisions) =>
        [.. provisions.Select(provision => new AlignmentUnit(PrintedLabel().Replace(provision.Text, ""))
        {
            Number = provision.Id,
            Container = ContainerOfId().Match(provision.Id).Groups[1].Value,
        })];

    /// <summary>A number printed before the words: <c>1.</c>, <c>(a)</c>, <c>12 </c>.</summary>
    [GeneratedRegex(@"^\s*(\(?[0-9]+[a-z]?[.)]|\([a-z]{1,3}\)|\d+ )\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedLabel();

    /// <summary>An id without its last part: <c>sec_3</c> of <c>sec_3__subsec_1</c>, <c>Article 5</c> of <c>Article 5 P2</c>.</summary>
    [GeneratedRegex(@"^(.*?)(?:__[^_]+(?:_[^_]+)?|\([^()]*\)| P\d+| chapeau)$", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerOfId();
}
