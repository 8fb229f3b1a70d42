namespace Travaux.Record.Drafts;

/// <summary>What became of a provision from one copy to another.</summary>
/// <remarks><para>A new number is never a change of text: it is told apart, by comparing labels.</para></remarks>
public enum Relation
{
    /// <summary>The same words in the same order among its neighbours.</summary>
    Same,

    /// <summary>Other words, same place.</summary>
    Edited,

    /// <summary>The same words, another place relative to the rest.</summary>
    Moved,

    /// <summary>Other words and another place.</summary>
    MovedAndEdited,

    /// <summary>One older provision became several.</summary>
    Split,

    /// <summary>Several older provisions became one.</summary>
    Merged,

    /// <summary>New.</summary>
    Inserted,

    /// <summary>Gone.</summary>
    Deleted,
}

/// <summary>How sure an alignment is of a pair; calibrated on gold alignments (see <c>docs/quality.md</c>).</summary>
public enum Confidence
{
    /// <summary>Worth a look: the counterpart may be another, or none.</summary>
    Doubtful,

    /// <summary>Right for at least 90 of 100 gold pairs.</summary>
    Probable,

    /// <summary>Right for at least 99 of 100 gold pairs.</summary>
    Certain,
}

/// <summary>One row of an alignment: an older provision and its counterpart.</summary>
/// <remarks>
/// <para>A split is several rows with the same <see cref="Older"/>, a merge several with the same <see cref="Newer"/>.</para>
/// </remarks>
public sealed record AlignedPair
{
    /// <summary>Place of the older provision in its list, from 0; -1 when inserted.</summary>
    public required int Older { get; init; }

    /// <summary>Place of the newer provision in its list, from 0; -1 when deleted.</summary>
    public required int Newer { get; init; }

    /// <summary>What became of it.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How sure the alignment is of the pair, or that there is none.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>How alike the words of the two are, 0 to 1; 0 where one is missing.</summary>
    public double Likeness { get; init; }

    /// <summary>Of an inserted or deleted provision the place, on the other side, of the likeliest that was not taken for its counterpart; else -1.</summary>
    public int Rival { get; init; } = -1;

    /// <summary>Whether a person settled this pair by a correction.</summary>
    public bool Corrected { get; init; }
}

/// <summary>Which provisions of two copies are one.</summary>
/// <param name="Pairs">In the order of the newer copy, what was deleted after the pair of the provision before it.</param>
public sealed record Alignment(Sequence<AlignedPair> Pairs);
