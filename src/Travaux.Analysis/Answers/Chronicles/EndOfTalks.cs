using Travaux.Analysis.Answers.Endings;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How the talks ended, or whether they did: rival accounts of the day and the act, what came last before, what never came.</summary>
/// <param name="Ends">The end as the record has it; empty where talks go on, or the record names none.</param>
/// <param name="Accounts">What is said of the day and of whose act it was, side by side.</param>
/// <param name="Last">What came last before: the last meeting, the last dated drafts, what was left unanswered.</param>
/// <param name="Never">What was planned and is not known to have happened.</param>
public sealed record EndOfTalks(Sequence<ChronicleEntry> Ends, Sequence<Statement> Accounts, Sequence<ChronicleEntry> Last, Sequence<ChronicleEntry> Never)
{
    internal static EndOfTalks Of(Chronicle whole, Telling telling)
    {
        var end = telling.Dossier.Head.EndedWith;
        var refining = telling.Dossier.All<Event>().Where(each => each.Refines == end && end.Length > 0).Select(each => each.Id);
        var ids = refining.Prepend(end).ToHashSet(StringComparer.Ordinal);
        var ends = whole.Entries.Where(entry => ids.Contains(entry.Id)).ToList();
        var told = ends.SelectMany(entry => entry.Folded).ToHashSet(StringComparer.Ordinal);
        var claims = end.Length == 0 ? [] : telling.Links.About(end).Where(claim => !told.Contains(claim.Id)).ToList();
        var before = whole.Entries.Where(entry => entry is { IsPlanned: false, Date: not null } && IsBefore(entry, ends)).ToList();
        var meeting = before.LastOrDefault(entry => entry.Lane == Lane.Delegations && telling.Dossier[entry.Id] is Meeting);
        var drafts = before.Where(entry => telling.Dossier[entry.Id] is Draft).ToList();
        var lastDraft = drafts.Select(entry => entry.Latest).Max();
        var said = before.Where(entry => entry.Lane == Lane.PublicStatements && entry.Earliest > lastDraft && telling.Dossier[entry.Id] is Event each && each.Actors.Any(actor => IsOfASide(actor.Who, telling)));
        var unanswered = whole.Entries.Where(entry => telling.Dossier[entry.Id] is Act { ActKind: ActKind.LeftUnanswered });
        return new(
            [.. ends],
            [.. claims.Select(telling.Of)],
            [.. new[] { meeting }.OfType<ChronicleEntry>().Concat(drafts.TakeLast(2)).Concat(said).Concat(unanswered).DistinctBy(entry => entry.Id)],
            [.. whole.Entries.Where(entry => entry.IsPlanned)]);
    }

    internal Section Told(Telling telling, Reporting reporting) => new("end", "How the talks came to a stop")
    {
        Parts =
        [
            .. telling.Dossier.Head.Outcome.Length > 0 ? [reporting.Say(new(Telling.Sentence($"Outcome{(telling.Dossier.Head.OutcomeAsOf is { } asOf ? $" as of {DateWords.English(asOf)}" : "")}: {telling.Dossier.Head.Outcome}")) { Items = [telling.Dossier.Head.Id], Cites = telling.Dossier.Head.Cites })] : Array.Empty<Said>(),
            .. Ends.Count == 0
                ? [reporting.Say(new("The record names no event with which the talks ended.") { Manner = Manner.Unknown, Derived = "the dossier has no 'ended-with'" })]
                : new[] { reporting.Say(Day(), "On which day"), reporting.Say(ByWhom(telling), "By whose act") },
        ],
        Sections =
        [
            .. Ends.Count == 0 ? Array.Empty<Section>() : [new Section("end-told", "The end, or the standstill, as it is told") { Parts = [.. Ends.Select(each => (each with { Statement = each.Statement with { Rivals = [], Gaps = [] } }).Said(reporting))] }],
            new Section("end-accounts", "What else is said of the end") { Parts = [.. Accounts.Where(each => !IsOfASide(each, telling)).Select(each => reporting.Say(each)), new Said("Why they ended, and who says so: `travaux why-ended`.") { As = SaidAs.Remark, Under = [new("Derived: another answer from the same record.") { As = SaidAs.Remark }] }] },
            .. Explained(telling).ToList() is { Count: > 0 } explained ? [new Section("end-explained", "By whose act, or by none, as those hold who explain the end") { Parts = [.. explained.Select(each => reporting.Say(each))] }] : Array.Empty<Section>(),
            new Section("end-last", "What came last before it") { Parts = [.. Last.Select(each => each.Said(reporting))] },
            new Section("end-never", "What was planned and is not known to have happened") { Parts = [.. Never.Select(each => each.Said(reporting))] },
        ],
    };

