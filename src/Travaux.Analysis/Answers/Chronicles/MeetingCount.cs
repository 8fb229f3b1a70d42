using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How often people met on a track by one mode, and where.</summary>
public sealed record MeetingCount
{
    /// <summary>The track.</summary>
    public required string Track { get; init; }

    /// <summary>The mode.</summary>
    public required MeetingMode Mode { get; init; }

    /// <summary>The meetings told one by one that were held, or are reported.</summary>
    public Sequence<string> Held { get; init; }

    /// <summary>Series of which the number of meetings is told in words, or not at all.</summary>
    public Sequence<string> Series { get; init; }

    /// <summary>Meetings that were planned and are not known to have been held.</summary>
    public Sequence<string> Planned { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The counts of the meetings of an account, in the order of tracks, then modes.</summary>
    internal static Sequence<MeetingCount> Of(Chronicle chronicle, Telling telling)
    {
        var tracks = telling.Dossier.Head.Tracks.Select(track => track.Id).ToList();
        var meetings = chronicle.Entries.Select(entry => (Entry: entry, Meeting: telling.Dossier.Find<Meeting>(entry.Id))).Where(each => each.Meeting is not null);
        return [.. meetings.GroupBy(each => (each.Meeting!.Track, each.Meeting.Mode)).OrderBy(group => tracks.IndexOf(group.Key.Track)).ThenBy(group => group.Key.Mode)
            .Select(group => Counted(group.Key.Track, group.Key.Mode, [.. group.Select(each => (each.Entry, each.Meeting!))], telling))];
    }

    /// <summary>The counts as a section.</summary>
    internal static Section Told(Sequence<MeetingCount> counts, Telling telling, Reporting reporting) => new("meetings", "How often they met, how and where")
    {
        Parts = [.. counts.Select(count => reporting.Say(count.Statement, telling.Dossier.Head.Tracks.FirstOrDefault(track => track.Id == count.Track)?.Title ?? count.Track) with
        {
            Facts = [new("track", count.Track), new("mode", Record.Dossiers.Shapes.Words.For(count.Mode)), new("held", Reporting.Digits(count.Held.Count)), new("series", Reporting.Digits(count.Series.Count)), new("planned", Reporting.Digits(count.Planned.Count))],
        })],
    };

    private static MeetingCount Counted(string track, MeetingMode mode, List<(ChronicleEntry Entry, Meeting Meeting)> meetings, Telling telling)
    {
        var planned = meetings.Where(each => each.Entry.IsPlanned).ToList();
        var series = meetings.Where(each => each.Meeting.Series && !each.Entry.IsPlanned).ToList();
        var held = meetings.Where(each => !each.Meeting.Series && !each.Entry.IsPlanned).ToList();
        var parts = new List<string>();
        if (held.Count > 0)
        {
            parts.Add($"{Reporting.Digits(held.Count)} told one by one: {string.Join("; ", held.Select(each => $"{each.Entry.Title} ({each.Entry.When}{(each.Entry.DateStatus.Length > 0 ? $"; {each.Entry.DateStatus.TrimEnd('.')}" : "")}{Otherwise(each.Entry)}{Where(each.Meeting, telling)}{(each.Meeting.Status == MeetingStatus.Reported ? ", by report" : "")}{(each.Meeting.PartOf.Length > 0 ? $"; one of “{telling.Name(each.Meeting.PartOf)}”" : "")})"))}");
        }
        if (series.Count > 0)
        {
            parts.Add($"{(series.Count == 1 ? "a series" : $"{Reporting.Digits(series.Count)} series")}: {string.Join("; ", series.Select(each => $"{each.Entry.Title} ({each.Entry.When}{(each.Entry.DateStatus.Length > 0 ? $"; {each.Entry.DateStatus.TrimEnd('.')}" : "")}{Otherwise(each.Entry)}{Where(each.Meeting, telling)}), number of meetings: {(each.Meeting.Count.Length > 0 ? each.Meeting.Count : "not known")}"))}");
        }
        if (planned.Count > 0)
        {
            parts.AddRange(planned.GroupBy(each => each.Meeting.Status is MeetingStatus.EnvisagedNotHeld or MeetingStatus.Cancelled).Select(group =>
                $"{(group.Key ? "planned and not held" : "planned and not known to have been held")}: {string.Join("; ", group.Select(each => each.Entry.Title))}"));
        }
        return new()
        {
            Track = track,
            Mode = mode,
            Held = [.. held.Select(each => each.Entry.Id)],
            Series = [.. series.Select(each => each.Entry.Id)],
            Planned = [.. planned.Select(each => each.Entry.Id)],
            Statement = new($"{(mode == MeetingMode.Unspecified ? "By what means is not told" : Capital(MeetingTelling.Mode(mode)))}: {string.Join(". ", parts.Select((part, i) => i > 0 ? Capital(part) : part))}.")
            {
                Manner = held.Count + series.Count == 0 ? Manner.Planned : Manner.Reported,
                Items = [.. meetings.Select(each => each.Entry.Id)],
                Cites = [.. meetings.SelectMany(each => each.Meeting.Cites.Concat(each.Entry.OtherDateCites)).Distinct()],
                Gaps = telling.Gaps(meetings.Select(each => each.Entry.Id)),
            },
        };
    }

    /// <summary>The place with its country, and what the record says of where that is.</summary>
    private static string Where(Meeting meeting, Telling telling) => telling.Dossier.Find<Place>(meeting.Place) is { } place
        ? $", {place.Name}{(place.Country.Length > 0 ? $", {place.Country}" : "")}{(place.Note.Length > 0 && place.PlaceKind != PlaceKind.Virtual && meeting.Mode == MeetingMode.InPerson ? $": {char.ToLowerInvariant(place.Note[0])}{place.Note[1..].TrimEnd('.')}" : "")}" : "";

    /// <summary>The dates that others give.</summary>
    private static string Otherwise(ChronicleEntry entry) => entry.OtherDates.Count > 0 ? $"; dated elsewhere {string.Join("; ", entry.OtherDates)}" : "";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
