using Travaux.Record;
using Travaux.Record.Diagnostics;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>One statement of a file of obligations.</summary>
public abstract record Statement
{
    private protected Statement()
    {
    }

    /// <summary>Where it is.</summary>
    public SourceSpan At { get; init; }

    /// <summary>Lines of comment that stand above it, without their sign.</summary>
    public Sequence<string> Comments { get; init; }

    /// <summary>Whether an empty line stands above it and its comments.</summary>
    public bool IsSetApart { get; init; }

    /// <summary>The states that the file speaks of.</summary>
    /// <param name="Names">Their names.</param>
    public sealed record States(Sequence<string> Names) : Statement;

    /// <summary>States under one name.</summary>
    /// <param name="Name">The name, in the singular.</param>
    /// <param name="Cite">The provision that names them, or nothing.</param>
    /// <param name="Members">The members.</param>
    public sealed record Group(string Name, string? Cite, Sequence<Member> Members) : Statement;

    /// <summary>A circumstance with several answers, one of which is the case.</summary>
    /// <param name="Name">Its phrase.</param>
    /// <param name="Values">The answers; the first is the ordinary case.</param>
    public sealed record Question(string Name, Sequence<string> Values) : Statement;

    /// <summary>A circumstance that is so or is not; it is not unless a scenario says so.</summary>
    /// <param name="Name">Its phrase.</param>
    /// <param name="Otherwise">How it reads where it is not so, or nothing.</param>
    public sealed record Fact(string Name, string? Otherwise) : Statement
    {
        /// <summary>When time alone makes it so, along a timeline; <see langword="null"/> where it does not.</summary>
        public Lapse? So { get; init; }
    }

    /// <summary>Something that happens at a time; until then it has not happened.</summary>
    /// <param name="Name">How it reads once it has happened.</param>
    public sealed record Event(string Name) : Statement;

    /// <summary>What a state, or each member of a group, decides for itself; it does so unless a scenario says otherwise.</summary>
    /// <param name="Of">The state or the group.</param>
    /// <param name="IsGroup">Whether it is a group.</param>
    /// <param name="Predicate">What it does, in the third person.</param>
    public sealed record Choice(string Of, bool IsGroup, string Predicate) : Statement
    {
        /// <summary>Actions that a state takes by so choosing.</summary>
        public Sequence<string> CountsAs { get; init; }
    }

    /// <summary>A number, compared with constants only.</summary>
    /// <param name="Name">Its phrase, its owner included.</param>
    /// <param name="Unit">Its unit, or nothing.</param>
    public sealed record Number(string Name, string? Unit) : Statement;

    /// <summary>An action and what is known of it.</summary>
    /// <param name="Name">Its phrase, in the infinitive.</param>
    /// <param name="Kind">Its kind, or nothing.</param>
    /// <param name="CountsAs">Actions that it discharges.</param>
    /// <param name="ConflictsWith">Actions that can't be done beside it.</param>
    public sealed record ActionNamed(string Name, ActionKind? Kind, Sequence<string> CountsAs, Sequence<string> ConflictsWith) : Statement
    {
        /// <summary>In which circumstances it is done, and by whom; empty where circumstances do not say.</summary>
        public Sequence<Doing> Done { get; init; }
    }

    /// <summary>What each member of a group weighs in a vote.</summary>
    /// <param name="Name">The name of the weights.</param>
    /// <param name="Of">The group.</param>
    /// <param name="Each">The members that weigh anything, each with its weight.</param>
    public sealed record Weights(string Name, string Of, Sequence<Weight> Each) : Statement;

    /// <summary>Who holds which meaning of contested words, and on what basis.</summary>
    /// <param name="Name">The name of the bracket.</param>
    /// <param name="Held">The meanings.</param>
    public sealed record Interpretation(string Name, Sequence<Holding> Held) : Statement;

    /// <summary>How long "immediately" is; without it no day is too late for what is due immediately.</summary>
    /// <param name="Time">How long.</param>
    public sealed record Immediacy(Duration Time) : Statement;

    /// <summary>Settles a bracket in this file.</summary>
    /// <param name="Kind">Text or meaning.</param>
    /// <param name="Label">The party or the interpretation.</param>
    /// <param name="Name">The bracket; <see langword="null"/> for all that have that party.</param>
    public sealed record Adoption(BracketKind Kind, string Label, string? Name) : Statement
    {
        /// <summary>Another party's text …</summary>
        public string? WithLabel { get; init; }

