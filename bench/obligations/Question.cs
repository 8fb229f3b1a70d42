using System.Numerics;
using Travaux.Analysis.Obligations.Circuits;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Bench.Obligations;

/// <summary>In how many cases is a gate true? Cases are over all variables that are not taken.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="Space">The cases.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Taken">A value for each variable that is taken; -1 where it is open.</param>
internal sealed record Question(string Name, CaseSpace Space, int Gate, int[] Taken)
{
    /// <summary>The circuit.</summary>
    public Circuit Circuit => Space.Grounder.Circuit;

    /// <summary>How many values each variable has.</summary>
    public int[] Values => [.. Space.Variables.All.Select(variable => variable.Count)];

    /// <summary>The open variables.</summary>
    public int[] Open => [.. Enumerable.Range(0, Taken.Length).Where(place => Taken[place] < 0)];

    /// <summary>How many cases there are.</summary>
    public BigInteger Cases => Open.Aggregate(BigInteger.One, (all, place) => all * Space.Variables.All[place].Count);

    /// <summary>The cases in which a property's trigger occurs and the property fails.</summary>
    public static Question Violated(Instrument instrument, string property) => Of("violations", instrument, property, (grounder, asked) =>
        grounder.Circuit.All([grounder.Admitted(), grounder.Of(asked.Whenever), grounder.Circuit.Not(grounder.Of(asked.Then))]));

    /// <summary>The cases in which a property's trigger occurs.</summary>
    public static Question Triggered(Instrument instrument, string property) => Of("trigger", instrument, property, (grounder, asked) =>
        grounder.Circuit.And(grounder.Admitted(), grounder.Of(asked.Whenever)));

    /// <summary>The cases in which a property's trigger occurs and the property holds.</summary>
    public static Question Kept(Instrument instrument, string property) => Of("trigger, and it is kept", instrument, property, (grounder, asked) =>
        grounder.Circuit.All([grounder.Admitted(), grounder.Of(asked.Whenever), grounder.Of(asked.Then)]));

    /// <summary>The count by diagrams that are made anew.</summary>
    public BigInteger Count()
    {
        var diagrams = new Diagrams(Values);
        return diagrams.Satisfying(diagrams.Restrict(diagrams.Of(Circuit, Gate), Taken), Open);
    }

    /// <summary>The gates on which the answer rests, rising, the constants left out.</summary>
    public IReadOnlyList<int> Gates()
    {
        var (found, open) = (new SortedSet<int>(), new Stack<int>([Gate]));
        while (open.TryPop(out var at))
        {
            if (at > 1 && found.Add(at))
            {
                Inputs(Circuit.Gates[at]).ToList().ForEach(open.Push);
            }
        }
        return [.. found];
    }

    private static Sequence<int> Inputs(Gate gate) => gate switch
    {
        Gate.Not not => [not.Of],
        Gate.And and => [and.Left, and.Right],
        Gate.Threshold threshold => threshold.Inputs,
        _ => [],
    };

    private static Question Of(string name, Instrument instrument, string property, Func<Grounder, Statement.Property, int> gate)
    {
        var space = CaseSpace.Of(instrument);
        var asked = instrument.Of<Statement.Property>().First(each => each.Name.StartsWith(property, StringComparison.OrdinalIgnoreCase));
        return new(name, space, gate(space.Grounder, asked), space.TakenAsBound(asked));
    }
}
