using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Which channels ran beside one another: the meetings of each track, and which of different tracks fell together.</summary>
/// <param name="Tracks">For each track with meetings or messages, its entries.</param>
/// <param name="Together">Pairs of entries of different tracks whose dates certainly or possibly touch.</param>
public sealed record ParallelChannels(Sequence<ChannelOfTrack> Tracks, Sequence<Statement> Together)
{
    /// <summary>What is told of the table and of other channels without a meeting of its own, from first to last.</summary>
    public Sequence<ChronicleEntry> Besides { get; init; }

    internal static ParallelChannels Of(Chronicle chronicle, Telling telling)
    {
        var entries = chronicle.Entries.Where(entry => telling.Dossier[entry.Id] is Meeting or Message).ToList();
        var titles = telling.Dossier.Head.Tracks.ToDictionary(track => track.Id, track => track.Title, StringComparer.Ordinal);
        var order = telling.Dossier.Head.Tracks.Select(track => track.Id).ToList();
        var tracks = entries.GroupBy(entry => entry.Track).OrderBy(group => order.IndexOf(group.Key))
            .Select(group => new ChannelOfTrack(group.Key, titles.GetValueOrDefault(group.Key, group.Key.Length > 0 ? group.Key : "Messages"), [.. group]));
        return new([.. tracks], [.. Pairs([.. entries.Where(entry => entry is { IsPlanned: false, Date: not null })], titles, telling)])
        {
            Besides = [.. chronicle.Entries.Where(entry => !entry.IsPlanned && ((entry.Lane is Lane.Delegations or Lane.OtherChannels && telling.Dossier[entry.Id] is Event) || telling.Dossier[entry.Id] is Act { ActKind: ActKind.Shared }))],
        };
    }

    internal Section Told(Telling telling, Reporting reporting) => new("channels", "Which channels ran in parallel")
    {
        Parts = [.. Tracks.Select(track => reporting.Say(track.InShort(telling) with { Details = [.. InRoles(track.Track, telling)] }, track.Title))],
        Sections =
        [
            new Section("channels-together", "On different tracks at the same time")
            {
                Parts = [.. Together.Count == 0 ? [reporting.Say(new("No two meetings of different tracks fell together, by their dates.") { Derived = "dates of the record, compared" })] : Together.Select(each => reporting.Say(each))],
            },
            .. Besides.Count == 0 ? Array.Empty<Section>() : [new Section("channels-besides", "Told of the table and of other channels, without a meeting of its own") { Parts = [.. Besides.Select(entry => entry.Briefly(reporting))] }],
            .. Tracks.Select(track => new Section($"channels-{(track.Track.Length > 0 ? track.Track : "messages")}", track.Title) { Parts = [.. track.Entries.Select(entry => entry.Said(reporting))] }),
        ],
    };

    /// <summary>Who acted on a track by the roles that the dossier gives them, whether or not a meeting is told of; what is not known of them.</summary>
    private static IEnumerable<Statement> InRoles(string track, Telling telling)
    {
        foreach (var role in telling.Dossier.Head.Roles.Where(role => track.Length > 0 && role.Track == track))
        {
            List<(Item Item, Sequence<Citation> Cites)> holders =
            [
                .. telling.Dossier.All<Person>().SelectMany(person => person.Roles.Where(each => each.Role == role.Id).Select(each => ((Item)person, each.Cites.Count > 0 ? each.Cites : person.Cites))),
                .. telling.Dossier.All<Actor>().SelectMany(actor => actor.Roles.Where(each => each.Role == role.Id).Select(each => ((Item)actor, each.Cites.Count > 0 ? each.Cites : actor.Cites))),
            ];
            if (holders.Count > 0)
            {
                yield return new(Telling.Sentence($"By role, {role.Id.Replace('-', ' ')} ({char.ToLowerInvariant(role.Meaning[0])}{role.Meaning[1..].TrimEnd('.')}): {telling.Names(holders.Select(holder => holder.Item.Id))}"))
                {
                    Items = [.. holders.Select(holder => holder.Item.Id)],
                    Cites = [.. holders.SelectMany(holder => holder.Cites).Distinct()],
                    Gaps = telling.Gaps(holders.Select(holder => holder.Item.Id)),
                };
            }
        }
    }

