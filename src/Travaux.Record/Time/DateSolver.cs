using Travaux.Record.Time.Solving;

namespace Travaux.Record.Time;

/// <summary>Finds when things were from all that is said of their dates: bounds, order, contradictions.</summary>
/// <remarks>
/// <para>
/// Dates and relations are bounds on days between two moments, of an item's beginning and its end (a simple temporal problem). The
/// tightest bounds that follow are shortest paths; a contradiction is a circle that is shorter than nothing. "After" and "before"
/// hold inside a day too, which days can't tell: that is kept as order beside them.
/// </para>
/// <para>
/// Bounds are allowed for "about" and "perhaps" as <see cref="DateRelations"/> does; of a set, one bounds from its first to its last
/// member. Cost: about linear in items and relations where most dates are plain; rounds times relations at worst.
/// </para>
/// </remarks>
public static class DateSolver
{
    /// <summary>Solves the dates of a dossier.</summary>
    /// <param name="items">The items; whatever relations name should be among them.</param>
    /// <param name="rules">What dates and imprecise words say; an item's own <see cref="DatedItem.Reading"/> says how its interval is read.</param>
    /// <exception cref="ArgumentException">Two items have one id.</exception>
    public static SolvedDates Solve(IReadOnlyList<DatedItem> items, RelationRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        var used = rules ?? RelationRules.Default;
        var system = new TimeSystem(items, used);
        var contradictions = new Contradictions(system);
        var upper = contradictions.Resolve();
        var lower = new Tightening(
            new EdgeIndex(system.Least.Length, contradictions.Edges, backwards: true),
            [.. system.Least.Select(least => least <= Stretch.Never ? Stretch.Forever : -least)]);
        lower.Run(Enumerable.Range(0, system.Least.Length), null);
        return new SolvedDates(system, contradictions, upper, lower, used);
    }
}
