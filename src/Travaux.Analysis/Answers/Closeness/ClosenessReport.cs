using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>Lays out how close they were.</summary>
public sealed class ClosenessReport
{
    private readonly ClosenessAnswer _answer;
    private readonly HowCloseQuery _query;
    private readonly Dossier _dossier;
    private readonly Telling _telling;
    private readonly Reporting _reporting;
    private readonly PositionTelling _positions;

    private ClosenessReport(ClosenessAnswer answer, HowCloseQuery query, Dossier dossier)
    {
        (_answer, _query, _dossier) = (answer, query, dossier);
        _telling = new(dossier);
        _reporting = new(dossier);
        _positions = new(_telling);
    }

    /// <summary>The report of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="dossier">The dossier from which it was answered, as its audience may see it.</param>
    public static Report Of(ClosenessAnswer answer, HowCloseQuery query, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(dossier);
        return new ClosenessReport(answer, query, dossier).Whole();
    }

    private Report Whole()
    {
        var outside = new OutsideSections(_answer, _telling, _reporting, _positions);
        var texts = new TextSections(_answer, _telling, _reporting);
        var known = new KnowledgeSections(_answer, _telling, _reporting, _positions);
        IEnumerable<Section?> sections =
        [
            InShort(),
            Issues(Nearness.Together, "together", "Together, by the editors' levels"),
            Issues(Nearness.Apart, "apart", "Apart, by the editors' levels"),
            Issues(Nearness.DependsOnReading, "by-the-reading", "Together or apart, by the reading"),
            Issues(Nearness.Unplaceable, "not-placed", "Not to be placed"),
            .. outside.All(),
            .. texts.All(),
            .. known.All(),
        ];
        return _reporting.Report(HowClose.Format, "How close were they?", Scope(), sections.OfType<Section>().Where(section => section.Parts.Count + section.Sections.Count > 0));
    }

    private IEnumerable<string> Scope()
    {
        yield return _dossier.Head.Title;
        yield return $"On {Day}{(_query.Day is null ? ", the last day of the period" : "")}.";
        if (_query.Issue.Length > 0)
        {
            yield return $"Only the issue “{_telling.Name(_query.Issue)}”.";
        }
        if (_query.Without is { } without)
        {
            yield return $"Without what rests only on {LeavingWords.Of(without)}.";
        }
        foreach (var line in Answered.Rests(_dossier))
        {
            yield return line;
        }
    }

    private string Day => DateWords.English(EdtfDate.OfDay(_answer.Day));

    private Section InShort()
    {
        var counts = _answer.Counts;
        var said = new List<Said>();
        if (_answer.Sides.Count < 2)
        {
            said.Add(new("The dossier names fewer than two sides, so nothing can be compared; 'sides' in dossier.yaml names them.") { Manner = Manner.Unknown });
        }
        said.Add(new(Telling.Sentence($"Of {Count(counts.All, "issue")} in the record {Digits(counts.Placed)} can be compared on {Day}, by the editors' levels: {Told(counts)}")) { Facts = Facts(counts) });
        if (counts.Unplaceable > 0)
        {
            said.Add(new($"{Digits(counts.Unplaceable)} of {Digits(counts.All)} ({Digits(Percent(counts.Unplaceable, counts.All))} %) can not be compared by the positions that the record holds, and count neither as close nor as far."));
        }
        if (_answer.Issues.Count(issue => issue.RestsOnLastKnown) is var old and > 0)
        {
            said.Add(new(Telling.Sentence($"{Digits(old)} of those compared {(old == 1 ? "rests" : "rest")} on what was last known of a side before that day: {_telling.Names(_answer.Issues.Where(issue => issue.RestsOnLastKnown).Select(issue => issue.Issue))}")));
        }
        if (Furthest() is { } furthest)
        {
            said.Add(furthest);
        }
        if (_answer.Consents.Any(consent => consent.Outside.Count > 0))
        {
            said.Add(new("Closeness of the sides is not closeness to a deal: it needed the consent of others too, who are told below."));
        }
        said.Add(new("Levels are the editors' placing on scales of the record. Positions that others foretold, and those the record excludes, are never counted.") { As = SaidAs.Remark });
        return new("in-short", "In short") { Parts = [.. said] };
    }

    /// <summary>The furthest act on any text that is recorded as done, and what is claimed beyond it.</summary>
    private Said? Furthest()
    {
        var done = _answer.Texts.SelectMany(text => text.Done).MaxBy(act => ActGrades.Grade(act.ActKind));
        var beyond = _answer.Texts.SelectMany(text => text.Claimed.Concat(text.Foreseen)).Where(act => done is null || ActGrades.Grade(act.ActKind) > ActGrades.Grade(done.ActKind)).OrderBy(act => ActGrades.Grade(act.ActKind)).ToList();
        if (done is null && beyond.Count == 0)
        {
            return null;
        }
        var furthest = done is null ? "No act of acceptance of any text is recorded as done by then" : $"The furthest act of acceptance recorded as done by then: {_telling.Name(done.Draft)} {DraftTelling.Verb(done.ActKind).Done}{(done.Per.Count > 0 ? $", by the account of {_telling.Who(done.Per)}" : "")}";
        var more = beyond.Select(act => $"{DraftTelling.Verb(act.ActKind).Done} ({Status(act)}): {_telling.Name(act.Draft)}");
        return new(Telling.Sentence($"{furthest}{(beyond.Count > 0 ? $"{(done is null ? "; claimed or foreseen" : ". Beyond it")}: {string.Join("; ", more)}" : "")}"))
        {
            Items = [.. done is null ? [] : new[] { done.Id }, .. beyond.Select(act => act.Id)],
            Under = [.. (done is null ? beyond.Where(act => act.Status != ActStatus.Envisaged).Select(act => act.Draft) : [done.Draft]).Distinct(StringComparer.Ordinal).SelectMany(ToldOtherwise)],
        };
    }

