using System.Text.RegularExpressions;
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

    /// <summary>Files that go with the release and whose words can't be looked through: a scan, a recording, a format that is not read.</summary>
    public Sequence<string> Unread { get; init; }

    /// <summary>The smallest number of people among whom a source may stand; <see langword="null"/> for what the audience says, else 5.</summary>
    public int? SmallestCircle { get; init; }
}

/// <summary>Looks, before a release, for what would give a sealed source away, and for what was to stay behind.</summary>
/// <remarks>
/// <para>
/// What an insider knows is not what a stranger knows: a line such as "a participant in the second round" hides nobody where four
/// people met. So the whole record tells how many people a line can mean: those at the meetings and on the delegations of which the sealed source
/// tells, one by one and all of them together. Below the smallest circle the release is refused. An exact day and the source's own words are
/// listed, since together they single people out. What this can't know: what insiders remember of a phrase.
/// </para>
/// <para>Source of the notion: M. Tolich, "Internal Confidentiality", Qualitative Sociology 27 (2004): identifiable to one another, though to nobody else.</para>
/// </remarks>
public static partial class DisclosureCheck
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
                .Concat(SmallCircles.In(whole, released, smallest))
                .Concat(Singled(released))
                .Concat(Numbered(whole, released))
                .DistinctBy(found => (found.Code, found.Item, found.Message))
                .OrderByDescending(found => found.Weight)
                .ThenBy(found => found.Code, StringComparer.Ordinal)
                .ThenBy(found => found.Item, StringComparer.Ordinal),
        ];
    }

    /// <summary>Secrets of the vault in words that leave.</summary>
    private static IEnumerable<Disclosure> Spoken(Dossier released, DisclosureOptions options)
    {
        var secrets = new SecretWords(options.Secrets);
        if (secrets.IsEmpty)
        {
            yield break;
        }
        foreach (var item in released.Items)
        {
            foreach (var (path, text) in Texts(item))
            {
                if (secrets.In(text) is not Likeness.None and var likeness)
                {
                    yield return likeness == Likeness.Words
                        ? new("TX660", DisclosureWeight.Never, item.Id, $"{path} of {item.Id} holds a name, an alias or a telling detail of a sealed source: take it out of the record, or keep the item back.")
                        : new("TX674", DisclosureWeight.Refused, item.Id, $"{path} of {item.Id} has words that sound like a name, an alias or a telling detail of a sealed source: see whether they are.");
                }
            }
        }
        foreach (var (file, text) in options.Files)
        {
            if (secrets.In(text) is not Likeness.None and var likeness)
            {
                yield return likeness == Likeness.Words
                    ? new("TX661", DisclosureWeight.Never, "", $"The file '{file}', which goes with the release, holds a name, an alias or a telling detail of a sealed source: keep its copy back.")
                    : new("TX674", DisclosureWeight.Refused, "", $"The file '{file}', which goes with the release, has words that sound like a name, an alias or a telling detail of a sealed source: see whether they are.");
            }
        }
        foreach (var file in options.Unread)
        {
            yield return new("TX675", DisclosureWeight.Refused, "", $"The words of the file '{file}', which goes with the release, can't be looked through: look yourself, or keep its copy back.");
        }
    }

    /// <summary>Ids of what stays behind, and its names, in words that leave.</summary>
    private static IEnumerable<Disclosure> Hidden(Dossier whole, Dossier released)
    {
        var names = new HiddenNames(whole, released);
        foreach (var item in released.Items)
        {
            foreach (var (path, text) in Texts(item))
            {
                if (names.HasId(text))
                {
                    yield return new("TX662", DisclosureWeight.Refused, item.Id, $"{path} of {item.Id} names by its id an item that stays behind: reword it.");
                }
                else if (names.HasName(text) is { } isName)
                {
                    yield return isName
                        ? new("TX663", DisclosureWeight.Refused, item.Id, $"{path} of {item.Id} names a person, actor or place that stays behind: reword it, or release that too.")
                        : new("TX676", DisclosureWeight.Listed, item.Id, $"{path} of {item.Id} has the title of something that stays behind.");
                }
            }
        }
    }

    /// <summary>What singles somebody out together with what else is known.</summary>
    private static IEnumerable<Disclosure> Singled(Dossier released)
    {
        foreach (var source in released.All<Source>().Where(source => source is { Sealed: not null, Date.IsDay: true }))
        {
            yield return new("TX666", DisclosureWeight.Listed, source.Id, $"The sealed source {source.Id} leaves with its exact day: whoever knows who was where on it may know who it is. The month tells less.");
        }
        foreach (var claim in released.All<Claim>().Where(claim => claim.Quote is not null && SmallCircles.SealedIn(released, claim).Any()))
        {
            yield return new("TX667", DisclosureWeight.Listed, claim.Id, $"{claim.Id} quotes a sealed source word for word: people know one another by their phrases. A paraphrase tells less.");
        }
        foreach (var item in released.Items.Where(item => item is Meeting or Delegation && SmallCircles.SealedIn(released, item).Any()))
        {
            yield return new("TX677", DisclosureWeight.Listed, item.Id, $"{item.Id} says that somebody sealed was there: whoever is not otherwise named there is who it may be.");
        }
    }

    /// <summary>Numbers that are missing, by which what stays behind can be counted.</summary>
    private static IEnumerable<Disclosure> Numbered(Dossier whole, Dossier released)
    {
        var series = released.Items.Select(item => Number().Match(item.Id)).Where(match => match.Success)
            .GroupBy(match => match.Groups["series"].Value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .ToDictionary(group => group.Key, group => group.Max(match => ulong.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        var missing = whole.Items.Where(item => released[item.Id] is null).Select(item => Number().Match(item.Id))
            .Where(match => match.Success && series.TryGetValue(match.Groups["series"].Value, out var last) && ulong.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) < last)
            .Select(match => match.Groups["series"].Value).Distinct(StringComparer.Ordinal);
        foreach (var name in missing)
        {
            yield return new("TX678", DisclosureWeight.Listed, "", $"Ids that begin with '{name}' are numbered, and some numbers stay behind: the audience can count them. Ids that say nothing tell less.");
        }
        foreach (var track in released.All<Meeting>().Where(meeting => meeting.Ordinal is not null).GroupBy(meeting => meeting.Track, StringComparer.Ordinal))
        {
            if (whole.All<Meeting>().Any(meeting => meeting.Track == track.Key && meeting.Ordinal < track.Max(each => each.Ordinal) && released[meeting.Id] is null))
            {
                yield return new("TX678", DisclosureWeight.Listed, "", $"A numbered meeting of the track {track.Key} stays behind, and a later one leaves: the audience can count them.");
            }
        }
    }

    private static List<(string Path, string Text)> Texts(Item item)
    {
        var texts = new List<(string, string)>();
        ItemKind.Walk(item, (path, type, value) =>
        {
            if (type is FieldType.Text or FieldType.Slug or FieldType.Reference or FieldType.Date)
            {
                texts.Add((path, value.ToString()!));
            }
        });
        return texts;
    }

    [GeneratedRegex("^(?<series>[^0-9]+)(?<number>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
