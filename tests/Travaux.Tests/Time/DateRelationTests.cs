using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class DateRelationTests
{
    [Theory]
    [InlineData("2022-02-28", "2022-03-07", Holds.Certainly)]
    [InlineData("2022-03-07", "2022-02-28", Holds.No)]
    [InlineData("2022-03-29", "2022-03-29", Holds.Possibly)] // either may have come first that day
    [InlineData("2022-03", "2022-03-14", Holds.Possibly)]
    [InlineData("2022-02", "2022-03-01", Holds.Certainly)]
    [InlineData("2022-03-01~/2022-03-10~", "2022-03-14", Holds.Certainly)] // ten and three are thirteen
    [InlineData("2022-03-01~/2022-03-10~", "2022-03-13", Holds.Possibly)]
    [InlineData("2022-03-08~", "2022-03-10", Holds.Possibly)]
    [InlineData("2022-03-~08", "2022-03-01", Holds.No)] // the month stands
    [InlineData("2022-03-?01", "2022-02-28", Holds.No)]
    [InlineData("2022-03?", "2022-05", Holds.Possibly)]
    [InlineData("2022-03?", "2023-06", Holds.Certainly)]
    [InlineData("2022-?03", "2023-01", Holds.Certainly)]
    [InlineData("../2022-05-17", "2022-05-18", Holds.Certainly)]
    [InlineData("2022-05/..", "2030", Holds.Possibly)]
    [InlineData("/2022-05-17", "1900", Holds.Possibly)]
    [InlineData("unknown", "2022", Holds.Possibly)]
    [InlineData("[2022-04-12,2022-04-15]", "2022-04-14", Holds.Possibly)]
    [InlineData("[2022-04-12,2022-04-15]", "2022-04-16", Holds.Certainly)]
    [InlineData("-0044-03-15", "0001", Holds.Certainly)]
    [InlineData("Y17000", "2022", Holds.No)]
    [InlineData("2022-03-29T14:30+03:00", "2022-03-29T12:00Z", Holds.Certainly)]
    [InlineData("2022-03-29T14:30+03:00", "2022-03-29T14:00", Holds.Possibly)] // one zone is not told
    [InlineData("2022-03-29T14:30", "2022-03-29T14:30", Holds.Possibly)]
    [InlineData("2022-03-29T14:30", "2022-03-29T14:31", Holds.Certainly)]
    [InlineData("2022-03-29T10:00/2022-03-29T14:00", "2022-03-29T14:01", Holds.Certainly)]
    public void Before_holds_as_far_as_the_dates_are_known(string first, string second, Holds expected) =>
        Assert.Equal(expected, DateRelations.Before(EdtfDate.Parse(first), EdtfDate.Parse(second)));

    [Theory]
    [InlineData("2022-03-14", "2022-03", Holds.Certainly)]
    [InlineData("2022-03-14", "2022-03-08/2022-03-28", Holds.Certainly)]
    [InlineData("2022-03-14", "2022-03-08~/2022-03-28~", Holds.Certainly)]
    [InlineData("2022-03-09", "2022-03-08~/2022-03-28~", Holds.Possibly)]
    [InlineData("2022-03-04", "2022-03-08~/2022-03-28~", Holds.No)]
    [InlineData("2022-03", "2022-03-08/2022-03-28", Holds.Possibly)]
    [InlineData("2022-03-14", "2022-03-XX", Holds.Possibly)] // one day of March, not all of it
    [InlineData("2022-06-01", "2022-05/..", Holds.Certainly)]
    [InlineData("2022-05-15", "2022-05/..", Holds.Certainly)]
    [InlineData("2022-06-01", "2022-05/", Holds.Possibly)]
    [InlineData("2022-04-13", "[2022-04-12,2022-04-15]", Holds.No)]
    [InlineData("2022-03-29T11:00", "2022-03-29T10:00/2022-03-29T14:00", Holds.Certainly)]
    public void During_takes_the_outer_date_as_a_span(string inner, string outer, Holds expected) =>
        Assert.Equal(expected, DateRelations.During(EdtfDate.Parse(inner), EdtfDate.Parse(outer)));

    [Fact]
    public void An_interval_that_lasted_overlaps_what_one_that_bounds_only_may()
    {
        var (round, day) = (EdtfDate.Parse("2022-02-28/2022-03-07"), EdtfDate.Parse("2022-03-03"));

        Assert.Equal(Holds.Possibly, DateRelations.Overlaps(round, day));
        Assert.Equal(Holds.Certainly, DateRelations.Overlaps(round, day, RelationRules.Default with { Intervals = IntervalReading.Lasting }));
    }

    [Fact]
    public void Another_table_of_tolerances_gives_another_answer()
    {
        var (about, day) = (EdtfDate.Parse("2022-03-08~"), EdtfDate.Parse("2022-03-10"));
        var exact = RelationRules.Default with { Tolerances = Tolerances.Default with { ApproximateDay = 1 } };

        Assert.Equal(Holds.Possibly, DateRelations.Before(about, day));
        Assert.Equal(Holds.Certainly, DateRelations.Before(about, day, exact));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerances.Default with { ApproximateDay = -1 });
    }

    [Theory]
    [InlineData("2022-03-29", "2022-03-29", Holds.Certainly)]
    [InlineData("2022-03", "2022-03-29", Holds.Possibly)]
    [InlineData("2022-03-29", "2022-03-30", Holds.No)]
    [InlineData("[2022-04-12,2022-04-15]", "2022-04-13", Holds.No)]
    public void The_same_day_is_certain_only_where_both_are_known(string first, string second, Holds expected) =>
        Assert.Equal(expected, DateRelations.Same(EdtfDate.Parse(first), EdtfDate.Parse(second)));
}
