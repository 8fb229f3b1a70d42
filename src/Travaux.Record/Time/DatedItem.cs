namespace Travaux.Record.Time;

/// <summary>A thing of a dossier with what is said of its date: a date, relations to other things, or both.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">Its date; <see langword="null"/> where none is given.</param>
/// <param name="Relations">What is said of it relative to others; all are taken to hold.</param>
public sealed record DatedItem(string Id, EdtfDate? Date, Sequence<RelativeDate> Relations)
{
    /// <summary>What an interval says of it: something within (the default), or that it lasted from start to end.</summary>
    public IntervalReading Reading { get; init; }
}

/// <summary>One thing that is said of an item's date: its own date, or a relation.</summary>
/// <param name="Item">The id of the item of which it is said.</param>
/// <param name="Date">Its own date; <see langword="null"/> where a relation is meant.</param>
/// <param name="Relation">The relation; <see langword="null"/> where the date is meant.</param>
public sealed record DateConstraint(string Item, EdtfDate? Date, RelativeDate? Relation)
{
    /// <summary>The items that it is about: its own, then those that the relation names.</summary>
    public Sequence<string> Items => Relation is null ? [Item] : [Item, .. Relation.Anchors];

    /// <summary>In English, ids as they are: "m-1 is dated 14 March 2022", "d-2 is 2 days after m-1".</summary>
    public override string ToString() => Relation is not null
        ? $"{Item} is {Relation.English(id => id)}"
        : $"{Item} is dated {DateWords.English(Date ?? EdtfDate.Unknown)}";
}

/// <summary>A relation that names an item which does not exist; it is left out of the reckoning.</summary>
/// <param name="Item">The id of the item that has the relation.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Anchor">The id that does not exist.</param>
public sealed record UnknownAnchor(string Item, RelativeDate Relation, string Anchor);

/// <summary>Things said of dates that can't all be true; without any one of them the others can.</summary>
/// <param name="Constraints">What is said, in the order of the argument; as few as there are.</param>
/// <param name="Days">By how many days they miss one another; 0 where it is their order that is impossible.</param>
/// <param name="SetAside">The relation that was left out of the reckoning so that it could go on.</param>
public sealed record DateContradiction(Sequence<DateConstraint> Constraints, long Days, DateConstraint SetAside)
{
    /// <summary>The items that take part, each once, in the order of the argument.</summary>
    public Sequence<string> Items => [.. Constraints.SelectMany(constraint => constraint.Items).Distinct()];

    /// <summary>Whether an imprecise word takes part ("nearly", "about"), so that the words may be at fault rather than the dates.</summary>
    public bool IsImprecise => Constraints.Any(constraint =>
        constraint.Relation?.Amount is { IsImprecise: true } || constraint.Date is { IsApproximate: true } or { IsUncertain: true });

    /// <summary>One sentence: what can't all be true, and by how much.</summary>
    public override string ToString() => string.Concat(
        string.Join("; ", Constraints),
        Days == 0 ? ": that is no possible order." : $": these miss one another by {Days.ToString(System.Globalization.CultureInfo.InvariantCulture)} day{(Days == 1 ? "" : "s")}.");
}

/// <summary>When an item was, as far as all that is said allows.</summary>
/// <param name="Id">The item.</param>
/// <param name="Earliest">The first day on which it can have begun; <see langword="null"/> where nothing bounds it.</param>
/// <param name="Latest">The last day on which it can have ended; <see langword="null"/> where nothing bounds it.</param>
public sealed record SolvedDate(string Id, DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>Whether a contradiction names it.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Whether a relation gives more than its own date does.</summary>
    public bool IsDerived { get; init; }
}
