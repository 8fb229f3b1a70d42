using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>What a rule says of an action.</summary>
public enum Modal
{
    /// <summary>It is a duty.</summary>
    Must,

    /// <summary>It is forbidden.</summary>
    MustNot,

    /// <summary>It is permitted in so many words.</summary>
    May,

    /// <summary>It is no duty, in so many words.</summary>
    NeedNot,
}

/// <summary>What sort of action a duty is of, for grades and profiles.</summary>
public enum ActionKind
{
    /// <summary>Whatever has no other kind.</summary>
    Performance,

    /// <summary>Help to a victim.</summary>
    Assistance,

    /// <summary>Talks, reports, recourse to a body.</summary>
    Consultation,

    /// <summary>A declaration or an intention.</summary>
    Declaration,
}

/// <summary>How well the words are known on which a rule rests.</summary>
public enum Wording
{
    /// <summary>Read in the text itself.</summary>
    Text,

    /// <summary>Known from reports of the text.</summary>
    Reported,

    /// <summary>Not checked against any text.</summary>
    Unverified,
}

/// <summary>Whom a rule speaks to.</summary>
public abstract record Subject
{
    private protected Subject()
    {
    }

    /// <summary>One state.</summary>
    /// <param name="State">The state.</param>
    public sealed record One(string State) : Subject;

    /// <summary>Each member of a group, for itself.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Exclusion">Who is left out; <see langword="null"/> for nobody.</param>
    public sealed record Each(string Group, Exclusion? Exclusion) : Subject;

    /// <summary>The members of a group as one, which only all of them can do.</summary>
    /// <param name="Group">The group.</param>
    public sealed record Together(string Group) : Subject;
}

/// <summary>Who is left out of a group.</summary>
public abstract record Exclusion
{
    private protected Exclusion()
    {
    }

    /// <summary>One state.</summary>
    /// <param name="State">The state.</param>
    public sealed record OfState(string State) : Exclusion;

    /// <summary>Whoever is the answer to a question.</summary>
    /// <param name="Question">The question, one of whose answers are states.</param>
    public sealed record OfAnswer(string Question) : Exclusion;

    /// <summary>Who is left out is open.</summary>
    /// <param name="Bracket">The bracket.</param>
    public sealed record Open(Bracketing<Exclusion> Bracket) : Exclusion;
}

/// <summary>What a rule adds to its head, a line of it.</summary>
public abstract record Proviso
{
    private protected Proviso()
    {
    }

    /// <summary>Lines of comment that stand above it.</summary>
    public Sequence<string> Comments { get; init; }

    /// <summary>Where it is.</summary>
    public Travaux.Record.Diagnostics.SourceSpan At { get; init; }

    /// <summary>What sort of action it is.</summary>
    /// <param name="Kind">The kind.</param>
    public sealed record Sort(ActionKind Kind) : Proviso;

    /// <summary>The rule applies only where a condition holds.</summary>
    /// <param name="Word"><c>when</c>, <c>only if</c> or <c>after</c>: all mean the same, and read differently.</param>
    /// <param name="Condition">The condition.</param>
    public sealed record When(string Word, Condition Condition) : Proviso;

    /// <summary>The rule applies only where a condition does not hold.</summary>
    /// <param name="Word"><c>unless</c> or <c>until</c>.</param>
    /// <param name="Condition">The condition.</param>
    public sealed record Unless(string Word, Condition Condition) : Proviso;

    /// <summary>The action is due at once, on no day that the text fixes.</summary>
    public sealed record Immediately : Proviso;

    /// <summary>The action is due within a time.</summary>
    /// <param name="Time">The time.</param>
    /// <param name="Of">The event from which it runs; <see langword="null"/> for the moment from which the rule applies.</param>
    public sealed record Within(Duration Time, string? Of) : Proviso;

    /// <summary>By what the action is to be done.</summary>
    /// <param name="Means">The means.</param>
    public sealed record By(Means Means) : Proviso;

    /// <summary>The only aim for which the action may be taken; whatever has another is not that action.</summary>
    /// <param name="Purpose">The aim, in words.</param>
    public sealed record Aim(string Purpose) : Proviso;

    /// <summary>The rule is not there: what a side says in a bracket that does not want it.</summary>
    public sealed record Never : Proviso;

    /// <summary>How well the words are known.</summary>
    /// <param name="Wording">How well.</param>
    public sealed record Known(Wording Wording) : Proviso;

    /// <summary>Which proviso stands here is open.</summary>
    /// <param name="Bracket">The bracket.</param>
    public sealed record Open(Bracketing<Proviso> Bracket) : Proviso;
}

/// <summary>How the means of a duty bind its bearer.</summary>
public enum Choosing
{
    /// <summary>At least one of those listed.</summary>
    OneOrMore,

    /// <summary>All of those listed.</summary>
    All,

    /// <summary>One of those listed.</summary>
    One,

    /// <summary>Whatever the bearer deems necessary; those listed are examples.</summary>
    Deemed,
}

/// <summary>By what a duty is to be done.</summary>
/// <param name="Choosing">How they bind.</param>
/// <param name="Listed">The means, as written; may be empty where the bearer decides.</param>
public sealed record Means(Choosing Choosing, Sequence<string> Listed);
