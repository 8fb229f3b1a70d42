using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Html;

/// <summary>Builds copies and rows by hand, so that the page is tested without reader, parser or aligner.</summary>
internal static class DraftBuilder
{
    public static Copy Copy(string file, string language, params Provision[] provisions) => new()
    {
        Document = new Document { File = file, Format = "plain text", Encoding = "UTF-8", Blocks = [] },
        Language = language,
        Provisions = [.. provisions],
    };

    public static Provision Provision(
        string id, ProvisionKind kind, string label, string heading, string text, params Provision[] children) => new()
        {
            Id = new ProvisionId(id),
            Kind = kind,
            Label = label,
            Heading = heading,
            Text = text,
            Children = [.. children],
            At = SourceSpan.Whole("draft"),
        };

    public static Provision Article(string id, string label, string heading, params Provision[] children) =>
        Provision(id, ProvisionKind.Article, label, heading, "", children);

    public static Provision Paragraph(string id, string label, string text, params Provision[] children) =>
        Provision(id, ProvisionKind.Paragraph, label, "", text, children);

    public static Provision Point(string id, string label, string text) =>
        Provision(id, ProvisionKind.Point, label, "", text);

    /// <summary>A row whose texts are compared whole: kept when equal, else deleted and inserted.</summary>
    public static RedlineRow Row(Relation relation, int depth, Provision[] older, Provision? newer) => new()
    {
        Older = [.. older],
        Newer = newer,
        Depth = depth,
        Relation = relation,
        Confidence = Confidence.Certain,
        Renumbered = newer is not null && older.Length == 1 && older[0].Label != newer.Label,
        Label = Whole(string.Concat(older.Select(it => it.Label)), newer?.Label ?? "", -1),
        Heading = Whole(string.Concat(older.Select(it => it.Heading)), newer?.Heading ?? "", -1),
        Text = Whole(string.Concat(older.Select(it => it.Text)), newer?.Text ?? "", newer is null || older.Length == 0 ? 0 : -1),
        Changes = newer is not null && older.Length > 0 ? default :
        [
            new Change { Older = older.Length > 0 ? older[0].Text : "", Newer = newer?.Text ?? "", Kinds = [ChangeKind.Wording] },
        ],
    };

    public static Edit Keep(string text) => new(EditKind.Keep, text);

    public static Edit Delete(string text, int change = 0) => new(EditKind.Delete, text, change);

    public static Edit Insert(string text, int change = 0) => new(EditKind.Insert, text, change);

    public static Change Change(string older, string newer, params ChangeKind[] kinds) =>
        new() { Older = older, Newer = newer, Kinds = [.. kinds] };

    private static Sequence<Edit> Whole(string older, string newer, int change)
    {
        var edits = new List<Edit>();
        if (older == newer)
        {
            return newer.Length == 0 ? default : [Keep(newer)];
        }
        if (older.Length > 0)
        {
            edits.Add(Delete(older + (newer.Length > 0 ? " " : ""), change));
        }
        if (newer.Length > 0)
        {
            edits.Add(Insert(newer, change));
        }
        return [.. edits];
    }
}
