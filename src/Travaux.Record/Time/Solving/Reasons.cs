namespace Travaux.Record.Time.Solving;

/// <summary>An argument: from the date of an item over relations to the date of an item; or relations in a circle.</summary>
/// <param name="Relations">The numbers of the relations, in order.</param>
/// <param name="From">The item whose date it begins with; <see langword="null"/> for a circle.</param>
/// <param name="To">The item with whose date it ends; <see langword="null"/> where it ends with a relation.</param>
internal sealed record Reasons(List<int> Relations, int? From, int? To)
{
    /// <summary>What is said, each thing once, in order.</summary>
    public IEnumerable<DateConstraint> Constraints(TimeSystem system)
    {
        IEnumerable<DateConstraint> first = From is { } from ? [DateOf(system, from)] : [];
        IEnumerable<DateConstraint> last = To is { } to && to != From ? [DateOf(system, to)] : [];
        return first.Concat(Relations.Distinct().Select(relation => Said(system, relation))).Concat(last);
    }

    /// <summary>A relation as a constraint.</summary>
    public static DateConstraint Said(TimeSystem system, int relation)
    {
        var (item, said) = system.Relations[relation];
        return new(system.Items[item].Id, null, said);
    }

    private static DateConstraint DateOf(TimeSystem system, int item) => new(system.Items[item].Id, system.Items[item].Date ?? EdtfDate.Unknown, null);
}
