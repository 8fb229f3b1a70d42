using System.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html.Redlines;

/// <summary>What the page calls the kinds of change, and in which order it shows them.</summary>
internal static class KindWords
{
    /// <summary>The kinds of substance, weightiest first.</summary>
    public static IReadOnlyList<ChangeKind> Substantive { get; } =
    [
        ChangeKind.Modal, ChangeKind.Negation, ChangeKind.Quantifier, ChangeKind.Number, ChangeKind.Date,
        ChangeKind.Name, ChangeKind.Condition, ChangeKind.CrossReference, ChangeKind.Definition, ChangeKind.Wording,
    ];

    /// <summary>Whether a change of this kind leaves the meaning alone.</summary>
    public static bool IsEditorial(this ChangeKind kind) => kind <= ChangeKind.Typography;

    /// <summary>Whether all that the change does is editorial.</summary>
    public static bool IsEditorial(this Change change) => change.Kinds.All(IsEditorial);

    /// <summary>Place of the change's weightiest kind, from 0; editorial changes come last.</summary>
    public static int Rank(this Change change) =>
        change.Kinds.Select(kind => Substantive.IndexOf(kind)).Select(at => at < 0 ? int.MaxValue : at)
            .DefaultIfEmpty(int.MaxValue).Min();

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
        "editorial" => Wording.KindEditorial,
        "inserted" => Wording.KindInserted,
        "deleted" => Wording.KindDeleted,
        "moved" => Wording.KindMoved,
        _ => throw new UnreachableException($"No such filter: {token}"),
    };

    private static int IndexOf(this IReadOnlyList<ChangeKind> kinds, ChangeKind kind)
    {
        for (var at = 0; at < kinds.Count; at++)
        {
            if (kinds[at] == kind)
            {
                return at;
            }
        }
        return -1;
    }
}
