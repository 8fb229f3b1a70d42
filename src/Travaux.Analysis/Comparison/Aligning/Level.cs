using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Aligning;

/// <summary>Aligns some provisions of two trees: those with words, or the articles.</summary>
/// <param name="pairs">The pairs; places are in the trees.</param>
/// <param name="describe">Tells what became of each.</param>
internal sealed class Level(PairSet pairs, Func<Alignment> describe)
{
    /// <summary>The pairs; places are in the trees.</summary>
    public PairSet Pairs { get; } = pairs;

    /// <summary>What became of each; places are in the trees. Told when first asked for.</summary>
    public Alignment Alignment => field ??= describe();

    /// <summary>Aligns the provisions at some places by the words that are read there.</summary>
    public static Level Align(
        ProvisionTree older, ProvisionTree newer, Func<ProvisionTree, List<int>> places,
        Func<ProvisionTree, int, string> words, AlignmentOptions options, Said said)
    {
        var (olderPlaces, newerPlaces) = (places(older), places(newer));
        var (olderUnits, newerUnits) = (Units(older, olderPlaces, words), Units(newer, newerPlaces, words));
        var found = Aligner.Pair(olderUnits, newerUnits, options, said.Among(olderPlaces, newerPlaces));
        var pairs = found.Pairs.ConvertAll(pair => pair with { Older = olderPlaces[pair.Older], Newer = newerPlaces[pair.Newer] });
        return new(
            new(pairs, Spread(found.OlderRivals, olderPlaces, newerPlaces, older.Count), Spread(found.NewerRivals, newerPlaces, olderPlaces, newer.Count)),
            Describe);

        Alignment Describe()
        {
            var alignment = Relations.Describe(
                found, options, (one, other) => SameWords.In(olderUnits[one].Text, newerUnits[other].Text), _ => 0);
            return new([.. alignment.Pairs.Select(pair => pair with
            {
                Older = pair.Older < 0 ? -1 : olderPlaces[pair.Older],
                Newer = pair.Newer < 0 ? -1 : newerPlaces[pair.Newer],
            })]);
        }
    }

    private static List<AlignmentUnit> Units(ProvisionTree tree, List<int> places, Func<ProvisionTree, int, string> words) =>
        places.ConvertAll(at => new AlignmentUnit(words(tree, at))
        {
            Number = tree.Path(at),
            Container = tree.Container(at),
        });

    private static Rival[] Spread(Rival[] rivals, List<int> places, List<int> otherPlaces, int size)
    {
        var spread = new Rival[size];
        for (var i = 0; i < places.Count; i++)
        {
            spread[places[i]] = rivals[i].Probability > 0 ? rivals[i] with { At = otherPlaces[rivals[i].At] } : default;
        }
        return spread;
    }
}
