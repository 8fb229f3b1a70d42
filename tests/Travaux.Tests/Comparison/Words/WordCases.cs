using Travaux.Analysis.Comparison.Words;

namespace Travaux.Tests.Comparison.Words;

public class WordCases
{
    public static TheoryData<string> Files => [.. ComparisonCase.In("words").Select(each => each.File).Distinct()];

    [Theory, MemberData(nameof(Files))]
    public void A_redline_reads_as_written_in_the_case(string file)
    {
        var wrong = ComparisonCase.In("words").Where(each => each.File == file)
            .Select(each => (Case: each, Found: PrintedRedline.Of(TextComparison.Between(each["older"], each["newer"]).Edits)))
            .Where(each => each.Found != each.Case["redline"])
            .Select(each => $"{each.Case}\n  wanted {each.Case["redline"]}\n  found  {each.Found}");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }
}
