using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts;

/// <summary>A part of a copy that stands by itself: an article, a paragraph, a point, a recital, an annex.</summary>
/// <remarks>
/// <para>
/// Its words are, in order: <see cref="Label"/>, <see cref="Heading"/>, <see cref="Text"/>, then those of its
/// <see cref="Children"/>. Words that follow the children and belong to the whole are a last child without a label.
/// </para>
/// </remarks>
public sealed record Provision
{
    /// <summary>Its name within the copy.</summary>
    public required ProvisionId Id { get; init; }

    /// <summary>What it is.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>Its number as printed, brackets and all: <c>Article 5 bis</c>, <c>[Article 3ter]</c>, <c>(a)</c>; empty when it has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Its number in normal form, for telling equal numbers: <c>5bis</c>, <c>a</c>, <c>3</c> for <c>III</c>; empty when it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its heading as printed, line breaks as single blanks; empty when it has none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Its own words, after label and heading and before the children; paragraphs are parted by a line feed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The provisions inside it, in order.</summary>
    public Sequence<Provision> Children { get; init; }

    /// <summary>Where its own words (label, heading, text) stand in the file.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The stretches of the document's blocks that its own words come from, in order.</summary>
    public Sequence<Stretch> From { get; init; }

    /// <summary>The id that the format gives it (eId, GUID); empty when none.</summary>
    public string OfficialId { get; init; } = "";

    /// <summary>This provision and all inside it, in the order of the text.</summary>
    public IEnumerable<Provision> AndAllInside()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var inside in child.AndAllInside())
            {
                yield return inside;
            }
        }
    }
}

/// <summary>A half-open stretch of one block's text.</summary>
/// <param name="Block">Index of the block in its document.</param>
/// <param name="Start">First code unit of the block's text; -1 for the block's separate <see cref="Drafts.Block.Label"/>.</param>
/// <param name="Length">How many code units.</param>
public readonly record struct Stretch(int Block, int Start, int Length);
