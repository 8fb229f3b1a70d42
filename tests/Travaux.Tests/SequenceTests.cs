using Travaux.Record;

namespace Travaux.Tests;

public class SequenceTests
{
    [Fact]
    public void Two_lists_with_the_same_items_in_the_same_order_are_equal()
    {
        Sequence<string> one = ["shall", "should"];
        Sequence<string> other = ["shall", "should"];

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != ["should", "shall"]);
    }

    [Fact]
    public void The_default_list_is_empty() => Assert.Empty(default(Sequence<int>));
}
