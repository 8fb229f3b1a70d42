using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Strength;

/// <summary>How strong an assurance a text gives a state in the trigger of a property.</summary>
/// <param name="Property">The property whose trigger is taken.</param>
/// <param name="For">The state that is to be helped.</param>
public sealed record Assurance(Statement.Property Property, string For)
{
    /// <summary>The states that the trigger names as attacker, or in any other part than the victim's.</summary>
    public Sequence<string> Attackers { get; init; }

    /// <summary>The grades, one for each group of candidates with the same ones, the weakest ceiling first; none where the trigger never occurs.</summary>
    public Sequence<Graded> Grades { get; init; }

    /// <summary>Whether there are more cases than were gone through.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Grades a text for each candidate.</summary>
    /// <param name="space">The cases.</param>
    /// <param name="property">The property whose trigger is taken, without what it says of the victim's own choices.</param>
    /// <param name="for">The state that is to be helped.</param>
    /// <exception cref="ArgumentNullException">There are no cases, no property or no state.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public static Assurance Of(CaseSpace space, Statement.Property property, string @for)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(@for);
        return new Grading(space, property, @for).Grade();
    }
}

/// <summary>The grades of some candidates.</summary>
/// <param name="With">The candidates; an empty cube for all; nothing where they cannot be told in a few words.</param>
/// <param name="Floor">The grade where circumstances are at their worst.</param>
/// <param name="Ceiling">The grade where they are at their best.</param>
public sealed record Graded(IReadOnlyList<Cube>? With, Grade Floor, Grade Ceiling)
{
    /// <summary>How many candidates they are.</summary>
    public System.Numerics.BigInteger Candidates { get; init; }

    /// <summary>Circumstances in which it falls to the floor.</summary>
    public Cube FloorWhen { get; init; }

    /// <summary>Circumstances in which it reaches the ceiling.</summary>
    public Cube CeilingWhen { get; init; }

    /// <summary>The states that owe it at the ceiling.</summary>
    public Sequence<string> Bearers { get; init; }

    /// <summary>The fewest brackets settled otherwise with which the ceiling rises, and the grade that it then has; no brackets where none does.</summary>
    public (Cube Change, Grade To) Raise { get; init; }

    /// <summary>The provisions in which those brackets stand.</summary>
    public Sequence<string> Provisions { get; init; }
}
