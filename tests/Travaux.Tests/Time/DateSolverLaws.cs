using Travaux.Record.Time;

namespace Travaux.Tests.Time;

public class DateSolverLaws
{
    [Fact]
    public void Bounds_order_and_contradictions_are_those_of_trying_every_day()
    {
        var random = new Random(20220228);
        var (solvable, certain, no) = (0, 0, 0);
        for (var trial = 0; trial < 1_200; trial++)
        {
            var dossier = RandomDossier.Of(random, items: 3, relations: random.Next(1, 5), allDated: true);
            var truth = EveryAssignment.Of(dossier);

            var solved = DateSolver.Solve(dossier.Items);

            var told = string.Join("; ", dossier.Items);
            Assert.True(truth.IsPossible == (solved.Contradictions.Count == 0), $"{told}: {string.Join(" | ", solved.Contradictions)}");
            if (!truth.IsPossible)
            {
                continue;
            }
            solvable++;
            for (var item = 0; item < 3; item++)
            {
                var id = SaidRelation.Name(item);
                Assert.Equal((told, truth.Earliest[item], truth.Latest[item]), (told, solved[id].Earliest?.Day, solved[id].Latest?.Day));
                for (var other = 0; other < 3; other++)
                {
                    var found = solved.Before(id, SaidRelation.Name(other));
                    Assert.True(truth.Before(item, other) == found, $"{told}: {id} before {SaidRelation.Name(other)}: {found}");
                    (certain, no) = (certain + (found == Holds.Certainly ? 1 : 0), no + (found == Holds.No ? 1 : 0));
                }
            }
        }
        Assert.True(solvable > 200 && certain > 200 && no > 200, $"{solvable} solvable, {certain} certain, {no} no");
    }

    [Fact]
    public void Larger_dossiers_are_bounded_as_by_the_textbook_table_of_all_pairs()
    {
        var random = new Random(17);
        var solvable = 0;
        for (var trial = 0; trial < 500; trial++)
        {
            var dossier = RandomDossier.Of(random, items: random.Next(4, 10), relations: random.Next(2, 7), allDated: false);
            var table = AllPairs.Of(dossier, dossier.Relations, _ => true);

            var solved = DateSolver.Solve(dossier.Items);

            var told = string.Join("; ", dossier.Items);
            Assert.True(table.IsPossible == (solved.Contradictions.Count == 0), $"{told}: {string.Join(" | ", solved.Contradictions)}");
            if (table.IsPossible)
            {
                solvable++;
                Assert.All(Enumerable.Range(0, dossier.Items.Count), item => Assert.Equal(
                    (told, table.Earliest(item), table.Latest(item)),
                    (told, solved.All[item].Earliest, solved.All[item].Latest)));
            }
        }
        Assert.InRange(solvable, 50, 450);
    }

