using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Correcting;

/// <summary>What people said holds, whatever the aligner would have found.</summary>
public class CorrectionLaws
{
    private const int Trials = 150;

    [Fact]
    public void Two_that_are_one_stand_in_one_row_whatever_they_are()
    {
        var kinds = new HashSet<(ProvisionKind, ProvisionKind)>();
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (a, b) = (drafts.Any(older), drafts.Any(newer));

            var redline = Compared(older, newer, Correction.Of(CorrectionKind.One, a, b));

            IsOne(redline, a, b);
            IsWhole(redline);
            kinds.Add((a.Kind, b.Kind));
        }
        Assert.Contains(kinds, pair => pair.Item1 == ProvisionKind.Chapter && pair.Item2 != ProvisionKind.Chapter);
        Assert.Contains((ProvisionKind.Article, ProvisionKind.Article), kinds);
        Assert.Contains((ProvisionKind.Article, ProvisionKind.Paragraph), kinds);
    }

    [Fact]
    public void Two_that_are_different_stand_in_no_row_together()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var paired = Compared(older, newer).Rows.Where(row => row.Newer is not null && row.Older.Count > 0).ToList();
            var row = paired[drafts.Random.Next(paired.Count)];
            var (a, b) = (row.Older[0], row.Newer!);

            var redline = Compared(older, newer, Correction.Of(CorrectionKind.Different, a, b));

            AreDifferent(redline, a, b);
            IsWhole(redline);
            Assert.Empty(redline.Unused);
            Assert.All(redline.Rows.Where(each => (each.Newer?.Id == b.Id && each.Older.Count == 0) || (each.Newer is null && each.Older[0].Id == a.Id)), each => Assert.True(each.Corrected));
        }
    }

    [Fact]
    public void All_that_was_said_holds_together()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (olders, newers) = (Shuffled(older, drafts), Shuffled(newer, drafts));
            Correction[] ones = [.. olders.Zip(newers).Take(3).Select(pair => Correction.Of(CorrectionKind.One, pair.First, pair.Second))];
            Correction[] differents = [.. olders.Zip(newers).Skip(3).Take(3).Select(pair => Correction.Of(CorrectionKind.Different, pair.First, pair.Second))];

            var redline = Compared(older, newer, [.. ones, .. differents]);

            Assert.All(Enumerable.Range(0, 3), at => IsOne(redline, olders[at], newers[at]));
            Assert.All(Enumerable.Range(3, Math.Min(3, Math.Min(olders.Count, newers.Count) - 3)), at => AreDifferent(redline, olders[at], newers[at]));
            IsWhole(redline);
        }
    }

    [Fact]
    public void Articles_as_wholes_heed_what_was_said_of_them()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var a = Shuffled(older, drafts).First(provision => provision.Kind == ProvisionKind.Article);
            var b = Shuffled(newer, drafts).First(provision => provision.Kind == ProvisionKind.Article);

            var one = Articles(older, newer, Correction.Of(CorrectionKind.One, a, b));
            var different = Articles(older, newer, Correction.Of(CorrectionKind.Different, a, b));

            Assert.Equal([(a.Id, b.Id)], one.Where(pair => pair.Older == a.Id || pair.Newer == b.Id));
            Assert.DoesNotContain((a.Id, b.Id), different);
        }
    }

    [Fact]
    public void Of_two_sayings_about_one_pair_the_later_holds()
    {
        for (var seed = 0; seed < Trials / 3; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (a, b) = (drafts.Any(older), drafts.Any(newer));
            var (one, different) = (Correction.Of(CorrectionKind.One, a, b), Correction.Of(CorrectionKind.Different, a, b));

            AreDifferent(Compared(older, newer, one, different), a, b);
            IsOne(Compared(older, newer, different, one), a, b);
        }
    }

    [Fact]
    public void Two_sayings_that_a_provision_is_one_with_others_make_it_split_or_merged()
    {
        for (var seed = 0; seed < Trials / 3; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (olders, newers) = (Shuffled(older, drafts), Shuffled(newer, drafts));

            var split = Compared(older, newer, Correction.Of(CorrectionKind.One, olders[0], newers[0]), Correction.Of(CorrectionKind.One, olders[0], newers[1]));
            var merged = Compared(older, newer, Correction.Of(CorrectionKind.One, olders[0], newers[0]), Correction.Of(CorrectionKind.One, olders[1], newers[0]));

            Assert.Equal(
                new[] { newers[0].Id, newers[1].Id }.ToHashSet(),
                split.Rows.Where(row => row.Newer is not null && row.Older.Any(each => each.Id == olders[0].Id)).Select(row => row.Newer!.Id).ToHashSet());
            Assert.All(split.Rows.Where(row => row.Older.Any(each => each.Id == olders[0].Id)), row => Assert.Equal(Relation.Split, row.Relation));
            var row = Assert.Single(merged.Rows, row => row.Newer?.Id == newers[0].Id);
            Assert.Equal((Relation.Merged, true), (row.Relation, row.Corrected));
            Assert.Equal(new[] { olders[0].Id, olders[1].Id }.ToHashSet(), row.Older.Select(each => each.Id).ToHashSet());
            IsWhole(split);
            IsWhole(merged);
        }
    }

    [Fact]
    public void What_was_said_survives_an_edit_of_a_fifth_of_the_words()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (a, b) = (Unlike(older, drafts), Unlike(newer, drafts));
            var corrections = Correction.Of(CorrectionKind.One, a, b);

            var redline = Compared(older, drafts.WithWordsChanged(newer, 0.2), corrections);
            var both = Compared(drafts.WithWordsChanged(older, 0.2), drafts.WithWordsChanged(newer, 0.2), corrections);

            IsOne(redline, a, b);
            IsOne(both, a, b);
        }
    }

    [Fact]
    public void In_the_next_comparison_nothing_holds_that_was_said_of_others_and_none_of_it_is_lost()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, first, second) = Two(seed);
            var third = drafts.Next(second);
            var gone = Compared(first, second).Rows.Where(row => row.Relation == Relation.Deleted).Select(row => row.Older[0])
                .FirstOrDefault(each => each.Text.Split(' ').Length > 5 && second.All().All(other => Shared(each.Text, other.Text) < 0.4));
            if (gone is null)
            {
                continue;
            }
            var said = Correction.Of(CorrectionKind.One, gone, drafts.Any(second));

            var redline = Compared(second, third, said);

            Assert.Equal([said], redline.Unused);
            Assert.Equal(Compared(second, third).Rows, redline.Rows);
        }
    }

    [Fact]
    public void Who_told_two_much_alike_apart_says_nothing_of_the_newer_one_and_its_successor()
    {
        var drafts = new RandomDrafts(5);
        var second = drafts.Draft();
        var newer = second.All().First(provision => provision.Text.Split(' ').Length > 10);
        var older = newer with { Text = newer.Text + " " + drafts.Words(3) };
        var said = Correction.Of(CorrectionKind.Different, older, newer);

        var redline = Compared(second, second, said);

        Assert.Equal([said], redline.Unused);
        Assert.All(redline.Rows, row => Assert.Equal(Relation.Same, row.Relation));
    }

    [Fact]
    public void A_provision_is_told_from_others_with_its_words_by_its_id()
    {
        for (var seed = 0; seed < Trials; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var (a, b) = (Reserved(older, drafts), Reserved(newer, drafts));
            if (a is not null && b is not null)
            {
                IsOne(Compared(older, newer, Correction.Of(CorrectionKind.One, a, b)), a, b);
            }
        }

        static Provision? Reserved(Copy draft, RandomDrafts drafts) => Shuffled(draft, drafts).FirstOrDefault(each => each.Text == "[Reserved.]");
    }

    [Fact]
    public void Confirming_what_was_found_changes_nothing_but_its_certainty()
    {
        for (var seed = 0; seed < Trials / 3; seed++)
        {
            var (drafts, older, newer) = Two(seed);
            var plain = Compared(older, newer);
            var alone = plain.Rows.Where(row => row.Relation is Relation.Same or Relation.Edited).ToList();
            var row = alone[drafts.Random.Next(alone.Count)];

            var confirmed = Compared(older, newer, Correction.Of(CorrectionKind.One, row.Older[0], row.Newer!));

            var settled = Assert.Single(confirmed.Rows, each => each.Corrected);
            Assert.Equal((row.Newer!.Id, Confidence.Certain), (settled.Newer!.Id, settled.Confidence));
        }
    }

    /// <summary>The share of the words of one text that stand in another.</summary>
    private static double Shared(string one, string other) =>
        one.Split(' ').Count(word => other.Split(' ').Contains(word)) / (double)one.Split(' ').Length;

    private static (RandomDrafts Drafts, Copy Older, Copy Newer) Two(int seed)
    {
        var drafts = new RandomDrafts(seed);
        var older = drafts.Draft();
        return (drafts, older, drafts.Next(older));
    }

    private static Redline Compared(Copy older, Copy newer, params Correction[] corrections) =>
        Comparer.Compare(older, newer, ComparisonOptions.Default.With([.. corrections]));

    private static List<(ProvisionId Older, ProvisionId Newer)> Articles(Copy older, Copy newer, Correction correction)
    {
        var alignment = CopyAligner.Align(older, newer, AlignmentOptions.Default with { Corrections = [correction] });
        return [.. alignment.Articles.Pairs.Where(pair => pair.Older >= 0 && pair.Newer >= 0).Select(pair => (alignment.Older[pair.Older].Id, alignment.Newer[pair.Newer].Id))];
    }

    private static List<Provision> Shuffled(Copy draft, RandomDrafts drafts) => [.. draft.All().OrderBy(_ => drafts.Random.Next())];

    /// <summary>A provision with enough words, none of them a repeated formula.</summary>
    private static Provision Unlike(Copy draft, RandomDrafts drafts) => Shuffled(draft, drafts)
        .First(each => each.Text.Split(' ').Length >= 10);

    private static void IsOne(Redline redline, Provision a, Provision b)
    {
        var row = Assert.Single(redline.Rows, row => row.Newer?.Id == b.Id);
        Assert.Equal([a.Id], row.Older.Select(each => each.Id));
        Assert.True(row.Corrected);
        Assert.Equal(Confidence.Certain, row.Confidence);
        Assert.Empty(redline.Unused);
        Assert.Single(redline.Rows, row => row.Older.Any(each => each.Id == a.Id));
    }

    private static void AreDifferent(Redline redline, Provision a, Provision b) =>
        Assert.DoesNotContain(redline.Rows, row => row.Newer?.Id == b.Id && row.Older.Any(each => each.Id == a.Id));

    /// <summary>Every provision of both copies stands in the redline, and its edits give the words of both.</summary>
    private static void IsWhole(Redline redline)
    {
        Assert.Equal(redline.Newer.All().Select(each => each.Id), redline.Rows.Where(row => row.Newer is not null).Select(row => row.Newer!.Id));
        Assert.Equal(redline.Older.All().Select(each => each.Id).ToHashSet(), redline.Rows.SelectMany(row => row.Older).Select(each => each.Id).ToHashSet());
        Assert.All(redline.Rows.Where(row => row.Newer is not null), row => Assert.Equal(row.Newer!.Text, Joined(row.Text, EditKind.Delete)));
        Assert.All(redline.Rows.Where(row => row.Older.Count == 1 && row.Relation != Relation.Split), row => Assert.Equal(Squeezed(row.Older[0].Text), Squeezed(Joined(row.Text, EditKind.Insert))));

        static string Joined(Sequence<Edit> edits, EditKind without) => string.Concat(edits.Where(edit => edit.Kind != without).Select(edit => edit.Text));
        static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }
}
