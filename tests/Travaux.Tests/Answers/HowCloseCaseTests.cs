using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Answers.Closeness;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Tests.Dossiers;

namespace Travaux.Tests.Answers;

/// <summary>The literate cases of <c>Cases/close</c>: a small dossier, and what is told of it on days.</summary>
public partial class HowCloseCaseTests
{
    private const string Head = """
        dossier:
          id: d
          title: "A dossier"
          question: "How close?"
          audience-unless-stated: public
          sides: [a, b]
        audiences: [{id: public, title: "Everybody"}]
        actors:
          - {id: a, name: "A", kind-of-actor: state, cites: [s]}
          - {id: b, name: "B", kind-of-actor: state, cites: [s]}
          - {id: g, name: "Guest", kind-of-actor: state, cites: [s]}
        delegations: [{id: b-team, title: "Team of B", of: b, cites: [s]}]
        sources: [{id: s, title: "A file", kind-of-source: document, reached: held}]
        issues:
          - id: i
            title: "An issue"
            scale: [{level: 0, label: "none"}, {level: 1, label: "less"}, {level: 2, label: "some"}, {level: 3, label: "all"}]
            cites: [s]
          - {id: who, title: "Who", kind-of-issue: set-valued, cites: [s]}
          - {id: plain, title: "Plain", cites: [s]}

        """;

    public static TheoryData<string> Titles => [.. Cases().Select(each => each.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void It_is_told_as_in_the_case(string title)
    {
        var (_, yaml, days) = Cases().Single(each => each.Title == title);
        var dossier = DossierText.ReadWhole(Head + yaml).Dossier;

        Assert.NotEmpty(days);
        Assert.All(days, each => Assert.Equal(each.Told, Told(HowClose.On(dossier, new() { Day = DateOnly.Parse(each.Day, CultureInfo.InvariantCulture) }))));
    }

    private static string Told(ClosenessAnswer answer) => string.Concat([
        .. answer.Issues.Where(issue => issue.Sides.Any(side => side.Known.Count > 0)).OrderBy(issue => issue.Issue, StringComparer.Ordinal).Select(issue => $"{issue.Issue}: {Told(issue)}\n{string.Concat(issue.Sides.Select(Told))}"),
        .. answer.Outside.Where(each => each.IsTheirsOnly).Select(each => $"outside, and theirs only: {each.Issue}\n{string.Concat(each.Parties.Select(Told))}"),
    ]);

    private static string Told(IssueCloseness issue)
    {
        if (!issue.IsPlaced)
        {
            return $"not placed: {string.Join(", ", issue.Why.Select(why => $"{Words.For(why.Reason)} {why.Party}".TrimEnd()))}";
        }
        var sets = issue.Pairs.SelectMany(pair => pair.Sets.Select(set => $"; both {string.Join(' ', set.Both)}; only {pair.One} {string.Join(' ', set.OnlyOne)}; only {pair.Other} {string.Join(' ', set.OnlyOther)}"));
        var apart = issue.Most is null or 0 ? "" : issue.Least == issue.Most ? $" {issue.Most}" : $" {issue.Least} to {issue.Most}";
        return $"{Words.For(issue.Nearness)}{apart}{string.Concat(sets)}{(issue.RestsOnLastKnown ? ", by what was last known" : "")}";
    }

    private static string Told(SideStand side)
    {
        var held = string.Join(", ", side.Held.Select(each => $"{each.Position.Id} {Words.For(each.Hold)}"));
        var left = side.NotReckoned.Count > 0 ? $"not counted {string.Join(", ", side.NotReckoned.Select(position => position.Id))}" : "";
        return held.Length + left.Length == 0 ? "" : $"  {side.Party}: {string.Join("; ", new[] { held, left }.Where(part => part.Length > 0))}\n";
    }

    private static IEnumerable<(string Title, string Yaml, List<(string Day, string Told)> Days)> Cases()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "close", "positions.md"));
        foreach (var part in text.Split("\n## ").Skip(1))
        {
            var fences = Fence.Matches(part).Select(fence => (Name: fence.Groups[1].Value, Text: fence.Groups[2].Value)).ToList();
            yield return (part.Split('\n')[0], fences.Single(fence => fence.Name == "yaml").Text, [.. fences.Where(fence => fence.Name != "yaml").Select(fence => (fence.Name, fence.Text))]);
        }
    }

    [GeneratedRegex("^```([a-z0-9-]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence { get; }
}
