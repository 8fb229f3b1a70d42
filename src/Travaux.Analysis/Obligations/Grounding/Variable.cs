using Travaux.Record;

namespace Travaux.Analysis.Obligations.Grounding;

/// <summary>Whose a variable is.</summary>
public enum OwnerKind
{
    /// <summary>Nobody's: a circumstance.</summary>
    Nature,

    /// <summary>A state's.</summary>
    State,

    /// <summary>The negotiators': which text is taken.</summary>
    Draft,

    /// <summary>The interpreters': what words mean.</summary>
    Interpretation,
}

/// <summary>What can be one way or another: a circumstance, a choice, a consent, a bracket.</summary>
/// <param name="Name">Its name: a phrase, or the state and its predicate.</param>
/// <param name="Values">The ways it can be; the first is the ordinary one.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record Variable(string Name, Sequence<string> Values, OwnerKind Owner)
{
    /// <summary>The state whose it is; empty for all others.</summary>
    public string State { get; init; } = "";

    /// <summary>How it reads with each of its values, one for each.</summary>
    public required Sequence<string> Sentences { get; init; }

    /// <summary>Whether it is a state's consent to the treaty.</summary>
    public bool IsConsent { get; init; }

    /// <summary>Whether it is that a state does what a provision obliges it to.</summary>
    public bool IsFulfilment { get; init; }

    /// <summary>How many ways it can be.</summary>
    public int Count => Values.Count;
}
