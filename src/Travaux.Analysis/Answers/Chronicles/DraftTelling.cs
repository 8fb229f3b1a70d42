using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How drafts are told, and what was done to them.</summary>
internal static class DraftTelling
{
    /// <summary>A draft: what it is, who wrote it and who says so; what people call it stands side by side.</summary>
    public static Told Of(Draft draft, Telling telling)
    {
        var title = draft.CommonName.Length > 0 && draft.CommonName != draft.Title ? $" (“{draft.Title}”)" : "";
        var count = draft.Count.Length > 0 ? $"; number: {draft.Count}{Per(draft.CountPer, telling)}" : "";
        var authors = draft.DraftedBy.Count > 0 ? $"; {string.Join("; ", draft.DraftedBy.Select(each => Authored(each, telling)))}" : "";
        var last = draft.LastExchangedPer.Count > 0 ? $"; the last exchanged, according to {telling.Who(draft.LastExchangedPer)}" : "";
        var unconcluded = draft.Unconcluded ? ", not known to have been concluded" : "";
        return new(draft.Heading, new(Telling.Sentence($"{draft.Heading}{title}: {Words.For(draft.DraftKind).Replace('-', ' ')}{(Genealogy.IsPerhapsUnwritten(draft) ? ", whether written or spoken is not said" : "")}{unconcluded}{count}{authors}{last}"))
        {
            Manner = last.Length > 0 && Manners.Of(draft) == Manner.Reported && telling.Dossier.ReferringTo(draft.Id).OfType<Draft>().Any(other => other.Relations.Any(each => each.Kind == DraftRelationKind.Conflicts && each.To == draft.Id)) ? Manner.Contested : Manners.Of(draft),
            Hedge = draft.Hedge,
            Items = [draft.Id],
            Cites = [.. draft.Cites.Concat(draft.DraftedBy.SelectMany(each => each.Cites)).Distinct()],
            Rivals = IsCalledDifferently(draft) ? Characterised(draft, telling) : [],
            Details = IsCalledDifferently(draft) ? [] : [.. Characterised(draft, telling).Select(each => each with { Text = $"What it is, by {each.Text}" })],
        }, Lane.Drafts);
    }

    /// <summary>An act on a draft; an act that was only planned reads as one that was to come.</summary>
    public static Told Of(Act act, Telling telling)
    {
        var (did, done) = Verb(act.ActKind);
        var draft = $"{telling.Name(act.Draft)}{(act.DraftStatus.Length > 0 ? $" ({act.DraftStatus.TrimEnd('.')})" : "")}";
        var who = telling.Who(act.By);
        var deed = act.Status == ActStatus.Envisaged ? $"{draft} was to be {done}{(who.Length > 0 ? $" by {who}" : "")}"
            : who.Length > 0 ? $"{who} {did} {draft}"
            : $"{draft}: {done}";
        var to = act.To.Count > 0 ? $" with {telling.Who(act.To)}" : "";
        var extent = act.Extent.Length > 0 && act.Extent != "provisionally" ? $", extent: {act.Extent}" : "";
        var asWhat = act.As.Length > 0 ? $", as {act.As}" : "";
        var at = act.Meeting.Length > 0 ? $", at “{telling.Name(act.Meeting)}”" : "";
        var copy = act.Copy.Length > 0 ? $", on {act.Copy}" : "";
        var basis = act.Basis.Length > 0 ? $"; basis: {act.Basis}" : "";
        var denied = act.Status == ActStatus.Denied ? ", which is denied" : "";
        var claimed = act.Per.Count > 0 ? $"According to {telling.Who(act.Per)}{denied}: " : act.Status is ActStatus.Claimed or ActStatus.Denied ? $"It is said{denied}: " : "";
        var effect = act.Effect.Length > 0 ? [new Statement(Telling.Sentence($"Effect claimed: {act.Effect}")) { Manner = Manner.Asserted, Items = [act.Id], Cites = act.Cites }] : Array.Empty<Statement>();
        var told = act.What.Length > 0 ? [new Statement(Telling.Sentence(act.What)) { Manner = Manners.Of(act), Items = [act.Id], Cites = act.Cites }] : Array.Empty<Statement>();
        return new(Short(act, telling), new(Telling.Sentence($"{claimed}{deed}{to}{asWhat}{extent}{at}{copy}{basis}"))
        {
            Manner = Manners.Of(act) is Manner.Reported or Manner.Asserted && Closeness.ActGrades.Grade(act.ActKind) is not null && IsContested(act.Draft, act.Per, act.Cites, telling) ? Manner.Contested : Manners.Of(act),
            Hedge = act.Hedge,
            Items = [act.Id],
            Cites = act.Cites,
            Details = [.. told, .. effect],
        }, Lane.Drafts, telling.Dossier.Find<Meeting>(act.Meeting)?.Track ?? "");
    }

