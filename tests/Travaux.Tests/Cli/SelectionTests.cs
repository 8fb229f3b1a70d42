using Travaux.Cli;

namespace Travaux.Tests.Cli;

public class SelectionTests
{
    [Fact]
    public void A_misspelt_word_is_asked_about() =>
        Assert.Equal("--only does not know 'modl'. Did you mean 'modal'?", Selection.Fault("modl"));

    [Fact]
    public void A_word_far_from_all_gets_the_list() =>
        Assert.StartsWith("--only does not know 'zebra'. It knows: substantive, editorial, wording, modal,", Selection.Fault("zebra"));

    [Fact]
    public void Every_known_word_is_without_fault() => Assert.All(Selection.Known, word => Assert.Null(Selection.Fault(word)));

    [Fact]
    public void A_tied_json_takes_its_file_and_a_loose_one_leaves_the_draft_alone()
    {
        Assert.Equal(["compare", "--json-file", "x.json", "a", "b"], OptionalValue.Expand(["compare", "--json=x.json", "a", "b"]));
        Assert.Equal(["compare", "--json", "a", "b"], OptionalValue.Expand(["compare", "--json", "a", "b"]));
    }
}
