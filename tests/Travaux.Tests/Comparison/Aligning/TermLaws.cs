using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Aligning;

namespace Travaux.Tests.Comparison.Aligning;

/// <summary>What makes the aligner fast gives what the plain way gives, to the bit.</summary>
public class TermLaws
{
    [Fact]
    public void Words_and_pairs_get_the_numbers_that_a_dictionary_gives()
    {
        var random = new Random(7);
        var (words, pairs) = (new WordNumbers(), new PairNumbers());
        var (knownWords, knownPairs) = (new Dictionary<string, int>(), new Dictionary<(int, int), int>());
        for (var trial = 0; trial < 60_000; trial++)
        {
            var word = $"w{random.Next(20_000)}";
            var pair = (random.Next(300), random.Next(300));

            Assert.Equal(knownWords.TryGetValue(word, out var known) ? known : knownWords[word] = knownWords.Count, words.Of(word));
            Assert.Equal(knownPairs.TryGetValue(pair, out known) ? known : knownPairs[pair] = knownPairs.Count, pairs.Of(pair.Item1, pair.Item2));
        }
        Assert.Equal((knownWords.Count, knownPairs.Count), (words.Count, pairs.Count));
    }

    [Fact]
    public void Terms_stand_sorted_and_counted()
    {
        foreach (var (texts, terms) in Drafts())
        {
            for (var unit = 0; unit < texts.Count; unit++)
            {
                var (start, end) = texts.Sentences(unit);
                var expected = Enumerable.Range(start, end - start).SelectMany(at => Repeated(terms.Older[at])).Order().ToList();

                Assert.Equal(expected, Repeated(terms.OlderUnits[unit]));
                Assert.Equal(expected.Count, terms.OlderUnits.Length(unit));
            }
        }
    }

    [Fact]
    public void What_two_texts_share_is_the_same_laid_out_looked_up_and_merged()
    {
        foreach (var (texts, terms) in Drafts())
        {
            var table = new TermTable(terms);
            for (var one = 0; one < texts.Count; one++)
            {
                table.Lay(terms.OlderUnits[one]);
                for (var other = 0; other < terms.NewerUnits.Count; other++)
                {
                    var merged = Merged(terms, terms.OlderUnits[one], terms.NewerUnits[other]);

                    Assert.Equal(merged, terms.Shared(terms.OlderUnits[one], terms.NewerUnits[other]).All);
                    Assert.Equal(merged, terms.Shared(terms.NewerUnits[other], terms.OlderUnits[one]).All);
                    Assert.Equal(terms.Shared(terms.OlderUnits[one], terms.NewerUnits[other]), table.Shared(terms.OlderUnits[one], terms.NewerUnits[other]));
                }
                table.Clear(terms.OlderUnits[one]);
            }
        }
    }

    [Fact]
    public void What_is_left_is_each_term_less_those_taken()
    {
        foreach (var (texts, terms) in Drafts())
        {
            for (var one = 0; one < Math.Min(texts.Count, terms.NewerUnits.Count); one++)
            {
                var left = Repeated(terms.OlderUnits[one]);
                Repeated(terms.NewerUnits[one]).ForEach(term => left.Remove(term));

                Assert.Equal(left, Repeated(new TermRest(terms.OlderUnits[one], terms.NewerUnits[one]).Terms));
            }
        }
    }

    [Fact]
    public void The_few_with_the_most_are_those_that_sorting_puts_first()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var worths = Enumerable.Range(0, random.Next(30)).Select(_ => (float)random.Next(8)).ToArray();
            var ranking = new Ranking(new int[6], new float[6]);
            foreach (var one in Enumerable.Range(0, worths.Length).OrderBy(_ => random.Next()))
            {
                ranking.Add(one, worths[one]);
            }

            Assert.Equal(Enumerable.Range(0, worths.Length).OrderByDescending(one => worths[one]).ThenBy(one => one).Take(6), ranking.Best.ToArray());
        }
    }

    [Fact]
    public void A_provision_kept_its_order_when_all_before_it_stayed_before_and_all_after_after()
    {
        var random = new Random(13);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var siblings = Enumerable.Range(0, random.Next(1, 9)).Select(one => one * 3).ToList();
            var places = siblings.ToDictionary(one => one, _ => Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(20)).ToArray());
            var order = new SiblingOrder(siblings, one => places[one]);
            var (self, newer) = (siblings[random.Next(siblings.Count)], random.Next(20));

            var kept = siblings.Where(one => one != self).All(one => places[one].All(there => (one < self) == (there < newer)));

            Assert.Equal(kept, order.Keeps(self, newer));
        }
    }

    private static IEnumerable<(UnitTexts Older, Terms Terms)> Drafts()
    {
        var drafts = new RandomDrafts(new Random(1994));
        for (var trial = 0; trial < 40; trial++)
        {
            var texts = drafts.Texts();
            var vocabulary = new Vocabulary();
            var (older, newer) = (UnitTexts.Read(drafts.Units(texts), vocabulary), UnitTexts.Read(drafts.Units(drafts.Copy(texts)), vocabulary));
            yield return (older, new(vocabulary.Count, older, newer));
        }
    }

    private static List<int> Repeated(TermList list)
    {
        var terms = new List<int>();
        for (var i = 0; i < list.Terms.Length; i++)
        {
            terms.AddRange(Enumerable.Repeat(list.Terms[i], list.Counts[i]));
        }
        return terms;
    }

    /// <summary>The plain way: both lists walked side by side, each shared repeat added in turn.</summary>
    private static float Merged(Terms terms, TermList one, TermList other)
    {
        var (first, second) = (Repeated(one), Repeated(other));
        float sum = 0;
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            if (first[i] == second[j])
            {
                sum += terms.Weight(first[i]);
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                (i, j) = first[i] < second[j] ? (i + 1, j) : (i, j + 1);
            }
        }
        return sum;
    }
}
