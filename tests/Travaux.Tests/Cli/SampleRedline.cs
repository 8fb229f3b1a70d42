using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Cli;

/// <summary>A small redline made by hand, with one case of everything that is drawn.</summary>
internal static class SampleRedline
{
    public static Redline Everything { get; } = Make();

    /// <summary>A provision with two changes that stand far from each other, the weightier one last.</summary>
    public static RedlineRow TwoPassages { get; } = Row(Relation.Edited, [Article("5", "", "")], Article("7", "", ""), 0, Confidence.Certain) with
    {
        Text =
        [
            Keep("Boats "), Delete("lie ", 0), Insert("rest ", 0),
            Keep("in the inner harbour from the first of November of one year to the first of the following May, for "),
            Delete("six ", 1), Insert("seven ", 1), Keep("months."),
        ],
        Changes = [Wording("lie", "rest"), new() { Older = "six", Newer = "seven", Kinds = [ChangeKind.Number] }],
    };

    private static Redline Make()
    {
        var o1 = Article("1", "Reports", "The Parties shall report annually.");
        var o2p3 = Paragraph("art-2/para-3", "3.", "The Secretary keeps the list and sends it to each Party.");
        var o2 = Article("2", "The Secretary", "") with { Children = [Paragraph("art-2/para-1", "1.", "There is a Secretary."), o2p3] };
        var o3 = Article("3", "", "Ships carry lights.");
        var o4 = Article("4", "", "Boats carry lights.");
        var o5 = Article("5", "", "A Party may fish, on the lake, within thirty days of notice.");
        var o6 = Article("6", "", "Nets are counted.");
        var o7 = Article("7", "", "Nets are weighed.");
        var o8 = Article("8", "", "Old customs stay.");
        var n1 = Article("1", "Reports", "The Parties should report annually.");
        var n2p3 = Paragraph("art-2/para-3", "3.", "The Secretary keeps the list.");
        var n2p4 = Paragraph("art-2/para-4", "4.", "The list is sent to each Party.");
        var n2 = Article("2", "The Secretary", "") with { Children = [Paragraph("art-2/para-1", "1.", "There is a Secretary."), n2p3, n2p4] };
        var n3 = Article("3", "", "Ships and boats carry lights.");
        var n4p1 = Paragraph("art-4/para-1", "1.", "[There shall be a Commission.]");
        var n4 = Article("4", "The Commission", "") with { Children = [n4p1] };
        var n5 = Article("5", "", "Nets are counted.");
        var n6 = Article("6", "", "Nets are weighed.");
        var n7 = Article("7", "", "A Party may fish on the lake within sixty days of notice.");
        var n8 = Article("8", "", "والأسماك 湖里的鱼属于各方。 Fish belong to all.");
        return new Redline
        {
            Older = Draft("tuesday.txt", o1, o2, o3, o4, o5, o6, o7, o8),
            Newer = Draft("friday.txt", n1, n2, n3, n4, n5, n6, n7, n8),
            Findings = [new(ChangeKind.Modal, "shall", "should", 12, 1, "\"shall\" became \"should\" 12 times and stayed once: a change of legal character.")],
            Rows =
            [
                Row(Relation.Edited, [o1], n1, 0, Confidence.Certain) with
                {
                    Heading = [Keep("Reports")],
                    Text = [Keep("The Parties "), Delete("shall ", 0), Insert("should ", 0), Keep("report annually.")],
                    Changes = [new() { Older = "shall", Newer = "should", Kinds = [ChangeKind.Modal], Finding = 0 }],
                },
                Row(Relation.Same, [o2], n2, 0, Confidence.Certain) with { Heading = [Keep("The Secretary")] },
                Row(Relation.Same, [o2.Children[0]], n2.Children[0], 1, Confidence.Certain) with { Text = [Keep("There is a Secretary.")] },
                Row(Relation.Split, [o2p3], n2p3, 1, Confidence.Certain) with { Text = [Keep("The Secretary keeps the list."), Delete(" and", 0)], Changes = [Wording("and", "")] },
                Row(Relation.Split, [o2p3], n2p4, 1, Confidence.Probable) with
                {
                    Renumbered = true,
                    Text = [Delete("sends it ", 0), Insert("The list is sent ", 0), Keep("to each Party.")],
                    Changes = [Wording("sends it", "The list is sent")],
                },
                Row(Relation.Merged, [o3, o4], n3, 0, Confidence.Certain) with
                {
                    Text = [Keep("Ships "), Insert("and boats ", 0), Keep("carry lights."), Delete(" Boats carry lights.", 1)],
                    Changes = [Wording("", "and boats"), Wording("Boats carry lights.", "")],
                },
                Row(Relation.Inserted, [], n4, 0, Confidence.Certain) with { Heading = [Insert("The Commission", 0)], Changes = [Wording("", "The Commission")] },
                Row(Relation.Inserted, [], n4p1, 1, Confidence.Certain) with
                {
                    Text = [Insert("[There shall be a Commission.]", 0)],
                    Changes = [Wording("", "[There shall be a Commission.]")],
                },
                Row(Relation.Same, [o6], n5, 0, Confidence.Certain) with { Renumbered = true, Text = [Keep("Nets are counted.")] },
                Row(Relation.Same, [o7], n6, 0, Confidence.Certain) with { Renumbered = true, Text = [Keep("Nets are weighed.")] },
                Row(Relation.MovedAndEdited, [o5], n7, 0, Confidence.Doubtful) with
                {
                    Renumbered = true,
                    Text =
                    [
                        Keep("A Party may fish"), Delete(",", 0), Keep(" on the lake"), Delete(",", 1),
                        Keep(" within "), Delete("thirty ", 2), Insert("sixty ", 2), Keep("days of notice."),
                    ],
                    Changes =
                    [
                        new() { Older = ",", Newer = "", Kinds = [ChangeKind.Punctuation] },
                        new() { Older = ",", Newer = "", Kinds = [ChangeKind.Punctuation] },
                        new() { Older = "thirty", Newer = "sixty", Kinds = [ChangeKind.Number], Remark = "a period" },
                    ],
                },
                Row(Relation.Deleted, [o8], null, 0, Confidence.Certain) with { Text = [Delete("Old customs stay.", 0)], Changes = [Wording("Old customs stay.", "")] },
                Row(Relation.Inserted, [], n8, 0, Confidence.Certain) with { Text = [Insert(n8.Text, 0)], Changes = [Wording("", n8.Text)] },
            ],
        };
    }

