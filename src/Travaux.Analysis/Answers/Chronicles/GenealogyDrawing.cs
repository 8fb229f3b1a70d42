using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Drawings;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Draws where drafts come from: one under another by date, each relation an arrow of its own.</summary>
/// <remarks><para>Arrows run from a draft to the one that it is related to, by its name. Broken ones are not certain; hollow drafts never came about.</para></remarks>
internal static class GenealogyDrawing
{
    private const double Dates = 12.5;
    private const double BoxWidth = 27;
    private const double Names = 10;
    private const double Slot = 1.25;

    /// <summary>The drawing of a genealogy.</summary>
    public static Drawing Of(Genealogy genealogy, Dossier dossier)
    {
        var places = genealogy.Drafts.Select((story, i) => (story.Entry.Id, i)).ToDictionary(each => each.Id, each => each.i, StringComparer.Ordinal);
        var links = genealogy.Drafts.SelectMany((story, i) => story.Kinds.Where(each => places.ContainsKey(each.To)).Select(each => new Link(i, places[each.To], each))).ToList();
        var channels = Channels(links);
        var tops = new double[genealogy.Drafts.Count + 1];
        tops[0] = 0.5;
        for (var i = 0; i < genealogy.Drafts.Count; i++)
        {
            var slots = links.Count(link => link.From == i) + (links.Count(link => link.To == i) * 0.6);
            tops[i + 1] = tops[i] + Math.Max(2.6, (slots * Slot) + 0.5) + 0.7;
        }
        var marks = new List<Mark>();
        for (var i = 0; i < genealogy.Drafts.Count; i++)
        {
            marks.AddRange(Node(genealogy.Drafts[i], dossier.Find<Draft>(genealogy.Drafts[i].Entry.Id)!, dossier, tops[i], tops[i + 1] - tops[i] - 0.7));
        }
        foreach (var (link, channel) in links.Zip(channels))
        {
            marks.AddRange(Arrow(link, links, channel, tops));
        }
        return new()
        {
            Title = $"{dossier.Head.Title}: genealogy of the drafts",
            Description = $"{Reporting.Counted(genealogy.Drafts.Count, "draft", "drafts")} from first to last, and {Reporting.Counted(links.Count, "relation", "relations")} between them. The same stands in words, with its sources, in the account itself.",
            Width = Dates + BoxWidth + Names + (channels.DefaultIfEmpty(0).Max() * 1.1) + 2.5,
            Height = tops[^1] + 1.4,
            Marks = [.. marks, new Label(Dates, tops[^1] + 0.4, "An arrow runs to the draft that is named by the relation. Broken: not certain. Hollow: never concluded.", DrawingPart.Remark)],
        };
    }

    private static IEnumerable<Mark> Node(DraftStory story, Draft draft, Dossier dossier, double top, double height)
    {
        yield return new Label(Dates - 0.6, top + 0.9, TextWidth.Fit(story.Entry.When, Dates - 0.8), DrawingPart.AxisName, TextAnchor.End) { Tip = story.Entry.When };
        yield return new Box(Dates, top, BoxWidth, height, DrawingPart.Drafts) { IsHollow = story.Entry.IsPlanned, Item = story.Entry.Id, Tip = story.Entry.Statement.Text };
        yield return new Label(Dates + 0.5, top + 0.85, TextWidth.Fit(story.Entry.Title, BoxWidth - 1.2), DrawingPart.LaneName);
        var about = new[]
        {
            Words.For(draft.DraftKind).Replace('-', ' '),
            draft.Count.Length > 0 ? $"number: {draft.Count}" : "",
            draft.DraftedBy.Count > 0 ? $"by {string.Join(", ", draft.DraftedBy.Select(each => Telling.NameIn(dossier, each.Who)))}" : "",
            draft.Status,
        };
        yield return new Label(Dates + 0.5, top + 1.85, TextWidth.Fit(string.Join(" · ", about.Where(each => each.Length > 0)), BoxWidth - 1.2), DrawingPart.Remark);
    }

    private static IEnumerable<Mark> Arrow(Link link, List<Link> links, int channel, double[] tops)
    {
        var right = Dates + BoxWidth;
        var x = right + Names + (channel * 1.1) + 0.8;
        var outgoing = links.Where(other => other.From == link.From).ToList();
        var from = tops[link.From] + 0.9 + (outgoing.IndexOf(link) * Slot);
        var incoming = links.Where(other => other.To == link.To).ToList();
        var to = tops[link.To] + 0.9 + (links.Count(other => other.From == link.To) * Slot) + (incoming.IndexOf(link) * 0.6 * Slot);
        var isBroken = link.Relation.Certainty is Certainty.Probable or Certainty.Possible || link.Relation.Kind == DraftRelationKind.Conflicts;
        var sure = link.Relation.Certainty is Certainty.Probable or Certainty.Possible ? $"{Words.For(link.Relation.Certainty.Value)}: " : "";
        yield return new Stroke([new(right, from), new(x, from), new(x, to), new(right, to)], DrawingPart.Link) { HasHead = true, IsBroken = isBroken };
        yield return new Label(right + 0.4, from - 0.5, TextWidth.Fit(sure + Words.For(link.Relation.Kind).Replace('-', ' '), Names), DrawingPart.LinkName);
    }

    /// <summary>A channel for each arrow, so that no two run over one another.</summary>
    private static List<int> Channels(List<Link> links)
    {
        var taken = new List<List<(int Low, int High)>>();
        return [.. links.Select(link =>
        {
            var (low, high) = (Math.Min(link.From, link.To), Math.Max(link.From, link.To));
            var channel = taken.FindIndex(spans => spans.TrueForAll(span => span.High < low || span.Low > high));
            if (channel < 0)
            {
                channel = taken.Count;
                taken.Add([]);
            }
            taken[channel].Add((low, high));
            return channel;
        })];
    }

    private sealed record Link(int From, int To, DraftRelation Relation);
}
