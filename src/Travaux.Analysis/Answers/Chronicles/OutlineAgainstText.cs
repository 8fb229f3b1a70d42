using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What was told in public of a draft, against what its text says.</summary>
/// <param name="Drafts">The drafts that have provisions in the record, from first to last.</param>
public sealed record OutlineAgainstText(Sequence<DraftInPublic> Drafts)
{
    internal static OutlineAgainstText Of(Chronicle chronicle, Telling telling) => new([.. chronicle.Entries
        .Select(entry => (entry, Draft: telling.Dossier.Find<Draft>(entry.Id)))
        .Where(each => each.Draft is not null && telling.Dossier.All<DraftProvision>().Any(provision => provision.Draft == each.entry.Id))
        .Select(each => DraftInPublic.Of(each.entry, telling))]);

    internal Section Told(Reporting reporting) => new("outline", "The public outline against the text")
    {
        Parts = Drafts.Count == 0 ? [reporting.Say(new("The record tells the provisions of no draft that was asked about.") { Manner = Manner.Unknown, Derived = "no provision is recorded" })] : [],
        Sections = [.. Drafts.Select(draft => draft.Told(reporting))],
    };
}

/// <summary>One draft: what was said of it in public before its text was published, provision by provision.</summary>
/// <param name="Entry">The draft.</param>
/// <param name="Outlines">How it was announced or described in public.</param>
/// <param name="Provisions">Its provisions, each with what was said of it in public.</param>
public sealed record DraftInPublic(ChronicleEntry Entry, Sequence<Statement> Outlines, Sequence<ProvisionInPublic> Provisions)
{
    internal static DraftInPublic Of(ChronicleEntry entry, Telling telling)
    {
        var dossier = telling.Dossier;
        var acts = dossier.All<Act>().Where(act => act.Draft == entry.Id).ToList();
        var published = acts.Find(act => act is { ActKind: ActKind.Published, Date: not null })?.Date;
        var claims = dossier.All<Claim>().Where(claim => claim.ClaimKind == ClaimKind.PublicPosition && claim.Date is not null
            && (entry.Date is null || DateRelations.Before(claim.Date, entry.Date) == Holds.No)
            && (published is null || DateRelations.Before(claim.Date, published) != Holds.No)).ToList();
        return new(
            entry,
            [.. acts.Where(act => act.ActKind is ActKind.Announced or ActKind.Described && Manners.Of(act) != Manner.Planned).Select(act => DraftTelling.Of(act, telling).Statement)],
            [.. dossier.All<DraftProvision>().Where(provision => provision.Draft == entry.Id).Select(provision => new ProvisionInPublic(
                provision.Id,
                new(Telling.Sentence(provision.Paraphrase)) { Hedge = provision.Hedge, Items = [provision.Id], Cites = provision.Cites, Gaps = telling.Gaps([provision.Id]), Rivals = telling.Rivals(provision) },
                provision.PublicPhrase.Length > 0 ? new($"“{provision.PublicPhrase}”") { Items = [provision.Id], Cites = provision.Cites } : null,
                [.. claims.Where(claim => claim.About.Contains(provision.Id) || (provision.Issue.Length > 0 && claim.About.Contains(provision.Issue))).Select(telling.Of)]))]);
    }

    internal Section Told(Reporting reporting)
    {
        var silent = Provisions.Where(provision => provision is { Phrase: null, Said.Count: 0 }).ToList();
        return new($"outline-{Entry.Id}", Entry.Title)
        {
            Parts =
            [
                .. Outlines.Count == 0 ? [reporting.Say(new("The record tells of no announcement or description of it in public.") { Manner = Manner.Unknown, Items = [Entry.Id], Derived = "no such act is recorded" })] : Outlines.Select(each => reporting.Say(each)),
                reporting.Say(new($"Of {Reporting.Counted(Provisions.Count, "provision", "provisions")} the record has a public phrase for {Reporting.Digits(Provisions.Count(provision => provision.Phrase is not null))}; on the matter of {Reporting.Digits(Provisions.Count(provision => provision.Said.Count > 0))} a public statement is recorded; of {Reporting.Digits(silent.Count)} the record has nothing said in public before the text was published.")
                {
                    Items = [Entry.Id, .. silent.Select(provision => provision.Id)],
                    Derived = "counted in the record; silence of the record is not silence in public",
                }),
                new Table("Provisions of the text, and what was said of them in public")
                {
                    Columns = ["Provision, in our words", "Its phrase in public", "Said in public on its matter, from the draft's date to the publication of its text"],
                    Rows = [.. Provisions.Select(each => new TableRow(
                    [
                        new([reporting.Say(each.Text)]),
                        each.Phrase is null ? Cell.Of("none recorded") : new([reporting.Say(each.Phrase)]),
                        each.Said.Count == 0 ? Cell.Of("none recorded") : new([.. each.Said.Select(said => reporting.Say(said))]),
                    ]))],
                },
            ],
        };
    }
}

/// <summary>One provision: its sense, and what was said of it in public.</summary>
/// <param name="Id">The provision.</param>
/// <param name="Text">What it says, in our words.</param>
/// <param name="Phrase">How it was told in public; <see langword="null"/> where the record has nothing.</param>
/// <param name="Said">Public statements about it or its issue.</param>
public sealed record ProvisionInPublic(string Id, Statement Text, Statement? Phrase, Sequence<Statement> Said);
