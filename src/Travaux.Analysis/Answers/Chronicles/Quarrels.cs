using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;
using DatedItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What can not hold together in a dossier: claims, rival accounts of a thing, what people call a text. Each quarrel stands once.</summary>
/// <remarks><para>Where claims of the same people on the same thing are told as a pair, their rival accounts of it are not told again.</para></remarks>
internal sealed class Quarrels(Telling telling, Corroborator corroborator)
{
    /// <summary>How a statement ends where one speaker holds both ends.</summary>
    public const string SameSpeaker = "The same speaker.";

    /// <summary>How a statement ends where one speaker tells a thing in several ways that may all hold.</summary>
    public const string InSeveralWays = "Told by one speaker in more than one way.";

    /// <summary>How a statement ends where both stand in one source, and whether one speaker says both is doubtful.</summary>
    public const string SameSource = "In one source; whether it is the same speaker is doubtful.";

    private readonly Dossier _dossier = telling.Dossier;
    private readonly Dictionary<string, HashSet<string>> _paired = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _pairedWithThemselves = new(StringComparer.Ordinal);

    /// <summary>All of them: pairs of claims, then rival accounts, then what texts are called, then how words are rendered and passed on.</summary>
    public IEnumerable<Statement> All() => [.. Pairs(), .. Accounts(), .. Characterisations(), .. Renderings()];

    private IEnumerable<Statement> Pairs()
    {
        var told = new HashSet<(string, string)>();
        var ofOneOrigin = corroborator.AtOddsWithThemselves().Select(each => Key(each.One.Id, each.Other.Id)).ToHashSet();
        foreach (var claim in _dossier.All<Claim>())
        {
            foreach (var (id, strength) in claim.ConflictsWith.Concat(claim.Contradicts).Select(id => (id, telling.Links.Strength(claim, id))))
            {
                if (_dossier[id] is { } other && told.Add(Key(claim.Id, id)))
                {
                    yield return Pair(claim, other, strength, ofOneOrigin.Contains(Key(claim.Id, id)));
                }
            }
        }
    }

    private Statement Pair(Claim claim, Item other, string strength, bool isOfOneOrigin)
    {
        var (one, another) = (Speakers(claim.By), Speakers(other is Claim with ? with.By : other is Explanation held ? held.HeldBy : []));
        var rival = other as Claim;
        var isSelf = isOfOneOrigin || one.Overlaps(another);
        foreach (var about in claim.About.Concat(rival?.About ?? []))
        {
            Add(_paired, about, one.Concat(another));
            Add(_pairedWithThemselves, about, isSelf ? one.Intersect(another) : []);
        }
        var self = !isSelf ? "" : claim.ByStatus.Length > 0 || rival is { ByStatus.Length: > 0 } ? $" {SameSource}" : $" {SameSpeaker}";
        var matter = rival is null ? other is Explanation ? "why there was no agreement" : "" : string.Join("; ", claim.About.Intersect(rival.About, StringComparer.Ordinal).Select(about => $"“{telling.Name(about).TrimEnd('.')}”"));
        return new($"{(matter.Length > 0 ? $"On {matter}: these" : "These")} can not {(strength.Length > 0 ? $"wholly hold together ({strength})" : "hold together")}.{self}")
        {
            Manner = Manner.Contested,
            Items = [claim.Id, other.Id],
            Rivals = [Noted(claim), rival is not null ? Noted(rival) : new Statement(Telling.Sentence($"{telling.Name(other.Id)}{(other is Explanation { HeldBy.Count: > 0 } account ? $" (held by {telling.Who(account.HeldBy)}{string.Concat(account.Verdicts.Select(verdict => $"; {Endings.EndingReport.Verdict(verdict.Judgement).ToLowerInvariant()} by {Endings.EndingReport.Assessor(verdict.By, telling)}{(verdict.Concession.Length > 0 ? $", who grant: {verdict.Concession.TrimEnd('.')}" : "")}"))})" : "")}")) { Items = [other.Id], Cites = other.Cites }],
            Cites = [.. claim.Cites.Concat(other.Cites).Distinct()],
            Gaps = telling.Gaps([claim.Id, other.Id]),
        };
    }

    /// <summary>A claim with what the editors remark on it; its gaps stand with the pair.</summary>
    private Statement Noted(Claim claim) => telling.Of(claim) with
    {
        Gaps = [],
        Details = claim.Note.Length > 0 ? [new Statement(Telling.Sentence(claim.Note)) { Items = [claim.Id], Derived = "a note of the editors" }] : [],
    };

    private IEnumerable<Statement> Accounts()
    {
        foreach (var item in _dossier.Items.Where(item => item.Accounts.Count > 0))
        {
            var tellers = Speakers(item.Cites);
            var untold = item.Accounts.Where(account => !(IsTheirOwn(account) ? Covers(_pairedWithThemselves, item.Id, Speakers(account)) : account.Of != "date" && IsTold(item, Speakers(account)))).ToList();
            if (untold.Count > 0)
            {
                var isNearer = untold.TrueForAll(account => IsTheirOwn(account) && IsNearer(account, item));
                var self = isNearer ? $" {InSeveralWays}" : untold.TrueForAll(IsTheirOwn) ? $" {SameSpeaker}" : "";
                yield return new(Telling.Sentence($"{(isNearer ? "More than one date" : "Rival accounts")} of {telling.Name(item.Id).TrimEnd('.')}{(untold.Exists(account => account.Of == "date") && item is DatedItem { Date: { IsUnknown: false } here } ? $", which the record dates {DateWords.English(here)}" : "")}") + self) { Manner = isNearer ? Manner.Asserted : Manner.Contested, Items = [item.Id], Cites = item.Cites, Rivals = [.. item is Claim claim ? [Noted(claim) with { Rivals = [] }] : Array.Empty<Statement>(), .. telling.Rivals(item, untold)] };
            }

            // Whoever tells of a thing and dates it otherwise elsewhere is at odds with themselves, whatever others say; a title is the editors', and nobody's.
            bool IsTheirOwn(Account account) => account.Of is not "title" && !IsOfTheEditors(item) && Speakers(account) is { Count: > 0 } speakers && tellers.IsSupersetOf(speakers);
        }
    }

