using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How a meeting is told.</summary>
internal static class MeetingTelling
{
    /// <summary>A meeting: how and where, who, what came of it.</summary>
    public static Told Of(Meeting meeting, Telling telling)
    {
        var isPlanned = Manners.Of(meeting) == Manner.Planned;
        var who = isPlanned && meeting.WouldAttend.Count > 0 ? meeting.WouldAttend : meeting.AttendedBy;
        var status = meeting.Status switch
        {
            MeetingStatus.EnvisagedNotHeld => ", foreseen and not held",
            MeetingStatus.Cancelled => ", called off",
            MeetingStatus.Planned => ", planned",
            MeetingStatus.Reported => ", by report",
            _ => "",
        };
        var text = $"{meeting.Title}{status} ({How(meeting, telling)}){(who.Count > 0 ? $": {Attending(who, telling)}" : "")}";
        var track = telling.Dossier.Head.Tracks.FirstOrDefault(each => each.Id == meeting.Track);
        return new(meeting.Title, new(Telling.Sentence(text))
        {
            Manner = Manners.Of(meeting),
            Hedge = meeting.Result.Length > 0 ? "" : meeting.Hedge,
            Cites = [.. meeting.Cites.Concat(who.SelectMany(each => each.Cites)).Distinct()],
            Details = [.. Details(meeting, telling)],
        }, track?.Lane ?? Lane.OtherChannels, meeting.Track);
    }

    /// <summary>How and where people met: "in person, Istanbul; host Turkey".</summary>
    public static string How(Meeting meeting, Telling telling)
    {
        var mode = meeting.Mode switch
        {
            MeetingMode.InPerson => "in person",
            MeetingMode.Video => "by video",
            MeetingMode.Phone => "by telephone",
            MeetingMode.Correspondence => "in writing",
            _ => "by what means is not said",
        };
        var place = telling.Dossier.Find<Place>(meeting.Place) is { PlaceKind: not PlaceKind.Virtual } at ? $", {at.Name}" : "";
        var host = meeting.Hosts.Count > 0 ? $"; host {telling.Who(meeting.Hosts)}" : "";
        var convened = meeting.ConvenedBy.Count > 0 ? $"; convened by {telling.Who(meeting.ConvenedBy)}" : "";
        var series = meeting.Series ? $"; a series, number of meetings: {(meeting.Count.Length > 0 ? meeting.Count : "not known")}" : "";
        var part = meeting.PartOf.Length > 0 ? $"; one of “{telling.Name(meeting.PartOf)}”" : "";
        return $"{mode}{place}{host}{convened}{series}{part}";
    }

    private static string Attending(IEnumerable<Attendance> who, Telling telling) => Telling.Listed(who.Select(each =>
        $"{telling.Name(each.Who)}{(each.Capacity.Length > 0 ? $" ({each.Capacity})" : "")}{(each.Uncertain ? " (doubtful)" : "")}"));

    private static IEnumerable<Statement> Details(Meeting meeting, Telling telling)
    {
        if (meeting.Purpose.Length > 0)
        {
            yield return About($"Purpose: {meeting.Purpose}", meeting);
        }
        if (meeting.Agenda.Count > 0)
        {
            yield return About($"On the agenda, as told: {telling.Names(meeting.Agenda)}", meeting);
        }
        if (meeting.Result.Length > 0)
        {
            yield return About($"Result: {meeting.Result}", meeting) with { Hedge = meeting.Hedge };
        }
        if (meeting.PresentNearby.Count > 0)
        {
            yield return About($"Near it, without being of it as far as is known: {Attending(meeting.PresentNearby, telling)}", meeting);
        }
        if (meeting.AttestedBy.Length > 0)
        {
            yield return About($"Attested by {meeting.AttestedBy}", meeting);
        }
        if (meeting.Note.Length > 0)
        {
            yield return About(meeting.Note, meeting);
        }
        if (meeting.ConcurrentWith.Count > 0)
        {
            yield return About($"At the same time: {telling.Names(meeting.ConcurrentWith)}", meeting);
        }
    }

    private static Statement About(string text, Meeting meeting) => new(Telling.Sentence(text)) { Manner = Manners.Of(meeting), Items = [meeting.Id], Cites = meeting.Cites };

    /// <summary>A mode as a word of a table.</summary>
    public static string Mode(MeetingMode mode) => Words.For(mode).Replace('-', ' ');
}
