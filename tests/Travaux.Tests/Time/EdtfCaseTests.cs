using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class EdtfCaseTests
{
    [Fact]
    public void A_date_is_understood_as_written_in_the_case()
    {
        var wrong = TableCase.In("edtf.md", "EDTF").Select(row => (row, Found: Found(row.Cells[0]))).Where(each => each.Found != TableCase.Row(each.row.Cells));

        Assert.Empty(wrong.Select(each => $"edtf.md({each.row.Line}): {each.Found}"));
    }

    [Fact]
    public void What_is_no_date_is_told_where_and_what_was_expected()
    {
        var wrong = TableCase.In("edtf.md", "not EDTF").Select(row => (row, Found: Found(row.Cells[0]))).Where(each => each.Found != each.row.Cells[1]);

        Assert.Empty(wrong.Select(each => $"edtf.md({each.row.Line}): {each.Found}"));
    }

    [Fact]
    public void The_case_file_holds_the_features_and_enough_that_is_none()
    {
        Assert.InRange(TableCase.In("edtf.md", "EDTF").Count(), 120, 500);
        Assert.InRange(TableCase.In("edtf.md", "not EDTF").Count(), 60, 500);
    }

    [Fact]
    public void No_text_at_all_is_told_too()
    {
        Assert.False(EdtfDate.TryParse("", out _, out var problem));
        Assert.Equal("Column 1: there is no date; one that is not known is left out or written 'unknown'.", problem);
        Assert.False(EdtfDate.TryParse(null, out _, out _));
        Assert.False(EdtfDate.TryParse(new string('2', 5000), out _, out problem));
        Assert.Equal("Column 4001: no date is longer than 4000 characters, and this one has 5000.", problem);
    }

    [Fact]
    public void A_parse_that_must_not_fail_names_the_text() => Assert.Equal(
        "'mid-March' is no date. Column 1: expected a year of four digits, such as 2022 or 201X, but 'mid-March' stands there.",
        Assert.Throws<FormatException>(() => EdtfDate.Parse("mid-March")).Message);

    [Fact]
    public void Two_dates_that_say_the_same_are_equal_and_others_not()
    {
        Assert.Equal(EdtfDate.Parse("?2022-?03"), EdtfDate.Parse("2022-03?"));
        Assert.Equal(EdtfDate.Parse("2022-03-29T10:00:00-04"), EdtfDate.Parse("2022-03-29T10:00:00-04:00"));
        Assert.NotEqual(EdtfDate.Parse("2022-03"), EdtfDate.Parse("2022-03-01/2022-03-31"));
        Assert.NotEqual(EdtfDate.Parse("[2022,2023]"), EdtfDate.Parse("{2022,2023}"));
        Assert.Equal(EdtfDate.Parse("unknown"), EdtfDate.Unknown);
    }

    [Theory]
    [InlineData("2022-03-29", "day")]
    [InlineData("2022-03-29T10:00Z", "day")]
    [InlineData("2022-03-29~", "approximate")]
    [InlineData("2022-?04", "uncertain")]
    [InlineData("2022-04%", "approximate uncertain")]
    [InlineData("2022-03-XX", "")]
    [InlineData("2022-04~/..", "approximate interval open-end")]
    [InlineData("../2022", "interval open-start")]
    [InlineData("/2022", "interval unknown-start")]
    [InlineData("2022/", "interval unknown-end")]
    [InlineData("[2022,2023]", "set")]
    [InlineData("{2022,2023}", "set every")]
    [InlineData("-0001", "outside")]
    [InlineData("Y12345", "outside")]
    [InlineData("unknown", "unknown")]
    public void A_date_says_what_it_is(string text, string expected)
    {
        var date = EdtfDate.Parse(text);

        var said = new (bool Is, string Word)[]
        {
            (date.IsApproximate, "approximate"), (date.IsUncertain, "uncertain"), (date.IsInterval, "interval"), (date.IsOpenStart, "open-start"), (date.IsOpenEnd, "open-end"),
            (date.IsUnknownStart, "unknown-start"), (date.IsUnknownEnd, "unknown-end"), (date.IsSet, "set"), (date.IsEvery, "every"), (date.IsDay, "day"),
            (date.IsOutsideCalendar, "outside"), (date.IsUnknown, "unknown"),
        };
        Assert.Equal(expected, string.Join(' ', said.Where(each => each.Is).Select(each => each.Word)));
    }

    [Fact]
    public void A_list_by_date_puts_the_unknown_last_and_what_has_no_start_by_its_end()
    {
        string[] texts = ["unknown", "../2022-03-01", "2022-03~", "-0044-03-15", "2022-02-24/..", "Y12345"];

        Assert.Equal(
            ["-0044-03-15", "2022-02-24/..", "../2022-03-01", "2022-03~", "unknown", "Y12345"],
            texts.Select(EdtfDate.Parse).OrderBy(date => date.SortKey).Select(date => date.ToString()));
    }

    [Fact]
    public void A_date_of_the_calendar_is_a_date() => Assert.Equal(EdtfDate.Parse("0009-03-01"), EdtfDate.OfDay(new DateOnly(9, 3, 1)));

    [Fact]
    public void The_parts_of_intervals_sets_and_times_can_be_asked_for()
    {
        Assert.Equal("2022-03-08~", EdtfDate.Parse("2022-03-08~/..").Start?.ToString());
        Assert.Null(EdtfDate.Parse("2022-03-08~/..").End);
        Assert.Equal(["1667", "1670/1672", "1680/.."], EdtfDate.Parse("[1667,1670..1672,1680..]").Members.Select(member => member.ToString()));
        Assert.Equal(new TimeOnly(14, 30), EdtfDate.Parse("2022-03-29T14:30+03:00").Time);
        Assert.Equal(TimeSpan.FromHours(3), EdtfDate.Parse("2022-03-29T14:30+03:00").Zone);
    }

    private static string Found(string text)
    {
        if (!EdtfDate.TryParse(text, out var date, out var problem))
        {
            return problem;
        }
        return TableCase.Row(text, Bound(date.Earliest), Bound(date.Latest), date.Precision.ToString(), DateWords.English(date), date.ToString());

        string Bound(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? (date.IsOutsideCalendar ? "outside" : "none");
    }
}
