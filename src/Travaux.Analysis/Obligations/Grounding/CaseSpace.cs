using System.Numerics;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Grounding;

/// <summary>Every case of an instrument: its candidate texts under every interpretation, in every scenario.</summary>
public sealed class CaseSpace
{
    private CaseSpace(Instrument instrument, int limit)
    {
        Instrument = instrument;
        Variables = Variables.Of(instrument);
        Grounder = new(instrument, Variables);
        Diagrams = new([.. Variables.All.Select(variable => variable.Count)], limit);
        Brackets = [.. Places(variable => variable.Owner is OwnerKind.Draft or OwnerKind.Interpretation)];
        Admitted = Decided(Grounder.Admitted());
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Its variables.</summary>
    public Variables Variables { get; }

    /// <summary>Its conditions as gates.</summary>
    public Grounder Grounder { get; }

    /// <summary>Its conditions as nodes.</summary>
    public Diagrams Diagrams { get; }

    /// <summary>The places of its brackets, of text and of meaning.</summary>
    public Sequence<int> Brackets { get; }

    /// <summary>The node of the candidates that its own adoptions admit.</summary>
    public int Admitted { get; }

    /// <summary>How many candidates are admitted: texts, each under each interpretation.</summary>
    public BigInteger Candidates => Diagrams.Satisfying(Admitted, Brackets);

    /// <summary>The cases of an instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="limit">How many nodes may be made before a question is stopped.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="DiagramLimitException">The limit is too small for its adoptions.</exception>
    public static CaseSpace Of(Instrument instrument, int limit = Diagrams.DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new(instrument, limit);
    }

    /// <summary>The node of a condition.</summary>
    /// <exception cref="DiagramLimitException">It needs more nodes than are allowed.</exception>
    public int Of(Condition condition) => Decided(Grounder.Of(condition));

    /// <summary>The node of a gate.</summary>
    /// <exception cref="DiagramLimitException">It needs more nodes than are allowed.</exception>
    public int Decided(int gate) => Diagrams.Of(Grounder.Circuit, gate);

    /// <summary>Candidates in a few words: cubes of their brackets; those that the file's adoptions settle are not told.</summary>
    /// <returns>No cube where there is no candidate, an empty one where it is all of them; nothing where they cannot be told in a few words.</returns>
    /// <param name="candidates">The candidates' node.</param>
    public IReadOnlyList<Cube>? Told(int candidates)
    {
        // What is not admitted may be said or not: it is added, so that fewer words are needed.
        var wide = Diagrams.Or(candidates, Diagrams.Not(Admitted));
        return candidates == 0 ? [] : wide == 1 ? [new Cube([])] : Covers.Of(Diagrams, Admitted == 1 ? candidates : wide) is { } cubes
            ? [.. cubes.Where(cube => Diagrams.And(Diagrams.Of(cube), Admitted) != 0)]
            : null;
    }

    /// <summary>Whether a variable is a bracket.</summary>
    public bool IsBracket(int variable) => Variables.All[variable].Owner is OwnerKind.Draft or OwnerKind.Interpretation;

    /// <summary>The places of the variables that are as said, rising.</summary>
    public IEnumerable<int> Places(Func<Variable, bool> which) => Enumerable.Range(0, Variables.All.Count).Where(place => which(Variables.All[place]));

    /// <summary>Values that leave every variable open.</summary>
    public int[] Open() => [.. Enumerable.Repeat(-1, Variables.All.Count)];

    /// <summary>Values that take as bound each state of whose consent a property does not speak; all else stays open, as -1.</summary>
    /// <exception cref="ArgumentNullException">There is no property.</exception>
    public int[] TakenAsBound(Statement.Property property)
    {
        ArgumentNullException.ThrowIfNull(property);
        var asked = Asked(property);
        var taken = Open();
        foreach (var place in Places(variable => variable.IsConsent && !asked.Contains(variable.State)))
        {
            taken[place] = 0;
        }
        return taken;
    }

    /// <summary>The states of whose consent a property speaks, through terms and groups too.</summary>
    private HashSet<string> Asked(Statement.Property property)
    {
        HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> terms = new(StringComparer.OrdinalIgnoreCase);
        Stack<Condition> open = new([property.Whenever, property.Then]);
        while (open.TryPop(out var condition))
        {
            foreach (var part in condition.Parts)
            {
                switch (part)
                {
                    case Condition.Does does when Consent.Predicates.ContainsKey(does.Predicate):
                        asked.Add(does.State);
                        break;
                    case Condition.Counted counted when counted.Who.OnlyBound || Consent.Predicates.ContainsKey(counted.Predicate):
                        asked.UnionWith(Variables.States.Where(state => Counts(counted.Who, state)));
                        break;
                    case Condition.Obliged { Who: { OnlyBound: true } who }:
                        asked.UnionWith(Variables.States.Where(state => Counts(who, state)));
                        break;
                    case Condition.Defined defined when terms.Add(defined.Term):
                        open.Push(Instrument.All<Statement.Term>().First(term => term.Name.Equals(defined.Term, StringComparison.OrdinalIgnoreCase)).Means);
                        break;
                }
            }
        }
        return asked;
    }

    private bool Counts(Quantified who, string state) => Grounder.IsMember(who.Group, state) != 0
        && !(who.Exclusion is Exclusion.OfState of && of.State.Equals(state, StringComparison.OrdinalIgnoreCase));
}