    /// <summary>Whether an account of a date can be of the same day as the date that an item has.</summary>
    private static bool IsNearer(Account account, Item item) => account.Of == "date" && item is DatedItem { Date: { IsUnknown: false } date } && EdtfDate.TryParse(account.Says, out var other, out _) && DateRelations.Overlaps(date, other) != Holds.No;

    /// <summary>Whether the date that an item has is the editors' reading: who gives another is not at odds with themselves.</summary>
    private static bool IsOfTheEditors(Item item) => item is DatedItem dated && dated.DateStatus.Contains("editors", StringComparison.OrdinalIgnoreCase);

    /// <summary>Disputes about how words are translated, and about relays that say other than what they relay.</summary>
    private IEnumerable<Statement> Renderings() => _dossier.All<Claim>()
        .Where(claim => claim is { ClaimKind: ClaimKind.ClaimAboutTranslation or ClaimKind.RelayCharacterisation, Status: ClaimStatus.Contested, ConflictsWith.Count: 0, Contradicts.Count: 0 })
        .Select(claim => new Statement(claim.ClaimKind == ClaimKind.ClaimAboutTranslation
            ? $"How the words are to be rendered is disputed: {telling.Names(claim.About)}."
            : "What a relay says, beside what it relays.")
        {
            Manner = Manner.Contested,
            Items = [claim.Id, .. claim.About],
            Cites = claim.Cites,
            Rivals =
            [
                telling.Of(claim) with { Details = claim.Note.Length > 0 ? [new Statement(Telling.Sentence(claim.Note)) { Items = [claim.Id], Cites = claim.Cites }] : [] },
                .. claim.About.Select(_dossier.Find<Claim>).OfType<Claim>().Select(telling.Of),
            ],
        });

    /// <summary>What a text is called: by one speaker in more than one way, and by different ones.</summary>
    private IEnumerable<Statement> Characterisations()
    {
        foreach (var draft in _dossier.All<Draft>())
        {
            var by = draft.Characterisations.GroupBy(each => string.Join('+', Speakers(each.By).Order(StringComparer.Ordinal)), StringComparer.Ordinal).ToList();
            foreach (var one in by.Where(one => one.Count() > 1))
            {
                yield return Called(draft, [.. one], $" {InSeveralWays}");
            }
            if (by.Count > 1 && !IsTold(draft, Speakers(draft.Characterisations.SelectMany(each => each.By))))
            {
                yield return Called(draft, draft.Characterisations, "");
            }
        }
    }

    private Statement Called(Draft draft, Sequence<Characterisation> ways, string self) => new(self.Length > 0 ? $"What “{draft.Heading}” is; whether the ways exclude one another is not decided.{self}" : $"What “{draft.Heading}” is, is told differently.")
    {
        Manner = self.Length > 0 ? Manner.Asserted : Manner.Contested,
        Items = [draft.Id],
        Cites = draft.Cites,
        Rivals = DraftTelling.Characterised(draft with { Characterisations = ways }, telling),
    };

    /// <summary>Whether all of these people stand in pairs of claims on a thing, or on the text that an act was done to.</summary>
    private bool IsTold(Item item, HashSet<string> speakers) => Covers(_paired, item.Id, speakers) || (item is Act act && Covers(_paired, act.Draft, speakers));

    private static bool Covers(Dictionary<string, HashSet<string>> paired, string id, HashSet<string> speakers) =>
        speakers.Count > 0 && paired.TryGetValue(id, out var covered) && covered.IsSupersetOf(speakers);

    private static void Add(Dictionary<string, HashSet<string>> paired, string about, IEnumerable<string> speakers) =>
        (paired.TryGetValue(about, out var known) ? known : paired[about] = new(StringComparer.Ordinal)).UnionWith(speakers);

    /// <summary>Who speaks: of a source those who made it.</summary>
    private HashSet<string> Speakers(IEnumerable<Attribution> by) =>
        [.. by.SelectMany(each => _dossier.Find<Source>(each.Who) is { } source && (source.Of.Count > 0 ? source.Of : source.By).Where(who => who.Who != source.Id).ToList() is { Count: > 0 } makers ? makers.Select(maker => maker.Who) : [each.Who])];

    /// <summary>Who gives an account: who is named, else whoever speaks in what it cites.</summary>
    private HashSet<string> Speakers(Account account) => account.By.Count > 0 ? Speakers(account.By) : Speakers(account.Cites);

    private HashSet<string> Speakers(Sequence<Citation> cites) => Speakers(cites.Select(cite => new Attribution { Who = cite.Under.Count > 0 ? cite.Under[^1] : cite.Source }));

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
