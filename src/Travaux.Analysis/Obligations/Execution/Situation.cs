using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Execution;

/// <summary>What is so in a scenario: a value for every variable but the brackets.</summary>
public static class Situation
{
    /// <summary>The values; -1 for brackets. What the scenario does not say is the ordinary case, and every state is bound.</summary>
    /// <exception cref="ArgumentNullException">There is no scenario, or there are no cases.</exception>
    public static int[] Of(CaseSpace space, Statement.Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(scenario);
        var values = space.Open();
        foreach (var place in space.Places(variable => variable.Owner is OwnerKind.Nature or OwnerKind.State))
        {
            values[place] = 0;
        }
        foreach (var fact in scenario.Facts)
        {
            Settle(space, values, fact, isSo: true);
        }
        return values;
    }

    /// <summary>The places of the variables of which a scenario speaks.</summary>
    /// <exception cref="ArgumentNullException">There is no scenario, or there are no cases.</exception>
    public static IReadOnlySet<int> Spoken(CaseSpace space, Statement.Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(scenario);
        var values = space.Open();
        foreach (var fact in scenario.Facts)
        {
            Settle(space, values, fact, isSo: true);
        }
        return Enumerable.Range(0, values.Length).Where(place => values[place] >= 0).ToHashSet();
    }

    /// <summary>Makes a plain fact so; one that is none changes nothing.</summary>
    internal static void Settle(CaseSpace space, int[] values, Condition fact, bool isSo)
    {
        var variables = space.Variables;
        switch (fact)
        {
            case Condition.AllOf all when isSo:
                foreach (var part in all.Parts)
                {
                    Settle(space, values, part, isSo);
                }
                break;
            case Condition.Not not:
                Settle(space, values, not.Of, !isSo);
                break;
            case Condition.Answered { IsNot: var isNot, Values: [var only] } answered when isNot != isSo:
                var question = variables.Circumstance(answered.Question);
                values[question] = IndexOf(variables.All[question], only);
                break;
            case Condition.Holds holds:
                values[variables.Circumstance(holds.Fact)] = isSo ? 1 : 0;
                break;
            case Condition.Measured measured:
                Measure(variables, values, measured, isSo);
                break;
            case Condition.Does does:
                Does(variables, values, does.State, does.Predicate, isSo);
                break;
            case Condition.Counted { Who: { Quantity: Quantity.Every or Quantity.No } who } counted:
                foreach (var state in variables.States.Where(state => space.Grounder.IsMember(who.Group, state) != 0 && !IsLeftOut(who.Exclusion, state)))
                {
                    Does(variables, values, state, counted.Predicate, isSo == (who.Quantity is Quantity.Every));
                }
                break;
        }
    }

    private static void Does(Variables variables, int[] values, string state, string predicate, bool isSo)
    {
        if (Consent.Predicates.TryGetValue(predicate, out var degrees))
        {
            var degree = isSo ? degrees[^1] : Consent.Degrees.First(each => !degrees.Contains(each));
            values[variables.ConsentOf(state)] = IndexOf(variables.All[variables.ConsentOf(state)], degree);
        }
        else if (variables.Choice(state, predicate) is >= 0 and var choice)
        {
            values[choice] = isSo ? 0 : 1;
        }
    }

    /// <summary>The lowest class of a number that is as said, or is not.</summary>
    private static void Measure(Variables variables, int[] values, Condition.Measured measured, bool isSo)
    {
        var place = variables.Circumstance(measured.Number);
        var most = measured.Measure == Model.Measure.AtLeast ? measured.Bound - 1 : measured.Bound;
        var isAtMost = isSo == (measured.Measure == Model.Measure.AtMost);
        values[place] = isAtMost ? 0 : variables.CutsOf(measured.Number).Count(cut => cut <= most);
    }

    private static bool IsLeftOut(Exclusion? exclusion, string state) => exclusion is Exclusion.OfState of && of.State.Equals(state, StringComparison.OrdinalIgnoreCase);

    private static int IndexOf(Variable variable, string value) => variable.Values.ToList().FindIndex(each => each.Equals(value, StringComparison.OrdinalIgnoreCase));
}
