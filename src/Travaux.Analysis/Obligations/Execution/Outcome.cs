using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Execution;

/// <summary>What a text obliges whom to do in one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Values">A value for every variable; -1 for the brackets, which stay open.</param>
public sealed record Outcome(Statement.Scenario Scenario, Sequence<int> Values)
{
    /// <summary>Rules that apply, in the order of the file, each with those to whom it does.</summary>
    public Sequence<Position> Positions { get; init; }

    /// <summary>Duties that do not apply to those of whom the rule speaks, with the reasons.</summary>
    public Sequence<Denial> Denials { get; init; }

    /// <summary>Prohibitions that circumstances break.</summary>
    public Sequence<Position> Breaches { get; init; }

    /// <summary>Pairs of rules that apply and cannot both be obeyed; the text does not say which prevails.</summary>
    public Sequence<Tension> Tensions { get; init; }
}

/// <summary>A rule that applies.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Bearers">To whom.</param>
/// <param name="With">For which candidates: an empty cube for all of them; nothing where they cannot be told in a few words.</param>
public sealed record Position(Statement.Rule Rule, Sequence<string> Bearers, IReadOnlyList<Cube>? With)
{
    /// <summary>Whether it depends on what the scenario says; else time does not run from the scenario's day.</summary>
    public bool Arises { get; init; }

    /// <summary>What in the rule was so, with one of these candidates.</summary>
    public Sequence<Proviso> Because { get; init; }

    /// <summary>The rule's brackets on the means of which these candidates leave more than one text: none of these is to be told as the rule's.</summary>
    public Sequence<Proviso.Open> Undecided { get; init; }
}

/// <summary>A duty that does not apply, whatever the candidate.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Bearers">To whom not.</param>
/// <param name="Reasons">Why; with the candidate with which there are fewest reasons.</param>
public sealed record Denial(Statement.Rule Rule, Sequence<string> Bearers, Sequence<Reason> Reasons)
{
    /// <summary>The fewest changes to the scenario with which it would apply; none where no three do.</summary>
    public Cube Nearest { get; init; }

    /// <summary>The texts and readings with which that change would alter it: one cube without literals for all of them, <see langword="null"/> where they are more than can be told.</summary>
    public IReadOnlyList<Cube>? NearestWith { get; init; } = [];
}

/// <summary>Why a rule does not apply to a state.</summary>
public abstract record Reason
{
    private protected Reason()
    {
    }

    /// <summary>The state is no member of the group that is spoken to.</summary>
    /// <param name="Group">The group.</param>
    public sealed record NotMember(string Group) : Reason;

    /// <summary>The state is left out of the group.</summary>
    public sealed record LeftOut : Reason;

    /// <summary>The treaty does not bind the state.</summary>
    public sealed record NotBound : Reason;

    /// <summary>A proviso of the rule stands in the way.</summary>
    /// <param name="Proviso">The proviso, as the candidate has it.</param>
    /// <param name="Conditions">What in it does not hold, of "when"; what holds, of "unless".</param>
    public sealed record StandsInTheWay(Proviso Proviso, Sequence<Condition> Conditions) : Reason;

    /// <summary>Another provision prevails.</summary>
    /// <param name="Rule">The rule of that provision.</param>
    public sealed record Prevails(Statement.Rule Rule) : Reason;
}

/// <summary>Two rules that apply and cannot both be obeyed.</summary>
/// <param name="One">One rule.</param>
/// <param name="Other">The other.</param>
/// <param name="With">For which candidates.</param>
public sealed record Tension(Statement.Rule One, Statement.Rule Other, IReadOnlyList<Cube>? With);
