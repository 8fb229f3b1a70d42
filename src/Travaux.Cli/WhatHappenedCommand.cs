using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Search;
using Travaux.Cli.Drawing;
using Travaux.Documents.Reports;
using Travaux.Documents.Svg;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Time;

namespace Travaux.Cli;

/// <summary><c>travaux what-happened DOSSIER</c>: the account in order, or parts of it.</summary>
internal sealed class WhatHappenedCommand
{
    private static readonly (AccountPart Part, string Option, string Description)[] Parts =
    [
        (AccountPart.Chronicle, "--chronicle", "Everything in order: what is told where no part is named."),
        (AccountPart.Brief, "--brief", "Everything in order, a line each, without particulars, rival accounts and gaps."),
        (AccountPart.Who, "--who", "Who sat where, in which office and capacity, at each meeting; who named the delegations."),
        (AccountPart.Meetings, "--meetings", "How often people met, how and where."),
        (AccountPart.Drafts, "--drafts", "The genealogy of the drafts: who wrote, accepted, changed which; how many there were."),
        (AccountPart.Acceptance, "--acceptance", "Who accepted which text, how far, and who says so; what was rejected or left unanswered."),
        (AccountPart.Sharing, "--sharing", "To whom drafts were shown: which, how far, when, on what basis."),
        (AccountPart.Channels, "--channels", "Which channels ran in parallel."),
        (AccountPart.Statements, "--statements", "What was said in public, by day: language, translation, disputes about it."),
        (AccountPart.First, "--first", "When it was first spoken of, lane by lane: ask with --issue, --actor or --text."),
        (AccountPart.Outline, "--outline", "What was told in public of a draft, against its text."),
        (AccountPart.Front, "--front", "What went on at the front while the delegations met."),
        (AccountPart.End, "--end", "How it ended: rival accounts of the day and the act."),
        (AccountPart.Gaps, "--gaps", "What is known not to be known."),
        (AccountPart.Sources, "--sources", "What rests on one source, on unnamed people, on later memory."),
        (AccountPart.Contradictions, "--contradictions", "Which sources contradict each other, or themselves, pair by pair."),
        (AccountPart.Inferred, "--inferred", "What is inference rather than report."),
        (AccountPart.Holdings, "--holdings", "What the record holds, in short; with --known-at what could be known on a day."),
        (AccountPart.Copy, "--copy", "What is missing from the copies held."),
    ];

