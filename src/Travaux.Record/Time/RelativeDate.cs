using System.Diagnostics.CodeAnalysis;

namespace Travaux.Record.Time;

/// <summary>How one thing lies in time to another.</summary>
public enum RelativeKind
{
    /// <summary>Over before the other began; perhaps on the same day.</summary>
    Before,

    /// <summary>Begun after the other was over; perhaps on the same day.</summary>
    After,

    /// <summary>Not begun before the other began.</summary>
    NotBefore,

    /// <summary>Not lasting longer than the other.</summary>
    NotAfter,

    /// <summary>On the same day; of things that last, on the same days.</summary>
    SameDay,

    /// <summary>Begun and over while the other lasted.</summary>
    During,

    /// <summary>After the one and before the other.</summary>
    Between,

    /// <summary>At most so long before or after.</summary>
    Near,
}

/// <summary>A date that a source gives by another thing's: "two days after the session", "between the round and the communiqué".</summary>
/// <remarks>
/// <para>Written in a few English forms, with the other thing's id:</para>
/// <code>
/// before X, after X                 the other was over or not begun; the day may be the same
/// not before X, not after X
/// same day as X
/// during X
/// between X and Y                   after X and before Y
/// day after X, 2 weeks before X     from the other's last day on, or back from its first; the whole of the thing,
///                                   or, of one that lasts, its near end
/// nearly 3 weeks after X            also: about, some, more than, less than, at least, within; a few days, several weeks; shortly
/// within 3 days of X                before or after
/// </code>
/// <para>
/// Numbers from one to twelve may be words. The source's own words are for whoever holds the date to keep beside it. What
/// the imprecise words allow is in <see cref="Tolerances"/>.
/// </para>
/// </remarks>
/// <param name="Kind">How it lies to the other.</param>
/// <param name="Anchor">The id of the other thing.</param>
public sealed record RelativeDate(RelativeKind Kind, string Anchor)
{
    /// <summary>The id of the second thing, of <see cref="RelativeKind.Between"/>; else <see langword="null"/>.</summary>
    public string? SecondAnchor { get; init; }

    /// <summary>How long before, after or near; <see langword="null"/> where the source does not say.</summary>
    public RelativeAmount? Amount { get; init; }

    /// <summary>The ids of the things by which it is given.</summary>
    public Sequence<string> Anchors => SecondAnchor is null ? [Anchor] : [Anchor, SecondAnchor];

    /// <summary>Reads one; never throws.</summary>
    /// <param name="text">One of the forms above, words divided by white space.</param>
    /// <param name="relative">The relative date, where it is one.</param>
    /// <param name="problem">Where it is none: one sentence with the column and what was expected there.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RelativeDate? relative, [NotNullWhen(false)] out string? problem)
    {
        relative = new RelativeDateReader(text ?? "").Read(out problem);
        return relative is not null;
    }

    /// <summary>Reads one that is known to be one.</summary>
    /// <exception cref="FormatException">It is none; the message is the problem of <see cref="TryParse"/>.</exception>
    public static RelativeDate Parse(string text) =>
        TryParse(text, out var relative, out var problem) ? relative : throw new FormatException($"'{text}' is no relative date. {problem}");

    /// <summary>In English, with names for ids: "nearly 3 weeks after the third round".</summary>
    public string English(Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var amount = Amount is { } given ? $"{(given.ToString() == "day" ? "the day" : given)} " : "";
        return Kind switch
        {
            RelativeKind.Before => $"{amount}before {name(Anchor)}",
            RelativeKind.After => $"{amount}after {name(Anchor)}",
            RelativeKind.NotBefore => $"not before {name(Anchor)}",
            RelativeKind.NotAfter => $"not after {name(Anchor)}",
            RelativeKind.SameDay => $"the same day as {name(Anchor)}",
            RelativeKind.During => $"during {name(Anchor)}",
            RelativeKind.Between => $"between {name(Anchor)} and {name(SecondAnchor ?? "")}",
            _ => $"{amount}of {name(Anchor)}",
        };
    }

    /// <summary>The canonical text, which reads back as this.</summary>
    public override string ToString()
    {
        var amount = Amount is { } given ? $"{given} " : "";
        return Kind switch
        {
            RelativeKind.Before => $"{amount}before {Anchor}",
            RelativeKind.After => $"{amount}after {Anchor}",
            RelativeKind.NotBefore => $"not before {Anchor}",
            RelativeKind.NotAfter => $"not after {Anchor}",
            RelativeKind.SameDay => $"same day as {Anchor}",
            RelativeKind.During => $"during {Anchor}",
            RelativeKind.Between => $"between {Anchor} and {SecondAnchor}",
            _ => $"{amount}of {Anchor}",
        };
    }
}
