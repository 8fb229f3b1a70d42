using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What is known not to be known, by kind.</summary>
/// <param name="Gaps">The gaps, in the order of the dossier.</param>
public sealed record WhatIsMissing(Sequence<Gap> Gaps)
{
    /// <summary>The gaps of a part of an account, or all of them.</summary>
    internal static WhatIsMissing Of(Chronicle chronicle, bool isWhole, Telling telling) =>
        new(isWhole ? telling.Dossier.All<Gap>() : [.. telling.Dossier.All<Gap>().Where(gap => chronicle.Gaps.Contains(gap.Id))]);

    internal Section Told(Telling telling, Reporting reporting) => new("gaps", "What is not known")
    {
        Parts = Gaps.Count == 0 ? [reporting.Say(new("The record names no gap that touches what was asked.") { Derived = "no gap is recorded" })] : [],
        Sections = [.. Gaps.GroupBy(gap => gap.GapKind).OrderBy(group => group.Key).Select(group => new Section($"gaps-{Words.For(group.Key)}", Title(group.Key))
        {
            Parts = [.. group.Select(gap => reporting.Say(new(gap.Text)
            {
                Items = [gap.Id],
                Cites = gap.Cites,
                Details = gap.About.Count > 0 ? [new Statement($"Touches: {string.Join("; ", gap.About.Select(telling.Name))}.") { Items = gap.About, Cites = gap.Cites }] : [],
            }))],
        })],
    };

    private static string Title(GapKind kind) => kind switch
    {
        GapKind.TruncatedSource => "The copy breaks off",
        GapKind.UnknownDate => "A date is not known",
        GapKind.ImpreciseDate => "A date is not known well",
        GapKind.UnidentifiedDocuments => "Which documents are meant is not known",
        GapKind.UndisclosedContent => "What a document says is not disclosed",
        GapKind.WithheldIdentity => "An identity is withheld",
        GapKind.UnknownMotive => "A motive is not known",
        GapKind.UnknownEvent => "What happened is not known",
        _ => "The sources do not speak of it",
    };
}
