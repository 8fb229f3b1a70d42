using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Kinds;

/// <summary>Rows made without a reader or an aligner: the test says which provisions are one.</summary>
internal static class Rows
{
    /// <summary>An article of a copy.</summary>
    public static Provision Article(string number, string text, string heading = "", params Provision[] children) => new()
    {
        Id = new($"art-{number}"),
        Kind = ProvisionKind.Article,
        Label = $"Article {number}",
        Number = number,
        Heading = heading,
        Text = text,
        Children = [.. children],
        At = new SourceSpan("draft.txt", 0, 0),
    };

    /// <summary>A paragraph of an article.</summary>
    public static Provision Paragraph(string article, string number, string text) => Article(number, text) with
    {
        Id = new($"art-{article}/para-{number}"),
        Kind = ProvisionKind.Paragraph,
        Label = number + ".",
    };

    /// <summary>The row of two provisions that are one, its words compared.</summary>
    public static RedlineRow Of(Provision? older, Provision? newer)
    {
        var heading = TextComparison.Between(older?.Heading ?? "", newer?.Heading ?? "");
        var text = TextComparison.Between(older?.Text ?? "", newer?.Text ?? "", heading.Changes.Count);
        return new()
        {
            Older = older is null ? [] : [older],
            Newer = newer,
            Depth = 0,
            Relation = older is null ? Relation.Inserted : newer is null ? Relation.Deleted : Relation.Edited,
            Confidence = Confidence.Certain,
            Heading = heading.Edits,
            Text = text.Edits,
            Changes = [.. heading.Changes, .. text.Changes],
        };
    }

    /// <summary>One row of two texts.</summary>
    public static RedlineRow Of(string older, string newer) => Of(Article("1", older), Article("1", newer));
}
