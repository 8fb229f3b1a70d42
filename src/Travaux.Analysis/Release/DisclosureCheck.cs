using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Release;

/// <summary>What a release is checked against.</summary>
public sealed record DisclosureOptions
{
    /// <summary>Names, aliases and whatever else would give a sealed source away: what the vault holds, where it is open.</summary>
    public Sequence<string> Secrets { get; init; }

    /// <summary>Words of files that go with the release: name and text of each.</summary>
    public Sequence<(string File, string Text)> Files { get; init; }

    /// <summary>The smallest number of people among whom a source may stand; <see langword="null"/> for what the audience says, else 5.</summary>
    public int? SmallestCircle { get; init; }
}

/// <summary>Looks, before a release, for what would give a sealed source away.</summary>
/// <remarks>
/// <para>
/// What an insider knows is not what a stranger knows: a line such as "a participant in the second round" hides nobody where four
/// people met. So the whole record tells how many people a line can mean: those at the meetings of which the sealed source
/// tells. Below the smallest circle the release is refused. Place, exact day, office and the source's own words are
/// listed, since together they single people out. What this can't know: what insiders remember of a phrase.
/// </para>
/// <para>Source of the notion: M. Tolich, "Internal Confidentiality", Qualitative Sociology 27 (2004): identifiable to one another, though to nobody else.</para>
/// </remarks>
public static class DisclosureCheck
{
    private const int UsualCircle = 5;

    /// <summary>What is found, what refuses first.</summary>
    /// <param name="whole">The dossier as its custodians see it.</param>
    /// <param name="released">What is to leave.</param>
    /// <param name="options">What it is checked against.</param>
    public static Sequence<Disclosure> Run(Dossier whole, Dossier released, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(released);
        ArgumentNullException.ThrowIfNull(options);
        var smallest = options.SmallestCircle ?? whole.Find<AudienceList>(released.Audience)?.SmallestCircle ?? UsualCircle;
        return
        [
            .. Spoken(released, options)
                .Concat(Hidden(whole, released))
                .Concat(Circles(whole, released, smallest))
                .Concat(Singled(released))
                .DistinctBy(found => (found.Code, found.Item, found.Message))
                .OrderByDescending(found => found.Weight)
                .ThenBy(found => found.Code, StringComparer.Ordinal)
                .ThenBy(found => found.Item, StringComparer.Ordinal),
        ];
    }

