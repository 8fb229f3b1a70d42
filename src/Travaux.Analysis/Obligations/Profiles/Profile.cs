using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Profiles;

/// <summary>What one rule lays on a state.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="With">For which candidates it can apply to it: an empty cube for all; nothing where they cannot be told in a few words.</param>
public sealed record Burden(Statement.Rule Rule, IReadOnlyList<Cube>? With)
{
    /// <summary>Whether it hangs on nothing but the text and consent: no circumstance, no choice.</summary>
    public bool IsUnconditional { get; init; }

    /// <summary>The states, or groups, that the action names: toward whom it is; empty where it names none.</summary>
    public Sequence<string> Toward { get; init; }
}

/// <summary>States on which the same rules lay the same.</summary>
/// <param name="States">The states.</param>
/// <param name="Burdens">What the rules lay on each of them, in the order of the file.</param>
public sealed record Standpoint(Sequence<string> States, Sequence<Burden> Burdens)
{
    /// <summary>Duties and prohibitions.</summary>
    public IEnumerable<Burden> Binding => Burdens.Where(burden => burden.Rule.Modal is Modal.Must or Modal.MustNot);
}

/// <summary>Who owes what to whom.</summary>
/// <param name="Standpoints">The states, those alike together, in the order of the file.</param>
public sealed record Profile(Sequence<Standpoint> Standpoints)
{
    /// <summary>The profile of an instrument, over all its candidates and scenarios.</summary>
    /// <exception cref="ArgumentNullException">There are no cases.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public static Profile Of(CaseSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        var rules = space.Instrument.All<Statement.Rule>().ToList();
        var each = space.Variables.States.Select(state => (State: state, Burdens: (IReadOnlyList<(int Node, Statement.Rule Rule, bool Is)>)[.. rules.Select(rule => Laid(space, rule, state)).Where(laid => laid.Node != 0)]));
        return new([.. each.GroupBy(one => string.Join('|', one.Burdens.Select(burden => $"{rules.IndexOf(burden.Rule)}:{burden.Node}:{burden.Is}"))).Select(alike => new Standpoint(
            [.. alike.Select(one => one.State)],
            [.. alike.First().Burdens.Select(burden => new Burden(burden.Rule, space.Told(burden.Node)) { IsUnconditional = burden.Is, Toward = [.. Toward(space.Instrument, burden.Rule)] })]))]);
    }

    /// <summary>The candidates for which a rule can apply to a state that is bound, and whether it then does in every scenario.</summary>
    private static (int Node, Statement.Rule Rule, bool IsUnconditional) Laid(CaseSpace space, Statement.Rule rule, string state)
    {
        var diagrams = space.Diagrams;
        var values = space.Open();
        foreach (var place in space.Places(variable => variable.IsConsent))
        {
            values[place] = 0;
        }
        var applies = diagrams.And(space.Admitted, diagrams.Restrict(space.Decided(space.Grounder.Applies(rule, state)), values));
        return (diagrams.Exists(applies, place => !space.IsBracket(place)), rule, diagrams.Support(applies).All(space.IsBracket));
    }

    /// <summary>The states and groups that an action names; "Ukraine's" names Ukraine.</summary>
    private static IEnumerable<string> Toward(Instrument instrument, Statement.Rule rule)
    {
        var self = rule.Subject is Subject.One one ? one.State : "";
        var states = instrument.All<Statement.States>().SelectMany(each => each.Names).Where(state => state != self && Names(rule.Action, state));
        var groups = instrument.All<Statement.Group>().Where(group => Names(rule.Action, group.Name) || Names(rule.Action, Language.Phrase.Plural(group.Name))).Select(group => $"each {group.Name}");
        return states.Concat(groups);
    }

    private static bool Names(string action, string name)
    {
        var at = action.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(action[at - 1])) && (at + name.Length == action.Length || !char.IsLetter(action[at + name.Length]));
    }
}
