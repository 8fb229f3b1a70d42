using Travaux.Analysis.Answers;
using Travaux.Cli.Drawing;
using Travaux.Documents.Reports;
using Travaux.Documents.Svg;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

public class ChronicleLawsTests
{
    private static readonly AccountPart[] AllParts = Enum.GetValues<AccountPart>();

    public static TheoryData<string> Dossiers => ["istanbul", "lake"];

    private static Dossier Of(string name) => name == "lake" ? Examples.Lake : Examples.Istanbul;

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Every_entry_says_where_it_is_known_from_or_by_which_rule_it_was_derived(string name)
    {
        var entries = WhatHappened.Of(Of(name)).Entries;

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.True(entry.Statement.Cites.Count > 0 || entry.Statement.Derived.Length > 0, entry.Id));
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Every_sentence_of_every_part_has_a_note_or_a_rule(string name)
    {
        var report = WhatHappened.Tell(Of(name), null, AllParts);

        Assert.All(report.Sections.SelectMany(Outermost), said => Assert.True(said.Notes.Count > 0 || said.Under.Any(under => under.Text.StartsWith("Derived: ", StringComparison.Ordinal)), said.Text));
        Assert.All(report.Sections.SelectMany(Everything).SelectMany(said => said.Notes), note => Assert.InRange(note, 1, report.Notes.Count));
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Nothing_stands_twice(string name)
    {
        var told = WhatHappened.Of(Of(name)).Entries.SelectMany(entry => entry.Folded.Prepend(entry.Id)).ToList();

        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Every_meeting_event_act_draft_and_message_is_told(string name)
    {
        var dossier = Of(name);
        var told = WhatHappened.Of(dossier).Entries.SelectMany(entry => entry.Folded.Prepend(entry.Id)).ToHashSet();

        Assert.All(dossier.Items.Where(item => item is Meeting or Event or Act or Draft or Message), item => Assert.Contains(item.Id, told));
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Lanes_and_kinds_divide_the_account_and_leave_nothing_over(string name)
    {
        var dossier = Of(name);
        var whole = WhatHappened.Of(dossier).Entries.Select(entry => entry.Id).ToList();

        var byLane = Enum.GetValues<Lane>().SelectMany(lane => WhatHappened.Of(dossier, new() { Lane = lane }).Entries).Select(entry => entry.Id);
        var byKind = ItemKind.All.SelectMany(kind => WhatHappened.Of(dossier, new() { Kind = kind.Name }).Entries).Select(entry => entry.Id);

        Assert.Equal(whole.Order(StringComparer.Ordinal), byLane.Order(StringComparer.Ordinal));
        Assert.Equal(whole.Order(StringComparer.Ordinal), byKind.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void What_certainly_falls_into_a_time_possibly_does_and_what_has_no_date_is_told_apart(string name)
    {
        var dossier = Of(name);
        var whole = WhatHappened.Of(dossier).Entries;
        var days = whole.Select(entry => entry.Date?.Earliest).OfType<DateOnly>().Distinct().Order().ToList();
        var random = new Random(11);
        for (var trial = 0; trial < 20; trial++)
        {
            var (a, b) = (days[random.Next(days.Count)], days[random.Next(days.Count)]);
            var during = EdtfDate.Parse(FormattableString.Invariant($"{(a < b ? a : b):yyyy-MM-dd}/{(a < b ? b : a):yyyy-MM-dd}"));

            var possibly = WhatHappened.Of(dossier, new() { During = during });
            var certainly = WhatHappened.Of(dossier, new() { During = during, AtLeast = Holds.Certainly });

            Assert.Subset(possibly.Entries.Select(entry => entry.Id).ToHashSet(), certainly.Entries.Select(entry => entry.Id).ToHashSet());
            Assert.All(possibly.Entries, entry => Assert.True(entry.Date is null || DateRelations.Overlaps(entry.Date, during) != Holds.No));
            Assert.Equal(whole.Where(entry => entry is { Earliest: null, Latest: null }), possibly.Undated.Where(entry => entry is { Earliest: null, Latest: null }));
            Assert.Empty(possibly.Undated.Select(entry => entry.Id).Intersect(possibly.Entries.Select(entry => entry.Id)));
            // What somebody else dates into that time stands with what may belong there.
            var byTheRecord = possibly.Undated.Where(entry => entry.OtherDates.Count == 0).ToList();
            Assert.All(byTheRecord, entry => Assert.True(entry.Earliest is null || entry.Latest is null, entry.Id));
            Assert.All(byTheRecord, entry => Assert.False(entry.Earliest >= during.Earliest || entry.Latest <= during.Latest, entry.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void What_certainly_came_first_stands_first(string name)
    {
        var entries = WhatHappened.Of(Of(name)).Entries.Where(entry => entry.Date is not null && entry.Statement.Items.Count > 0).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                Assert.False(DateRelations.Before(entries[j].Date!, entries[i].Date!) == Holds.Certainly && entries[i].Date!.Earliest is not null, $"{entries[j].Id} came before {entries[i].Id}");
            }
        }
    }

    [Fact]
    public void What_was_planned_guessed_or_foretold_never_reads_as_what_happened()
    {
        var dossier = Planted();
        var report = WhatHappened.Tell(dossier, null, AllParts);
        using var text = new StringWriter();
        ReportDrawing.Draw(new Canvas(text, new Look(0, Colour: false)), report);
        using var markdown = new StringWriter();
        ReportMarkdown.Write(report, markdown);
        using var html = new StringWriter();
        ReportHtml.Write(report, html);
        using var timeline = new MemoryStream();
        TimelineJson.Write(WhatHappened.Timeline(dossier), timeline);
        using var picture = new StringWriter();
        DrawingSvg.WriteFile(WhatHappened.Draw(dossier), picture);

        foreach (var planted in new[] { "PLAN", "GUESS", "OMEN" })
        {
            var mark = planted switch { "PLAN" => "plan", "GUESS" => "conjecture", _ => "prediction" };
            Assert.All(report.Sections.SelectMany(Everything).Where(said => said.Text.Contains(planted, StringComparison.Ordinal)), said => Assert.True(IsMarked(said, mark), $"{said.Manner}: {said.Text}"));
            Assert.Contains(planted, text.ToString(), StringComparison.Ordinal);
            foreach (var format in new[] { text.ToString(), markdown.ToString(), html.ToString() })
            {
                Assert.All(Lines(format, planted), line => Assert.Contains(mark, line, StringComparison.OrdinalIgnoreCase));
            }
        }
        Assert.All(Lines(System.Text.Encoding.UTF8.GetString(timeline.ToArray()), "PLAN").Where(line => line.Contains("headline", StringComparison.Ordinal)), line => Assert.Contains("planned, not known", line, StringComparison.Ordinal));
        Assert.All(picture.ToString().Split("<g ").Where(mark => mark.Contains("PLAN", StringComparison.Ordinal) && mark.Contains("data-item", StringComparison.Ordinal)), mark => Assert.Contains("hollow", mark, StringComparison.Ordinal));
    }

    private static bool IsMarked(Said said, string mark) =>
        said.Manner.Mark().Contains(mark, StringComparison.Ordinal) || said.Text.Contains(mark, StringComparison.OrdinalIgnoreCase) || said.As == SaidAs.Gap;

    private static IEnumerable<string> Lines(string text, string holding) => text.Split('\n').Where(line => line.Contains(holding, StringComparison.Ordinal));

    private static IEnumerable<Said> Outermost(Section section) => section.Parts.OfType<Said>().Concat(section.Sections.SelectMany(Outermost));

    private static IEnumerable<Said> Everything(Section section) => section.Parts
        .SelectMany(part => part switch { Said said => [said], Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Said), _ => Array.Empty<Said>() })
        .SelectMany(All).Concat(section.Sections.SelectMany(Everything));

    private static IEnumerable<Said> All(Said said) => said.Under.SelectMany(All).Prepend(said);

    private static Dossier Planted()
    {
        Citation cite = new() { Source = "s" };
        var day = EdtfDate.Parse("2031-04-01");
        return new(
        [
            new DossierHead { Id = "d", Title = "Talks", Question = "?", Tracks = [new Track { Id = "t", Title = "Delegations", Lane = Lane.Delegations }], EndedWith = "e-2" },
            new Source { Id = "s", Title = "A diary", SourceKind = SourceKind.Diary },
            new Person { Id = "p", Name = "Ann Orm", Cites = [cite] },
            new Meeting { Id = "m-1", Title = "PLAN of a summit", Track = "t", Status = MeetingStatus.EnvisagedNotHeld, Date = day, WouldAttend = [new Attendance { Who = "p" }], Purpose = "PLAN to sign", Cites = [cite] },
            new Meeting { Id = "m-2", Title = "PLAN of a dinner", Track = "t", Status = MeetingStatus.Cancelled, Date = day, AttendedBy = [new Attendance { Who = "p" }], Cites = [cite] },
            new Meeting { Id = "m-3", Title = "First round", Track = "t", Date = day, AttendedBy = [new Attendance { Who = "p" }], Cites = [cite] },
            new Event { Id = "e-1", Title = "PLAN of a truce", Category = EventCategory.Battlefield, Status = EventStatus.DidNotHappen, Date = day, Outcome = "PLAN outcome", Cites = [cite] },
            new Event { Id = "e-2", Title = "PLAN of an end", Category = EventCategory.Envisaged, Date = day, Cites = [cite] },
            new Event { Id = "e-3", Title = "Talk", Category = EventCategory.PublicStatement, Date = day, Claims = ["c-1", "c-2"], Cites = [cite] },
            new Draft { Id = "d-1", Title = "PLAN of a treaty", DraftKind = DraftKind.Treaty, Unconcluded = true, Date = day, Status = "PLAN only", Cites = [cite] },
            new Act { Id = "a-1", Draft = "d-1", ActKind = ActKind.Signed, Status = ActStatus.Envisaged, By = [new Attribution { Who = "p" }], Date = day, What = "PLAN of a signature", Cites = [cite] },
            new Act { Id = "a-2", Draft = "d-1", ActKind = ActKind.Shared, Status = ActStatus.Envisaged, To = [new Attribution { Who = "p" }], Date = day, What = "PLAN to share", Cites = [cite] },
            new Claim { Id = "c-1", Says = "GUESS at a motive", ClaimKind = ClaimKind.Conjecture, By = [new Attribution { Who = "p" }], Date = day, Cites = [cite] },
            new Claim { Id = "c-2", Says = "OMEN of a war", ClaimKind = ClaimKind.Prediction, By = [new Attribution { Who = "p" }], Date = day, Cites = [cite] },
            new Claim { Id = "c-3", Says = "GUESS by standing", ClaimKind = ClaimKind.ReportedFact, Status = ClaimStatus.Conjecture, By = [new Attribution { Who = "p" }], About = ["e-2"], Cites = [cite] },
        ]);
    }
}
