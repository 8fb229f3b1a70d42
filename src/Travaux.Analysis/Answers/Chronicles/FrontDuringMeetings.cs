using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What went on at the front while the delegations met.</summary>
/// <param name="Meetings">The meetings of the delegations that were held, from first to last.</param>
public sealed record FrontDuringMeetings(Sequence<FrontDuringMeeting> Meetings)
{
    /// <summary>The meetings asked about against the whole account's fighting.</summary>
    internal static FrontDuringMeetings Of(Chronicle chronicle, Chronicle whole, Telling telling) => new([.. chronicle.Entries
        .Where(entry => entry is { Lane: Lane.Delegations, IsPlanned: false, Date: not null } && telling.Dossier[entry.Id] is Meeting)
        .Select(entry => new FrontDuringMeeting(
            entry,
            [.. whole.Entries.Where(each => each.Lane == Lane.Battlefield && Touches(each, entry) == Holds.Certainly)],
            [.. whole.Entries.Where(each => each.Lane == Lane.Battlefield && Touches(each, entry) == Holds.Possibly)]))]);

    internal Section Told(Reporting reporting) => new("front", "What went on at the front while the delegations met")
    {
        Sections = [.. Meetings.Select(meeting => new Section($"front-{meeting.Entry.Id}", $"{meeting.Entry.Title}, {meeting.Entry.When}")
        {
            Parts =
            [
                .. meeting.Certainly.Select(each => each.Said(reporting)),
                .. meeting.Possibly.Select(each => each.Said(reporting) with { Hedge = each.Statement.Hedge.Length > 0 ? each.Statement.Hedge : "", Label = $"{each.When}, possibly at that time" }),
                .. meeting.Certainly.Count + meeting.Possibly.Count == 0 ? [reporting.Say(new("The record tells of no fighting at that time; that is not to say that there was none.") { Manner = Manner.Unknown, Items = [meeting.Entry.Id], Derived = "no entry of the battlefield touches the date" })] : Array.Empty<Said>(),
            ],
        })],
    };

    /// <summary>Bounds that lie apart settle most pairs at once: they are as wide as any doubt of the dates.</summary>
    private static Holds Touches(ChronicleEntry fighting, ChronicleEntry meeting) =>
        fighting.IsPlanned || fighting.Date is null || fighting.Latest < meeting.Earliest || fighting.Earliest > meeting.Latest ? Holds.No : DateRelations.Overlaps(fighting.Date, meeting.Date!);
}

/// <summary>One meeting, and the fighting at its time.</summary>
/// <param name="Entry">The meeting.</param>
/// <param name="Certainly">What was certainly going on.</param>
/// <param name="Possibly">What may have been, as far as the dates are known.</param>
public sealed record FrontDuringMeeting(ChronicleEntry Entry, Sequence<ChronicleEntry> Certainly, Sequence<ChronicleEntry> Possibly);
