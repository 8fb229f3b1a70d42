using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record.Drafts;
using Xunit.Abstractions;

namespace Travaux.Tests.Comparison;

/// <summary>The floors of alignment, on drafts written here: what was done to each provision of the lake talks is known.</summary>
public class LakeTalksGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("01", "02", 0.97, 0.93)]
    [InlineData("02", "03", 0.97, 0.93)]
    [InlineData("03", "04", 0.97, 0.93)]
    [InlineData("04", "05", 0.97, 0.93)]
    public void The_alignment_of_two_drafts_is_what_was_done_to_them(string older, string newer, double leastF1, double leastRelations)
    {
        var alignment = CopyAligner.Align(Drafts.OfTheLakeTalks(older), Drafts.OfTheLakeTalks(newer), AlignmentOptions.Default);
        var found = alignment.Provisions.Pairs
            .Select(pair => (Row: (Id(alignment.Older, pair.Older), Id(alignment.Newer, pair.Newer)), pair.Relation))
            .ToDictionary(pair => pair.Row, pair => pair.Relation);
        var gold = Gold($"gold-{older}-to-{newer}.tsv").ToList();

        var pairs = gold.Where(row => row.Older != "-" && row.Newer != "-").Select(row => (row.Older, row.Newer)).ToHashSet();
        var known = gold.SelectMany(row => new[] { "o " + row.Older, "n " + row.Newer }).ToHashSet();
        var predicted = found.Keys.Where(row => row is not ("-", _) and not (_, "-") && known.Contains("o " + row.Item1) && known.Contains("n " + row.Item2)).ToHashSet();
        var right = predicted.Count(pairs.Contains);
        var f1 = 2.0 * right / (predicted.Count + pairs.Count);
        var relations = gold.Count(row => found.TryGetValue((row.Older, row.Newer), out var relation) && Agrees(row.Relation, relation));

        output.WriteLine($"F1 {f1:0.000}, relations {(double)relations / gold.Count:0.000}");
        foreach (var row in gold.Where(row => !found.TryGetValue((row.Older, row.Newer), out var relation) || !Agrees(row.Relation, relation)))
        {
            output.WriteLine($"{row}, found {(found.TryGetValue((row.Older, row.Newer), out var relation) ? relation : "nothing")}");
        }
        predicted.Except(pairs).ToList().ForEach(pair => output.WriteLine($"wrong {pair}"));
        Assert.True(f1 >= leastF1, $"F1 is {f1:0.000}");
        Assert.True(relations >= leastRelations * gold.Count, $"relations are {(double)relations / gold.Count:0.000}");
    }

    private static IEnumerable<(string Older, string Newer, string Relation)> Gold(string file) =>
        File.ReadLines(Path.Combine(Drafts.LakeTalks, "gold", file)).Skip(1).Select(line => line.Split('\t'))
            .Select(row => (Normal(row[0]), Normal(row[1]), row[2]));

    // The gold writes annexes as they are printed.
    private static string Normal(string id) => id.Replace("annex-II", "annex-2", StringComparison.Ordinal).Replace("annex-I", "annex-1", StringComparison.Ordinal);

    private static string Id(IReadOnlyList<Provision> provisions, int at) => at < 0 ? "-" : provisions[at].Id.Value;

    private static bool Agrees(string gold, Relation relation) => relation == gold switch
    {
        "same" => Relation.Same,
        "edited" => Relation.Edited,
        "moved" => Relation.Moved,
        "moved+edited" => Relation.MovedAndEdited,
        "split" => Relation.Split,
        "merged" => Relation.Merged,
        "inserted" => Relation.Inserted,
        "deleted" => Relation.Deleted,
        _ => throw new InvalidDataException($"The gold has a relation that is none: {gold}"),
    };
}
