using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Effects;

/// <summary>What changes from one text to another by effect: who is no longer obliged, who newly, in which circumstances.</summary>
public sealed record EffectDiff
{
    /// <summary>The changes, one for each action and set of states for whom it changes alike; in the order of the texts.</summary>
    public Sequence<EffectChange> Changes { get; init; }

    /// <summary>Whether no text or no scenario is left to compare: what settles brackets contradicts itself, or what is given never occurs.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Actions of which both texts say the same for every state, in every case.</summary>
    public Sequence<(Modal Modal, string Action)> Unchanged { get; init; }

    /// <summary>Actions that only the old text speaks of.</summary>
    public Sequence<string> OnlyOld { get; init; }

    /// <summary>Actions that only the new text speaks of.</summary>
    public Sequence<string> OnlyNew { get; init; }

    /// <summary>Deadlines and means that are said otherwise.</summary>
    public Sequence<MannerChange> Manners { get; init; }

    /// <summary>The variables, terms among them, that changes speak of.</summary>
    public required IReadOnlyList<Variable> Variables { get; init; }

    /// <summary>Compares two texts by effect. Every state is taken as bound; brackets that are open in both stay open.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="new">The new text.</param>
    /// <param name="given">Only scenarios in which this holds, by the new text; nothing for all.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public static EffectDiff Of(Instrument old, Instrument @new, Condition? given = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return new Differ(old, @new, given).Compare();
    }
}

/// <summary>What changes of one action for some states.</summary>
/// <param name="Modal">Must, must not, may or need not.</param>
/// <param name="Action">The action.</param>
/// <param name="Bearers">The states.</param>
public sealed record EffectChange(Modal Modal, string Action, Sequence<string> Bearers)
{
    /// <summary>When it no longer holds; nothing where that cannot be told in a few words, empty for never.</summary>
    public IReadOnlyList<Cube>? Lost { get; init; } = [];

    /// <summary>When it newly holds.</summary>
    public IReadOnlyList<Cube>? Gained { get; init; } = [];

    /// <summary>Facts that all of those have in common.</summary>
    public Cube Throughout { get; init; }

    /// <summary>Whether the new text never says it of them.</summary>
    public bool IsLostAltogether { get; init; }

    /// <summary>Whether the old text never said it of them.</summary>
    public bool IsWhollyNew { get; init; }

    /// <summary>Whether fewer sentences cannot say it.</summary>
    public bool AreFewest { get; init; }
}

/// <summary>By when, or by what means, an action is due in each text.</summary>
/// <param name="Action">The action.</param>
/// <param name="Old">As the old text says, a phrase for each rule.</param>
/// <param name="New">As the new text says.</param>
public sealed record MannerChange(string Action, Sequence<Proviso> Old, Sequence<Proviso> New);
