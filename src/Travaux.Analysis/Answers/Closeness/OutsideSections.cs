using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>What concerns those outside the table: whose consent was needed, and where they stood.</summary>
internal sealed class OutsideSections(ClosenessAnswer answer, Telling telling, Reporting reporting, PositionTelling positions)
{
    /// <summary>The sections.</summary>
    public IEnumerable<Section> All() =>
    [
        new("consents", "Whose consent was needed besides")
        {
            Parts =
            [
                .. answer.Consents.Count == 0 ? [new Said("The record names no role whose consent a deal needs ('consent-needed' of a role in dossier.yaml).") { Manner = Manner.Unknown }] : Array.Empty<Said>(),
                .. answer.Consents.Select(Of),
            ],
        },
        new("outside", "Where those outside the table stood") { Parts = [.. answer.Outside.Select(Of)] },
    ];

    private Said Of(ConsentNeeded consent)
    {
        var held = answer.Outside.SelectMany(each => each.Parties).Where(party => party.Held.Count > 0).Select(party => party.Party).ToHashSet(StringComparer.Ordinal);
        var silent = consent.Outside.Where(id => !held.Contains(id) && !Groups(id).Any(held.Contains)).ToList();
        var through = consent.Outside.Where(id => !held.Contains(id)).SelectMany(id => Groups(id).Where(held.Contains).Select(group => (id, group))).ToList();
        return new(Telling.Sentence($"{consent.Meaning.TrimEnd('.')}: {(consent.Outside.Count > 0 ? telling.Names(consent.Outside) : "nobody outside the table")}"))
        {
            Label = $"{consent.Role.Replace('-', ' ')}",
            Items = [.. consent.Outside, .. consent.AtTheTable],
            Notes = reporting.Notes(consent.Outside.SelectMany(id => telling.Dossier[id]?.Cites ?? []).Distinct()),
            Under =
            [
                new(Telling.Sentence(consent.Why)),
                .. consent.AtTheTable.Select(side => new Said($"{telling.Name(side)} sits at the table and has this role too.") { Items = [side] }),
                .. through.Select(each => new Said($"No position of {telling.Name(each.id)} alone is known; it is told of {telling.Name(each.group)}, to which it belongs or probably belongs.") { Manner = Manner.Inferred, Items = [each.id, each.group] }),
                .. silent.Count > 0 ? [new Said($"No position of theirs is in the record by that day: {telling.Names(silent)}.") { As = SaidAs.Gap, Manner = Manner.Unknown, Items = [.. silent] }] : Array.Empty<Said>(),
                .. reporting.Gaps(telling.Gaps(consent.Outside)),
            ],
        };
    }

    private Said Of(OutsideStand outside)
    {
        var issue = telling.Dossier.Find<Issue>(outside.Issue);
        var scale = PositionTelling.Scale(issue) is { Length: > 0 } span ? $" (scale of {span})" : "";
        var levels = issue is null ? [] : outside.Parties.SelectMany(party => party.LevelsOn(issue)).Distinct().Order().ToList();
        var stood = levels.Count == 0 ? "no level known" : Telling.Listed(levels.Select(level => PositionTelling.Level(issue, level)));
        return new($"{stood}{scale}.")
        {
            Label = $"{telling.Name(outside.Issue)}",
            Items = [outside.Issue],
            Facts = [new("issue", outside.Issue), .. levels.Select(level => new Fact("level", Reporting.Digits(level)))],
            Under =
            [
                .. outside.Parties.SelectMany(party => party.Held.Select(held => reporting.Say(positions.Of(held), $"{telling.Name(party.Party)}"))),
                .. outside.Parties.SelectMany(party => party.NotReckoned.Select(position => reporting.Say(positions.Of(position, "not counted"), $"{telling.Name(party.Party)}"))),
                .. reporting.Gaps(telling.Gaps([outside.Issue])),
            ],
        };
    }

    /// <summary>The groups to which an actor belongs, or probably does.</summary>
    private IEnumerable<string> Groups(string actor) =>
        telling.Dossier.All<Actor>().Where(group => group.Members.Contains(actor) || group.IncludesProbably.Contains(actor)).Select(group => group.Id);
}