    /// <summary>The day of the end, or how near the record comes to one.</summary>
    private Statement Day()
    {
        var end = Ends[0];
        return new(Telling.Sentence(end.IsOfOneDay ? end.When : $"no day is known; told of {end.When}{(end.AboutDate.Length > 0 ? $", {end.AboutDate}" : "")}{string.Concat(Ends.Skip(1).Where(each => each.IsOfOneDay).Select(each => $"; {each.When}: {char.ToLowerInvariant(each.Title[0])}{each.Title[1..].TrimEnd('.')}"))}"))
        {
            Manner = end.IsOfOneDay ? end.Statement.Manner : Manner.Unknown,
            Items = [end.Id],
            Cites = [.. end.IsOfOneDay ? end.Statement.Cites : Ends.Where(each => each == end || each.IsOfOneDay).SelectMany(each => each.Statement.Cites).Distinct()],
            Gaps = [.. Ends.SelectMany(each => each.Statement.Gaps).Distinct()],
        };
    }

    /// <summary>By whose act: the accounts of it side by side, those of the end and those of what is told nearer.</summary>
    private Statement ByWhom(Telling telling)
    {
        var told = Ends.SelectMany(each => each.Folded).Select(telling.Dossier.Find<Claim>).OfType<Claim>().ToList();
        // Whoever's claims are told need not be told again by a rival title.
        var rivals = told.Count > 0 ? [] : Ends.SelectMany(each => each.Statement.Rivals);
        Sequence<Statement> accounts = [.. told.Select(claim => Dated(telling.Of(claim), claim, telling)), .. rivals, .. Acts(telling).Select(each => telling.Dossier.Find<Claim>(each.Items[0]) is { } claim ? Dated(each, claim, telling) : each)];
        // Those that stand side by side here need not stand below one another too.
        var beside = accounts.SelectMany(account => account.Items).ToHashSet(StringComparer.Ordinal);
        accounts = [.. accounts.Select(account => account with { Rivals = [.. account.Rivals.Where(rival => !rival.Items.Any(beside.Contains))] })];
        return new(accounts.Count switch { 0 => "the record does not say.", 1 => "one account is recorded.", _ => "it is told in different ways." })
        {
            Manner = accounts.Count > 1 ? Manner.Contested : Manner.Unknown,
            Items = [.. Ends.Select(each => each.Id)],
            Cites = [.. Ends.SelectMany(each => each.Statement.Cites).Distinct()],
            Rivals = accounts,
        };
    }

    /// <summary>An account with the day on which it was given: what was said before the end is no account of the end itself.</summary>
    private static Statement Dated(Statement account, Claim claim, Telling telling)
    {
        var said = claim.Date ?? claim.Cites.Select(cite => telling.Dossier.Find<Source>(cite.Under.Count > 0 ? cite.Under[^1] : cite.Source)?.Date).FirstOrDefault(date => date is { IsUnknown: false });
        account = account with { Rivals = [.. account.Rivals.Concat(telling.Against(claim)).DistinctBy(each => each.Text)] };
        return said is null ? account : account with { Text = $"Said {DateWords.English(said)}: {account.Text}" };
    }

    /// <summary>What each explanation says in a sentence: many name an act, of a side or of others, with which it ended.</summary>
    private static IEnumerable<Statement> Explained(Telling telling) => Explained(telling, telling.Dossier.All<Explanation>().SelectMany(each => each.HeldBy.Select(holder => (holder.Who, each))).ToLookup(each => each.Who, each => each.each, StringComparer.Ordinal));