    private readonly Surroundings _surroundings;
    private readonly DossierOptions _dossier = new();
    private readonly DrawingOptions _drawing = new();
    private readonly Option<string?> _actor = Text("--actor", "NAME", "Only what names this actor, its delegations, or who stands for it.");
    private readonly Option<string?> _person = Text("--person", "NAME", "Only what names this person, or a delegation that they were on.");
    private readonly Option<string?> _track = Text("--track", "NAME", "Only what is of this track.");
    private readonly Option<string?> _lane = Text("--lane", "NAME", $"Only this lane: {string.Join(", ", Words.All<Lane>())}.");
    private readonly Option<string?> _issue = Text("--issue", "NAME", "Only what bears on this issue.");
    private readonly Option<string?> _kind = Text("--kind", "KIND", "Only items of this kind: meeting, draft, act, event, message, claim, source.");
    private readonly Option<string?> _text = Text("--text", "WORDS", "Only what holds these words, in any case, with or without accents.");
    private readonly Option<string?> _from = Text("--from", "DATE", "From this day, month or year on.");
    private readonly Option<string?> _to = Text("--to", "DATE", "Until this day, month or year.");
    private readonly Option<string?> _on = Text("--on", "DATE", "On this day, in this month or year.");
    private readonly Option<bool> _certainly = new("--certainly") { Description = "Only what certainly falls into those dates; else what possibly does is told too." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON (docs/json.md); --json=FILE writes it to a file." };
    private readonly (Option<string?> Option, Action<Answer, Stream> Write)[] _files =
    [
        (Text("--markdown", "FILE", "Write Markdown with footnotes; '-' for standard output."), (answer, to) => Write(to, writer => ReportMarkdown.Write(answer.Report, writer))),
        (Text("--html", "FILE", "Write a page that stands alone; '-' for standard output."), (answer, to) => Write(to, writer => ReportHtml.Write(answer.Report, writer))),
        (Text("--timelinejs", "FILE", "Write the account as TimelineJS JSON; '-' for standard output."), (answer, to) => TimelineJson.Write(WhatHappened.Timeline(answer.Dossier, answer.Query), to)),
        (Text("--csl", "FILE", "Write the sources used as CSL-JSON; '-' for standard output."), (answer, to) => CslJson.Write(answer.Dossier, answer.Report.Notes.SelectMany(note => note.Under.Prepend(note.Source)), to)),
        (Text("--svg", "FILE", "Write the timeline, or with --drafts the genealogy, as a picture; '-' for standard output."), (answer, to) => Write(to, writer => DrawingSvg.WriteFile(answer.Drawing, writer))),
    ];

    private WhatHappenedCommand(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings) => new WhatHappenedCommand(surroundings).Create();

    private Command Create()
    {
        var command = new Command("what-happened", "Tell what happened, in order, with every line's source; or a part of it.");
        _dossier.AddTo(command);
        var parts = Parts.Select(part => (part.Part, Option: new Option<bool>(part.Option) { Description = part.Description })).ToList();
        parts.ForEach(part => command.Add(part.Option));
        foreach (var option in (Option[])[_actor, _person, _track, _lane, _issue, _kind, _text, _from, _to, _on, _certainly, _json, _drawing.JsonFile, .. _files.Select(file => file.Option)])
        {
            command.Add(option);
        }
        _drawing.AddLookTo(command);
        command.SetAction(parsed => Run(parsed, [.. parts.Where(part => parsed.GetValue(part.Option)).Select(part => part.Part)]));
        return command;
    }

    private int Run(ParseResult parsed, List<AccountPart> parts)
    {
        var files = _files.Where(file => parsed.GetValue(file.Option) is not null).ToList();
        var dossier = _dossier.Load(_surroundings, parsed);
        var query = Query(parsed, dossier);
        var answer = new Answer(dossier, query, parts, WhatHappened.Tell(dossier, query, parts));
        var json = new JsonWanted(parsed.GetValue(_json), parsed.GetValue(_drawing.JsonFile));
        json.Write(_surroundings, stream => ReportJson.Write(answer.Report, stream));
        var isDrawn = !json.OnOutput;
        foreach (var (option, write) in files)
        {
            var file = parsed.GetValue(option)!;
            isDrawn &= file != "-";
            new JsonWanted(file == "-", file == "-" ? null : file).Write(_surroundings, stream => write(answer, stream));
        }
        if (isDrawn)
        {
            ReportDrawing.Draw(new Canvas(_surroundings.Output, _drawing.Look(_surroundings, parsed)), answer.Report);
        }
        return ExitCode.Done;
    }

    private WhatHappenedQuery Query(ParseResult parsed, Dossier dossier)
    {
        var names = new Naming(dossier);
        return new()
        {
            Actor = Named(parsed, _actor, names, dossier, Kinds.Actor, Kinds.Delegation),
            Person = Named(parsed, _person, names, dossier, Kinds.Person),
            Issue = Named(parsed, _issue, names, dossier, Kinds.Issue),
            Track = OneOf(parsed, _track, dossier.Head.Tracks.Select(track => track.Id)),
            Kind = OneOf(parsed, _kind, [Kinds.Meeting, Kinds.Draft, Kinds.Act, Kinds.Event, Kinds.Message, Kinds.Claim, Kinds.Source]),
            Lane = Words.Find<Lane>(OneOf(parsed, _lane, Words.All<Lane>())),
            Text = parsed.GetValue(_text) ?? "",
            During = Dates(parsed),
            AtLeast = parsed.GetValue(_certainly) ? Holds.Certainly : Holds.Possibly,
        };
    }

    private EdtfDate? Dates(ParseResult parsed)
    {
        if (parsed.GetValue(_on) is { } on)
        {
            return parsed.GetValue(_from) is null && parsed.GetValue(_to) is null ? Date(on, _on.Name)
                : throw new CommandException("travaux", "TX700", "--on stands for both --from and --to: give it alone.");
        }
        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (from is null && to is null)
        {
            return null;
        }
        var (first, last) = (from is null ? null : Date(from, _from.Name).Earliest, to is null ? null : Date(to, _to.Name).Latest);
        return first > last ? throw new CommandException("travaux", "TX700", $"--from {from} is later than --to {to}.")
            : EdtfDate.Parse($"{Day(first)}/{Day(last)}");

        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "..";
    }

    private static EdtfDate Date(string typed, string option) => EdtfDate.TryParse(typed, out var date, out var problem) && date is { IsSet: false, IsUnknown: false }
        ? date
        : throw new CommandException("travaux", "TX703", $"{option} wants a day, month or year such as 2022-03-29, not '{typed}'{(problem is null ? "" : $": {problem}")}");

    private static string Named(ParseResult parsed, Option<string?> option, Naming names, Dossier dossier, params string[] kinds)
    {
        if (parsed.GetValue(option) is not { } typed)
        {
            return "";
        }
        return names.Find(typed, kinds) switch
        {
            [var only] => only,
            [] => throw new CommandException("travaux", "TX701", $"The dossier has no {kinds[0]} '{typed}'.{(names.Nearest(typed, kinds) is { } near ? $" Did you mean '{near}'?" : "")}"),
            var several => throw new CommandException("travaux", "TX702", $"'{typed}' can be {string.Join(" or ", several.Select(id => $"'{id}' ({dossier.NameOf(id)})"))}: use the id."),
        };
    }

    private static string OneOf(ParseResult parsed, Option<string?> option, IEnumerable<string> words)
    {
        var known = words.ToList();
        return parsed.GetValue(option) is not { } typed ? ""
            : known.Contains(typed) ? typed
            : throw new CommandException("travaux", "TX701", $"{option.Name} knows no '{typed}'. It knows {(known.Count > 0 ? string.Join(", ", known) : "none: the dossier defines none")}.{(Nearest.To(typed, known) is { } near ? $" Did you mean '{near}'?" : "")}");
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static void Write(Stream to, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(to, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    private sealed record Answer(Dossier Dossier, WhatHappenedQuery Query, List<AccountPart> Parts, Record.Reports.Report Report)
    {
        public Record.Drawings.Drawing Drawing => Parts.Contains(AccountPart.Drafts) ? WhatHappened.DrawDrafts(Dossier, Query) : WhatHappened.Draw(Dossier, Query);
    }
}
