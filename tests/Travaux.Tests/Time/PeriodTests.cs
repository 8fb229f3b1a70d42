using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("P3D", 3, 3, "3 days")]
    [InlineData("P1D", 1, 1, "1 day")]
    [InlineData("P2W", 14, 14, "2 weeks")]
    [InlineData("P1M", 28, 31, "1 month")]
    [InlineData("P2M", 59, 62, "2 months")]
    [InlineData("P1Y", 365, 366, "1 year")]
    [InlineData("P15Y", 5477, 5479, "15 years")]
    [InlineData("P10Y/P15Y", 3651, 5479, "10 to 15 years")]
    [InlineData("P1Y6M", 546, 550, "1 year and 6 months")]
    [InlineData("PT72H", 3, 3, "72 hours")]
    [InlineData("PT90M", 0, 1, "90 minutes")]
    [InlineData("P1DT12H", 1, 2, "1 day and 12 hours")]
    [InlineData("P10D/P1M", 10, 31, "10 days to 1 month")]
    public void A_period_has_its_days_and_its_words(string text, long least, long most, string words)
    {
        var period = Period.Parse(text);

        Assert.Equal((text, least, most, words), (period.ToString(), period.LeastDays, period.MostDays, period.English()));
    }

    [Theory]
    [InlineData("", "Column 1: expected a period such as P10Y, P3D or PT72H, but the text ends there.")]
    [InlineData("10Y", "Column 1: expected a period such as P10Y, P3D or PT72H, but '10Y' stands there.")]
    [InlineData("P", "Column 2: expected a number of years (Y), months (M), weeks (W) or days (D), but the text ends there.")]
    [InlineData("P1D1Y", "Column 5: expected Y, M, W or D, each once and in this order, but 'Y' stands there.")]
    [InlineData("P1", "Column 3: expected Y, M, W or D, each once and in this order, but the text ends there.")]
    [InlineData("P1DT", "Column 5: expected a number of hours (H), minutes (M) or seconds (S), but the text ends there.")]
    [InlineData("P15Y/P10Y", "Column 6: P10Y is less than P15Y: the shorter one stands first.")]
    [InlineData("P15Y/", "Column 6: expected a period such as P10Y, P3D or PT72H, but the text ends there.")]
    [InlineData("P3D ", "Column 4: expected the end of the period, but ' ' stands there.")]
    [InlineData("P9999999D", "Column 2: periods of a million units and more are not reckoned with.")]
    public void What_is_no_period_is_told_where_and_what_was_expected(string text, string expected)
    {
        Assert.False(Period.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void A_number_of_months_has_the_fewest_and_the_most_days_of_any_start()
    {
        foreach (var months in new[] { 1, 2, 3, 6, 11, 12, 13, 48 })
        {
            var lengths = Enumerable.Range(0, 146_097).Select(day => new DateOnly(2001, 1, 1).AddDays(day)).Select(day => day.AddMonths(months).DayNumber - day.DayNumber).ToList();

            var period = Period.Parse($"P{months}M");

            Assert.Equal((months, lengths.Min(), lengths.Max()), (months, period.LeastDays, period.MostDays));
        }
    }
}
