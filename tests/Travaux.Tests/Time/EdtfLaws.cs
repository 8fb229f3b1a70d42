using System.Globalization;
using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class EdtfLaws
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_date()
    {
        var random = new Random(20220329);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var text = RandomDates.Any(random);

            Assert.True(EdtfDate.TryParse(text, out var date, out var problem), $"{text}: {problem}");
            Assert.Equal(date, EdtfDate.Parse(date.ToString()));
            Assert.Equal(date.ToString(), EdtfDate.Parse(date.ToString()).ToString());
            Assert.NotEqual("", DateWords.English(date));
        }
    }

    [Fact]
    public void Signs_before_each_part_and_behind_all_of_them_say_the_same()
    {
        foreach (var sign in "?~%")
        {
            Assert.Equal(EdtfDate.Parse($"{sign}2022-{sign}03-{sign}29"), EdtfDate.Parse($"2022-03-29{sign}"));
            Assert.Equal(EdtfDate.Parse($"{sign}2022-{sign}03-29"), EdtfDate.Parse($"2022-03{sign}-29"));
        }
    }

    [Fact]
    public void The_bounds_are_the_first_and_the_last_day_that_fit_when_every_day_is_looked_at()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 250; trial++)
        {
            var text = RandomDates.Single(random, signs: false);
            var days = RandomDates.Days(text).ToList();

            var date = EdtfDate.Parse(text);

            Assert.Equal((text, days[0], days[^1]), (text, date.Earliest, date.Latest));
        }
    }

    [Fact]
    public void Days_are_numbered_as_the_framework_numbers_them()
    {
        for (var day = DateOnly.MinValue; day < new DateOnly(9999, 12, 1); day = day.AddDays(97))
        {
            var date = EdtfDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

            Assert.Equal(day, date.Earliest);
            Assert.True(date.IsDay);
        }
    }

    [Fact]
    public void A_text_changed_at_random_is_read_or_refused_with_a_column_inside_it()
    {
        const string letters = "0123456789-/.?~%XYESTZ[]{},:+ unkow";
        var random = new Random(11);
        var read = 0;
        for (var trial = 0; trial < 10_000; trial++)
        {
            var text = RandomDates.Any(random);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, 1) + "2",
                    1 => text.Insert(at, letters[random.Next(letters.Length)].ToString()),
                    _ => text[..at] + letters[random.Next(letters.Length)] + text[(at + 1)..],
                };
            }

            if (EdtfDate.TryParse(text, out var date, out var problem))
            {
                read++;
                Assert.Equal(date, EdtfDate.Parse(date.ToString()));
            }
            else
            {
                Assert.StartsWith("Column ", problem, StringComparison.Ordinal);
                Assert.InRange(int.Parse(problem[7..problem.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture), 1, text.Length + 1);
                Assert.EndsWith(".", problem, StringComparison.Ordinal);
            }
        }
        Assert.InRange(read, 500, 7_000);
    }
}
