using System.Text.RegularExpressions;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Checking;

/// <summary>Finds evaluative words in the record's own voice.</summary>
/// <remarks>
/// <para>
/// The record speaks itself in titles of events, meetings and phases, in questions, results, outcomes, details, labels of scales, rules of derivation, reasons of grades, notes and gaps. What
/// is somebody's (claims, quotes, stances, accounts of explanations, characterisations, titles of papers) is attributed by where it stands and is not looked at; nor is a
/// sentence that names whose view it tells ("by the authors' account", "X says that …").
/// </para>
/// <para>Words are data, per language: <c>Lexicons/*.tsv</c>. A title that is a proper name can be let stand with a reason.</para>
/// </remarks>
internal static partial class NeutralityLint
{
    private static readonly HashSet<(string Kind, string Field)> OwnVoice =
    [
        (Kinds.Event, "title"), (Kinds.Event, "detail"), (Kinds.Event, "outcome"), (Kinds.Meeting, "title"), (Kinds.Meeting, "purpose"), (Kinds.Meeting, "result"),
        (Kinds.Phase, "title"), (Kinds.Gap, "text"), (Kinds.Act, "what"), (Kinds.Issue, "title"), (Kinds.Issue, "axis"), (Kinds.Delegation, "mandate"), (Kinds.Dossier, "outcome"), (Kinds.Dossier, "about"), (Kinds.Dossier, "title"),
        (Kinds.Dossier, "short-title"), (Kinds.Dossier, "question"), (Kinds.Dossier, "reliance"), (Kinds.Question, "text"), (Kinds.Delegation, "title"), (Kinds.Draft, "content-known"), (Kinds.Act, "extent"), (Kinds.Act, "capacity"),
        (Kinds.Source, "shows"), (Kinds.Issue, "scale[].label"), (Kinds.GuaranteeProfile, "strength-note"), (Kinds.GuaranteeProfile, "effect"),
    ];

    /// <summary>What the editors say in any kind of item, and of any account.</summary>
    private static readonly HashSet<string> Remarks = ["note", "derived", "date-derivation", "accounts[].note", "accounts[].chosen", "members[].note", "options[].note", "languages[].note", "copies[].note", "grades[].reason"];

    public static void Apply(Inspection check)
    {
        foreach (var item in check.Dossier.Items)
        {
            ItemKind.Walk(item, (path, type, value) =>
            {
                if (type is FieldType.Text && Place().Replace(path, "[]") is var field && (Remarks.Contains(field) || OwnVoice.Contains((item.Kind, field))))
                {
                    Read(check, item, path, (string)value);
                }
            });
        }
    }

    private static void Read(Inspection check, Item item, string path, string text)
    {
        var found = EvaluativeWords.In(text);
        if (found.Count > 0 && !EvaluativeWords.IsAttributed(text))
        {
            var words = string.Join(", ", found.Select(word => $"'{word}'"));
            check.Report(FindingWeight.Warning, "TX650", item, path, $"{words} in the record's own voice ({path} of {item.Id}): say whose view it is, or use a plainer word.");
        }
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
