using Travaux.Store.Bodies;

namespace Travaux.Tests.Dossiers;

public class OrderLaws
{
    [Fact]
    public void The_order_wanted_is_the_order_told_and_comes_back_from_its_body()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 2_000; trial++)
        {
            string[] came = [.. Enumerable.Range(0, random.Next(9)).Select(i => $"i{i}")];
            string[] wanted = [.. came];
            random.Shuffle(wanted);

            var order = ItemOrder.Read(ItemOrder.Between(came, wanted).Write());

            Assert.Equal(wanted, order.Of(came));
            Assert.True(order.Moves.Count <= came.Length - LongestInOrder(came, wanted));
        }
    }

    [Fact]
    public void What_is_withdrawn_or_added_later_disturbs_no_order()
    {
        var order = ItemOrder.Between(["a", "b", "c"], ["c", "a", "b"]);

        Assert.Equal(["c", "a", "b", "d"], order.Of(["a", "b", "c", "d"]));
        Assert.Equal(["c", "a"], order.Of(["a", "c"]));
        Assert.Equal(["a", "b"], ItemOrder.Between(["a", "b", "c"], ["b", "c", "a"]).Of(["a", "b"]).Order());
    }

    /// <summary>By trying each subset: slow and obvious.</summary>
    private static int LongestInOrder(string[] came, string[] wanted) => Enumerable.Range(0, 1 << came.Length)
        .Select(set => wanted.Where(item => (set >> Array.IndexOf(came, item) & 1) == 1).ToList())
        .Where(row => row.Zip(row.Skip(1)).All(pair => Array.IndexOf(came, pair.First) < Array.IndexOf(came, pair.Second)))
        .Max(row => row.Count);
}
