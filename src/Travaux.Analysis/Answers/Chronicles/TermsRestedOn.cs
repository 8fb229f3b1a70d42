using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>On what the terms of a negotiation rest, and who took part in it: positions, clauses, other instruments, delegations and people.</summary>
internal sealed class TermsRestedOn(Telling telling, Corroborator corroborator)
{
    private readonly Resting _resting = new(telling.Dossier);

    /// <summary>Kind by kind: how many rest on one source, which on people who are not named; nothing of a kind that is not in the record.</summary>
    public IEnumerable<Statement> All()
    {
        var dossier = telling.Dossier;
        (string Called, List<Item> Items)[] kinds =
        [
            ("positions of the sides and of others, those that the editors only derived left out,", [.. dossier.All<Position>().Where(position => position.Basis != PositionBasis.Compiler)]),
            ("clauses told of the drafts", [.. dossier.All<DraftProvision>().Where(provision => dossier[provision.Draft] is Draft)]),
            ("clauses told of other instruments", [.. dossier.All<DraftProvision>().Where(provision => dossier[provision.Draft] is Instrument)]),
            ("other instruments", [.. dossier.All<Instrument>().Where(instrument => instrument.Cites.Count > 0)]),
            ("guarantees that are compared", [.. dossier.All<GuaranteeProfile>().Where(profile => profile.Cites.Count > 0)]),
            ("delegations, as to who was of them", [.. dossier.All<Delegation>().Where(delegation => delegation.Cites.Count > 0)]),
            ("people with names, as to who they are and what offices they held", [.. dossier.All<Person>().Where(person => person is { Unnamed: null, Sealed: null } && CitesOf(person).Count > 0)]),
        ];
        return kinds.Where(kind => kind.Items.Count > 0).Select(kind => Told(kind.Called, kind.Items));
    }

    private Statement Told(string called, List<Item> items)
    {
        var supports = items.ConvertAll(item => (Item: item, Support: corroborator.Of(item, Corroborator.Matters(Attesting(item)))));
        var single = supports.Where(each => each.Support.IsSingle).ToList();
        var unnamed = items.Count(item => _resting.Only(item, SourceClass.Anonymous));
        return new($"Of {Reporting.Digits(items.Count)} {called} {Reporting.Digits(single.Count)} rest on one source alone, {Reporting.Digits(items.Count - single.Count)} on more than one; of all these {(unnamed == 0 ? "none rests" : unnamed == 1 ? "1 rests" : $"{Reporting.Digits(unnamed)} rest")} on people who are not named alone.{Through(items.Select(Attesting), "", telling)}")
        {
            Items = [.. items.Select(item => item.Id)],
            Derived = $"copies, relays and speakers that are one counted once{(items.Exists(item => CitesOf(item).Count > Attesting(item).Count && CitesOf(item).Any(cite => telling.IsGeneralKnowledge([cite]))) ? "; what the editors know without a source, not checked, left out" : "")}",
            Details =
            [
                .. Otherwise(items),
                .. supports.Where(each => !each.Support.IsSingle).Select(each => new Statement(Telling.Sentence($"On more than one: {TermIn(each.Item, telling)}: {SourcesRestedOn.Behind(each.Support, Attesting(each.Item), telling)}{(telling.Links.About(each.Item.Id).Any(claim => claim.ConflictsWith.Count + claim.Contradicts.Count > 0) ? "; reports of it conflict" : "")}")) { Manner = Manners.Of(each.Item), Items = [each.Item.Id], Cites = CitesOf(each.Item) }),
                .. single.GroupBy(each => SourcesRestedOn.OriginIn(each.Support.Origins[0], telling), StringComparer.Ordinal).OrderByDescending(group => group.Count()).SelectMany(group => OnOne(group.Key, [.. group.Select(each => each.Item)])),
            ],
        };
    }

    /// <summary>What rests on one source: each term with its own citations; instruments, delegations and people by their names.</summary>
    private IEnumerable<Statement> OnOne(string whose, List<Item> items) => items[0] is Position or DraftProvision
        ? items.Select(item => new Statement(Telling.Sentence($"On {whose} alone: {TermIn(item, telling)}")) { Manner = Manners.Of(item), Items = [item.Id], Cites = CitesOf(item) })
        : [new Statement(Telling.Sentence($"On {whose} alone: {string.Join("; ", items.Select(item => TermIn(item, telling)))}")) { Items = [.. items.Select(item => item.Id)], Cites = [.. items.SelectMany(item => CitesOf(item)).Distinct()] }];

