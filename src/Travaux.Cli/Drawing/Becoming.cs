using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Says what became of provisions that were split or merged.</summary>
internal static class Becoming
{
    private const int Most = 12;

    /// <summary><c>Article 9(3) became Article 10(1) and Article 10(2)</c>.</summary>
    public static string Sentence(ComparedPlaces places, RedlineRow row)
    {
        var older = row.Older.Select(provision => places.Older[provision.Id]).ToList();
        var newer = row.Older
            .SelectMany(places.Became)
            .Where(part => part.Newer is not null)
            .Select(part => places.Newer[part.Newer!.Id])
            .Distinct()
            .ToList();
        return row.Relation == Relation.Merged && row.Newer is { } whole
            ? $"{Some(older)} became {places.Newer[whole.Id]}"
            : $"{Some(older)} became {Some(newer)}";
    }

    private static string Some(List<string> names) =>
        Wording.And(names.Count <= Most ? names : [.. names.Take(Most - 1), $"{names.Count - Most + 1} others"]);
}
