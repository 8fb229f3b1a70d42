using Travaux.Analysis.Obligations.Circuits;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>A case of a printed proof: what is supposed, and what follows.</summary>
/// <param name="Supposed">What is supposed beyond the case above; nothing at the top.</param>
/// <param name="Parts">The cases into which it is split; none where it is decided.</param>
/// <param name="Outcome">What follows where it is decided.</param>
public sealed record ProofCase(Literal? Supposed, IReadOnlyList<ProofCase> Parts, CaseOutcome Outcome)
{
    /// <summary>How many cases are decided in it.</summary>
    public int Leaves => Parts.Count == 0 ? 1 : Parts.Sum(part => part.Leaves);
}

/// <summary>How a case is decided.</summary>
public enum CaseOutcome
{
    /// <summary>It is split further.</summary>
    Split,

    /// <summary>The trigger does not occur in it, or it is no candidate.</summary>
    NotTriggered,

    /// <summary>The trigger occurs, or may, and what is to hold holds.</summary>
    Holds,

    /// <summary>What is to hold fails, if the trigger occurs in it.</summary>
    Fails,
}

/// <summary>Proves a property by splitting cases until each is decided: a proof that can be printed and checked by hand.</summary>
/// <remarks>
/// <para>
/// It goes over the gates with three values, true, false and open, and shares no code with the decision diagrams (M. Davis, G. Logemann, D. Loveland,
/// "A machine program for theorem-proving", Communications of the ACM 5, 1962).
/// </para>
/// </remarks>
public sealed class CaseSplit
{
    private readonly Circuit _circuit;
    private readonly IReadOnlyList<ulong> _all;
    private readonly int _trigger;
    private readonly int _then;
    private readonly int _most;
    private readonly ulong[] _left;
    private readonly sbyte[] _values;
    private int _made;

    private CaseSplit(CaseSpace space, Statement.Property property, int most)
    {
        _circuit = space.Grounder.Circuit;
        _trigger = _circuit.And(space.Grounder.Admitted(), space.Grounder.Of(property.Whenever));
        _then = space.Grounder.Of(property.Then);
        _most = most;
        _all = [.. space.Variables.All.Select(variable => variable.Count == 64 ? ulong.MaxValue : (1UL << variable.Count) - 1)];
        var taken = space.TakenAsBound(property);
        _left = [.. _all.Select((values, place) => taken[place] >= 0 ? 1UL << taken[place] : values)];
        _values = new sbyte[_circuit.Gates.Count];
    }

    /// <summary>The cases; nothing where more than a number of them would be needed.</summary>
    /// <param name="space">The cases of the instrument.</param>
    /// <param name="property">The property; states of whose consent it does not speak are taken as bound.</param>
    /// <param name="most">How many cases may be made.</param>
    /// <exception cref="ArgumentNullException">There are no cases or no property.</exception>
    public static ProofCase? Of(CaseSpace space, Statement.Property property, int most = 400)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(property);
        return new CaseSplit(space, property, most).Split(null);
    }

    private ProofCase? Split(Literal? supposed)
    {
        if (++_made > _most)
        {
            return null;
        }
        Evaluate();
        var (trigger, then) = (_values[_trigger], _values[_then]);
        if (trigger == 0 || then == 1 || (trigger == 1 && then == 0))
        {
            return new(supposed, [], trigger == 0 ? CaseOutcome.NotTriggered : then == 1 ? CaseOutcome.Holds : CaseOutcome.Fails);
        }
        // The trigger first: what it leaves out need not be told apart further.
        var literal = Open(trigger < 0 ? _trigger : _then);
        List<ProofCase> parts = [];
        foreach (var values in new[] { literal.Values, ~literal.Values })
        {
            var kept = _left[literal.Variable];
            _left[literal.Variable] &= values;
            var part = Split(new Literal(literal.Variable, _left[literal.Variable]));
            _left[literal.Variable] = kept;
            if (part is null)
            {
                return null;
            }
            parts.Add(part);
        }
        // Where both ways come to the same without further cases, the split was not needed.
        return parts[0].Outcome != CaseOutcome.Split && parts[0].Outcome == parts[1].Outcome ? new(supposed, [], parts[0].Outcome) : new(supposed, parts, CaseOutcome.Split);
    }

    /// <summary>All gates in order: 1 true, 0 false, -1 open.</summary>
    private void Evaluate()
    {
        for (var at = 0; at < _values.Length; at++)
        {
            _values[at] = _circuit.Gates[at] switch
            {
                Gate.Constant constant => (sbyte)(constant.Value ? 1 : 0),
                Gate.Literal literal => (_left[literal.Variable] & literal.Values) == 0 ? (sbyte)0 : (_left[literal.Variable] & ~literal.Values) == 0 ? (sbyte)1 : (sbyte)-1,
                Gate.Not not => _values[not.Of] < 0 ? (sbyte)-1 : (sbyte)(1 - _values[not.Of]),
                Gate.And and => _values[and.Left] == 0 || _values[and.Right] == 0 ? (sbyte)0 : _values[and.Left] == 1 && _values[and.Right] == 1 ? (sbyte)1 : (sbyte)-1,
                Gate.Threshold threshold => Reached(threshold),
                _ => -1,
            };
        }
    }

    private sbyte Reached(Gate.Threshold threshold)
    {
        var (least, most) = (0L, 0L);
        for (var i = 0; i < threshold.Inputs.Count; i++)
        {
            var value = _values[threshold.Inputs[i]];
            least += value == 1 ? threshold.Weights[i] : 0;
            most += value != 0 ? threshold.Weights[i] : 0;
        }
        return least >= threshold.Bound ? (sbyte)1 : most < threshold.Bound ? (sbyte)0 : (sbyte)-1;
    }

    /// <summary>A literal that is open and on which an open gate depends: the first that is met from the left.</summary>
    private Gate.Literal Open(int gate) => _circuit.Gates[gate] switch
    {
        Gate.Literal literal => literal,
        Gate.Not not => Open(not.Of),
        Gate.And and => Open(_values[and.Left] < 0 ? and.Left : and.Right),
        Gate.Threshold threshold => Open(threshold.Inputs.First(input => _values[input] < 0)),
        _ => throw new System.Diagnostics.UnreachableException("An open gate depends on something."),
    };
}