    /// <summary>More days than any "about" allows for: entries stand by their first day, so that none after it can touch.</summary>
    private const int FarApart = 4_000;

    /// <summary>For each entry, those of other tracks that touch it; a pair stands with the entry of the track that met less often.</summary>
    private static IEnumerable<Statement> Pairs(List<ChronicleEntry> entries, Dictionary<string, string> titles, Telling telling)
    {
        var often = entries.GroupBy(entry => entry.Track).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var with = new Dictionary<ChronicleEntry, List<(ChronicleEntry Other, Holds Holds)>>();
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                var (one, other) = (entries[i], entries[j]);
                if (one.Date!.Latest is { } last && other.Date!.SortKey.DayNumber - last.DayNumber > FarApart)
                {
                    break;
                }
                var holds = one.Track == other.Track || one.Latest < other.Earliest || other.Latest < one.Earliest ? Holds.No : DateRelations.Overlaps(one.Date!, other.Date!);
                if (holds != Holds.No)
                {
                    var (seldom, more) = often[one.Track] <= often[other.Track] ? (one, other) : (other, one);
                    (with.TryGetValue(seldom, out var list) ? list : with[seldom] = []).Add((more, holds));
                }
            }
        }
        return entries.Where(with.ContainsKey).Select(entry => Beside(entry, with[entry], titles, telling));
    }

    private static Statement Beside(ChronicleEntry entry, List<(ChronicleEntry Other, Holds Holds)> others, Dictionary<string, string> titles, Telling telling)
    {
        var told = others.GroupBy(each => each.Holds).OrderByDescending(group => group.Key).Select(group =>
            $"{(group.Key == Holds.Certainly ? "at the same time as" : "possibly, as far as the dates are known, at the same time as")} {Telling.Listed(group.Select(each => $"“{each.Other.Title}” ({Title(each.Other)}, {each.Other.When})"))}");
        return new($"“{entry.Title}” ({Title(entry)}, {entry.When}): {string.Join("; ", told)}.")
        {
            Items = [entry.Id, .. others.Select(each => each.Other.Id)],
            Cites = [.. others.SelectMany(each => each.Other.Statement.Cites).Concat(entry.Statement.Cites).Distinct()],
            Gaps = telling.Gaps([entry.Id]),
        };

        string Title(ChronicleEntry each) => titles.GetValueOrDefault(each.Track, "message").ToLowerInvariant();
    }
}

/// <summary>What happened on one track.</summary>
/// <param name="Track">The track; empty for messages outside every meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its meetings and messages, from first to last.</param>
public sealed record ChannelOfTrack(string Track, string Title, Sequence<ChronicleEntry> Entries)
{
    /// <summary>How many there were, each with its date.</summary>
    internal Statement InShort(Telling telling)
    {
        var held = Entries.Where(entry => !entry.IsPlanned).ToList();
        var meetings = held.Select(entry => telling.Dossier.Find<Meeting>(entry.Id)).OfType<Meeting>().ToList();
        var planned = Entries.Count - held.Count;
        return new(Telling.Sentence(string.Join("; ", new[]
        {
            held.Count > 0 ? $"{Reporting.Counted(held.Count, "entry", "entries")}: {string.Join("; ", held.Select(entry => entry.Title.Contains(entry.When, StringComparison.Ordinal) ? entry.Title : $"{entry.Title} ({entry.When})"))}" : "",
            meetings.SelectMany(meeting => meeting.Hosts).Select(host => host.Who).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } hosts ? $"hosts: {telling.Names(hosts)}" : "",
            string.Join("; ", meetings.SelectMany(meeting => meeting.ConvenedBy.Select(by => (by.Who, meeting.Title))).GroupBy(each => each.Who, StringComparer.Ordinal).Select(by => $"{telling.Name(by.Key)} convened {Telling.Listed(by.Select(each => $"“{each.Title}”"))}")),
            planned > 0 ? $"planned only: {string.Join(", ", Entries.Where(entry => entry.IsPlanned).Select(entry => entry.Title))}" : "",
        }.Where(part => part.Length > 0))))
        {
            Manner = held.Count == 0 ? Manner.Planned : Manner.Reported,
            Items = [.. Entries.Select(entry => entry.Id)],
            Cites = [.. Entries.SelectMany(entry => entry.Statement.Cites).Distinct()],
        };
    }
}