        /// <summary>… in another bracket, that goes with it; <see langword="null"/> where the first is settled outright.</summary>
        public string? WithName { get; init; }
    }

    /// <summary>A phrase that stands for a condition.</summary>
    /// <param name="Cite">The provision, or nothing.</param>
    /// <param name="Name">The phrase.</param>
    /// <param name="Means">What it means.</param>
    public sealed record Term(string? Cite, string Name, Condition Means) : Statement;

    /// <summary>Who must, may, must not or need not do what.</summary>
    /// <param name="Cite">The provision, or nothing.</param>
    /// <param name="Subject">Whom it speaks to.</param>
    /// <param name="Modal">What it says of the action.</param>
    public sealed record Rule(string? Cite, Subject Subject, Modal Modal) : Statement
    {
        /// <summary>The action's phrase, in the infinitive.</summary>
        public required string Action { get; init; }

        /// <summary>Its provisos, in their order.</summary>
        public required Sequence<Proviso> Provisos { get; init; }
    }

    /// <summary>Which of two provisions wins where they conflict.</summary>
    /// <param name="Winner">The provision that prevails.</param>
    /// <param name="Loser">The provision that is subject to it.</param>
    public sealed record Precedence(string Winner, string Loser) : Statement
    {
        /// <summary>Whether the statement names the loser first ("is subject to").</summary>
        public bool LoserFirst { get; init; }
    }

    /// <summary>When the treaty begins or ceases to bind.</summary>
    /// <param name="Cite">The provision, or nothing.</param>
    /// <param name="Stage">Which of them.</param>
    /// <param name="When">The condition.</param>
    public sealed record Lifecycle(string? Cite, Stage Stage, Condition When) : Statement;

    /// <summary>What is asked of every scenario.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Whenever">The scenarios asked about.</param>
    /// <param name="Then">What is to hold in each of them.</param>
    public sealed record Property(string Name, Condition Whenever, Condition Then) : Statement;

    /// <summary>A set of facts with a name; what it does not say is the ordinary case.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Facts">The facts.</param>
    public sealed record Scenario(string Name, Sequence<Condition> Facts) : Statement
    {
        /// <summary>The day on which its facts come about, or nothing.</summary>
        public DateOnly? On { get; init; }
    }

    /// <summary>What happened, day by day.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Days">What happened, in the order of the days.</param>
    public sealed record Timeline(string Name, Sequence<Happening> Days) : Statement;
}

/// <summary>An action that is done where a condition holds.</summary>
/// <param name="By">Who does it: a state, or the answer to a question.</param>
/// <param name="When">The condition.</param>
public sealed record Doing(Exclusion By, Condition When);

/// <summary>A line of a group: one member, or a bracket of members.</summary>
public abstract record Member
{
    private protected Member()
    {
    }

    /// <summary>A state.</summary>
    /// <param name="State">The state.</param>
    /// <param name="If">When it is a member; <see langword="null"/> for always.</param>
    public sealed record Named(string State, Condition? If) : Member;

    /// <summary>Whether a state is a member is open.</summary>
    /// <param name="Bracket">The bracket.</param>
    public sealed record Open(Bracketing<Member> Bracket) : Member;
}

/// <summary>What a member weighs.</summary>
/// <param name="State">The member.</param>
/// <param name="Units">Its weight, 0 or more.</param>
public sealed record Weight(string State, long Units);

/// <summary>A meaning of contested words, and who holds it on what basis.</summary>
/// <param name="Label">The meaning's name.</param>
/// <param name="By">Who holds it.</param>
/// <param name="Basis">On what basis (VCLT 31 to 33 and the like), or nothing.</param>
public sealed record Holding(string Label, string By, string? Basis);

/// <summary>A stage of a treaty's life.</summary>
public enum Stage
{
    /// <summary>It enters into force.</summary>
    Force,

    /// <summary>It applies provisionally (VCLT 25).</summary>
    Provisional,

    /// <summary>It ends.</summary>
    End,
}

/// <summary>What became so on a day, or what a state did.</summary>
/// <param name="On">The day.</param>
/// <param name="Fact">What is so from then on; <see langword="null"/> for an act.</param>
/// <param name="State">Who acted; <see langword="null"/> for a fact.</param>
/// <param name="Action">What it did; <see langword="null"/> for a fact.</param>
public sealed record Happening(DateOnly On, Condition? Fact, string? State, string? Action);
