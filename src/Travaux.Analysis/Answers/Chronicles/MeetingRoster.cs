using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Who sat where, in which office and capacity, at one meeting.</summary>
/// <param name="Entry">The meeting.</param>
/// <param name="Seats">Those who were there, or belonged to a delegation that was.</param>
public sealed record MeetingRoster(ChronicleEntry Entry, Sequence<Seat> Seats)
{
    /// <summary>The rosters of the meetings of an account; of those that were only planned, who was to be there.</summary>
    internal static Sequence<MeetingRoster> Of(Chronicle chronicle, Telling telling) => [.. chronicle.Entries
        .Select(entry => (entry, Meeting: telling.Dossier.Find<Meeting>(entry.Id)))
        .Where(each => each.Meeting is not null)
        .Select(each => new MeetingRoster(each.entry, [.. Seated(each.Meeting!, each.entry, telling)]))];

    /// <summary>The rosters as a section: first who named the delegations and with what mandate.</summary>
    internal static Section Told(Sequence<MeetingRoster> rosters, Telling telling, Reporting reporting) => new("who", "Who sat where")
    {
        Sections =
        [
            new Section("who-delegations", "The delegations: who named them, with what mandate") { Parts = [.. telling.Dossier.All<Delegation>().Select(team => reporting.Say(Named(team, telling)))] },
            .. rosters.GroupBy(roster => string.Join('\n', roster.Seats.Select(seat => $"{seat.Team} {seat.Statement.Text} {seat.Statement.Manner}")), StringComparer.Ordinal)
                .Select(alike => new Section($"who-{alike.First().Entry.Id}", string.Join("; ", alike.Select(roster => roster.Entry.Title.Contains(roster.Entry.When, StringComparison.Ordinal) ? roster.Entry.Title : $"{roster.Entry.Title}, {roster.Entry.When}")) + (alike.First().Entry.IsPlanned ? " (planned, not known to have been held)" : ""))
                {
                    Parts = [.. Sat(alike.First(), [.. alike.Select(roster => roster.Entry.Id)], telling, reporting)],
                }),
        ],
    };

    private static IEnumerable<Said> Sat(MeetingRoster roster, Sequence<string> meetings, Telling telling, Reporting reporting)
    {
        if (roster.Seats.Count == 0)
        {
            yield return reporting.Say(Nobody(roster.Entry));
        }
        if (roster.Seats.Any(seat => seat.Team.Length > 0))
        {
            yield return reporting.Say(new("The record tells which delegations met, not who of each sat there.") { Manner = Manner.Unknown, Items = meetings, Derived = "attendance is recorded by delegation" });
        }
        foreach (var seat in roster.Seats)
        {
            yield return reporting.Say(seat.Statement, seat.Team.Length > 0 ? telling.Name(seat.Team) : "") with { Facts = [new("meetings", string.Join(' ', meetings))] };
        }
    }

    private static Statement Named(Delegation team, Telling telling) => new(
        $"{telling.Name(team.Id)}: {(team.AppointedBy.Count > 0 ? $"named by {telling.Names(team.AppointedBy)}, as told by {telling.Teller(team.Cites)}" : "who named it the record does not say")}; "
        + $"{(team.Mandate.Length > 0 ? $"mandate: {team.Mandate.TrimEnd('.')}" : "with what mandate the record does not say")}{(team.Head.Length > 0 ? $"; head: {telling.Name(team.Head)}" : "")}.")
    {
        Hedge = team.Hedge,
        Items = [team.Id],
        Cites = team.Cites,
        Gaps = telling.Gaps([team.Id]),
        Rivals = telling.Rivals(team),
        Details = team.Note.Length > 0 ? [new Statement(Telling.Sentence(team.Note)) { Items = [team.Id], Cites = team.Cites }] : [],
    };

    private static Statement Nobody(ChronicleEntry entry) => new("Who was there the record does not say.") { Manner = Manner.Unknown, Items = [entry.Id], Cites = entry.Statement.Cites };

    private static IEnumerable<Seat> Seated(Meeting meeting, ChronicleEntry entry, Telling telling)
    {
        var manner = Manners.Of(meeting);
        var attending = manner == Manner.Planned && meeting.WouldAttend.Count > 0 ? meeting.WouldAttend : meeting.AttendedBy;
        foreach (var each in attending)
        {
            Sequence<Citation> cites = each.Cites.Count > 0 ? each.Cites : meeting.Cites;
            if (telling.Dossier.Find<Delegation>(each.Who) is not { } team)
            {
                yield return new(each.Who, "", Sitting(each.Who, each.Capacity, each.Uncertain, entry.Date, telling) with { Manner = manner, Items = [meeting.Id, each.Who], Cites = cites });
                continue;
            }
            foreach (var member in team.Members.Where(member => IsOnIt(member, entry.Date)))
            {
                yield return new(member.Who, team.Id, Sitting(member, team, entry.Date, telling) with { Manner = manner, Cites = member.Cites.Count > 0 ? member.Cites : team.Cites });
            }
        }
        foreach (var near in meeting.PresentNearby)
        {
            var told = Sitting(near.Who, near.Capacity, near.Uncertain, entry.Date, telling);
            yield return new(near.Who, "", told with { Text = $"Near it, without being of it as far as is known: {told.Text}", Items = [meeting.Id, near.Who], Cites = near.Cites.Count > 0 ? near.Cites : meeting.Cites });
        }
    }

