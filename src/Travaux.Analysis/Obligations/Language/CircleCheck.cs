using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Finds what no single statement shows: what is defined by itself, precedence in a circle, duties asked about outside of properties.</summary>
internal static class CircleCheck
{
    /// <summary>Tells the faults of an instrument as a whole.</summary>
    public static void Run(Instrument instrument, Faults faults)
    {
        foreach (var statement in instrument.Statements.Where(statement => Conditions(statement).SelectMany(condition => condition.Parts).Any(part => part is Condition.Obliged)))
        {
            faults.OnlyInProperties(statement.At);
        }
        if (!Precedence(instrument, faults))
        {
            Definitions(instrument, faults);
        }
    }

    /// <summary>What needs itself to be decided: terms, the members of groups, whether a provision is obeyed, whether the treaty binds.</summary>
    private static void Definitions(Instrument instrument, Faults faults)
    {
        const string binding = "whether the treaty binds";
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var places = new Dictionary<string, Statement>(StringComparer.Ordinal);
        void Add(string name, Statement statement, IEnumerable<string> needed)
        {
            places.TryAdd(name, statement);
            next[name] = [.. next.GetValueOrDefault(name, []).Concat(needed).Distinct()];
        }
        foreach (var statement in instrument.All<Statement>())
        {
            var needed = Conditions(statement).SelectMany(Needed).ToList();
            switch (statement)
            {
                case Statement.Term term:
                    Add(term.Name, term, needed);
                    break;
                case Statement.Group group:
                    Add(Group(group.Name), group, needed);
                    break;
                case Statement.Lifecycle life:
                    Add(binding, life, needed);
                    break;
                case Statement.Rule { Cite: { } cite } rule:
                    var done = instrument.All<Statement.ActionNamed>().Where(action => action.Name.Equals(rule.Action, StringComparison.OrdinalIgnoreCase)).SelectMany(Conditions).SelectMany(Needed);
                    Add(Cited(cite), rule, [.. needed, .. done, binding, .. rule.Subject switch { Subject.Each each => [Group(each.Group)], Subject.Together together => [Group(together.Group)], _ => Array.Empty<string>() }]);
                    break;
                case Statement.Precedence precedence:
                    Add(Cited(precedence.Loser), precedence, [Cited(precedence.Winner)]);
                    break;
            }
        }
        foreach (var circle in Circles(next))
        {
            faults.Circle(places[circle[0]].At, string.Join(" → ", circle));
        }
    }

    private static IEnumerable<string> Needed(Condition condition) => condition.Parts.SelectMany(part => part switch
    {
        Condition.Defined defined => [defined.Term],
        Condition.Counted counted => [Group(counted.Who.Group)],
        Condition.InBreach breach => [Cited(breach.Cite)],
        _ => Array.Empty<string>(),
    });

    private static string Group(string name) => $"the members of '{name}'";

    private static string Cited(string cite) => $"[{cite}]";

    /// <summary>The conditions of a statement that may not ask what is obliged.</summary>
    private static IEnumerable<Condition> Conditions(Statement statement) => statement switch
    {
        Statement.Term term => [term.Means],
        Statement.Rule rule => rule.Provisos.SelectMany(proviso => proviso.Conditions),
        Statement.Lifecycle life => [life.When],
        Statement.Group group => group.Members.SelectMany(Conditions),
        Statement.ActionNamed action => action.Done.Select(done => done.When),
        _ => [],
    };

    private static IEnumerable<Condition> Conditions(Member? member) => member switch
    {
        Member.Named { If: { } condition } => [condition],
        Member.Open open => open.Bracket.Branches.SelectMany(branch => Conditions(branch.Value)),
        _ => [],
    };

    /// <summary>Whether some provisions prevail over one another in a circle; each circle is told.</summary>
    private static bool Precedence(Instrument instrument, Faults faults)
    {
        var statements = instrument.Of<Statement.Precedence>().ToList();
        var next = statements.GroupBy(each => each.Winner).ToDictionary(group => group.Key, group => group.Select(each => each.Loser).Distinct().ToList());
        var circles = Circles(next);
        foreach (var circle in circles)
        {
            faults.PrevailsInCircle(statements.First(each => each.Winner == circle[0]).At, string.Join(" → ", circle.Select(cite => $"[{cite}]")));
        }
        return circles.Count > 0;
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
