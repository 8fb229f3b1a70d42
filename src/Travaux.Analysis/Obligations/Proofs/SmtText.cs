using System.Globalization;
using System.Text;
using Travaux.Analysis.Obligations.Circuits;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>Writes a property as a file of SMT-LIB 2.6, for an audit by any solver: "unsat" is "proved".</summary>
/// <remarks>
/// <para>
/// Variables are numbers from 0, with their values told in comments; gates are Booleans, each defined by those above it. What is asserted is a counterexample:
/// an admitted candidate, the trigger, and not what is to hold (C. Barrett, P. Fontaine, C. Tinelli, "The SMT-LIB Standard: Version 2.6", 2017).
/// </para>
/// </remarks>
public static class SmtText
{
    /// <summary>The file; lines end with <c>\n</c>. A state of whose consent the property does not speak is taken as bound, as in a proof.</summary>
    /// <exception cref="ArgumentNullException">There are no cases or no property.</exception>
    public static string Of(CaseSpace space, Statement.Property property)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(property);
        var circuit = space.Grounder.Circuit;
        var asked = circuit.All([space.Grounder.Admitted(), space.Grounder.Of(property.Whenever), circuit.Not(space.Grounder.Of(property.Then))]);
        var needed = Needed(circuit, asked);
        var text = new StringBuilder();
        text.Append("; ").Append(Plain(space.Instrument.Title)).Append('\n');
        text.Append("; property ").Append(Plain(property.Name)).Append(": unsat is proved, sat a counterexample\n(set-logic QF_LIA)\n");
        var taken = space.TakenAsBound(property);
        foreach (var place in needed.Select(gate => circuit.Gates[gate]).OfType<Gate.Literal>().Select(literal => literal.Variable).Distinct().Order())
        {
            var variable = space.Variables.All[place];
            text.Append("; v").Append(N(place)).Append(": ").Append(Plain(string.Join(" | ", variable.Sentences))).Append('\n');
            text.Append("(declare-const v").Append(N(place)).Append(" Int)\n");
            text.Append("(assert (and (>= v").Append(N(place)).Append(" 0) (< v").Append(N(place)).Append(' ').Append(N(variable.Count)).Append(")))\n");
            if (taken[place] >= 0)
            {
                text.Append("(assert (= v").Append(N(place)).Append(' ').Append(N(taken[place])).Append("))\n");
            }
        }
        foreach (var gate in needed)
        {
            text.Append("(define-fun g").Append(N(gate)).Append(" () Bool ").Append(Defined(circuit.Gates[gate])).Append(")\n");
        }
        return text.Append("(assert g").Append(N(asked)).Append(")\n(check-sat)\n").ToString();
    }

    private static List<int> Needed(Circuit circuit, int asked)
    {
        var needed = new SortedSet<int> { asked };
        for (var at = asked; at >= 0; at--)
        {
            if (needed.Contains(at))
            {
                needed.UnionWith(circuit.Gates[at] switch
                {
                    Gate.Not not => [not.Of],
                    Gate.And and => [and.Left, and.Right],
                    Gate.Threshold threshold => threshold.Inputs,
                    _ => default(IEnumerable<int>) ?? [],
                });
            }
        }
        return [.. needed];
    }

    private static string Defined(Gate gate) => gate switch
    {
        Gate.Constant constant => constant.Value ? "true" : "false",
        Gate.Literal literal when new Decisions.Literal(literal.Variable, literal.Values).Each.ToList() is var values => values.Count == 1
            ? $"(= v{N(literal.Variable)} {N(values[0])})"
            : $"(or {string.Join(' ', values.Select(value => $"(= v{N(literal.Variable)} {N(value)})"))})",
        Gate.Not not => $"(not g{N(not.Of)})",
        Gate.And and => $"(and g{N(and.Left)} g{N(and.Right)})",
        Gate.Threshold threshold => $"(>= (+ 0 {string.Join(' ', threshold.Inputs.Zip(threshold.Weights, (input, weight) => $"(ite g{N(input)} {weight.ToString(CultureInfo.InvariantCulture)} 0)"))}) {threshold.Bound.ToString(CultureInfo.InvariantCulture)})",
        _ => throw new System.Diagnostics.UnreachableException($"No such gate: {gate.GetType().Name}"),
    };

    private static string Plain(string words) => words.Replace('\n', ' ').Replace('\r', ' ');

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
