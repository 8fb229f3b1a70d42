namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>What the words of a lexicon entry tell a reader to look for.</summary>
internal enum CueKind
{
    /// <summary>The force of an obligation.</summary>
    Modal,

    /// <summary>A denial.</summary>
    Negation,

    /// <summary>How many of them.</summary>
    Quantifier,

    /// <summary>A condition or an exception.</summary>
    Condition,

    /// <summary>The verb of a definition.</summary>
    Definition,

    /// <summary>A word that a provision's number follows; its value is the kind of provision.</summary>
    Reference,

    /// <summary>A word between the numbers of a reference: "and", "to".</summary>
    Connector,

    /// <summary>A word that says whether all of a list is meant or one of it; its value is which.</summary>
    Conjunction,

    /// <summary>A word between two references of one chain: "of", "the".</summary>
    Link,

    /// <summary>The name of a month; its value is the month, and <c>?</c> when the word has another meaning.</summary>
    Month,

    /// <summary>A unit of measure, time or money.</summary>
    Unit,

    /// <summary>A number in words; its value is the number.</summary>
    Number,
}

/// <summary>What a phrase of a lexicon stands for.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">What the kind needs to know; empty when nothing.</param>
internal readonly record struct Cue(CueKind Kind, string Value);