    private static bool IsOnIt(Member member, EdtfDate? date) => member.During is null || date is null || DateRelations.Overlaps(member.During, date) != Holds.No;

    private static Statement Sitting(Member member, Delegation team, EdtfDate? date, Telling telling)
    {
        if (member.Who.Length > 0)
        {
            var doubt = member.Uncertain || (member.During is { } during && date is not null && DateRelations.Overlaps(during, date) != Holds.Certainly);
            var roles = Roles(member, date, telling);
            var toldBy = member.Cites.Count > 0 ? $", by the account of {telling.Teller(member.Cites)}" : "";
            return Sitting(member.Who, $"{member.Capacity}{toldBy}{(roles.Count > 0 ? $"{(member.Capacity.Length > 0 ? "; " : "")}in the talks: {string.Join(", ", roles)}" : "")}", doubt, date, telling) with { Items = [team.Id, member.Who] };
        }
        var count = member.Count.Length > 0 ? $", {member.Count} of them" : "";
        var doubtful = member.Uncertain ? " (doubtful)" : "";
        var note = member.Note.Length > 0 ? [new Statement(Telling.Sentence(member.Note)) { Items = [team.Id], Cites = team.Cites }] : Array.Empty<Statement>();
        var guess = member.Possibly.Count > 0
            ? [new Statement($"Possibly {telling.Names(member.Possibly.Select(each => each.Who))}: a guess, no identification.") { Manner = Manner.Conjectured, Items = [team.Id, .. member.Possibly.Select(each => each.Who)], Cites = team.Cites }]
            : Array.Empty<Statement>();
        return new($"Not named: {member.Unnamed}{count}{doubtful}.") { Items = [team.Id], Details = [.. guess, .. note] };
    }

    /// <summary>Somebody by name, with the offices that they held on a date.</summary>
    internal static string WithOffice(string who, EdtfDate? date, Telling telling)
    {
        var offices = telling.Dossier.Find<Person>(who) is { Sealed: null } person ? Offices(person, date, telling) : [];
        return $"{telling.Name(who)}{(offices.Count > 0 ? $", {Telling.Listed(offices)}" : "")}";
    }

    private static Statement Sitting(string who, string capacity, bool isDoubtful, EdtfDate? date, Telling telling)
    {
        var offices = telling.Dossier.Find<Person>(who) is { Sealed: null } person ? Offices(person, date, telling) : [];
        var unnamed = telling.Dossier.Find<Person>(who)?.Unnamed is not null ? " (not named)" : "";
        var text = $"{telling.Name(who)}{unnamed}{(offices.Count > 0 ? $", {Telling.Listed(offices)}" : "")}{(capacity.Length > 0 ? $"; {capacity}" : "")}{(isDoubtful ? " (doubtful)" : "")}";
        return new(Telling.Sentence(text)) { Gaps = telling.Gaps([who]) };
    }

    /// <summary>What a member of a delegation was in the talks on a date, beyond the capacity in which they sat there.</summary>
    private static List<string> Roles(Member member, EdtfDate? date, Telling telling) => telling.Dossier.Find<Person>(member.Who) is { Sealed: null } person
        ? [.. person.Roles.Where(role => role.During is null || date is null || DateRelations.Overlaps(role.During, date) != Holds.No).Select(role => role.Role.Replace('-', ' '))]
        : [];

    /// <summary>The offices that somebody held on a date, each with its doubt.</summary>
    private static List<string> Offices(Person person, EdtfDate? date, Telling telling) => [.. person.Offices
        .Select(office => (office, Held: office.During is null || date is null ? (Holds?)null : Greater(DateRelations.During(date, office.During), DateRelations.Overlaps(date, office.During))))
        .Where(each => each.Held != Holds.No)
        .Select(each =>
        {
            var of = each.office.Of.Length > 0 ? telling.Name(each.office.Of) : each.office.OfWhom;
            var named = of.Length > 0 && !each.office.Office.Contains(of, StringComparison.OrdinalIgnoreCase) ? $"{each.office.Office} ({of})" : each.office.Office;
            return each.Held switch { Holds.Certainly => named, null => $"{named}, when is not told", _ => $"{named}, whether on that day is not certain" };
        })];

    private static Holds Greater(Holds one, Holds other) => one > other ? one : other;
}

/// <summary>Somebody at a meeting.</summary>
/// <param name="Who">The id of the actor or person; empty where there is no name.</param>
/// <param name="Team">The delegation with which they were there; empty for none.</param>
/// <param name="Statement">Name, office on that day, capacity, doubts.</param>
public sealed record Seat(string Who, string Team, Statement Statement);