    /// <summary>Whether what some people say of a draft is contested where they say it: their claims about it from the same place are, all of them.</summary>
    public static bool IsContested(string draft, Sequence<Attribution> per, Sequence<Citation> cites, Telling telling) =>
        telling.Links.About(draft).Where(claim => claim.By.Any(by => per.Any(each => each.Who == by.Who)) && claim.Cites.Any(cites.Contains)).ToList() is { Count: > 0 } claims
        && claims.TrueForAll(claim => Manners.Of(claim) == Manner.Contested);

    /// <summary>Who wrote a draft, to what degree, and who says so.</summary>
    public static string Authored(Authorship authorship, Telling telling) =>
        $"{(authorship.Degree is { } degree and not AuthorDegree.Reported ? $"drafted {Words.For(degree)} by" : "drafted by")} {telling.Name(authorship.Who)}{Per(authorship.Per, telling)}";

    /// <summary>Whether more than one speaker says what a draft is: what one alone says is an account, and no rival one.</summary>
    public static bool IsCalledDifferently(Draft draft) => draft.Characterisations.Select(each => string.Join('+', each.By.Select(by => by.Who).Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>What people say a draft is, side by side.</summary>
    public static Sequence<Statement> Characterised(Draft draft, Telling telling) => [.. draft.Characterisations.Select(each =>
        new Statement(Telling.Sentence($"{telling.Who(each.By)}: {each.As}")) { Manner = Manner.Asserted, Items = [draft.Id], Cites = each.Cites })];

    /// <summary>Who says so: " (according to A and B)".</summary>
    public static string Per(IEnumerable<Attribution> per, Telling telling) => telling.Who(per) is { Length: > 0 } who ? $" (according to {who})" : "";

    /// <summary>The word of an act in the past: what somebody did, what was done.</summary>
    public static (string Did, string Done) Verb(ActKind kind) => kind switch
    {
        ActKind.TakenAsBasis => ("took as a basis", "taken as a basis"),
        ActKind.Described => ("described in public", "described in public"),
        ActKind.Displayed => ("showed in public", "shown in public"),
        ActKind.Withdrawn => ("withdrew", "withdrawn"),
        _ => (Words.For(kind).Replace('-', ' '), Words.For(kind).Replace('-', ' ')),
    };

    /// <summary>What was done by an act, as it stands: what is claimed is said to be done, what was foreseen was to be.</summary>
    public static string Done(Act act) => act.Status switch
    {
        ActStatus.Envisaged => $"to be {Verb(act.ActKind).Done}",
        ActStatus.Claimed => $"said to have been {Verb(act.ActKind).Done}",
        ActStatus.Denied => $"said, and denied, to have been {Verb(act.ActKind).Done}",
        _ => Verb(act.ActKind).Done,
    };

    private static string Short(Act act, Telling telling)
    {
        var done = Done(act);
        var to = act.To.Count > 0 ? $" with {telling.Names(act.To.Select(each => each.Who))}" : "";
        return $"{telling.Name(act.Draft)}: {done}{to}";
    }
}
