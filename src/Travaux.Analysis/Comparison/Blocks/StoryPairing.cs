namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>The members of one story of both documents, tied: one to one, one to several where it was split or joined, or to none.</summary>
/// <param name="Older">Index of the older story's container.</param>
/// <param name="Newer">Index of the newer story's container.</param>
/// <param name="Ties">The ties, in the order in which they are told.</param>
internal sealed record StoryPairing(int Older, int Newer, List<Tie> Ties);

/// <summary>Members of both sides that are one: one side has at most one, unless it is a table.</summary>
/// <param name="Older">The older members; empty for what is new.</param>
/// <param name="Newer">The newer members; empty for what is gone.</param>
/// <param name="Rows">The rows, where both are tables.</param>
internal sealed record Tie(Member[] Older, Member[] Newer, List<RowTie>? Rows = null)
{
    /// <summary>The older paragraph where it has no counterpart in its place; else -1.</summary>
    public int Gone => Newer.Length == 0 ? Older[0].Block : -1;

    /// <summary>The newer paragraph where it has no counterpart in its place; else -1.</summary>
    public int Come => Older.Length == 0 ? Newer[0].Block : -1;
}

/// <summary>A row of both tables with its cells, or of one.</summary>
/// <param name="Older">Index of the older row's container; -1 for none.</param>
/// <param name="Newer">Index of the newer row's container; -1 for none.</param>
/// <param name="Cells">The cells, where both have the row.</param>
internal sealed record RowTie(int Older, int Newer, List<StoryPairing> Cells);
