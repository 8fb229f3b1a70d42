using Travaux.Record.Drafts;

namespace Travaux.Bench.Quality;

/// <summary>How an alignment does against a gold pair.</summary>
internal sealed record Score
{
    public required double Precision { get; init; }

    public required double Recall { get; init; }

    /// <summary>Share of the gold's splits and merges that were found; not a number where it has none.</summary>
    public required double SplitsAndMerges { get; init; }

    /// <summary>Share of all gold rows, the inserted and deleted among them, whose relation is right.</summary>
    public required double Relations { get; init; }

    /// <summary>For each word of confidence how many pairs got it, and how many of them are right.</summary>
    public required Dictionary<Confidence, (int Right, int All)> Calibration { get; init; }

    public required List<string> Errors { get; init; }

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores an alignment whose places are those of the gold's provisions.</summary>
    public static Score Of(GoldPair gold, IEnumerable<AlignedPair> alignment)
    {
        var rows = alignment.ToList();
        var right = gold.Pairs;
        var found = rows.Where(row => row.Older >= 0 && row.Newer >= 0 && !gold.LeftOut.Contains((row.Older, row.Newer))).ToList();
        var pairs = found.Select(row => (row.Older, row.Newer)).ToHashSet();
        var relations = rows.ToLookup(row => (row.Older, row.Newer), row => row.Relation);
        var several = gold.Rows.Where(row => row.Relation is "split" or "merged").ToList();
        var wrongRelations = gold.Rows.Where(row => !relations[(row.Older, row.Newer)].Any(relation => Agrees(row.Relation, relation))).ToList();
        return new()
        {
            Precision = Share(pairs.Count(right.Contains), pairs.Count),
            Recall = Share(right.Count(pairs.Contains), right.Count),
            SplitsAndMerges = several.Count == 0 ? double.NaN : Share(several.Count(row => pairs.Contains((row.Older, row.Newer))), several.Count),
            Relations = Share(gold.Rows.Length - wrongRelations.Count, gold.Rows.Length),
            Calibration = found.GroupBy(row => row.Confidence).ToDictionary(
                group => group.Key, group => (group.Count(row => right.Contains((row.Older, row.Newer))), group.Count())),
            Errors =
            [
                .. found.Where(row => !right.Contains((row.Older, row.Newer)))
                    .Select(row => $"wrong     {gold.OlderId(row.Older)} -> {gold.NewerId(row.Newer)} ({row.Confidence})"),
                .. right.Where(pair => !pairs.Contains(pair)).Order().Select(pair => $"missed    {gold.OlderId(pair.Older)} -> {gold.NewerId(pair.Newer)}"),
                .. wrongRelations.Select(row => $"relation  {gold.OlderId(row.Older)} -> {gold.NewerId(row.Newer)} is {row.Relation}, "
                    + $"not {string.Join(" or ", relations[(row.Older, row.Newer)].DefaultIfEmpty())}"),
            ],
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static bool Agrees(string gold, Relation relation) => gold switch
    {
        "same" => relation == Relation.Same,
        "edited" => relation == Relation.Edited,
        "edited-or-same" => relation is Relation.Edited or Relation.Same,
        "moved" or "moved+edited" => relation is Relation.Moved or Relation.MovedAndEdited,
        "split" => relation == Relation.Split,
        "merged" => relation == Relation.Merged,
        "inserted" => relation == Relation.Inserted,
        "deleted" => relation == Relation.Deleted,
        _ => throw new InvalidOperationException($"The gold has a relation that is none: {gold}"),
    };
}
