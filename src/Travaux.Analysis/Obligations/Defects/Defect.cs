using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Defects;

/// <summary>Something in a text that its drafters may not have meant.</summary>
public abstract record Defect
{
    private protected Defect()
    {
    }

    /// <summary>Two rules that apply at once and cannot both be obeyed; the text does not say which prevails.</summary>
    /// <param name="One">One rule.</param>
    /// <param name="Other">The other.</param>
    /// <param name="Bearers">Who stands under both; empty where different states bear them.</param>
    /// <param name="When">The fewest facts found with which it is so; brackets among them.</param>
    public sealed record Conflict(Statement.Rule One, Statement.Rule Other, Sequence<string> Bearers, Cube When) : Defect;

    /// <summary>A rule that never applies to anybody, whatever the text, the reading and the scenario.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Cause">Why.</param>
    public sealed record Dead(Statement.Rule Rule, DeathCause Cause) : Defect;

    /// <summary>A property whose trigger never occurs.</summary>
    /// <param name="Property">The property.</param>
    public sealed record NeverTriggered(Statement.Property Property) : Defect;

    /// <summary>Something that is declared and that nothing speaks of.</summary>
    /// <param name="Sort">What sort of thing it is, in words.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Statement">Where it is declared.</param>
    public sealed record Orphan(string Sort, string Name, Statement Statement) : Defect;

    /// <summary>A duty that waits for a step of others, for ever where they do not take it: no rule says what follows then.</summary>
    /// <param name="Rule">The duty.</param>
    /// <param name="Group">The group that is to take the step.</param>
    /// <param name="Predicate">What its members are to do.</param>
    /// <param name="With">For which candidates: an empty cube for all; nothing where they cannot be told in a few words.</param>
    public sealed record NoDefault(Statement.Rule Rule, string Group, string Predicate, IReadOnlyList<Cube>? With) : Defect;

    /// <summary>A duty to help that a state has against itself, or toward itself.</summary>
    /// <param name="Rule">The duty.</param>
    /// <param name="Bearers">The states, each of which can be the answer to the question.</param>
    /// <param name="Question">The question.</param>
    /// <param name="With">For which candidates.</param>
    public sealed record AgainstItself(Statement.Rule Rule, Sequence<string> Bearers, string Question, IReadOnlyList<Cube>? With) : Defect;

    /// <summary>No rule says what follows where a duty is breached, or a prohibition broken.</summary>
    public sealed record NoRemedy : Defect;

    /// <summary>A bracket with which nothing changes that anybody must, must not or may do.</summary>
    /// <param name="Bracket">The bracket.</param>
    public sealed record NoEffect(OpenBracket Bracket) : Defect;
}

/// <summary>Why a rule never applies.</summary>
public enum DeathCause
{
    /// <summary>Its conditions never hold together, or it speaks to nobody.</summary>
    Conditions,

    /// <summary>Wherever it would apply, another provision prevails.</summary>
    Overridden,

    /// <summary>Wherever it applies, another rule lets its bearer off.</summary>
    LetOff,
}
