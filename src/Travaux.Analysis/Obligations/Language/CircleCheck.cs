using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Finds what no single statement shows: terms that define themselves, precedence in a circle, duties asked about outside of properties.</summary>
internal static class CircleCheck
{
    /// <summary>Tells the faults of an instrument as a whole.</summary>
    public static void Run(Instrument instrument, Faults faults)
    {
        foreach (var term in instrument.Of<Statement.Term>())
        {
            if (term.Means.Parts.Any(part => part is Condition.Obliged))
            {
                faults.OnlyInProperties(term.At);
            }
        }
        foreach (var rule in instrument.Of<Statement.Rule>().Where(rule => rule.Provisos.SelectMany(proviso => proviso.Conditions).SelectMany(condition => condition.Parts).Any(part => part is Condition.Obliged)))
        {
            faults.OnlyInProperties(rule.At);
        }
        Terms(instrument, faults);
        Precedence(instrument, faults);
    }

    private static void Terms(Instrument instrument, Faults faults)
    {
        var terms = instrument.Of<Statement.Term>().DistinctBy(term => term.Name).ToDictionary(term => term.Name, StringComparer.Ordinal);
        var next = terms.ToDictionary(each => each.Key, each => each.Value.Means.Parts.OfType<Condition.Defined>().Select(part => part.Term).Where(terms.ContainsKey).Distinct().ToList());
        foreach (var circle in Circles(next))
        {
            faults.Circle(terms[circle[0]].At, string.Join(" → ", circle));
        }
    }

    private static void Precedence(Instrument instrument, Faults faults)
    {
        var statements = instrument.Of<Statement.Precedence>().ToList();
        var next = statements.GroupBy(each => each.Winner).ToDictionary(group => group.Key, group => group.Select(each => each.Loser).Distinct().ToList());
        foreach (var circle in Circles(next))
        {
            faults.PrevailsInCircle(statements.First(each => each.Winner == circle[0]).At, string.Join(" → ", circle.Select(cite => $"[{cite}]")));
        }
    }

    /// <summary>One circle through each knot of names that lead back to themselves, from the first of its names round to it again.</summary>
    private static List<List<string>> Circles(Dictionary<string, List<string>> next)
    {
        var (circles, done) = (new List<List<string>>(), new HashSet<string>());
        foreach (var start in next.Keys)
        {
            var (path, place) = (new List<string>(), new List<int>());
            Push(start);
            while (path.Count > 0)
            {
                var (name, at) = (path[^1], place[^1]);
                if (done.Contains(name) || !next.TryGetValue(name, out var followers) || at >= followers.Count)
                {
                    done.Add(name);
                    path.RemoveAt(path.Count - 1);
                    place.RemoveAt(place.Count - 1);
                    continue;
                }
                place[^1]++;
                if (path.IndexOf(followers[at]) is >= 0 and var back)
                {
                    circles.Add([.. path[back..], followers[at]]);
                }
                else if (!done.Contains(followers[at]))
                {
                    Push(followers[at]);
                }
            }

            void Push(string name)
            {
                path.Add(name);
                place.Add(0);
            }
        }
        return circles;
    }
}
