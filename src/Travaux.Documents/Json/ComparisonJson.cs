using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Json;

/// <summary>Writes a redline as JSON; <c>docs/json.md</c> documents every field.</summary>
public static class ComparisonJson
{
    /// <summary>The name and version of the format; the number rises when a field changes its meaning or goes.</summary>
    public const string Format = "travaux.comparison/1";

    /// <summary>Writes a whole redline as UTF-8. The same redline gives the same bytes.</summary>
    public static void Write(Redline redline, Stream output) => Write(redline, [], redline.Rows, output);

    /// <summary>Writes a part of a redline: counts and findings are those of the whole.</summary>
    /// <param name="redline">The whole.</param>
    /// <param name="only">The words that picked the part; they stand in the answer.</param>
    /// <param name="rows">The rows picked, in order.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Redline redline, Sequence<string> only, IEnumerable<RedlineRow> rows, Stream output)
    {
        ArgumentNullException.ThrowIfNull(redline);
        ArgumentNullException.ThrowIfNull(output);
        var (older, newer) = (ProvisionNames.In(redline.Older), ProvisionNames.In(redline.Newer));
        JsonOutput.Write(output, new ComparisonShape
        {
            Older = JsonOutput.Shape(redline.Older),
            Newer = JsonOutput.Shape(redline.Newer),
            Counts = Counts(redline),
            Only = only,
            Findings = redline.Findings.Select(finding => new FindingShape(
                JsonOutput.Name(finding.Kind), finding.Older, finding.Newer, finding.Cases, finding.Kept, finding.Message, finding.Details)),
            Rows = rows.Select(row => Shape(
                row,
                row.Older.Select(provision => JsonOutput.Shape(provision, redline.Older.Document, older)),
                row.Newer is null ? null : JsonOutput.Shape(row.Newer, redline.Newer.Document, newer))),
            UnusedCorrections = redline.Unused.Select(correction => new CorrectionShape(JsonOutput.Name(correction.Kind), correction.Older, correction.Newer)),
        });
    }

    private static RowShape Shape(RedlineRow row, IEnumerable<ProvisionShape> older, ProvisionShape? newer) => new()
    {
        Relation = JsonOutput.Name(row.Relation),
        Confidence = JsonOutput.Name(row.Confidence),
        Corrected = row.Corrected,
        Renumbered = row.Renumbered,
        Depth = row.Depth,
        Older = older,
        Newer = newer,
        Label = row.Label.Select(Shape),
        Heading = row.Heading.Select(Shape),
        Text = row.Text.Select(Shape),
        Changes = row.Changes.Select(Shape),
    };

    private static EditShape Shape(Edit edit) =>
        new(JsonOutput.Name(edit.Kind), edit.Text) { Change = edit.Change < 0 ? null : edit.Change };

    private static ChangeShape Shape(Change change) => new()
    {
        Older = change.Older,
        Newer = change.Newer,
        Kinds = change.Kinds.Select(JsonOutput.Name),
        Substantive = !change.IsEditorial,
        Finding = change.Finding < 0 ? null : change.Finding,
        Remark = change.Remark.Length > 0 ? change.Remark : null,
    };

    private static CountsShape Counts(Redline redline)
    {
        var relations = Enum.GetValues<Relation>()
            .Select(relation => KeyValuePair.Create(JsonOutput.Name(relation), redline.Rows.Count(row => row.Relation == relation)))
            .ToDictionary();
        var editorial = redline.Rows.Sum(row => row.Changes.Count(change => change.IsEditorial));
        return new(
            redline.Rows.Count,
            relations,
            redline.Rows.Count(row => row.Renumbered),
            redline.Rows.Sum(row => row.Changes.Count) - editorial,
            editorial);
    }
}
