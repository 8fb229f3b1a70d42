using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>The people and groups whose names the record does not have, and why it has none.</summary>
internal static class PeopleWithoutNames
{
    /// <summary>Who they are, together where the reason is the same; whoever is sealed is not among them. Nothing where everybody has a name.</summary>
    public static IEnumerable<Statement> Told(Telling telling)
    {
        var people = telling.Dossier.Items.Select(item => (Item: item, Unnamed: item is Person person ? person.Unnamed : (item as Actor)?.Unnamed)).Where(each => each.Unnamed is not null && Attributions.SealOf(each.Item) is null).ToList();
        if (people.Count > 0)
        {
            yield return new($"{Reporting.Counted(people.Count, "person or group", "people or groups")} in the record {(people.Count == 1 ? "has" : "have")} no name:")
            {
                Items = [.. people.Select(each => each.Item.Id)],
                Derived = "counted in the record",
                Details = [.. Members(telling), .. people.GroupBy(each => Why(each.Unnamed!, telling), StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => new Statement(Telling.Sentence($"{group.Key}: {string.Join("; ", group.Select(each => $"{telling.Name(each.Item.Id)}{(each.Unnamed!.Count.Length > 0 ? $" (how many: {each.Unnamed.Count})" : "")}"))}")) { Items = [.. group.Select(each => each.Item.Id)], Cites = [.. group.SelectMany(each => each.Item.Cites).Distinct()] })],
            };
        }
    }

    /// <summary>Members of delegations who are told of without names; they are no people or groups of the record of their own.</summary>
    private static IEnumerable<Statement> Members(Telling telling) => telling.Dossier.All<Delegation>().Where(delegation => delegation.Members.Any(member => member.Unnamed.Length > 0))
        .Select(delegation => new Statement(Telling.Sentence($"Besides, not counted here, in {telling.Name(delegation.Id)}: {string.Join("; ", delegation.Members.Where(member => member.Unnamed.Length > 0).Select(member => member.Unnamed))}")) { Items = [delegation.Id], Cites = delegation.Cites });

    private static string Why(Unnamed unnamed, Telling telling) => unnamed.Identity switch
    {
        WithheldIdentity.Withheld => $"Withheld{(unnamed.PromisedBy.Count > 0 ? $", as {telling.Names(unnamed.PromisedBy)} promised" : "")}{(unnamed.Reason.Length > 0 ? $" ({unnamed.Reason.TrimEnd('.')})" : "")}",
        WithheldIdentity.NotGiven => "The source gives no name",
        _ => "Not known to the record",
    };
}
