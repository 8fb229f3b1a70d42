using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>Something that holds in a scenario or does not.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>All of them hold.</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record AllOf(Sequence<Condition> Parts) : Condition;

    /// <summary>One of them holds at least.</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record AnyOf(Sequence<Condition> Parts) : Condition;

    /// <summary>It does not hold.</summary>
    /// <param name="Of">What does not.</param>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>Which condition stands here is open; a branch with nothing asks for nothing, and adds nothing to an "or".</summary>
    /// <param name="Bracket">The bracket.</param>
    public sealed record Open(Bracketing<Condition> Bracket) : Condition;

    /// <summary>A question has one of some answers, or has none of them.</summary>
    /// <param name="Question">The question's phrase.</param>
    /// <param name="IsNot">Whether it has none of them.</param>
    /// <param name="Values">Answers of that question.</param>
    public sealed record Answered(string Question, bool IsNot, Sequence<string> Values) : Condition;

    /// <summary>A number stands to a constant as said.</summary>
    /// <param name="Number">The number's phrase.</param>
    /// <param name="Measure">How it stands to the constant.</param>
    /// <param name="Bound">The constant.</param>
    public sealed record Measured(string Number, Measure Measure, long Bound) : Condition;

    /// <summary>A fact is so, or an event has happened.</summary>
    /// <param name="Fact">Its phrase.</param>
    public sealed record Holds(string Fact) : Condition;

    /// <summary>What a term means holds.</summary>
    /// <param name="Term">The term's phrase.</param>
    public sealed record Defined(string Term) : Condition;

    /// <summary>A state does, or is, what a predicate says.</summary>
    /// <param name="State">The state.</param>
    /// <param name="Predicate">A choice of that state, or a degree of its consent.</param>
    public sealed record Does(string State, string Predicate) : Condition;

    /// <summary>So many members of a group do, or are, what a predicate says.</summary>
    /// <param name="Who">Which members, and how many.</param>
    /// <param name="Predicate">A choice of the members, or a degree of their consent.</param>
    public sealed record Counted(Quantified Who, string Predicate) : Condition;

    /// <summary>A state, or so many members of a group, must, may or must not do something. In properties only.</summary>
    /// <param name="State">The state; <see langword="null"/> where members are counted.</param>
    /// <param name="Who">The members counted; <see langword="null"/> where it is one state.</param>
    /// <param name="Modal">Must, must not, may or need not.</param>
    /// <param name="Action">The action.</param>
    public sealed record Obliged(string? State, Quantified? Who, Modal Modal, string Action) : Condition
    {
        /// <summary>The means that the duty must leave no choice but to use; <see langword="null"/> for any.</summary>
        public string? Means { get; init; }
    }

    /// <summary>A state has not done what a provision obliges it to.</summary>
    /// <param name="State">The state.</param>
    /// <param name="Cite">The provision.</param>
    public sealed record InBreach(string State, string Cite) : Condition;
}

/// <summary>How a number stands to a constant.</summary>
public enum Measure
{
    /// <summary>The constant or less.</summary>
    AtMost,

    /// <summary>More than the constant.</summary>
    Exceeds,

    /// <summary>The constant or more.</summary>
    AtLeast,
}

/// <summary>So many members of a group, some left out.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="Group">The group.</param>
/// <param name="Exclusion">Who is left out; <see langword="null"/> for nobody.</param>
public sealed record Quantified(Quantity Quantity, string Group, Exclusion? Exclusion)
{
    /// <summary>Whether only members that are bound count.</summary>
    public bool OnlyBound { get; init; }
}

/// <summary>How many members must do something.</summary>
public abstract record Quantity
{
    private protected Quantity()
    {
    }

    /// <summary>Each of them; true where there is none.</summary>
    public sealed record Every : Quantity;

    /// <summary>One at least.</summary>
    public sealed record Some : Quantity;

    /// <summary>None.</summary>
    public sealed record No : Quantity;

    /// <summary>More than half of the members that count.</summary>
    public sealed record Majority : Quantity;

    /// <summary>Two thirds of the members that count, or more.</summary>
    public sealed record TwoThirds : Quantity;

    /// <summary>A number of them at least.</summary>
    /// <param name="Number">How many.</param>
    public sealed record AtLeast(int Number) : Quantity;

    /// <summary>Members that hold a share of the weights of those that count, or more.</summary>
    /// <param name="Percent">The share, in hundredths, 0 to 100.</param>
    /// <param name="Weights">The name of the weights.</param>
    public sealed record Share(int Percent, string Weights) : Quantity;
}
