using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Which channels ran beside one another: the meetings of each track, and which of different tracks fell together.</summary>
/// <param name="Tracks">For each track with meetings or messages, its entries.</param>
/// <param name="Together">Pairs of entries of different tracks whose dates certainly or possibly touch.</param>
public sealed record ParallelChannels(Sequence<ChannelOfTrack> Tracks, Sequence<Statement> Together)
{
    internal static ParallelChannels Of(Chronicle chronicle, Telling telling)
    {
        var entries = chronicle.Entries.Where(entry => telling.Dossier[entry.Id] is Meeting or Message).ToList();
        var titles = telling.Dossier.Head.Tracks.ToDictionary(track => track.Id, track => track.Title, StringComparer.Ordinal);
        var order = telling.Dossier.Head.Tracks.Select(track => track.Id).ToList();
        var tracks = entries.GroupBy(entry => entry.Track).OrderBy(group => order.IndexOf(group.Key))
            .Select(group => new ChannelOfTrack(group.Key, titles.GetValueOrDefault(group.Key, group.Key.Length > 0 ? group.Key : "Messages"), [.. group]));
        return new([.. tracks], [.. Pairs([.. entries.Where(entry => entry is { IsPlanned: false, Date: not null })], titles, telling)]);
    }

    internal Section Told(Reporting reporting) => new("channels", "Which channels ran in parallel")
    {
        Sections =
        [
            .. Tracks.Select(track => new Section($"channels-{(track.Track.Length > 0 ? track.Track : "messages")}", track.Title) { Parts = [.. track.Entries.Select(entry => entry.Said(reporting))] }),
            new Section("channels-together", "On different tracks at the same time")
            {
                Parts = [.. Together.Count == 0 ? [reporting.Say(new("No two meetings of different tracks fell together, by their dates.") { Derived = "dates of the record, compared" })] : Together.Select(each => reporting.Say(each))],
            },
        ],
    };

    /// <summary>More days than any "about" allows for: entries stand by their first day, so that none after it can touch.</summary>
    private const int FarApart = 4_000;

    private static IEnumerable<Statement> Pairs(List<ChronicleEntry> entries, Dictionary<string, string> titles, Telling telling)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                var (one, other) = (entries[i], entries[j]);
                if (one.Date!.Latest is { } last && other.Date!.SortKey.DayNumber - last.DayNumber > FarApart)
                {
                    break;
                }
                var holds = one.Track == other.Track ? Holds.No : DateRelations.Overlaps(one.Date!, other.Date!);
                if (holds != Holds.No)
                {
                    yield return new($"“{one.Title}” ({Title(one)}, {one.When}) and “{other.Title}” ({Title(other)}, {other.When}): {(holds == Holds.Certainly ? "at the same time" : "possibly at the same time, as far as the dates are known")}.")
                    {
                        Items = [one.Id, other.Id],
                        Cites = [.. one.Statement.Cites.Concat(other.Statement.Cites).Distinct()],
                        Hedge = holds == Holds.Possibly ? "possibly" : "",
                        Gaps = telling.Gaps([one.Id, other.Id]),
                    };
                }
            }
        }

        string Title(ChronicleEntry entry) => titles.GetValueOrDefault(entry.Track, "message").ToLowerInvariant();
    }
}

/// <summary>What happened on one track.</summary>
/// <param name="Track">The track; empty for messages outside every meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its meetings and messages, from first to last.</param>
public sealed record ChannelOfTrack(string Track, string Title, Sequence<ChronicleEntry> Entries);
