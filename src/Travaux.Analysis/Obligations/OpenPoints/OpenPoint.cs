using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.OpenPoints;

/// <summary>What hangs on one open bracket, of text or of meaning.</summary>
/// <param name="Bracket">The bracket.</param>
/// <param name="Place">The place of its variable.</param>
public sealed record OpenPoint(OpenBracket Bracket, int Place)
{
    /// <summary>The provisions in which it stands; terms and groups without a citation by their name.</summary>
    public Sequence<string> Provisions { get; init; }

    /// <summary>The properties of which it decides whether they hold, for some choice in the other brackets.</summary>
    public Sequence<Statement.Property> Decides { get; init; }

    /// <summary>Whether somebody's duty, prohibition or permission depends on it in some scenario.</summary>
    public bool HasEffect { get; init; }

    /// <summary>Sides of it that are never better for a property than another, and sometimes worse, whatever the other brackets.</summary>
    public Sequence<Dominance> Dominated { get; init; }
}

/// <summary>One side of a bracket is dominated by another, as to one property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Worse">The side with which it fails in more scenarios.</param>
/// <param name="Better">The side with which it fails in none but those.</param>
public sealed record Dominance(Statement.Property Property, string Worse, string Better);

/// <summary>Two brackets that must be settled together: what one does to a property depends on the other.</summary>
/// <param name="Property">The property.</param>
/// <param name="One">One bracket.</param>
/// <param name="Other">The other.</param>
public sealed record Interaction(Statement.Property Property, OpenBracket One, OpenBracket Other);

/// <summary>With what a property holds.</summary>
/// <param name="Property">The property.</param>
/// <param name="HoldsWith">The candidates for which it holds in every scenario; nothing where they cannot be told in a few words.</param>
/// <param name="IsVacuous">Whether its trigger never occurs.</param>
public sealed record Settlement(Statement.Property Property, IReadOnlyList<Cube>? HoldsWith, bool IsVacuous);

/// <summary>What hangs on the open brackets of an instrument.</summary>
public sealed record OpenText
{
    /// <summary>The brackets, in the order of the file.</summary>
    public Sequence<OpenPoint> Points { get; init; }

    /// <summary>The pairs that interact.</summary>
    public Sequence<Interaction> Interactions { get; init; }

    /// <summary>With what each property holds.</summary>
    public Sequence<Settlement> Settlements { get; init; }
}
