using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How distances are told, and why something has none.</summary>
internal sealed class DistanceWords(Telling telling)
{
    /// <summary>How far apart the sides are on an issue, in a sentence or a few.</summary>
    public IEnumerable<Said> Of(IssueCloseness closeness)
    {
        var issue = telling.Dossier.Find<Issue>(closeness.Issue);
        var (contested, inferred) = (closeness.OnContested.ToList(), closeness.OnInferred.ToList());
        foreach (var pair in closeness.Pairs)
        {
            var on = contested.Intersect([pair.One, pair.Other]).ToList() is { Count: > 0 } some ? $", on a position of {telling.Names(some)} that is contested" : "";
            on += inferred.Intersect([pair.One, pair.Other]).ToList() is { Count: > 0 } those ? $", on a position of {telling.Names(those)} that others infer" : "";
            var names = closeness.Sides.Count > 2 ? $"{telling.Name(pair.One)} and {telling.Name(pair.Other)}: " : "";
            foreach (var text in pair.Sets.Count > 0 ? pair.Sets.Select(set => Of(set, pair)) : [Of(pair, closeness, issue)])
            {
                yield return new(Telling.Sentence(names + text + on));
            }
        }
        foreach (var unplaced in closeness.Why)
        {
            yield return new(Telling.Sentence(Of(unplaced))) { Manner = unplaced.Reason == UnplacedReason.NoPosition ? Manner.Unknown : Manner.Reported };
        }
        if (!closeness.IsPlaced && closeness.Contested.Count > 0)
        {
            yield return new($"Yet a text has contested words on it: {Telling.Listed(closeness.Contested.Select(telling.Name).Select(name => $"“{name.TrimEnd('.')}”"))}.") { Items = closeness.Contested };
        }
        foreach (var held in closeness.IsPlaced ? closeness.Sides.SelectMany(side => side.Held).Where(held => held.Position.OnCondition.Length > 0) : [])
        {
            yield return new(Telling.Sentence($"{telling.Name(held.Position.Party)} took its position on a condition: {held.Position.OnCondition}")) { As = SaidAs.Remark, Items = [held.Position.Id] };
        }
        if (closeness.RestsOnLastKnown)
        {
            var old = closeness.Sides.Where(side => side.Held.Count > 0 && side.Held.All(held => held.Hold != Hold.InForce));
            yield return new($"Nothing is attested for that day itself of {telling.Names(old.Select(side => side.Party))}: compared by what was last known.") { As = SaidAs.Remark };
        }
    }

    /// <summary>A distance in words, on its scale.</summary>
    private static string Of(SidePair pair, IssueCloseness closeness, Issue? issue)
    {
        var scale = PositionTelling.Scale(issue);
        if (pair.IsTogether)
        {
            var level = closeness.Sides.First(side => side.Party == pair.One).LevelsOn(issue!).First();
            return $"together on {PositionTelling.Level(issue, level)} (scale of {scale})";
        }
        var apart = pair.Least == pair.Most ? Levels(pair.Most ?? 0) : pair.Least == 0 ? $"together, or up to {Levels(pair.Most ?? 0)}" : $"{Digits(pair.Least ?? 0)} to {Levels(pair.Most ?? 0)}";
        return $"{apart} apart{(pair.Least == pair.Most ? "" : ", by the reading")} (scale of {scale})";
    }

    private string Of(SetPair sets, SidePair pair)
    {
        string Only(string side, IEnumerable<string> members) => members.Any() ? $"only {telling.Name(side)}: {telling.Names(members)}" : "";
        var parts = new[] { sets.Both.Count > 0 ? $"both: {telling.Names(sets.Both)}" : "nothing in both", Only(pair.One, sets.OnlyOne), Only(pair.Other, sets.OnlyOther) };
        return sets.IsEqual ? $"the same: {telling.Names(sets.Both)}" : string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private string Of(Unplaced unplaced) => unplaced.Reason switch
    {
        UnplacedReason.GathersIssues => "It gathers several questions, and no scale measures them together",
        UnplacedReason.NoScale => "The record has no scale for it",
        UnplacedReason.NoPosition => $"The record has no position of {telling.Name(unplaced.Party)} on it by that day",
        UnplacedReason.NoSet => $"The position of {telling.Name(unplaced.Party)} does not say who or which",
        _ => $"What is known of the position of {telling.Name(unplaced.Party)} permits no level",
    };

    private static string Levels(int count) => $"{Digits(count)} {(count == 1 ? "level" : "levels")}";

    private static string Digits(int number) => Reporting.Digits(number);
}
