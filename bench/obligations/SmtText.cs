using System.Text;
using Travaux.Analysis.Obligations.Circuits;

namespace Travaux.Bench.Obligations;

/// <summary>A question in SMT-LIB, the language of solvers: a variable is a small number in bits, a gate a definition.</summary>
internal static class SmtText
{
    /// <summary>Everything but the command to answer.</summary>
    public static string Of(Question question)
    {
        var text = new StringBuilder("(set-option :produce-models true)\n");
        var gates = question.Gates();
        foreach (var place in Variables(question))
        {
            var (count, bits) = (question.Values[place], Bits(question.Values[place]));
            text.Append(Invariant($"(declare-const v{place} (_ BitVec {bits}))\n"));
            text.Append(question.Taken[place] >= 0 ? Invariant($"(assert {Is(question, place, question.Taken[place])})\n")
                : count < 1 << bits ? Invariant($"(assert (bvult v{place} (_ bv{count} {bits})))\n") : "");
        }
        foreach (var at in gates)
        {
            text.Append(Invariant($"(define-fun g{at} () Bool {Written(question, question.Circuit.Gates[at])})\n"));
        }
        return text.Append("(assert ").Append(Name(question.Gate)).Append(")\n").ToString();
    }

    /// <summary>The variables on which the answer may depend, rising.</summary>
    public static IReadOnlyList<int> Variables(Question question) =>
        [.. question.Gates().Select(at => question.Circuit.Gates[at]).OfType<Gate.Literal>().Select(literal => literal.Variable).Distinct().Order()];

    private static string Written(Question question, Gate gate) => gate switch
    {
        Gate.Literal literal => Or(Enumerable.Range(0, question.Values[literal.Variable]).Where(value => ((literal.Values >> value) & 1) != 0).Select(value => Is(question, literal.Variable, value))),
        Gate.Not not => $"(not {Name(not.Of)})",
        Gate.And and => $"(and {Name(and.Left)} {Name(and.Right)})",
        Gate.Threshold threshold => Invariant($"(>= (+ {string.Join(' ', threshold.Inputs.Zip(threshold.Weights, (input, weight) => $"(ite {Name(input)} {weight} 0)"))}) {threshold.Bound})"),
        _ => throw new System.Diagnostics.UnreachableException($"No such gate: {gate.GetType().Name}"),
    };

    private static string Is(Question question, int place, int value) => Invariant($"(= v{place} (_ bv{value} {Bits(question.Values[place])}))");

    private static string Or(IEnumerable<string> parts) => $"(or {string.Join(' ', parts)})";

    private static string Name(int gate) => gate <= 1 ? gate == 1 ? "true" : "false" : Invariant($"g{gate}");

    private static int Bits(int count) => Math.Max(1, System.Numerics.BitOperations.Log2((uint)count - 1) + 1);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