    /// <summary>The citations on which an item itself rests; what the editors know without a source is none, unless there is nothing else.</summary>
    private Sequence<Citation> Attesting(Item item)
    {
        var cites = item is GuaranteeProfile || item.Cites.Count == 0 ? CitesOf(item) : item.Cites;
        Sequence<Citation> read = [.. cites.Where(cite => !telling.IsGeneralKnowledge([cite]))];
        return read.Count > 0 ? read : cites;
    }

    /// <summary>The citations of an item and of what is told in it: the options of a clause, the offices of a person, the members of a delegation.</summary>
    private static Sequence<Citation> CitesOf(Item item) => [.. item.Cites.Concat(item switch
    {
        DraftProvision clause => clause.Options.SelectMany(option => option.Cites),
        Person person => person.Offices.SelectMany(office => office.Cites),
        Delegation delegation => delegation.Members.SelectMany(member => member.Cites),
        GuaranteeProfile profile => profile.Answers.SelectMany(answer => answer.Cites),
        _ => [],
    }).Distinct()];

    /// <summary>Those that others tell differently.</summary>
    private IEnumerable<Statement> Otherwise(List<Item> items) => items.Where(item => item.Accounts.Count > 0)
        .Select(item => new Statement(Telling.Sentence($"Told differently by others: {TermIn(item, telling)}")) { Manner = Manner.Contested, Items = [item.Id], Cites = item.Cites, Rivals = telling.Rivals(item) });

    /// <summary>An item in a list: a position with who holds it on what, a clause as it stands, anything else by its name.</summary>
    internal static string TermIn(Item item, Telling telling, bool isAlone = false) => item switch
    {
        Position position => $"{telling.Name(position.Party)} on {telling.Name(position.Issue)}{(position.Date is { IsUnknown: false } date ? $", {DateWords.English(date)}" : "")}: {position.Stance.TrimEnd('.')}{(position.OnCondition.Length > 0 && !position.Stance.Contains(position.OnCondition, StringComparison.OrdinalIgnoreCase) ? $" (on condition: {position.OnCondition.TrimEnd('.')})" : "")}{(position.By.Count > 0 ? $" ({Words.For(position.Basis)} by {telling.Who(position.By)})" : "")}{(position.Contested && (!isAlone || Manners.Of(position) != Manner.Contested) ? " (contested)" : "")}{(position.Hedge.Length > 0 ? $" (caution of the source: “{position.Hedge}”)" : "")}",
        DraftProvision provision => $"{telling.Name(provision.Draft)}: {ClauseTelling.Of(provision, telling)}{(provision.Hedge.Length > 0 ? $" (caution of the source: “{provision.Hedge}”)" : "")}",
        Delegation delegation when delegation.Members.Any(member => member.Cites.Count > 0) => $"{telling.Name(delegation.Id)} ({string.Join("; ", delegation.Members.Where(member => member.Cites.Count > 0).Select(member => $"that {(member.Who.Length > 0 ? telling.Name(member.Who) : member.Unnamed)} was of it, by {telling.Teller(member.Cites)}"))})",
        _ => telling.Name(item.Id).TrimEnd('.'),
    };

    /// <summary>How many of some items, told by their citations, reach the record through one source, the same for the most of them, whoever speaks in it; empty for fewer than two.</summary>
    internal static string Through(IEnumerable<Sequence<Citation>> items, string called, Telling telling)
    {
        var all = items.ToList();
        var most = all.Where(cites => cites.Count > 0).Select(cites => cites.Select(cite => cite.Source).Distinct(StringComparer.Ordinal).ToList()).Where(read => read.Count == 1).GroupBy(read => read[0], StringComparer.Ordinal).MaxBy(group => group.Count());
        return most is null || most.Count() < 2 ? "" : $" {Reporting.Digits(most.Count())} of the {Reporting.Digits(all.Count)}{(called.Length > 0 ? $" {called}" : "")} reach the record through one source that was read, {telling.Name(most.Key)}.";
    }
}
