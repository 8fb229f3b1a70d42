using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Record.Dossiers.Items;

/// <summary>One round, or a series of them: when, where or by what medium, who was there, what was on the table.</summary>
public sealed record Meeting : DatedItem
{
    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it took place.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>The track, a name that the dossier defines.</summary>
    public string Track { get; init; } = "";

    /// <summary>How people met.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Its number on its track.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether several meetings are meant, not all known.</summary>
    public bool Series { get; init; }

    /// <summary>Of a series: how many, in the words of the source.</summary>
    public string Count { get; init; } = "";

    /// <summary>The series that it belongs to.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>Where.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who hosted it.</summary>
    public Sequence<Attribution> Hosts { get; init; }

    /// <summary>Who convened it.</summary>
    public Sequence<Attribution> ConvenedBy { get; init; }

    /// <summary>Who was there.</summary>
    public Sequence<Attendance> AttendedBy { get; init; }

    /// <summary>Who was to be there, of a meeting that was only planned.</summary>
    public Sequence<Attendance> WouldAttend { get; init; }

    /// <summary>Who was near without being of it.</summary>
    public Sequence<Attendance> PresentNearby { get; init; }

    /// <summary>What was to be dealt with.</summary>
    public Sequence<string> Agenda { get; init; }

    /// <summary>Drafts tabled.</summary>
    public Sequence<string> Tabled { get; init; }

    /// <summary>Drafts exchanged.</summary>
    public Sequence<string> Exchanged { get; init; }

    /// <summary>What went on at the same time.</summary>
    public Sequence<string> ConcurrentWith { get; init; }

    /// <summary>What it was for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What came of it.</summary>
    public string Result { get; init; } = "";

    /// <summary>Who attests it, in words, where that is remarkable: one participant afterwards.</summary>
    public string AttestedBy { get; init; } = "";

    /// <inheritdoc/>
    public override string Kind => Kinds.Meeting;

    /// <inheritdoc/>
    public override string Heading => Title;

    /// <summary>The fields.</summary>
    public static Shape<Meeting> Shape { get; } = new Shape<Meeting>("meeting")
        .Head()
        .Text("title", x => x.Title, (x, v) => x with { Title = v }).Required()
        .Dated()
        .Word<MeetingStatus>("status", x => x.Status, (x, v) => x with { Status = v })
        .Slug("track", x => x.Track, (x, v) => x with { Track = v }).Required()
        .Word<MeetingMode>("mode", x => x.Mode, (x, v) => x with { Mode = v })
        .Number("ordinal", x => x.Ordinal, (x, v) => x with { Ordinal = v })
        .Flag("series", x => x.Series, (x, v) => x with { Series = v })
        .Text("count", x => x.Count, (x, v) => x with { Count = v })
        .Reference("part-of", x => x.PartOf, (x, v) => x with { PartOf = v }, Kinds.Meeting)
        .Reference("place", x => x.Place, (x, v) => x with { Place = v }, Kinds.Place)
        .Parts("hosts", Attribution.Shape, x => x.Hosts, (x, v) => x with { Hosts = v })
        .Parts("convened-by", Attribution.Shape, x => x.ConvenedBy, (x, v) => x with { ConvenedBy = v })
        .Parts("attended-by", Attendance.Shape, x => x.AttendedBy, (x, v) => x with { AttendedBy = v })
        .Parts("would-attend", Attendance.Shape, x => x.WouldAttend, (x, v) => x with { WouldAttend = v })
        .Parts("present-nearby", Attendance.Shape, x => x.PresentNearby, (x, v) => x with { PresentNearby = v })
        .References("agenda", x => x.Agenda, (x, v) => x with { Agenda = v }, Kinds.Issue)
        .References("tabled", x => x.Tabled, (x, v) => x with { Tabled = v }, Kinds.Draft)
        .References("exchanged", x => x.Exchanged, (x, v) => x with { Exchanged = v }, Kinds.Draft)
        .References("concurrent-with", x => x.ConcurrentWith, (x, v) => x with { ConcurrentWith = v }, Kinds.Meeting, Kinds.Event)
        .Text("purpose", x => x.Purpose, (x, v) => x with { Purpose = v })
        .Text("result", x => x.Result, (x, v) => x with { Result = v })
        .Text("attested-by", x => x.AttestedBy, (x, v) => x with { AttestedBy = v })
        .Foot();
}

/// <summary>Whether a meeting took place.</summary>
public enum MeetingStatus
{
    /// <summary>It did.</summary>
    Held,

    /// <summary>Somebody says that it did.</summary>
    Reported,

    /// <summary>It was planned and never held.</summary>
    EnvisagedNotHeld,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>It is to come.</summary>
    Planned,
}

/// <summary>How people met.</summary>
public enum MeetingMode
{
    /// <summary>In one place.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Video,

    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>In writing.</summary>
    Correspondence,

    /// <summary>The sources do not say.</summary>
    Unspecified,
}