    /// <summary>What a text was by the accounts of it, where they differ: by one of them it may have gone further than the record has it.</summary>
    private IEnumerable<Said> ToldOtherwise(string id)
    {
        if (_dossier.Find<Draft>(id) is { } draft && DraftTelling.IsCalledDifferently(draft))
        {
            var accounts = draft.Characterisations.Select(each => $"{each.As} ({_telling.Who(each.By)})").Distinct();
            yield return new(Telling.Sentence($"{_telling.Name(id)} is told of differently: {string.Join("; ", accounts)}")) { As = SaidAs.Rival, Items = [id] };
        }
    }

    private string Status(Act act) => act.Status switch
    {
        ActStatus.Envisaged => "only foreseen",
        ActStatus.Denied => $"claimed{By(act)}, and denied",
        _ => $"claimed{By(act)}",
    };

    private string By(Act act) => act.Per.Count > 0 ? $" by {_telling.Who(act.Per)}" : "";

    private Section? Issues(Nearness nearness, string anchor, string title)
    {
        var issues = _answer.Of(nearness).ToList();
        if (issues.Count == 0)
        {
            return null;
        }
        var words = new DistanceWords(_telling);
        return new(anchor, $"{title} ({Digits(issues.Count)})")
        {
            Parts =
            [
                new Table($"Where each side stood on {Day}")
                {
                    Columns = ["Issue", .. _answer.Sides.Select(_telling.Name), "How far apart"],
                    Rows = [.. issues.Select(issue => Row(issue, words))],
                },
            ],
        };
    }

    private TableRow Row(IssueCloseness closeness, DistanceWords words)
    {
        var issue = _dossier.Find<Issue>(closeness.Issue);
        var name = new Said(_telling.Name(closeness.Issue))
        {
            Items = [closeness.Issue],
            Notes = _reporting.Notes(issue?.Cites ?? []),
            Facts = Facts(closeness),
            Under = [.. issue is { Axis.Length: > 0 } ? [new Said($"What the scale measures: {issue.Axis}.")] : Array.Empty<Said>(), .. _reporting.Gaps(closeness.Gaps)],
        };
        return new([new([name]), .. closeness.Sides.Select(side => new Cell(Stand(side))), new([.. words.Of(closeness)])]);
    }

    private Sequence<Said> Stand(SideStand side) =>
    [
        .. side.Held.Select(held => _reporting.Say(_positions.Of(held))),
        .. side.NotReckoned.Select(position => _reporting.Say(_positions.Of(position, "not counted"))),
    ];

    private static Sequence<Fact> Facts(IssueCloseness closeness) =>
    [
        new("issue", closeness.Issue),
        new("nearness", Record.Dossiers.Shapes.Words.For(closeness.Nearness)),
        .. closeness is { Least: { } least, Most: { } most } ? [new Fact("least", Digits(least)), new Fact("most", Digits(most))] : Array.Empty<Fact>(),
    ];

    private static Sequence<Fact> Facts(NearnessCounts counts) =>
    [
        new("together", Digits(counts.Together)), new("apart", Digits(counts.Apart)),
        new("depends-on-reading", Digits(counts.DependsOnReading)), new("unplaceable", Digits(counts.Unplaceable)), new("on-contested", Digits(counts.OnContested)), new("on-inferred", Digits(counts.OnInferred)),
    ];

    /// <summary>Counts in words.</summary>
    internal static string Told(NearnessCounts counts) => Telling.Listed(new[]
    {
        (counts.Together, "together"), (counts.Apart, "apart"), (counts.DependsOnReading, "together or apart by the reading"),
    }.Where((each, i) => each.Item1 > 0 || i < 2).Select(each => $"{Digits(each.Item1)} {each.Item2}"))
        + (counts.OnContested > 0 ? $"; {Digits(counts.OnContested)} of them on a position of a side that is contested" : "")
        + (counts.OnInferred > 0 ? $"; {Digits(counts.OnInferred)} of them on one that others infer" : "");

    private static string Count(int count, string noun) => $"{Digits(count)} {noun}{(count == 1 ? "" : "s")}";

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private static string Digits(int number) => Reporting.Digits(number);
}

/// <summary>How kinds of source are told.</summary>
internal static class LeavingWords
{
    /// <summary>The sources of a kind.</summary>
    public static string Of(SourceClass kind) => kind == SourceClass.Anonymous ? "sources that are not named" : "sources later than the talks";
}