    private static Copy Draft(string file, params Provision[] provisions) => new()
    {
        Document = new() { File = file, Format = "plain text", Encoding = "UTF-8", Blocks = [], LineStarts = [0] },
        Language = "en",
        Provisions = [.. provisions],
    };

    private static Provision Article(string number, string heading, string text) => new()
    {
        Id = new($"art-{number}"),
        Kind = ProvisionKind.Article,
        Label = $"Article {number}",
        Number = number,
        Heading = heading,
        Text = text,
        At = new SourceSpan("", int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) * 10, text.Length),
    };

    private static Provision Paragraph(string id, string label, string text) => new()
    {
        Id = new(id),
        Kind = ProvisionKind.Paragraph,
        Label = label,
        Number = label.TrimEnd('.'),
        Text = text,
        At = new SourceSpan("", 0, text.Length),
    };

    private static RedlineRow Row(Relation relation, Sequence<Provision> older, Provision? newer, int depth, Confidence confidence) =>
        new() { Older = older, Newer = newer, Depth = depth, Relation = relation, Confidence = confidence };

    private static Change Wording(string older, string newer) => new() { Older = older, Newer = newer, Kinds = [ChangeKind.Wording] };

    private static Edit Keep(string text) => new(EditKind.Keep, text);

    private static Edit Delete(string text, int change) => new(EditKind.Delete, text, change);

    private static Edit Insert(string text, int change) => new(EditKind.Insert, text, change);
}
