using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Tests.Answers;

/// <summary>What was near a meeting is found by its date; looking at all of it finds the same.</summary>
public sealed class FightingByDateTests
{
    private static readonly DateOnly First = new(2022, 2, 24);

    [Fact]
    public void Bounds_that_do_not_lie_apart_are_near_in_the_order_of_the_account()
    {
        var random = new Random(20220329);
        for (var run = 0; run < 400; run++)
        {
            var all = Enumerable.Range(0, random.Next(0, 40)).Select(at => Entry($"e-{at}", random)).ToList();
            var byDate = new FightingByDate(all);
            for (var i = 0; i < 10; i++)
            {
                var meeting = Entry("m", random);
                var expected = all.Where(each => Days(meeting).Overlaps(Days(each)));

                Assert.Equal(expected.Select(each => each.Id), byDate.Near(meeting).Select(each => each.Id));
            }
        }
    }

    /// <summary>Every day that a thing may have been on, of the sixty that there are here: an oracle without a comparison of bounds.</summary>
    private static HashSet<int> Days(ChronicleEntry entry) =>
        [.. Enumerable.Range(-1, 62).Where(day => (entry.Earliest is null || First.AddDays(day) >= entry.Earliest) && (entry.Latest is null || First.AddDays(day) <= entry.Latest))];

    private static ChronicleEntry Entry(string id, Random random)
    {
        var from = random.Next(0, 60);
        var to = random.Next(from, random.Next(4) == 0 ? 60 : Math.Min(60, from + 3));
        return new()
        {
            Id = id,
            Kind = "event",
            Title = id,
            Statement = new Statement(id),
            Lane = Lane.Battlefield,
            Earliest = random.Next(12) == 0 ? null : First.AddDays(from),
            Latest = random.Next(12) == 0 ? null : First.AddDays(to),
        };
    }
}
