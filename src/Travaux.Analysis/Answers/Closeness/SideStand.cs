using Travaux.Record;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>A position that holds on a day.</summary>
/// <param name="Position">The position.</param>
/// <param name="Hold">How it stands.</param>
public sealed record HeldPosition(Position Position, Hold Hold);

/// <summary>Where somebody stands on an issue on a day.</summary>
/// <param name="Party">A side, or somebody outside the table.</param>
/// <param name="Held">The positions that hold: several where readings are rival or dates do not order them; none where none is known.</param>
public sealed record SideStand(string Party, Sequence<HeldPosition> Held)
{
    /// <summary>Predicted and excluded positions, and undated ones: told, and never reckoned with.</summary>
    public Sequence<Position> NotReckoned { get; init; }

    /// <summary>The ids of all that is known of it by the day, replaced ones too.</summary>
    public Sequence<string> Known { get; init; }

    /// <summary>The levels of what holds that the scale of an issue knows, each once, ascending.</summary>
    public IEnumerable<int> LevelsOn(Issue issue) => Held
        .Select(each => each.Position.Level)
        .OfType<int>()
        .Where(level => issue.Scale.Any(step => step.Level == level))
        .Distinct()
        .Order();
}
