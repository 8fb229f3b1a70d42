namespace Travaux.Record.Time.Solving;

/// <summary>One thing that is said: a relation, by its number, or the date of an item, by the item's.</summary>
internal readonly record struct Reason(bool IsDate, int Number)
{
    /// <summary>The date of an item.</summary>
    public static Reason DateOf(int item) => new(IsDate: true, item);

    /// <summary>A relation.</summary>
    public static Reason Relation(int relation) => new(IsDate: false, relation);

    /// <summary>The same for whoever asks.</summary>
    public DateConstraint Said(TimeSystem system)
    {
        if (IsDate)
        {
            return new(system.Items[Number].Id, system.Items[Number].Date ?? EdtfDate.Unknown, null);
        }
        var (item, relation) = system.Relations[Number];
        return new(system.Items[item].Id, null, relation);
    }
}

/// <summary>An argument: what is said, each thing once, in the order in which it leads on; and by how many days it misses.</summary>
internal sealed record Reasons(List<Reason> Said, long Days)
{
    /// <summary>The numbers of the relations in it.</summary>
    public IEnumerable<int> Relations => Said.Where(reason => !reason.IsDate).Select(reason => reason.Number);

    /// <summary>Relations in a circle.</summary>
    public static Reasons Circle(IEnumerable<int> relations, long days) => new([.. relations.Distinct().Select(Reason.Relation)], days);

    /// <summary>From the date of an item over relations; to the date of an item, where <paramref name="last"/> is one.</summary>
    public static Reasons Along(List<BoundStep> path, int? last, long days)
    {
        var said = new List<Reason> { Reason.DateOf(path[0].Moment / 2) };
        said.AddRange(path.Where(step => step.Relation >= 0).Select(step => Reason.Relation(step.Relation)).Distinct());
        if (last is { } item && item != path[0].Moment / 2)
        {
            said.Add(Reason.DateOf(item));
        }
        return new(said, days);
    }
}
