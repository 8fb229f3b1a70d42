using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Says what became of provisions that were split or merged.</summary>
/// <remarks><para>All parts of one split have one sentence, which is made once: a text cut into thousands is told in linear time.</para></remarks>
internal sealed class Becoming(ComparedPlaces places)
{
    private const int Most = 12;
    private readonly Dictionary<string, string> _splits = new(StringComparer.Ordinal);

    /// <summary><c>Article 9(3) became Article 10(1) and Article 10(2)</c>.</summary>
    public string Sentence(RedlineRow row)
    {
        if (row.Relation == Relation.Merged && row.Newer is { } whole)
        {
            return $"{Names(row)} became {places.Newer[whole.Id]}";
        }
        var parts = string.Join('\n', row.Older.Select(provision => provision.Id.Value));
        if (!_splits.TryGetValue(parts, out var sentence))
        {
            _splits[parts] = sentence = $"{Names(row)} became {Some(Parts(row))}";
        }
        return sentence;
    }

    private string Names(RedlineRow row) => Some([.. row.Older.Select(provision => places.Older[provision.Id])]);

    private List<string> Parts(RedlineRow row) =>
        [.. row.Older.SelectMany(places.Became).Where(part => part.Newer is not null).Select(part => places.Newer[part.Newer!.Id]).Distinct()];

    private static string Some(List<string> names) =>
        Wording.And(names.Count <= Most ? names : [.. names.Take(Most - 1), $"{names.Count - Most + 1} others"]);
}
