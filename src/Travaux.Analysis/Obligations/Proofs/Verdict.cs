using System.Numerics;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Proofs;

/// <summary>How it stands with a property.</summary>
public enum Standing
{
    /// <summary>It holds in every scenario, for every candidate text and interpretation.</summary>
    Proved,

    /// <summary>It fails in some scenario for some candidate at least.</summary>
    Refuted,

    /// <summary>Its trigger never occurs, so that it says nothing.</summary>
    Vacuous,

    /// <summary>The work was stopped: nothing is known.</summary>
    Stopped,
}

/// <summary>What was found of a property over all scenarios.</summary>
/// <param name="Property">The property.</param>
/// <param name="Standing">How it stands with it.</param>
public sealed record Verdict(Statement.Property Property, Standing Standing)
{
    /// <summary>How many candidates there are: texts, each under each interpretation.</summary>
    public BigInteger Candidates { get; init; }

    /// <summary>For how many of them it fails in some scenario.</summary>
    public BigInteger Failing { get; init; }

    /// <summary>How many scenarios there are for each candidate.</summary>
    public BigInteger Scenarios { get; init; }

    /// <summary>In how many cases, a candidate and a scenario each, the trigger occurs.</summary>
    public BigInteger Triggered { get; init; }

    /// <summary>In how many of those the property fails.</summary>
    public BigInteger Violated { get; init; }

    /// <summary>The candidates for which it fails; nothing where they cannot be told in a few words.</summary>
    public IReadOnlyList<Cube>? FailsWhen { get; init; } = [];

    /// <summary>The candidates for which the trigger never occurs.</summary>
    public IReadOnlyList<Cube>? VacuousWhen { get; init; } = [];

    /// <summary>A smallest counterexample for each group of candidates for which it fails, of the first few groups.</summary>
    public Sequence<Counterexample> Counterexamples { get; init; }

    /// <summary>The states that are taken as bound because the property does not speak of their consent, where that matters.</summary>
    public Sequence<string> TakenAsBound { get; init; }

    /// <summary>What the trigger takes as given of the choices of states, so that they can't block by them.</summary>
    public Cube TakenAsGiven { get; init; }

    /// <summary>The brackets that matter to the answer, rising.</summary>
    public Sequence<int> Mattering { get; init; }

    /// <summary>The variables of which the trigger speaks, rising.</summary>
    public Sequence<int> Trigger { get; init; }

    /// <summary>Whether no rule has any part in the answer: the property is decided by its own words.</summary>
    public bool IgnoresRules { get; init; }

    /// <summary>How many codes of scenarios were gone through one by one, which gave the same count; nothing where they are too many.</summary>
    public long? Rechecked { get; init; }

    /// <summary>How many nodes the diagrams had.</summary>
    public int Nodes { get; init; }
}

/// <summary>Facts that defeat a property whatever else happens, and one whole scenario in which they are so.</summary>
/// <param name="Candidate">A value for each bracket, in the order of the variables; -1 for all other variables.</param>
/// <param name="Core">The facts beyond the trigger; no facts: the trigger alone does.</param>
/// <param name="Scenario">A value for every variable.</param>
public sealed record Counterexample(Sequence<int> Candidate, Cube Core, Sequence<int> Scenario)
{
    /// <summary>The group of candidates that it stands for.</summary>
    public Cube Group { get; init; }

    /// <summary>Other sets of facts, as few, that do the same; of many, the first.</summary>
    public Sequence<Cube> Alternatives { get; init; }

    /// <summary>Whether no smaller set of facts does; else the search was ended before that was sure.</summary>
    public bool IsSmallest { get; init; }
}
