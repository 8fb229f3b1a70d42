using Travaux.Record.Journal;

namespace Travaux.Tests.Journal;

public class JournalFoldTests
{
    [Fact]
    public void The_fold_says_what_a_reader_who_goes_through_the_journal_for_each_item_finds()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 400; trial++)
        {
            var entries = RandomJournal.Of(random, random.Next(40)).ConvertAll(kept => kept.Entry);
            AsOf asOf = random.Next(3) switch
            {
                0 => AsOf.Now,
                1 => new AsOf.Seq(random.Next(45)),
                _ => new AsOf.Time(DateTimeOffset.UnixEpoch.AddMilliseconds(random.Next(45))),
            };

            var states = JournalFold.Of(entries, asOf);

            Assert.Equal(Slowly(entries, asOf), states.Select(Words));
            Assert.Equal(states.Select(state => state.Latest.Item).Order(StringComparer.Ordinal), states.Select(state => state.Latest.Item));
        }
    }

    private static string Words(ItemState state) => $"{state.Latest.Item} {state.Latest.Version} " + state switch
    {
        LiveItem live => $"live {live.Source.Seq}",
        WithdrawnItem withdrawn => $"withdrawn {withdrawn.Reason}",
        RedactedItem => "redacted",
        _ => "?",
    };

    /// <summary>The same, item by item, from the end backwards.</summary>
    private static IEnumerable<string> Slowly(List<Entry> entries, AsOf asOf)
    {
        var seen = entries.Where(entry => asOf switch
        {
            AsOf.Seq seq => entry.Seq <= seq.Last,
            AsOf.Time time => entry.RecordedAt <= time.Last,
            _ => true,
        }).ToList();
        foreach (var item in seen.Select(entry => entry.Item).Distinct().Order(StringComparer.Ordinal))
        {
            var last = seen.Last(entry => entry.Item == item);
            var deciding = seen.Last(entry => entry.Item == item && entry.Content is not Redaction);
            var isGone = entries.Any(entry => entry.Content is Redaction redaction && redaction.Of.Contains(deciding.Seq));
            yield return $"{item} {last.Version} " + (deciding.Content is Withdrawal withdrawal ? $"withdrawn {withdrawal.Reason}" : isGone ? "redacted" : $"live {deciding.Seq}");
        }
    }
}
