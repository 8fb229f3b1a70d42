using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Monitoring;

/// <summary>What the days of a course say of conditions, with the brackets still open: each is asked once a day, not once for every candidate.</summary>
internal sealed class Grounds(CaseSpace space, Course course)
{
    private readonly Diagrams _diagrams = space.Diagrams;
    private readonly Dictionary<(int Node, DateOnly Day), int> _known = [];
    private readonly HashSet<int> _own = [.. course.Lapses.Select(lapse => lapse.Place), .. space.Places(variable => variable.IsFulfilment)];

    /// <summary>Whether a rule speaks to a state in some candidate.</summary>
    public bool SpeaksTo(Statement.Rule rule, string state) => Reasoning.SpeaksTo(space, rule.Subject, state);

    /// <summary>The node on which a rule applies to a state.</summary>
    public int Applies(Statement.Rule rule, string state) => space.Decided(space.Grounder.Applies(rule, state));

    /// <summary>The node on which another rule lets a state off a duty.</summary>
    public int LetsOff(Statement.Rule duty, string state) => space.Decided(space.Grounder.Circuit.Any(space.Instrument.All<Statement.Rule>()
        .Where(rule => rule.Modal == Modal.NeedNot && rule.Action.Equals(duty.Action, StringComparison.OrdinalIgnoreCase)).Select(rule => space.Grounder.Applies(rule, state))
        .Append(space.Grounder.Overridden(duty, state))));

    /// <summary>The node on which circumstances say that a state does an action.</summary>
    public int HasDone(string state, string action) => space.Decided(space.Grounder.HasDone(state, action));

    /// <summary>The brackets on which something depends that was asked of some day.</summary>
    public IReadOnlyList<int> Mattering => [.. _known.Values.Distinct().SelectMany(node => _diagrams.Support(node)).Where(space.IsBracket).Distinct().Order()];

    /// <summary>Asks a node of all days up to one, so that the brackets that matter are known.</summary>
    public void Ask(int node, DateOnly last)
    {
        foreach (var day in course.Days.Append(last))
        {
            On(node, day);
        }
    }

    /// <summary>Whether something certainly holds on a day, for a candidate.</summary>
    /// <param name="node">What is asked.</param>
    /// <param name="day">The day.</param>
    /// <param name="own">The candidate, and what time and breaches have made so by then.</param>
    public bool Holds(int node, DateOnly day, int[] own) => On(node, day) switch
    {
        0 => false,
        1 => true,
        var open => _diagrams.Restrict(open, own) == 1,
    };

    /// <summary>What is left of a node on a day of the timeline, or on one between two of them.</summary>
    private int On(int node, DateOnly day)
    {
        var last = course.Days.LastOrDefault(each => each <= day);
        if (!_known.TryGetValue((node, last), out var known))
        {
            var values = course.On(last);
            foreach (var place in _own)
            {
                values = values[place] == Course.Unknown ? values : [.. values[..place], Course.Unknown, .. values[(place + 1)..]];
            }
            // What is not told yet may be one way or another: what is certain holds either way.
            known = _diagrams.ForAll(_diagrams.Restrict(node, values), place => values[place] == Course.Unknown && !space.IsBracket(place) && !_own.Contains(place));
            _known[(node, last)] = known;
        }
        return known;
    }
}
