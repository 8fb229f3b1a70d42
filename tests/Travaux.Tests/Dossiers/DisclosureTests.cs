using Travaux.Analysis.Release;
using Travaux.Record;

namespace Travaux.Tests.Dossiers;

public class DisclosureTests
{
    /// <summary>Six people at each of two meetings, one of whom was at both; somebody sealed who tells of both, and of a delegation of two.</summary>
    private const string Planted = """
        people:
          - {id: a, name: "A", cites: [s]}
          - {id: b, name: "B", cites: [s]}
          - {id: c, name: "C", cites: [s]}
          - {id: d1, name: "D", cites: [s]}
          - {id: e1, name: "E", cites: [s]}
          - {id: f, name: "F", cites: [s]}
          - {id: g, name: "G", cites: [s]}
          - {id: h, name: "H", cites: [s]}
          - {id: i, name: "I", cites: [s]}
          - {id: j, name: "J", cites: [s]}
          - {id: k, name: "K", cites: [s]}
          - {id: w, name: "a participant", sealed: {handle: h-1, attribution-line: "a participant", circle: 11}, cites: [talk]}
        actors: [{id: x, name: "X", kind-of-actor: state, cites: [s]}]
        sources:
          - {id: s, kind-of-source: article, reached: held}
          - {id: talk, kind-of-source: interview, reached: held, of: [w], date: "2032-10", sealed: {handle: h-1, attribution-line: "a participant"}}
        delegations: [{id: pair, of: x, members: [a, b], cites: [s]}]
        meetings:
          - {id: m1, title: "First", status: held, track: table, mode: in-person, attended-by: [a, b, c, d1, e1, f], cites: [s]}
          - {id: m2, title: "Second", status: held, track: table, mode: in-person, attended-by: [f, g, h, i, j, k], cites: [s]}
          - {id: m3, title: "Third", status: held, track: table, mode: in-person, attended-by: [x], cites: [s]}
        events: [{id: ev, title: "A walk", category: diplomatic, meeting: m2, cites: [s]}]
        """;

    /// <summary>Somebody sealed and a source, with more people to follow.</summary>
    private const string Sealed = """
        sources:
          - {id: s, kind-of-source: article, reached: held}
          - {id: talk, kind-of-source: interview, reached: held, of: [w], sealed: {handle: h-1, attribution-line: "a participant"}}
        people:
          - {id: w, name: "a participant", sealed: {handle: h-1, attribution-line: "a participant", circle: 20}, cites: [talk]}

        """;

    private static string Claim(string id, string about) => $"\n  - {{id: {id}, says: \"It was so.\", kind-of-claim: recollection, status: contested, by: [w], about: [{about}], cites: [{{source: talk, at: \"p01\"}}]}}";

    private static Sequence<Disclosure> Found(string yaml, DisclosureOptions? options = null)
    {
        var whole = DossierText.Read(yaml).Dossier;
        return DisclosureCheck.Run(whole, whole.For("public"), options ?? new());
    }

    private static IEnumerable<string> Refused(Sequence<Disclosure> found) => found.Where(each => each.Weight > DisclosureWeight.Listed).Select(each => each.Code);

