using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws the cover of a redline: the two drafts, the counts, then what changed by kind, weightiest first.</summary>
/// <remarks><para>A section without content does not appear; a long one ends with how much more is in the text.</para></remarks>
internal sealed class CoverDrawing
{
    private const int Most = 25;
    private const int FirstWords = 24;
    private readonly ComparedPlaces _places;
    private readonly Redline _redline;
    private readonly List<CoverLine> _lines = [];

    private CoverDrawing(Redline redline) => (_redline, _places) = (redline, new(redline));

    /// <summary>The cover of a redline.</summary>
    public static Cover Of(Redline redline)
    {
        var drawing = new CoverDrawing(redline);
        drawing.Head();
        drawing.Section("Through the whole document", redline.Findings, finding => [new(finding.Message)]);
        foreach (var kind in ChangeWeight.WeightiestFirst.Where(kind => !kind.IsEditorial))
        {
            drawing.Changes(kind);
        }
        drawing.Changes("In the title block", (row, _) => row.IsOfTitle);
        drawing.Whole("New", Relation.Inserted);
        drawing.Whole("Deleted, by the older draft's numbers", Relation.Deleted);
        drawing.Moved();
        drawing.Editorial();
        return new([.. drawing._lines]);
    }

    private void Head()
    {
        Line(CoverLineKind.Title, "What changed, weightiest first");
        Line(CoverLineKind.Fact, "From: " + Named(_redline.Older));
        Line(CoverLineKind.Fact, "To: " + Named(_redline.Newer));
        Line(CoverLineKind.Fact, ComparisonHeader.Relations(_redline));
        Line(CoverLineKind.Fact, ComparisonHeader.Changes(_redline));
    }

    /// <summary>The changes of one kind: each is told once, under the weightiest of its kinds.</summary>
    private void Changes(ChangeKind kind) => Changes(Title(kind), (row, change) => !row.IsOfTitle && change.Weight == kind.Weight);

    private void Changes(string title, Func<RedlineRow, Change, bool> belongs)
    {
        var entries = _redline.Rows
            .Where(row => row.Newer is not null && row.Older.Count > 0)
            .Select(row => Passages.Of(row, change => !change.IsEditorial && change.Finding < 0 && belongs(row, change)).ToList())
            .Where(passages => passages.Count > 0).ToList();
        var subjects = new Subjects(_places);
        Section(title, entries, passages =>
        [
            new(_places.Name(passages[0].Row), Ink.Strong), subjects.Of(passages[0].Row), ": ",
            .. passages.SelectMany((passage, place) => place == 0 ? Excerpt.Of(passage) : [" · ", .. Excerpt.Of(passage)]),
        ]);
    }

    private void Whole(string title, Relation relation)
    {
        var rows = _redline.Rows.Where(row => row.Relation == relation).ToDictionary(row => (row.Newer ?? row.Older[0]).Id);
        var whole = new WholeProvisions(relation == Relation.Inserted ? _redline.Newer : _redline.Older, rows.ContainsKey);
        var ink = relation == Relation.Inserted ? Ink.Inserted : Ink.Deleted;
        Section(title, [.. whole.Picked.Where(picked => picked.Depth == 0).Select(picked => picked.Provision)], provision =>
        [
            new(_places.Name(rows[provision.Id]), Ink.Strong), ": ",
            new(Wording.Clipped($"{provision.Heading} {provision.Text}", FirstWords), ink),
            whole.Holds(provision) ? $", with {Wording.Count(whole.Inside(provision), "provision")} inside" : "",
        ]);
    }

    private void Moved() => Section("Moved", [.. _redline.Rows.Where(row => row.IsMoved && !_places.IsInsideAlike(row))], row =>
    [
        new(_places.Name(row), Ink.Strong), row.Relation == Relation.MovedAndEdited ? ", and edited" : "", ": ",
        Wording.Clipped($"{row.Newer!.Heading} {row.Newer.Text}", FirstWords / 2),
    ]);

    private void Editorial()
    {
        var counts = _redline.Rows.SelectMany(row => row.Changes).Where(change => change.IsEditorial)
            .CountBy(change => change.Kinds.MaxBy(kind => kind.Weight)).OrderByDescending(count => count.Value).ToList();
        if (counts.Count > 0)
        {
            Line(CoverLineKind.Heading, $"Editorial: {Wording.Count(counts.Sum(count => count.Value), "change")}");
            Line(CoverLineKind.Entry, string.Join(", ", counts.Select(count => $"{Wording.Of(count.Key)} {count.Value}")));
        }
    }

    private void Section<T>(string title, IReadOnlyList<T> entries, Func<T, IEnumerable<Stroke>> draw)
    {
        if (entries.Count == 0)
        {
            return;
        }
        Line(CoverLineKind.Heading, $"{title} ({entries.Count})");
        foreach (var entry in entries.Take(Most))
        {
            _lines.Add(new(CoverLineKind.Entry, [.. Words(draw(entry))]));
        }
        if (entries.Count > Most)
        {
            Line(CoverLineKind.Entry, $"… and {Wording.Count(entries.Count - Most, "more", "more")}, marked in the text");
        }
    }

    /// <summary>The words of an entry: those of two looks are parted, since no mark stands between them.</summary>
    private static IEnumerable<CoverWords> Words(IEnumerable<Stroke> strokes)
    {
        var last = ' ';
        foreach (var stroke in strokes.Where(stroke => stroke.Text.Length > 0))
        {
            var parts = char.IsLetterOrDigit(last) && char.IsLetterOrDigit(stroke.Text[0]);
            yield return new((parts ? " " : "") + OnOneLine(stroke.Text), Look(stroke.Ink));
            last = stroke.Text[^1];
        }
    }

    /// <summary>A draft in one line, by the name of its file without the folder.</summary>
    private static string Named(Copy copy) => ComparisonHeader.Describe(copy with { Document = copy.Document with { File = Path.GetFileName(copy.Document.File) } });

    private void Line(CoverLineKind kind, string text) => _lines.Add(new(kind, [new(text)]));

    private static string Title(ChangeKind kind) => kind switch
    {
        ChangeKind.Modal => "Force of an obligation",
        ChangeKind.Negation => "Negation",
        ChangeKind.Quantifier => "How many: all, each, any, only",
        ChangeKind.Number => "Numbers and periods",
        ChangeKind.Date => "Dates",
        ChangeKind.Name => "Who and what is named",
        ChangeKind.Condition => "Conditions",
        ChangeKind.CrossReference => "Cross-references",
        ChangeKind.Definition => "Definitions",
        ChangeKind.Standing => "Brackets that came or went",
        _ => "Other wording",
    };

    private static string OnOneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    private static CoverLook Look(Ink ink) => ink switch
    {
        Ink.Strong => CoverLook.Strong,
        Ink.Deleted => CoverLook.Deleted,
        Ink.Inserted => CoverLook.Inserted,
        _ => CoverLook.Plain,
    };
}
