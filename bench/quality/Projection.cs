using Travaux.Analysis.Comparison.Aligning;
using Travaux.Analysis.Comparison.Words;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using WordNumbers = Travaux.Analysis.Comparison.Aligning.Vocabulary;

namespace Travaux.Bench.Quality;

/// <summary>Aligns the raw files of a gold pair and says the result in the gold's provisions.</summary>
/// <remarks>
/// <para>
/// Our provisions and the gold's are cut differently. Where the format has ids, ours are found by them; else each of ours
/// belongs to the gold provision that most of its words are in, found by comparing the words of the gold with those of
/// the copy. Where the gold has whole articles, whole articles are compared.
/// </para>
/// </remarks>
internal static class Projection
{
    public static IEnumerable<AlignedPair> Of(GoldPair gold, string older, string newer)
    {
        var alignment = CopyAligner.Align(Read(older), Read(newer), AlignmentOptions.Default);
        var whole = gold.Instrument is "eu-ec" or "eu-teu" or "paris";
        var olderGold = Homes(alignment.Older, gold.Older, whole);
        var newerGold = Homes(alignment.Newer, gold.Newer, whole);
        var best = new Dictionary<(int, int), AlignedPair>();
        foreach (var pair in (whole ? alignment.Articles : alignment.Provisions).Pairs)
        {
            if (pair.Older >= 0 && pair.Newer >= 0
                && olderGold[pair.Older] is >= 0 and var one && newerGold[pair.Newer] is >= 0 and var other
                && (!best.TryGetValue((one, other), out var known) || known.Confidence < pair.Confidence))
            {
                best[(one, other)] = pair with { Older = one, Newer = other };
            }
        }
        var set = new PairSet(
            [.. best.Values.Select(pair => new Pair(pair.Older, pair.Newer, Chance(pair.Confidence), (float)pair.Likeness)).OrderBy(pair => (pair.Older, pair.Newer))],
            new Rival[gold.Older.Length], new Rival[gold.Newer.Length]);
        var (before, after) = (GoldUnits.Of(gold.Older), GoldUnits.Of(gold.Newer));
        return Relations.Describe(set, AlignmentOptions.Default, (one, other) => SameWords.In(before[one].Text, after[other].Text), _ => 0).Pairs;
    }

    public static Copy Read(string file) =>
        ProvisionParser.Read(DocumentReader.Read(file, File.ReadAllBytes(file)).Value).Value;

    private static float Chance(Confidence confidence) => confidence switch
    {
        Confidence.Certain => 1f,
        Confidence.Probable => 0.95f,
        _ => 0.5f,
    };

    /// <summary>For each of our provisions the gold provision that it belongs to, or -1.</summary>
    private static int[] Homes(IReadOnlyList<Provision> ours, GoldProvision[] gold, bool whole)
    {
        var byId = gold.Select((provision, at) => (provision.Id, at)).ToDictionary(one => one.Id, one => one.at);
        if (ours.Any(provision => provision.OfficialId.Length > 0))
        {
            return [.. ours.Select(provision => byId.GetValueOrDefault(provision.OfficialId, -1))];
        }
        var vocabulary = new WordNumbers();
        var (ourWords, ourOwners) = Words(ours.Select(provision => $"{provision.Heading} {provision.Text}"), vocabulary);
        var (goldWords, goldOwners) = Words(GoldUnits.Of(gold).Select(unit => unit.Text), vocabulary);
        var votes = ours.Select(_ => new Dictionary<int, int>()).ToArray();
        var containers = Containers(ours, whole);
        var kept = WordDiff.Between(ourWords, goldWords, vocabulary.Count);
        foreach (var (our, golds) in Places(kept.Older).Zip(Places(kept.Newer)))
        {
            var (owner, home) = (containers[ourOwners[our]], goldOwners[golds]);
            votes[owner][home] = votes[owner].GetValueOrDefault(home) + 1;
        }
        return [.. votes.Select(of => of.Count == 0 ? -1 : of.MaxBy(vote => vote.Value).Key)];
    }

    private static IEnumerable<int> Places(bool[] kept) => Enumerable.Range(0, kept.Length).Where(at => kept[at]);

    /// <summary>For each provision the article around it when whole articles count, else itself.</summary>
    private static int[] Containers(IReadOnlyList<Provision> ours, bool whole)
    {
        var at = 0;
        var containers = new int[ours.Count];
        while (at < ours.Count)
        {
            var size = whole && ours[at].Kind == ProvisionKind.Article ? ours[at].AndAllInside().Count() : 1;
            containers.AsSpan(at, size).Fill(at);
            at += size;
        }
        return containers;
    }

    private static (int[] Words, int[] Owners) Words(IEnumerable<string> texts, WordNumbers vocabulary)
    {
        var (words, owners) = (new List<int>(), new List<int>());
        var owner = 0;
        foreach (var text in texts)
        {
            vocabulary.Append(text, words);
            owners.AddRange(Enumerable.Repeat(owner++, words.Count - owners.Count));
        }
        return ([.. words], [.. owners]);
    }
}
