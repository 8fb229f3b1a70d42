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

    /// <summary>Whether a variable is a bracket.</summary>
    public bool IsBracket(int variable) => Variables.All[variable].Owner is OwnerKind.Draft or OwnerKind.Interpretation;

    /// <summary>The places of the variables that are as said, rising.</summary>
    public IEnumerable<int> Places(Func<Variable, bool> which) => Enumerable.Range(0, Variables.All.Count).Where(place => which(Variables.All[place]));

    /// <summary>Values that leave every variable open.</summary>
    public int[] Open() => [.. Enumerable.Repeat(-1, Variables.All.Count)];
}
