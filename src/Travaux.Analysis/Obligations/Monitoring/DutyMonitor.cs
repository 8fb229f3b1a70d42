using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Monitoring;

/// <summary>Tells how it stands with every duty on a day, by what a timeline tells had happened: outstanding, due, discharged, breached, ended.</summary>
/// <param name="space">The cases.</param>
public sealed class DutyMonitor(CaseSpace space)
{
    /// <summary>How many candidates are gone through at most.</summary>
    private const int MostCandidates = 1_024;

    private readonly Diagrams _diagrams = space.Diagrams;

    /// <summary>The state of all duties on a day.</summary>
    /// <param name="timeline">What happened.</param>
    /// <param name="on">The day; what the timeline tells of later days is left out.</param>
    /// <exception cref="ArgumentNullException">There is no timeline.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public Monitored On(Statement.Timeline timeline, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var course = new Course(space, timeline, on);
        var grounds = new Grounds(space, course);
        Ask(grounds, course, on);
        var candidates = Candidates(grounds.Mattering);
        Dictionary<(Instance Instance, string State), int> became = [];
        Dictionary<(Statement.Rule Rule, string State, Sequence<Reason> Reasons), int> never = [];
        foreach (var (values, node) in candidates.Take(MostCandidates))
        {
            var follower = new Follower(space, course, grounds, on, values);
            foreach (var (state, instance) in follower.Follow())
            {
                Add(became, (instance, state), node);
            }
            var reading = follower.Reading(on);
            foreach (var (rule, state) in follower.NeverArisen.Where(each => Arises(course, each.Rule, each.State)))
            {
                Add(never, (rule, state, Reasoning.WhyNot(rule, state, reading)), node);
            }
        }
        return new(timeline, on)
        {
            Duties = [.. Together(became.Select(each => (each.Key.Instance, each.Key.State, each.Value)))
                .Select(each => new Followed(each.What, each.Bearers, space.Told(each.Node)) { Arises = Arises(course, each.What.Rule, each.Bearers[0]) })
                .OrderBy(each => each.Instance.State).ThenBy(each => each.Instance.Due ?? each.Instance.From).ThenBy(each => each.Instance.From)],
            NotDue = [.. Together(never.Where(each => !each.Key.Reasons.Any(reason => reason is Reason.NotMember or Reason.LeftOut))
                    .Select(each => ((each.Key.Rule, each.Key.Reasons), each.Key.State, each.Value)))
                .Select(each => new NotDue(each.What.Rule, each.Bearers, each.What.Reasons, space.Told(each.Node)))],
            Values = [.. course.On(on)],
            IsCutShort = candidates.Count > MostCandidates,
        };
    }

    private void Ask(Grounds grounds, Course course, DateOnly on)
    {
        foreach (var rule in space.Instrument.All<Statement.Rule>().Where(rule => rule.Modal is Modal.Must or Modal.MustNot))
        {
            foreach (var state in space.Variables.States.Where(state => grounds.SpeaksTo(rule, state)))
            {
                grounds.Ask(grounds.Applies(rule, state), on);
                grounds.Ask(grounds.LetsOff(rule, state), on);
                grounds.Ask(grounds.HasDone(state, rule.Action), on);
            }
        }
        foreach (var (_, lapse) in course.Lapses)
        {
            grounds.Ask(space.Of(lapse.Since), on);
        }
    }

    /// <summary>The candidates that differ in what matters, each with a value for every bracket and its node; one more than is allowed where there are more.</summary>
    private List<(int[] Values, int Node)> Candidates(IReadOnlyList<int> mattering)
    {
        List<(int[] Values, int Node)> found = [];
        void Add(int at, int node)
        {
            if (node == 0 || found.Count > MostCandidates)
            {
                return;
            }
            if (at == mattering.Count)
            {
                found.Add(([.. _diagrams.First(node)!.Select((value, place) => !space.IsBracket(place) ? Course.Unknown : Math.Max(0, value))], node));
                return;
            }
            for (var value = 0; value < _diagrams.CountOf(mattering[at]); value++)
            {
                Add(at + 1, _diagrams.And(node, _diagrams.Literal(mattering[at], 1UL << value)));
            }
        }
        Add(0, space.Admitted);
        return found;
    }

    /// <summary>Whether a duty hangs on something that the timeline tells, beyond consent.</summary>
    private bool Arises(Course course, Statement.Rule rule, string state) => _diagrams.Support(space.Decided(space.Grounder.Applies(rule, state)))
        .Any(place => !space.Variables.All[place].IsConsent && (course.Spoken.Contains(place) || course.Lapses.Any(lapse => lapse.Place == place)));

    /// <summary>States for which the same came of the same candidates.</summary>
    private static IEnumerable<(T What, Sequence<string> Bearers, int Node)> Together<T>(IEnumerable<(T What, string State, int Node)> each) => each
        .GroupBy(one => (one.What, one.Node)).Select(group => (group.Key.What, (Sequence<string>)[.. group.Select(one => one.State)], group.Key.Node));

    private void Add<T>(Dictionary<T, int> nodes, T key, int node)
        where T : notnull => nodes[key] = _diagrams.Or(nodes.GetValueOrDefault(key), node);
}