    private static IEnumerable<Statement> Explained(Telling telling, ILookup<string, Explanation> held) => telling.Dossier.All<Explanation>().Where(each => each.Account.Length > 0).Select(each => new Statement(
        Telling.Sentence($"{(each.HeldBy.Count > 0 ? telling.Who(each.HeldBy) : "Somebody who is not recorded")}{(each.PartOf.Length > 0 ? $", as a part of “{telling.Name(each.PartOf)}”" : "")}: {each.Account.TrimEnd('.')}{string.Concat(each.Verdicts.Select(verdict => $" ({EndingReport.Verdict(verdict.Judgement).ToLowerInvariant()} by {EndingReport.Assessor(verdict.By, telling)}{(verdict.Concession.Length > 0 ? $", who grant: {verdict.Concession.TrimEnd('.')}" : "")})"))}"))
    {
        Manner = each.Verdicts.Any(verdict => verdict.Judgement == VerdictKind.Rejected) ? Manner.Contested : Manner.Asserted,
        Items = [each.Id],
        Cites = each.Cites,
        Details = Brought(each, held, telling),
        // Whoever denies it is told beside it; what others bring against it is weighed elsewhere, and is nobody's rival account.
        Rivals = [.. telling.Links.Against(each.Id).Where(claim => claim.ClaimKind == ClaimKind.Denial).Select(claim => telling.Of(claim) with { Rivals = [], Gaps = [] })],
    });

    /// <summary>How much is brought for and against an explanation, and where it is told.</summary>
    private static Sequence<Statement> Brought(Explanation explanation, ILookup<string, Explanation> held, Telling telling)
    {
        var holders = explanation.HeldBy.Select(holder => holder.Who).ToHashSet(StringComparer.Ordinal);
        var own = explanation.Evidence.Count(piece => piece.Bearing == Bearing.For && telling.Dossier.Find<Claim>(piece.Ref) is { } claim && claim.By.Any(by => holders.Contains(by.Who)));
        bool HoldsAnother(string who) => !holders.Contains(who) && held[who].Any(each => each.Id != explanation.Id && each.PartOf != explanation.Id && explanation.PartOf != each.Id);
        int Theirs(Bearing bearing) => explanation.Evidence.Count(piece => piece.Bearing == bearing && telling.Dossier.Find<Claim>(piece.Ref) is { } claim && claim.By.Any(by => HoldsAnother(by.Who)));
        var assessors = Telling.Listed(explanation.Evidence.Select(piece => EndingReport.Assessor(piece.AssessedBy, telling)).Distinct(StringComparer.Ordinal));
        var counts = new[] { (Bearing.For, $"for it{(own > 0 ? $", {Reporting.Digits(own)} of them a holder's own words" : "")}{Others(Theirs(Bearing.For))}"), (Bearing.Against, $"against it{Others(Theirs(Bearing.Against))}"), (Bearing.Mixed, "for it in one respect and against it in another") }
            .Select(each => (Count: explanation.Evidence.Count(piece => piece.Bearing == each.Item1), each.Item2)).Where(each => each.Count > 0).Select(each => $"{Reporting.Digits(each.Count)} {each.Item2}").ToList();
        return counts.Count == 0 ? [] : [new($"Brought to bear, as weighed by {assessors}: {string.Join("; ", counts)}. Piece by piece: `travaux why-ended --explanation {explanation.Id}`.") { Items = [explanation.Id], Derived = "counted in the record" }];
    }

    private static string Others(int count) => count > 0 ? $", {Reporting.Digits(count)} of them words of those who hold another account" : "";

    /// <summary>Those of the accounts that people of a side give.</summary>
    private IEnumerable<Statement> Acts(Telling telling) => Accounts.Where(each => IsOfASide(each, telling));

    private static bool IsOfASide(Statement account, Telling telling) =>
        account.Items.Select(telling.Dossier.Find<Claim>).OfType<Claim>().Any(claim => claim.By.Any(by => IsOfASide(by.Who, telling)));

    private static bool IsOfASide(string who, Telling telling) =>
        telling.Dossier.Head.Sides.Contains(who) || (telling.Dossier.Find<Person>(who) is { } person && (telling.Dossier.Head.Sides.Contains(person.Side) || person.Offices.Any(office => telling.Dossier.Head.Sides.Contains(office.Of))));

    private static bool IsBefore(ChronicleEntry entry, List<ChronicleEntry> ends) =>
        ends.Count == 0 || ends.TrueForAll(end => end.Latest is not { } last || entry.Latest is { } day && day < last);
}
