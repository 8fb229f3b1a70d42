using System.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>What the page calls the kinds of change, and in which order it shows them.</summary>
internal static class KindWords
{
    /// <summary>The kinds of substance, weightiest first.</summary>
    public static IReadOnlyList<ChangeKind> Substantive { get; } =
        [.. Enum.GetValues<ChangeKind>().Where(kind => !kind.IsEditorial).OrderByDescending(kind => kind.Weight)];

    /// <summary>The word for a kind in addresses and attributes.</summary>
    public static string Token(this ChangeKind kind) => kind switch
    {
        ChangeKind.Numbering => "numbering",
        ChangeKind.Punctuation => "punctuation",
        ChangeKind.Case => "case",
        ChangeKind.Spelling => "spelling",
        ChangeKind.Typography => "typography",
        ChangeKind.Wording => "wording",
        ChangeKind.Modal => "modal",
        ChangeKind.Negation => "negation",
        ChangeKind.Quantifier => "quantifier",
        ChangeKind.Number => "number",
        ChangeKind.Date => "date",
        ChangeKind.Name => "name",
        ChangeKind.Condition => "condition",
        ChangeKind.CrossReference => "cross-reference",
        ChangeKind.Definition => "definition",
        ChangeKind.Standing => "standing",
        _ => throw new UnreachableException($"No such kind of change: {kind}"),
    };

    /// <summary>The word for a kind of change, a move, an insertion or a deletion, as a reader sees it.</summary>
    public static string Name(string token) => token switch
    {
        "numbering" => Wording.KindNumbering,
        "punctuation" => Wording.KindPunctuation,
        "case" => Wording.KindCase,
        "spelling" => Wording.KindSpelling,
        "typography" => Wording.KindTypography,
        "wording" => Wording.KindWording,
        "modal" => Wording.KindModal,
        "negation" => Wording.KindNegation,
        "quantifier" => Wording.KindQuantifier,
        "number" => Wording.KindNumber,
        "date" => Wording.KindDate,
        "name" => Wording.KindName,
        "condition" => Wording.KindCondition,
        "cross-reference" => Wording.KindCrossReference,
        "definition" => Wording.KindDefinition,
        "standing" => Wording.KindStanding,
        "editorial" => Wording.KindEditorial,
        "inserted" => Wording.KindInserted,
        "deleted" => Wording.KindDeleted,
        "moved" => Wording.KindMoved,
        _ => throw new UnreachableException($"No such filter: {token}"),
    };
}
