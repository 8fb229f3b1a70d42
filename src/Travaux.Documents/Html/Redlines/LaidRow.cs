using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>A row of a redline with its place on the page.</summary>
internal sealed class LaidRow
{
    /// <summary>The row.</summary>
    public required RedlineRow Row { get; init; }

    /// <summary>Its name for links within the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its citation in the newer copy; in the older when it was deleted.</summary>
    public required string Citation { get; init; }

    /// <summary>The citations of the older provisions that it continues.</summary>
    public required IReadOnlyList<string> OlderCitations { get; init; }

    /// <summary>The older provisions that stood elsewhere, each with the name of the place they left; see <see cref="Departure"/>.</summary>
    public List<Departure> CameFrom { get; } = [];

    /// <summary>What it answers to when the reader filters: <c>modal</c>, <c>moved</c>.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>How deep it stands below the article or annex around it, from 0.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether it moved only because the provision around it did.</summary>
    public required bool MovedAlong { get; init; }

    /// <summary>Whether anything in it is for the reader to see.</summary>
    public required bool Changed { get; init; }

    /// <summary>Whether a changed provision stands inside it, so that it is shown as its head.</summary>
    public bool HeadsChange { get; set; }

    /// <summary>Whether a change in it is of substance.</summary>
    public bool Substantive => Row.Relation is Relation.Inserted or Relation.Deleted
        || Row.Changes.Any(change => !change.IsEditorial);

    /// <summary>Whether all that changed in it is editorial.</summary>
    public bool OnlyEditorial => Changed && !Substantive && !Moved;

    /// <summary>Whether it stands elsewhere now, by itself or as part of a split or merger.</summary>
    public bool Moved => !MovedAlong && Row.Relation is Relation.Moved or Relation.MovedAndEdited
        or Relation.Split or Relation.Merged;

    /// <summary>The provision that is shown: the newer, or the older when it was deleted.</summary>
    public Provision Provision => Row.Newer ?? Row.Older[0];
}

/// <summary>The place that a provision left: where it stood in the older copy, there is now only a pointer.</summary>
/// <param name="Anchor">The pointer's name for links within the page.</param>
/// <param name="Citation">The provision's citation in the older copy.</param>
/// <param name="To">The row that continues it.</param>
internal sealed record Departure(string Anchor, string Citation, LaidRow To);
