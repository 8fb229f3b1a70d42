using Travaux.Analysis.Comparison.Kinds;

namespace Travaux.Tests.Comparison.Kinds;

public class KindCases
{
    public static TheoryData<string> Files => [.. ComparisonCase.In("kinds").Select(each => each.File).Distinct()];

    [Theory, MemberData(nameof(Files))]
    public void A_change_is_of_the_kinds_that_the_case_names(string file)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        var wrong = ComparisonCase.In("kinds").Where(each => each.File == file)
            .Select(each => (Case: each, Found: KindsOf(each, language)))
            .Where(each => each.Found != each.Case["kinds"])
            .Select(each => $"{each.Case}\n  wanted {each.Case["kinds"]}\n  found  {each.Found}");
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    private static string KindsOf(ComparisonCase each, string language)
    {
        var (rows, _) = KindsOfChange.Of([Rows.Of(each["older"], each["newer"])], language, ReferenceMap.None);
        return string.Join('\n', rows[0].Changes.Select(change =>
            string.Join(", ", change.Kinds.Select(kind => kind.ToString().ToLowerInvariant()))
            + (change.Remark.Length > 0 ? $": {change.Remark}" : "")));
    }
}