    [Fact]
    public void One_meeting_of_six_hides_a_voice_and_two_that_share_one_of_them_do_not()
    {
        Assert.Empty(Refused(Found(Planted + "\nclaims:" + Claim("one", "m1"))));

        var both = Assert.Single(Found(Planted + "\nclaims:" + Claim("one", "m1") + Claim("two", "ev")), each => each.Weight == DisclosureWeight.Refused);

        Assert.Equal(("TX671", "w"), (both.Code, both.Item));
        Assert.Contains("m1, m2: only 1 person was at all of them", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_delegation_of_two_is_a_circle_of_two()
    {
        var refusal = Assert.Single(Found(Planted + "\nclaims:" + Claim("one", "pair")), each => each.Weight == DisclosureWeight.Refused);

        Assert.Equal("TX665", refusal.Code);
        Assert.Contains("where 2 people were", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_nobody_knows_how_many_were_there_is_told()
    {
        var found = Found(Planted + "\nclaims:" + Claim("one", "m3"));

        Assert.Empty(Refused(found));
        Assert.Equal("one", Assert.Single(found, each => each.Code == "TX673").Item);
        Assert.Equal("w", Assert.Single(Found(Planted.Replace(", circle: 11", "", StringComparison.Ordinal)), each => each.Code == "TX672").Item);
    }

    /// <summary>Circles of one and several meetings against plain counting, on meetings made at random.</summary>
    [Fact]
    public void A_release_is_refused_where_fewer_than_the_least_were_at_what_somebody_sealed_tells_of_whatever_the_meetings()
    {
        var random = new Random(17);
        var (refused, free) = (0, 0);
        for (var trial = 0; trial < 400; trial++)
        {
            int[][] there = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, 9).Where(_ => random.Next(10) < 8).ToArray()).Where(each => each.Length > 0)];
            var least = random.Next(1, 10);
            var people = string.Concat(Enumerable.Range(0, 9).Select(i => $"  - {{id: p{i}, name: \"Person {i}\", cites: [s]}}\n"));
            var meetings = string.Concat(there.Select((who, i) => $"  - {{id: m{i}, title: \"M\", status: held, track: table, mode: video, attended-by: [{string.Join(", ", who.Select(each => $"p{each}"))}], cites: [s]}}\n"));
            var claims = string.Concat(there.Select((_, i) => $"  - {{id: c{i}, says: \"So.\", kind-of-claim: recollection, status: contested, by: [w], about: [m{i}], cites: [talk]}}\n"));
            var yaml = $"{Sealed}{people}meetings:\n{meetings}claims:\n{claims}";
            if (there.Length == 0)
            {
                continue;
            }
            var common = Enumerable.Range(0, 9).Count(person => there.All(meeting => meeting.Contains(person)));
            var wanted = there.Any(meeting => meeting.Length < least) || (common > 0 && common < least);

            Assert.Equal(wanted, Refused(Found(yaml, new() { SmallestCircle = least })).Any());
            (refused, free) = wanted ? (refused + 1, free) : (refused, free + 1);
        }
        Assert.True(refused > 50 && free > 50, $"{refused} refused, {free} free: neither may be few.");
    }

    [Theory]
    [InlineData("Quillfeather, Vera", "TX660")]
    [InlineData("VÉRA\u200B QUILLFEATHER", "TX660")]
    [InlineData("Віра Квілфезер", "TX660")]
    [InlineData("розмова з Вірою Квілфезером", "TX674")]
    [InlineData("Vira Kvilfezer", "TX674")]
    [InlineData("the Quillfeathers and Vera", null)]
    [InlineData("Vera saw a quill and a feather", null)]
    public void A_secret_is_found_in_another_order_script_or_case(string written, string? code)
    {
        var found = Found($$"""
            sources: [{id: s, kind-of-source: article, reached: held}]
            events: [{id: e, title: "{{written}}", category: diplomatic, cites: [s]}]
            """, new() { Secrets = ["Vera Quillfeather", "Віра Квілфезер"] });

        Assert.Equal(code, found.SingleOrDefault()?.Code);
        Assert.All(found, each => Assert.DoesNotContain("quill", each.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Files_that_can_not_be_looked_through_are_never_passed_in_silence()
    {
        var found = Found("sources: [{id: s, kind-of-source: article, reached: held}]", new() { Secrets = ["Vera Quillfeather"], Files = [("a.txt", "with Vera Quillfeather")], Unread = ["scan.png"] });

        Assert.Equal([("TX661", DisclosureWeight.Never), ("TX675", DisclosureWeight.Refused)], found.Select(each => (each.Code, each.Weight)));
    }

    [Fact]
    public void Numbers_that_are_missing_are_told_and_titles_of_what_stays()
    {
        var found = Found("""
            sources: [{id: s, kind-of-source: article, reached: held}]
            meetings:
              - {id: m-1, title: "First round", status: held, ordinal: 1, track: table, mode: video, cites: [s]}
              - {id: m-2, title: "Breakfast at the weir", status: held, ordinal: 2, track: table, mode: video, audience: team, cites: [s]}
              - {id: m-3, title: "Third round", status: held, ordinal: 3, track: table, mode: video, note: "See also: breakfast at the Weir", cites: [s]}
            """);

        Assert.Equal(["TX676", "TX678", "TX678"], found.Select(each => each.Code).Order());
        Assert.All(found, each => Assert.Equal(DisclosureWeight.Listed, each.Weight));
    }

    [Fact]
    public void A_meeting_that_says_somebody_sealed_was_there_is_told()
    {
        var found = Found(Planted.Replace("attended-by: [f, g, h, i, j, k]", "attended-by: [f, g, h, i, j, k, w]", StringComparison.Ordinal));

        Assert.Contains(found, each => (each.Code, each.Item, each.Weight) == ("TX677", "m2", DisclosureWeight.Listed));
    }
}
