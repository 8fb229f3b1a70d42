using Travaux.Record.Dossiers.Items;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How positions are told: what was wanted, on which level, how it is known, since when.</summary>
internal sealed class PositionTelling(Telling telling)
{
    /// <summary>A position that holds on a day.</summary>
    public Statement Of(HeldPosition held) => Of(held.Position, held.Hold.Words());

    /// <summary>A position as a fact of the record.</summary>
    public Statement Of(Position position, string hold = "")
    {
        var words = new[]
        {
            Level(position),
            position.Set.Count > 0 ? $"names {Telling.Listed(position.Set.Select(telling.Name))}" : "",
            Basis(position),
            position.Date is { IsUnknown: false } date ? DateWords.English(date) : "without a date",
            position.OnCondition.Length > 0 ? $"on condition: {position.OnCondition}" : "",
            position.StatedForm.Length > 0 ? $"stated as “{position.StatedForm}”" : "",
            position.Direction is { } direction ? $"said to be {Record.Dossiers.Shapes.Words.For(direction)}" : "",
            hold,
        };
        return new(Telling.Sentence($"{position.Stance.TrimEnd('.')} ({string.Join("; ", words.Where(word => word.Length > 0))})"))
        {
            Manner = MannerOf(position),
            Hedge = position.Hedge,
            Derived = position.Derived,
            Items = [position.Id],
            Cites = position.Cites,
            Rivals = telling.Rivals(position),
        };
    }

    /// <summary>A level with its words: "level 3, “permanently neutral”".</summary>
    public static string Level(Issue? issue, int level) =>
        issue?.Scale.FirstOrDefault(step => step.Level == level) is { Label.Length: > 0 } step ? $"level {Reporting.Digits(level)}, “{step.Label}”" : $"level {Reporting.Digits(level)}";

    /// <summary>From the least to the most of a scale: "0 to 3"; empty where there is none.</summary>
    public static string Scale(Issue? issue)
    {
        var levels = issue?.Scale.Select(step => step.Level).OfType<int>().ToList() ?? [];
        return levels.Count == 0 ? "" : $"{Reporting.Digits(levels.Min())} to {Reporting.Digits(levels.Max())}";
    }

    /// <summary>In what manner a position is known: what is contested or foretold never reads as a report.</summary>
    public static Manner MannerOf(Position position) => position switch
    {
        { Basis: PositionBasis.Predicted } => Manner.Predicted,
        { Contested: true } => Manner.Contested,
        { Basis: PositionBasis.Inferred or PositionBasis.Compiler } => Manner.Inferred,
        { Basis: PositionBasis.Stated } => Manner.Stated,
        { Basis: PositionBasis.Reported, By.Count: > 0 } => Manner.Asserted,
        _ => Manner.Reported,
    };

    private string Level(Position position)
    {
        var note = position.LevelNote.Length > 0 ? $" ({position.LevelNote})" : "";
        return position.Level is { } level ? $"placed on {Level(telling.Dossier.Find<Issue>(position.Issue), level)}{note}"
            : position.LevelNote.Length > 0 ? $"no level: {position.LevelNote}" : "";
    }

    private string Basis(Position position)
    {
        var by = telling.Who(position.By) is { Length: > 0 } who ? $" by {who}" : "";
        return position.Basis switch
        {
            PositionBasis.Stated => "said in public",
            PositionBasis.Tabled => "put in the talks",
            PositionBasis.Text => "read off a text",
            PositionBasis.Inferred => $"inferred{by}",
            PositionBasis.Reported => $"reported{by}",
            PositionBasis.Predicted => $"predicted{by}, not the party's own",
            _ => "placed by the editors",
        };
    }
}