    [Fact]
    public void What_is_named_contradicts_and_without_any_one_thing_of_it_does_not()
    {
        var random = new Random(42);
        var named = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var dossier = RandomDossier.Of(random, items: random.Next(2, 7), relations: random.Next(4, 12), allDated: false);

            var solved = DateSolver.Solve(dossier.Items);

            var told = string.Join("; ", dossier.Items);
            foreach (var contradiction in solved.Contradictions)
            {
                named++;
                Assert.False(Possible(contradiction.Constraints), $"{told}: {contradiction}");
                Assert.All(contradiction.Constraints, left => Assert.True(
                    Possible([.. contradiction.Constraints.Where(each => each != left)]), $"{told}: {contradiction} does not need {left}"));
                Assert.Contains(contradiction.SetAside, contradiction.Constraints);
            }
            var setAside = solved.Contradictions.Select(each => (each.SetAside.Item, each.SetAside.Relation!.ToString())).ToList();
            var rest = dossier.Relations.Where(relation => !Taken(setAside, relation)).ToList();
            Assert.True(AllPairs.Of(dossier, rest, _ => true).IsPossible, told);

            bool Possible(IReadOnlyCollection<DateConstraint> constraints)
            {
                var relations = dossier.Relations.Where(relation => constraints.Contains(Constraint(relation))).ToList();
                return AllPairs.Of(dossier, relations, item => constraints.Any(each => each.Relation is null && each.Item == SaidRelation.Name(item))).IsPossible;
            }
        }
        Assert.InRange(named, 300, 3_000);
    }

    [Fact]
    public void The_list_from_first_to_last_contradicts_no_order_that_is_certain()
    {
        var random = new Random(5);
        var certain = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            var dossier = RandomDossier.Of(random, items: random.Next(3, 9), relations: random.Next(2, 9), allDated: false);
            var solved = DateSolver.Solve(dossier.Items);

            var list = solved.InOrder;

            Assert.Equal(dossier.Items.Select(item => item.Id).Order(StringComparer.Ordinal), list.Order(StringComparer.Ordinal));
            for (var first = 0; first < list.Count; first++)
            {
                for (var later = first + 1; later < list.Count; later++)
                {
                    Assert.True(solved.Before(list[later], list[first]) != Holds.Certainly, $"{string.Join("; ", dossier.Items)}: {string.Join(' ', list)}");
                    certain += solved.Before(list[first], list[later]) == Holds.Certainly ? 1 : 0;
                }
            }
        }
        Assert.InRange(certain, 500, 10_000);
    }

    [Fact]
    public void Reasons_by_themselves_give_the_bound_that_they_are_given_for()
    {
        var random = new Random(99);
        var derived = 0;
        for (var trial = 0; trial < 800; trial++)
        {
            var dossier = RandomDossier.Of(random, items: 5, relations: random.Next(2, 6), allDated: false);
            var solved = DateSolver.Solve(dossier.Items);
            if (solved.Contradictions.Count > 0)
            {
                continue;
            }
            foreach (var item in solved.All)
            {
                derived += item.IsDerived ? 1 : 0;
                Assert.Equal(item.Earliest, Alone(solved.EarliestBecause(item.Id), item.Id).Earliest);
                Assert.Equal(item.Latest, Alone(solved.LatestBecause(item.Id), item.Id).Latest);
            }

            SolvedDate Alone(IReadOnlyCollection<DateConstraint> reasons, string id) => DateSolver.Solve([.. dossier.Items.Select(item => item with
            {
                Date = reasons.Any(reason => reason.Date is not null && reason.Item == item.Id) ? item.Date : null,
                Relations = [.. reasons.Where(reason => reason.Relation is not null && reason.Item == item.Id).Select(reason => reason.Relation!)],
            })])[id];
        }
        Assert.InRange(derived, 100, 1_500);
    }

    [Fact]
    public void A_hundred_thousand_things_are_solved_and_one_wrong_date_in_a_long_chain_is_found()
    {
        var items = Enumerable.Range(0, 100_000).Select(item => new DatedItem(
            $"i-{item}",
            item % 10 == 9 ? null : EdtfDate.OfDay(new DateOnly(1800, 1, 1).AddDays(item == 50_000 ? 49_000 : item)),
            item == 0 ? [] : [new RelativeDate(RelativeKind.After, $"i-{item - 1}") { Amount = new(AmountWord.Exactly, 1, TimeUnit.Day) }])).ToList();

        var solved = DateSolver.Solve(items);

        Assert.Equal(new DateOnly(1800, 1, 1).AddDays(99_999), solved["i-99999"].Earliest);
        Assert.Equal(2, solved.Contradictions.Count);
        Assert.All(solved.Contradictions, each => Assert.Contains("i-50000", each.Items));
    }

    [Fact]
    public void A_chain_without_any_date_that_bites_its_tail_is_found_and_named_short()
    {
        var items = Enumerable.Range(0, 20_000).Select(item => new DatedItem(
            $"i-{item}", null, item == 0 ? [RelativeDate.Parse("3 days before i-19999")] : [RelativeDate.Parse($"same day as i-{item - 1}")])).ToList();
        items[7] = items[7] with { Relations = [.. items[7].Relations, RelativeDate.Parse("2 days after i-5")] };

        var solved = DateSolver.Solve(items);

        Assert.Contains(solved.Contradictions, each => each.Items.Order(StringComparer.Ordinal).SequenceEqual(["i-5", "i-6", "i-7"]));
        Assert.Equal(2, solved.Contradictions.Count);
    }

    private static DateConstraint Constraint(SaidRelation relation) => new(SaidRelation.Name(relation.Item), null, RelativeDate.Parse(relation.Text));

    /// <summary>Takes a relation out of a list, once.</summary>
    private static bool Taken(List<(string, string)> list, SaidRelation relation) =>
        list.Remove((SaidRelation.Name(relation.Item), RelativeDate.Parse(relation.Text).ToString()));
}
