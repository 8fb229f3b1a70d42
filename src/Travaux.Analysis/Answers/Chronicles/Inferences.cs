using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Statements that are somebody's inference rather than report, and what the editors derived.</summary>
/// <param name="Claims">The claims, by whose inference they are, then in the order of the dossier.</param>
/// <param name="Derived">Items that the editors derived, each with its rule.</param>
public sealed record Inferences(Sequence<Claim> Claims, Sequence<Statement> Derived)
{
    /// <summary>Claims that judge: how good, how serious, how like.</summary>
    public Sequence<Claim> Judgements { get; init; }

    internal static Inferences Of(Telling telling) => new(
        [.. telling.Dossier.All<Claim>().Where(IsInference)],
        [
            .. telling.Dossier.All<Position>().Where(position => position.Basis is PositionBasis.Inferred or PositionBasis.Compiler or PositionBasis.Predicted).Select(position => new Statement(
                Telling.Sentence($"Position of {telling.Name(position.Party)} on {telling.Name(position.Issue)}, {Words.For(position.Basis)}{(position.By.Count > 0 ? $" by {telling.Who(position.By)}" : "")}: {position.Stance}"))
            {
                Manner = position.Basis == PositionBasis.Predicted ? Manner.Predicted : Manner.Inferred,
                Hedge = position.Hedge,
                Items = [position.Id],
                Cites = position.Cites,
            }),
            .. MarkedInferred(telling),
            .. telling.Dossier.All<Act>().Where(Manners.IsInferred).Select(act => DraftTelling.Of(act, telling).Statement with { Details = [] }),
            .. telling.Dossier.Items.Where(item => item.Derived.Length > 0).Select(item => new Statement(Telling.Sentence($"{char.ToUpperInvariant(item.Kind[0])}{item.Kind[1..]}: {telling.Name(item.Id)}"))
            {
                Manner = Manner.Inferred,
                Hedge = item.Hedge,
                Derived = item.Derived.TrimEnd('.'),
                Items = [item.Id],
                Cites = item.Cites,
            }),
        ])
    {
        Judgements = [.. telling.Dossier.All<Claim>().Where(claim => claim.ClaimKind is ClaimKind.Evaluation or ClaimKind.Comparison or ClaimKind.ClaimAboutClaim or ClaimKind.RhetoricalQuestion or ClaimKind.Definition or ClaimKind.UniversalNegative && !IsInference(claim))],
    };

    /// <summary>Fields that the record marks as inferred, whatever item they belong to: a date, a bound, an attribution.</summary>
    private static IEnumerable<Statement> MarkedInferred(Telling telling)
    {
        foreach (var item in telling.Dossier.Items.Where(item => item is not (Claim or Position or Explanation or Source or Act or DossierHead or Gap) && item.Derived.Length == 0))
        {
            var marks = new List<string>();
            if (item is GuaranteeProfile profile)
            {
                marks.AddRange(profile.Answers.Where(answer => answer.Status.Contains("infer", StringComparison.OrdinalIgnoreCase)).Select(answer => $"{Words.For(answer.Dimension).Replace('-', ' ')}: {answer.Value.TrimEnd('.')} ({answer.Status.TrimEnd('.')})"));
            }
            else
                ItemKind.Walk(item, (path, _, value) =>
                {
                    if (value is string text && text.Contains("infer", StringComparison.OrdinalIgnoreCase))
                    {
                        marks.Add($"{path[(path.LastIndexOf('.') + 1)..].Replace('-', ' ')}: {text.TrimEnd('.')}");
                    }
                });
            if (marks.Count > 0)
            {
                yield return new(Telling.Sentence($"{char.ToUpperInvariant(item.Kind[0])}{item.Kind[1..].Replace('-', ' ')} “{telling.Name(item.Id).TrimEnd('.')}”, {string.Join("; ", marks.Distinct(StringComparer.Ordinal))}")) { Manner = Manner.Inferred, Items = [item.Id], Cites = item.Cites };
            }
        }
    }

    internal Section Told(Telling telling, Reporting reporting) => new("inferred", "What is inference rather than report")
    {
        Parts = Claims.Count + Derived.Count == 0 ? [] : [reporting.Say(InShort(telling))],
        Sections =
        [
            .. Claims.GroupBy(claim => telling.Who(claim.By), StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select((group, i) => new Section($"inferred-{Reporting.Digits(i + 1)}", group.Key)
            {
                Parts = [.. group.Select(claim => reporting.Say(telling.Of(claim), Words.For(claim.ClaimKind).Replace('-', ' ')))],
            }),
            .. Explained(telling) is { Count: > 0 } explained ? [new Section("inferred-explanations", "Why it came so, as those hold who explain it") { Parts = [.. explained.Select(each => reporting.Say(each))] }] : Array.Empty<Section>(),
            .. Judgements.Count > 0 ? [new Section("inferred-judgements", "Judgements, sweeping statements and words on words, counted neither as report nor as inference") { Parts = [.. Judgements.Select(claim => reporting.Say(telling.Of(claim) with { Gaps = [], Rivals = [] }))] }] : Array.Empty<Section>(),
            .. Derived.Count > 0 ? [new Section("inferred-derived", "Positions and acts that are inferred, and what the editors derived") { Parts = [.. Derived.Select(each => reporting.Say(each))] }] : Array.Empty<Section>(),
        ],
    };

    private static List<Statement> Explained(Telling telling) => [.. telling.Dossier.All<Explanation>().Where(each => each.HeldBy.Count > 0).Select(each => new Statement(
        Telling.Sentence($"{telling.Who(each.HeldBy)}{(each.PartOf.Length > 0 ? $", as a part of “{telling.Name(each.PartOf)}”" : "")}: {(each.Account.Length > 0 ? each.Account : each.Heading).TrimEnd('.')}")) { Manner = Manner.Asserted, Items = [each.Id], Cites = each.Cites })];

    private Statement InShort(Telling telling) => new($"{Reporting.Counted(Claims.Count, "claim is", "claims are")} inference, by their kind: {string.Join("; ", Claims.GroupBy(claim => telling.Who(claim.By), StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {Reporting.Digits(group.Count())}"))}. Besides, {Reporting.Digits(Judgements.Count)} judge, and {Reporting.Digits(Derived.Count)} positions, acts and other items are inferred or derived; where nobody is named, the inference is the editors'. Why it came so is for each holder of an explanation to infer, or to recall.")
    {
        Items = [.. Claims.Select(claim => claim.Id)],
        Derived = "counted in the record, by the kind of each claim",
    };

    /// <summary>A claim as told, marked where it is an inference and its manner does not say so.</summary>
    internal static Statement Marked(Claim claim, Statement told) => IsInference(claim) && told.Manner is not (Manner.Inferred or Manner.Conjectured or Manner.Predicted) ? told with { Text = $"{told.Text} (An inference.)" } : told;

    /// <summary>Whether a claim is an inference by its kind, or a conjecture by its standing.</summary>
    internal static bool IsInference(Claim claim) => claim.Status == ClaimStatus.Conjecture || claim.ClaimKind is ClaimKind.InferredMotive or ClaimKind.InferredPosition or ClaimKind.Interpretation
        or ClaimKind.Conjecture or ClaimKind.Causal or ClaimKind.Counterfactual or ClaimKind.LegalReading or ClaimKind.Prediction or ClaimKind.Impression or ClaimKind.Argument;
}
