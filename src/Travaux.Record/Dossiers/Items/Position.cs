using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>What somebody wanted on an issue at a date, and how we know.</summary>
public sealed record Position : DatedItem
{
    /// <summary>Whose it is.</summary>
    public string Party { get; init; } = "";

    /// <summary>On what.</summary>
    public string Issue { get; init; } = "";

    /// <summary>What they wanted.</summary>
    public string Stance { get; init; } = "";

    /// <summary>Its level on the issue's scale, where the text permits one.</summary>
    public int? Level { get; init; }

    /// <summary>Why that level, or why none.</summary>
    public string LevelNote { get; init; } = "";

    /// <summary>Of a set-valued issue: the members.</summary>
    public Sequence<string> Set { get; init; }

    /// <summary>How we know it.</summary>
    public PositionBasis Basis { get; init; }

    /// <summary>Who reports, infers or predicts it.</summary>
    public Sequence<Attribution> By { get; init; }

    /// <summary>On what condition it was taken.</summary>
    public string OnCondition { get; init; } = "";

    /// <summary>The word in which it was stated.</summary>
    public string StatedForm { get; init; } = "";

    /// <summary>Which way it moved, where no level is known.</summary>
    public PositionDirection? Direction { get; init; }

    /// <summary>Whether rival readings of it exist.</summary>
    public bool Contested { get; init; }

    /// <summary>Whether it is left out of measures of closeness.</summary>
    public bool Excluded { get; init; }

    /// <inheritdoc/>
    public override string Kind => Kinds.Position;

    /// <inheritdoc/>
    public override string Heading => Stance;

    /// <summary>The fields.</summary>
    public static Shape<Position> Shape { get; } = new Shape<Position>("position")
        .Head()
        .Reference("party", x => x.Party, (x, v) => x with { Party = v }, Kinds.Whoever).Required()
        .Dated()
        .Reference("issue", x => x.Issue, (x, v) => x with { Issue = v }, Kinds.Issue).Required()
        .Text("stance", x => x.Stance, (x, v) => x with { Stance = v }).Required()
        .Number("level", x => x.Level, (x, v) => x with { Level = v })
        .Text("level-note", x => x.LevelNote, (x, v) => x with { LevelNote = v })
        .Texts("set", x => x.Set, (x, v) => x with { Set = v })
        .Word<PositionBasis>("basis", x => x.Basis, (x, v) => x with { Basis = v })
        .Parts("by", Attribution.Shape, x => x.By, (x, v) => x with { By = v }).Ground()
        .Text("on-condition", x => x.OnCondition, (x, v) => x with { OnCondition = v })
        .Text("stated-form", x => x.StatedForm, (x, v) => x with { StatedForm = v })
        .OptionalWord<PositionDirection>("direction", x => x.Direction, (x, v) => x with { Direction = v })
        .Flag("contested", x => x.Contested, (x, v) => x with { Contested = v })
        .Flag("excluded", x => x.Excluded, (x, v) => x with { Excluded = v })
        .Foot();
}

/// <summary>How a position is known.</summary>
public enum PositionBasis
{
    /// <summary>Said in public.</summary>
    Stated,

    /// <summary>Put in the talks.</summary>
    Tabled,

    /// <summary>Read off a draft.</summary>
    Text,

    /// <summary>Inferred by somebody.</summary>
    Inferred,

    /// <summary>Reported by another.</summary>
    Reported,

    /// <summary>Predicted by another: not the party's own.</summary>
    Predicted,

    /// <summary>Placed by the editors.</summary>
    Compiler,
}

/// <summary>Which way a position moved.</summary>
public enum PositionDirection
{
    /// <summary>Towards the other side.</summary>
    Softening,

    /// <summary>Away from it.</summary>
    Hardening,
}
