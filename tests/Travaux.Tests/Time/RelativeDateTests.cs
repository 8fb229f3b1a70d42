using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class RelativeDateTests
{
    [Fact]
    public void A_relative_date_is_understood_as_written_in_the_case()
    {
        var wrong = TableCase.In("relative.md", "relative date").Select(row => (row, Found: Found(row.Cells[0]))).Where(each => each.Found != TableCase.Row(each.row.Cells));

        Assert.Empty(wrong.Select(each => $"relative.md({each.row.Line}): {each.Found}"));
    }

    [Fact]
    public void What_is_no_relative_date_is_told_where_and_what_was_expected()
    {
        var wrong = TableCase.In("relative.md", "not a relative date").Select(row => (row, Found: Found(row.Cells[0]))).Where(each => each.Found != each.row.Cells[1]);

        Assert.Empty(wrong.Select(each => $"relative.md({each.row.Line}): {each.Found}"));
        Assert.InRange(TableCase.In("relative.md", "not a relative date").Count(), 12, 100);
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same()
    {
        var random = new Random(3);
        string[] words = ["nearly", "about", "some", "more than", "less than", "at least", "within", ""];
        string[] forms = ["before x", "after x-1", "not before x", "not after x", "same day as x", "during x", "between x and y", "shortly after x", "a few days before x", "several months after x"];
        for (var trial = 0; trial < 1_000; trial++)
        {
            var text = random.Next(2) == 0
                ? forms[random.Next(forms.Length)]
                : $"{words[random.Next(words.Length)]} {random.Next(1, 40)} {new[] { "day", "weeks", "month", "years" }[random.Next(4)]} {new[] { "before", "after" }[random.Next(2)]} x".Trim();

            var relative = RelativeDate.Parse(text);

            Assert.Equal(relative, RelativeDate.Parse(relative.ToString()));
        }
    }

    /// <summary>The canonical text, the words with a name, and where it puts an item relative to one of 1 June 2022.</summary>
    private static string Found(string text)
    {
        if (!RelativeDate.TryParse(text, out var relative, out var problem))
        {
            return problem;
        }
        var solved = DateSolver.Solve(
        [
            new("x", EdtfDate.Parse("2022-06-01"), []),
            new("y", EdtfDate.Parse("2022-07-01"), []),
            new("z", null, [relative]),
        ])["z"];
        return TableCase.Row(text, relative.ToString(), relative.English(id => $"the {id}"), Day(solved.Earliest), Day(solved.Latest));

        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "none";
    }
}
