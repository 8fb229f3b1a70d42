using Travaux.Analysis.Answers;
using Travaux.Analysis.Search;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

public class SearchTests
{
    private static readonly string[] Terms =
    [
        "kind:claim", "kind:event", "by:medinsky", "by:russia", "about:d-istanbul-communique", "before:2022-04", "after:2022-04-04", "on:2022-03", "during:2022-03", "source:fa-2024",
        "status:contested", "origin:article", "issue:i-neutrality", "track:delegations", "lane:drafts", "hedge:appears", "anonymous:yes", "id:c-b-*", "has:quote", "act:tabled", "has:gap", "treaty", "\"security guarantee\"", "guarant*",
    ];

    [Theory]
    [InlineData("Arakhamia")]
    [InlineData("Arakhamiia")]
    [InlineData("Arahamiya")]
    [InlineData("Арахамія")]
    [InlineData("davyd ARAKHAMIA")]
    [InlineData("arakhamia")]
    [InlineData("Arakham*")]
    public void A_name_is_found_by_any_spelling(string name) => Assert.Equal(["arakhamia"], new Naming(Examples.Istanbul).Find(name, "person"));

    [Fact]
    public void The_query_of_the_handbook_finds_what_Medinsky_said_before_April() =>
        Assert.Equal(["c-medinsky-practical-phase", "c-medinsky-caveat-guarantors", "c-medinsky-first-written", "c-medinsky-handed-principles"], Ids("kind:claim by:medinsky before:2022-04"));

    [Fact]
    public void And_or_and_not_are_those_of_sets()
    {
        var single = Terms.ToDictionary(term => term, term => Hits(term));
        var all = Examples.Istanbul.Items.Skip(1).Select(item => item.Id).Where(id => id != Examples.Istanbul.Head.Id).ToHashSet();
        var random = new Random(3);
        for (var trial = 0; trial < 60; trial++)
        {
            var (a, b, c) = (Terms[random.Next(Terms.Length)], Terms[random.Next(Terms.Length)], Terms[random.Next(Terms.Length)]);

            var hits = Hits($"{a} ({b} OR -{c})");

            foreach (var id in all)
            {
                var not = 2 - Value(single[c], id);
                Assert.Equal(Math.Min(Value(single[a], id), Math.Max(Value(single[b], id), not)), Value(hits, id));
            }
        }
    }

    [Theory]
    [InlineData("kind:clam", "Column 6: 'kind:' knows no 'clam'. Did you mean 'claim'?")]
    [InlineData("kinds:claim", "Column 1: there is no field 'kinds'; did you mean 'kind:'?")]
    [InlineData("by:medinskz", "Column 4: 'by:' finds nobody and nothing called 'medinskz'. Did you mean 'medinsky'?")]
    [InlineData("treaty \"draft", "Column 8: a quotation mark without its end.")]
    [InlineData("(treaty", "Column 1: a '(' without its ')'.")]
    [InlineData("treaty)", "Column 7: a ')' without its '('.")]
    [InlineData("treaty OR", "Column 10: something to look for was expected: words, or a field such as kind:claim.")]
    [InlineData("", "Column 1: something to look for was expected: words, or a field such as kind:claim.")]
    [InlineData("by:", "Column 4: a value was expected after 'by:'.")]
    [InlineData("before:April", "Column 8: 'before:' wants a date such as 2022-03-29 or 2022-04, not 'April'.")]
    public void A_wrong_query_is_told_where_and_what_was_perhaps_meant(string text, string expected)
    {
        if (SearchQuery.TryParse(text, out var query, out var problem))
        {
            Assert.Null(Found.In(Examples.Istanbul, query, out problem));
        }
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_the_reader_of_queries_fail()
    {
        const string Letters = "ab:\"()-* OR kind:claim“";
        var random = new Random(5);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Letters[random.Next(Letters.Length)]));

            Assert.True(SearchQuery.TryParse(text, out var query, out var problem) ? query.Term is not null : problem!.StartsWith("Column ", StringComparison.Ordinal));
        }
        Assert.False(SearchQuery.TryParse(new string('(', 3_000), out _, out _));
    }

    [Fact]
    public void What_is_not_found_is_not_said_to_be_absent()
    {
        Assert.True(SearchQuery.TryParse("kind:meeting about:d-2022-04-15 status:cancelled", out var query, out _));

        var found = Found.In(Examples.Istanbul, query, out _)!;

        Assert.Empty(found.Items);
        Assert.Contains("gap-rest-of-article", found.Gaps);
        Assert.Contains(found.BrokenCopies, copy => copy.Text.Contains("ends at p44", StringComparison.Ordinal));
    }

    private static List<string> Ids(string text) => [.. Hits(text).Keys];

    private static Dictionary<string, int> Hits(string text)
    {
        Assert.True(SearchQuery.TryParse(text, out var query, out var problem), problem);
        var found = Found.In(Examples.Istanbul, query, out problem);
        Assert.True(found is not null, problem);
        return found.Items.ToDictionary(item => item.Id, item => (int)item.Holds);
    }

    private static int Value(Dictionary<string, int> hits, string id) => hits.GetValueOrDefault(id, (int)Holds.No);
}
