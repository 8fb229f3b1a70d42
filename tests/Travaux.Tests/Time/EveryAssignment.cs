using Travaux.Record.Time;

namespace Travaux.Tests.Time;

/// <summary>An oracle for three things in one week: tries every day for each, and asks of each try what order it allows.</summary>
internal sealed class EveryAssignment
{
    private readonly bool[,] _canBeBefore = new bool[3, 3];
    private readonly bool[,] _canBeNotBefore = new bool[3, 3];

    public bool IsPossible { get; private set; }

    public int[] Earliest { get; } = [99, 99, 99];

    public int[] Latest { get; } = [-99, -99, -99];

    public static EveryAssignment Of(RandomDossier dossier)
    {
        var all = new EveryAssignment();
        var orders = dossier.Relations.SelectMany(relation => relation.Orders).ToList();
        Span<(int First, int Last)> days = stackalloc (int, int)[3];
        foreach (var a in dossier.Allowed(0))
        {
            foreach (var b in dossier.Allowed(1))
            {
                foreach (var c in dossier.Allowed(2))
                {
                    (days[0], days[1], days[2]) = (a, b, c);
                    if (AllHold(dossier.Relations, days))
                    {
                        all.Add([a.First, a.Last, b.First, b.Last, c.First, c.Last], orders);
                    }
                }
            }
        }
        return all;
    }

    public Holds Before(int first, int second) =>
        !_canBeNotBefore[first, second] ? Holds.Certainly : _canBeBefore[first, second] ? Holds.Possibly : Holds.No;

    private static bool AllHold(List<SaidRelation> relations, ReadOnlySpan<(int First, int Last)> days)
    {
        foreach (var relation in relations)
        {
            if (!relation.Holds(days))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>One try: within a day, what is said of order must close no circle with a strict step.</summary>
    private void Add(int[] day, List<(int Earlier, int Later, bool IsStrict)> orders)
    {
        var way = Closure.Of(6, [.. orders.Where(each => day[each.Earlier] == day[each.Later]), .. Enumerable.Range(0, 3).Where(item => day[2 * item] == day[(2 * item) + 1]).Select(item => (2 * item, (2 * item) + 1, false))]);
        if (Enumerable.Range(0, 6).Any(moment => way[moment, moment] == 2))
        {
            return;
        }
        IsPossible = true;
        for (var item = 0; item < 3; item++)
        {
            (Earliest[item], Latest[item]) = (Math.Min(Earliest[item], day[2 * item]), Math.Max(Latest[item], day[(2 * item) + 1]));
            for (var other = 0; other < 3; other++)
            {
                var (ended, began) = ((2 * item) + 1, 2 * other);
                _canBeBefore[item, other] |= day[ended] < day[began] || (day[ended] == day[began] && way[began, ended] == 0 && began != ended - 1);
                _canBeNotBefore[item, other] |= day[began] < day[ended] || (day[began] == day[ended] && way[ended, began] != 2);
            }
        }
    }
}

/// <summary>Which moment leads to which, by the textbook: 0 not, 1 not after, 2 before.</summary>
internal static class Closure
{
    public static int[,] Of(int moments, List<(int Earlier, int Later, bool IsStrict)> edges)
    {
        var way = new int[moments, moments];
        foreach (var (earlier, later, isStrict) in edges)
        {
            way[earlier, later] = Math.Max(way[earlier, later], isStrict ? 2 : 1);
        }
        for (var through = 0; through < moments; through++)
        {
            for (var from = 0; from < moments; from++)
            {
                for (var to = 0; to < moments; to++)
                {
                    if (way[from, through] > 0 && way[through, to] > 0)
                    {
                        way[from, to] = Math.Max(way[from, to], Math.Max(way[from, through], way[through, to]));
                    }
                }
            }
        }
        return way;
    }
}

/// <summary>An oracle for any number of things: the table of all pairs (R. W. Floyd, 1962), with a moment that stands for day 0.</summary>
internal sealed class AllPairs
{
    private const int None = 100_000;

    private readonly int[,] _most;
    private readonly int _zero;

    private AllPairs(int[,] most, int zero, bool isPossible) => (_most, _zero, IsPossible) = (most, zero, isPossible);

    public bool IsPossible { get; }

    public DateOnly? Earliest(int item) => Day(-_most[2 * item, _zero], _most[2 * item, _zero]);

    public DateOnly? Latest(int item) => Day(_most[_zero, (2 * item) + 1], _most[_zero, (2 * item) + 1]);

    public static AllPairs Of(RandomDossier dossier, List<SaidRelation> relations, Func<int, bool> isDated)
    {
        var zero = dossier.Items.Count * 2;
        var most = new int[zero + 1, zero + 1];
        for (var from = 0; from <= zero; from++)
        {
            for (var to = 0; to <= zero; to++)
            {
                most[from, to] = from == to ? 0 : None;
            }
        }
        for (var item = 0; item < dossier.Items.Count; item++)
        {
            var (from, to, lasts, hasDate) = dossier.Dates[item];
            most[(2 * item) + 1, 2 * item] = 0;
            if (hasDate && isDated(item))
            {
                (most[zero, 2 * item], most[2 * item, zero]) = (lasts ? from : to, -from);
                (most[zero, (2 * item) + 1], most[(2 * item) + 1, zero]) = (to, lasts ? -to : -from);
            }
        }
        foreach (var (from, to, bound) in relations.SelectMany(relation => relation.Bounds).Where(bound => bound.Most != 99))
        {
            most[from, to] = Math.Min(most[from, to], bound);
        }
        Close(most, zero + 1);
        List<(int, int, bool)> orders = [.. relations.SelectMany(relation => relation.Orders), .. Enumerable.Range(0, dossier.Items.Count).Select(item => (2 * item, (2 * item) + 1, false))];
        var way = Closure.Of(zero, orders);
        return new(most, zero, Enumerable.Range(0, zero + 1).All(moment => most[moment, moment] >= 0) && Enumerable.Range(0, zero).All(moment => way[moment, moment] < 2));
    }

    private static void Close(int[,] most, int moments)
    {
        for (var through = 0; through < moments; through++)
        {
            for (var from = 0; from < moments; from++)
            {
                for (var to = 0; to < moments; to++)
                {
                    if (most[from, through] < None && most[through, to] < None)
                    {
                        most[from, to] = Math.Min(most[from, to], most[from, through] + most[through, to]);
                    }
                }
            }
        }
    }

    private static DateOnly? Day(int day, int bound) => bound == None ? null : new DateOnly(2022, 2, 28).AddDays(day);
}