    /// <summary>Secrets of the vault in words that leave.</summary>
    private static IEnumerable<Disclosure> Spoken(Dossier released, DisclosureOptions options)
    {
        var secrets = options.Secrets.Select(FoldedText.Of).Where(secret => secret.Trim().Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (secrets.Count == 0)
        {
            yield break;
        }
        foreach (var item in released.Items)
        {
            foreach (var (path, text) in Texts(item))
            {
                if (secrets.Exists(FoldedText.Of(text).Contains))
                {
                    yield return new("TX660", DisclosureWeight.Never, item.Id, $"{path} of {item.Id} holds a name, an alias or a telling detail of a sealed source: take it out of the record, or keep the item back.");
                }
            }
        }
        foreach (var (file, text) in options.Files)
        {
            if (secrets.Exists(FoldedText.Of(text).Contains))
            {
                yield return new("TX661", DisclosureWeight.Never, "", $"The file '{file}', which goes with the release, holds a name, an alias or a telling detail of a sealed source: keep its copy back.");
            }
        }
    }

    /// <summary>Ids of what stays behind, and names of people who do, in words that leave.</summary>
    private static IEnumerable<Disclosure> Hidden(Dossier whole, Dossier released)
    {
        var hidden = whole.Items.Where(item => released[item.Id] is null && item is not AudienceList).ToList();
        var ids = hidden.Select(item => item.Id).Where(id => id.Length > 3 && id.AsSpan().IndexOfAny("-_./") >= 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = hidden.Where(item => item is Person { Sealed: null, Unnamed: null } or Place)
            .SelectMany(item => item is Person person ? person.OtherNames.Select(name => name.Value).Prepend(person.Name) : [item.Heading])
            .Select(FoldedText.Of).Where(name => name.Trim().Length > 3).Distinct(StringComparer.Ordinal).ToList();
        foreach (var item in released.Items)
        {
            foreach (var (path, text) in Texts(item))
            {
                if (text.Split(' ', '(', ')', ',', ';', ':', '"').Any(word => ids.Contains(word.TrimEnd('.'))))
                {
                    yield return new("TX662", DisclosureWeight.Refused, item.Id, $"{path} of {item.Id} names by its id an item that stays behind: reword it.");
                }
                else if (names.Count > 0 && FoldedText.Of(text) is var folded && names.Exists(folded.Contains))
                {
                    yield return new("TX663", DisclosureWeight.Refused, item.Id, $"{path} of {item.Id} names a person or place that stays behind: reword it, or release that too.");
                }
            }
        }
    }

    /// <summary>How many people a sealed line can mean.</summary>
    private static IEnumerable<Disclosure> Circles(Dossier whole, Dossier released, int smallest)
    {
        foreach (var item in released.Items)
        {
            foreach (var sealed_ in SealedIn(whole, item).Distinct(StringComparer.Ordinal))
            {
                if (SealOf(whole, sealed_) is { Circle: { } said } && said < smallest)
                {
                    yield return new("TX664", DisclosureWeight.Refused, item.Id, $"{item.Id} rests on {sealed_}, whose line fits {said} people by the custodians' own count; {smallest} is the least for this audience.");
                }
            }
            if (!SealedIn(whole, item).Any())
            {
                continue;
            }
            foreach (var meeting in MeetingsOf(whole, item))
            {
                if (Circle.At(whole, meeting) is { } people && people < smallest)
                {
                    yield return new("TX665", DisclosureWeight.Refused, item.Id, $"{item.Id} rests on {string.Join(" and ", SealedIn(whole, item).Distinct(StringComparer.Ordinal))} and tells of {meeting.Id}, where {people} {(people == 1 ? "person was" : "people were")}: whoever was there knows who spoke. {smallest} is the least for this audience.");
                }
            }
        }
    }

    /// <summary>What singles somebody out together with what else is known.</summary>
    private static IEnumerable<Disclosure> Singled(Dossier released)
    {
        foreach (var source in released.All<Source>().Where(source => source.Sealed is not null))
        {
            string[] telling =
            [
                .. source.Date is { IsDay: true } ? ["its exact day"] : Array.Empty<string>(),
                .. source.Place.Length > 0 ? ["its place"] : Array.Empty<string>(),
                .. source.Medium.Length > 0 ? ["its medium"] : Array.Empty<string>(),
                .. source.Url.Length > 0 ? ["its address"] : Array.Empty<string>(),
                .. source.Languages.Count > 0 ? ["its language"] : Array.Empty<string>(),
                .. source.Title.Length > 0 ? ["its title"] : Array.Empty<string>(),
                .. source.Copies.Count > 0 ? ["its copies"] : Array.Empty<string>(),
            ];
            if (telling.Length > 0)
            {
                yield return new("TX666", DisclosureWeight.Listed, source.Id, $"The sealed source {source.Id} leaves with {string.Join(", ", telling)}: together they may tell who it is.");
            }
        }
        foreach (var claim in released.All<Claim>().Where(claim => claim.Quote is not null && SealedIn(released, claim).Any()))
        {
            yield return new("TX667", DisclosureWeight.Listed, claim.Id, $"{claim.Id} quotes a sealed source word for word: people know one another by their phrases. A paraphrase tells less.");
        }
    }

    /// <summary>The sealed people and sources on which an item rests or of whom it tells.</summary>
    private static IEnumerable<string> SealedIn(Dossier dossier, Item item) =>
        (SealOf(dossier, item.Id) is not null ? [item.Id] : Array.Empty<string>())
        .Concat(ItemKind.References(item).Select(reference => reference.Id).Where(id => SealOf(dossier, id) is not null));

    private static Record.Dossiers.Parts.Seal? SealOf(Dossier dossier, string id) => dossier[id] switch
    {
        Person person => person.Sealed,
        Source source => source.Sealed,
        Actor actor => actor.Sealed,
        _ => null,
    };

    private static IEnumerable<Meeting> MeetingsOf(Dossier whole, Item item) =>
        ItemKind.References(item).Select(reference => whole.Find<Meeting>(reference.Id)).Append(item as Meeting).OfType<Meeting>().Distinct();

    private static List<(string Path, string Text)> Texts(Item item)
    {
        var texts = new List<(string, string)>();
        ItemKind.Walk(item, (path, type, value) =>
        {
            if (type is FieldType.Text or FieldType.Slug or FieldType.Reference)
            {
                texts.Add((path, (string)value));
            }
        });
        return texts;
    }
}
