using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws what matters first: findings, what came and went whole, changes of substance by weight, what split, merged, moved.</summary>
/// <remarks><para>A section without content does not appear. Each entry is one line before wrapping: it can be searched.</para></remarks>
internal sealed class SummaryDrawing(Canvas canvas, ComparedPlaces places, Selection selection)
{
    private const int MostNames = 12;
    private const int FewNames = 8;

    /// <summary>Draws every section that has something to say.</summary>
    public void Draw()
    {
        Findings();
        var whole = new WholeDrawing(canvas, places, selection);
        whole.Draw(Relation.Inserted, "New");
        whole.Draw(Relation.Deleted, "Deleted, by the older draft's numbers");
        Substance();
        SplitsAndMerges();
        Moves();
        new RenumberingDrawing(canvas, places).Draw(selection);
        Doubts();
        Details();
    }

    /// <summary>Each finding with the provisions that it touches; where they are many, the text below shows every case.</summary>
    private void Findings()
    {
        var touched = places.Redline.Rows
            .SelectMany(row => row.Changes.Where(change => change.Finding >= 0).Select(change => (change.Finding, Name: places.Name(row))))
            .Distinct()
            .ToLookup(entry => entry.Finding, entry => entry.Name);
        Section("Through the whole document", places.Redline.Findings.Index().Where(finding => selection.Takes(finding.Item)), finding =>
            [new(Wording.Of(finding.Item.Kind), Ink.Strong), " · ", finding.Item.Message,
                In([.. touched[finding.Index]]),
                finding.Item.Details.Count > 0 ? " They are listed at the end." : ""]);
    }

    /// <summary>The cases of findings that are too many for the head of the summary.</summary>
    private void Details()
    {
        foreach (var finding in places.Redline.Findings.Where(finding => finding.Details.Count > 0 && selection.Takes(finding)))
        {
            Section("References that no longer name the same provision", finding.Details, detail => [detail]);
        }
    }

    private static string In(List<string> names) =>
        names.Count == 0 ? ""
        : names.Count <= MostNames ? $" In {Wording.And(names)}."
        : $" In {Wording.And([.. names.Take(FewNames), $"{names.Count - FewNames} other provisions"])}.";

    /// <summary>Changes of the body, then its brackets, then the title block: its symbol and date are always new.</summary>
    private void Substance()
    {
        var besides = places.Redline.Findings.Any(selection.Takes) ? " besides" : "";
        Changes($"Changes of substance{besides}, weightiest first", (row, change) => !row.IsOfTitle && !change.IsOfStanding);
        Changes("Brackets that came or went", (row, change) => !row.IsOfTitle && change.IsOfStanding);
        Changes("In the title block", (row, _) => row.IsOfTitle);
    }

    private void Changes(string title, Func<RedlineRow, Change, bool> belongs)
    {
        var entries = places.Redline.Rows
            .Where(row => row.Newer is not null && row.Older.Count > 0)
            .Select(row => Passages.Of(row, change =>
                !change.IsEditorial && belongs(row, change) && !IsToldByFinding(change) && selection.Takes(row, change)).ToList())
            .Where(passages => passages.Count > 0)
            .OrderByDescending(passages => passages.Max(passage => passage.Weight))
            .ToList();
        var count = entries.Sum(passages => passages.Sum(passage => passage.Taken.Count));
        var subjects = new Subjects(places);
        SectionDrawing.Draw(canvas, title, entries, passages => Entry(passages, subjects), count == entries.Count ? null
            : $"{Wording.Count(count, "change")} in {Wording.Count(entries.Count, "provision")}");
    }

    /// <summary>What the changes of a provision do, where, and their words in reading order; of brackets, whose came or went says more than their kind.</summary>
    private IEnumerable<Stroke> Entry(List<ChangedPassage> passages, Subjects subjects)
    {
        var row = passages[0].Row;
        var kinds = passages.SelectMany(passage => passage.Kinds).Distinct().OrderByDescending(kind => kind.Weight).Select(Wording.Of);
        var remarks = string.Join("; ", passages.SelectMany(passage => passage.Remarks).Distinct());
        var leads = remarks.Length > 0 && passages.TrueForAll(passage => passage.Taken.All(change => change.IsOfStanding));
        return
        [
            new(leads ? remarks : string.Join(", ", kinds), Ink.Strong), " · ", places.Name(row), subjects.Of(row), ": ",
            .. passages.SelectMany((passage, place) => place == 0 ? Excerpt.Of(passage) : [" · ", .. Excerpt.Of(passage)]),
            remarks.Length > 0 && !leads ? $" ({remarks})" : "",
        ];
    }

    private bool IsToldByFinding(Change change) => change.Finding >= 0 && selection.Takes(places.Redline.Findings[change.Finding]);

    private void SplitsAndMerges()
    {
        var rows = places.Redline.Rows.Where(row => row.Relation is Relation.Split or Relation.Merged && selection.TakesRelation(row));
        var subjects = new Subjects(places);
        Section("Split and merged", rows.GroupBy(new Becoming(places).Sentence), entry =>
            [entry.Key, subjects.Of(entry.First()), places.Doubt(entry.MinBy(row => row.Confidence)!)]);
    }

    private void Moves()
    {
        var moved = new Subjects(places);
        Section("Moved", places.Redline.Rows.Where(row => row.IsMoved && !places.IsInsideAlike(row) && selection.TakesRelation(row)), row =>
        [
            new(places.Name(row), Ink.Strong),
            moved.Of(row),
            Between(row),
            row.Relation == Relation.MovedAndEdited ? ", and edited" : "",
            places.Doubt(row),
            ": ",
            Wording.Clipped(string.Join(' ', row.Newer!.AndAllInside().Take(3).SelectMany(each => new[] { each.Heading, each.Text })), 12),
        ]);
    }

    private void Doubts() => Section(
        "Worth a look: these pairs are doubtful",
        places.Redline.Rows.Where(row => row.Confidence == Confidence.Doubtful && !row.Corrected && row.Older.Count > 0 && row.Newer is not null && selection.Takes(row)),
        row => [places.Name(row), ": ", Wording.Of(row.Relation)]);

    /// <summary>From which division to which, where a provision changed it: <c>, from Part I to Part II</c>.</summary>
    private string Between(RedlineRow row)
    {
        var from = row.Older.Count == 1 ? places.Older.Around(row.Older[0].Id) : default;
        var to = places.Newer.Around(row.Newer!.Id);
        return from == default || to == default || places.Older[from] == places.Newer[to] || places.Name(row).EndsWith(places.Newer[row.Newer.Id], StringComparison.Ordinal)
            && places.Newer[row.Newer.Id].StartsWith(places.Newer[to], StringComparison.Ordinal) ? ""
            : $", from {places.Older[from]} to {places.Newer[to]}";
    }

    private void Section<T>(string title, IEnumerable<T> entries, Func<T, IEnumerable<Stroke>> draw) =>
        SectionDrawing.Draw(canvas, title, [.. entries], draw);
}
