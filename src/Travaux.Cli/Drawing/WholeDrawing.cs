using Travaux.Record.Drafts;

namespace Travaux.Cli.Drawing;

/// <summary>Draws the provisions that are wholly new or gone, each with its own first words.</summary>
/// <remarks>
/// <para>
/// What is inside a provision stands under it only where all inside it is new (or gone) too. A heading whose content
/// went elsewhere is said to be no more than that, and never lends the words of what is inside it.
/// </para>
/// </remarks>
internal sealed class WholeDrawing(Canvas canvas, ComparedPlaces places, Selection selection)
{
    private const int FirstWords = 24;
    private const int Deepest = 4;
    private const int Few = 8;
    private const int MostArticles = 40;

    /// <summary>Draws the list; what is new in the newer draft's order, what is gone in the older's.</summary>
    public void Draw(Relation relation, string title)
    {
        var rows = places.Redline.Rows.Where(row => row.Relation == relation && selection.TakesRelation(row)).ToDictionary(Id);
        var copy = relation == Relation.Inserted ? places.Redline.Newer : places.Redline.Older;
        var whole = new WholeProvisions(copy, rows.ContainsKey);
        if (whole.Picked.Count == 0)
        {
            return;
        }
        var subjects = new Subjects(places);
        var bare = new List<string>();
        SectionDrawing.Title(canvas, title, Wording.Count(whole.Picked.Count, "provision"));
        if (whole.Picked.Count > Few)
        {
            Articles(whole, rows);
        }
        foreach (var (provision, depth) in whole.Picked)
        {
            var row = rows[provision.Id];
            if (IsBare(provision) && !whole.Holds(provision))
            {
                bare.Add(places.Name(row));
                continue;
            }
            canvas.Line(2 + (2 * Math.Min(depth, Deepest)), Entry(row, provision, whole, subjects));
        }
        if (bare.Count > 0)
        {
            canvas.Line(2, "Numbers only, over provisions told elsewhere: ", string.Join(", ", bare));
        }
    }

    /// <summary>What weighs most in a long list first: the articles in it.</summary>
    private void Articles(WholeProvisions whole, Dictionary<ProvisionId, RedlineRow> rows)
    {
        var articles = whole.Picked.Where(picked => picked.Provision.Kind == ProvisionKind.Article)
            .Select(picked => Named(places.Name(rows[picked.Provision.Id]), picked.Provision, whole)).ToList();
        if (articles.Count is > 0 and <= MostArticles)
        {
            canvas.Line(2, new Stroke("Articles: ", Ink.Quiet), string.Join("; ", articles), ".");
        }
    }

    private static string Named(string name, Provision article, WholeProvisions whole) =>
        name + (article.Heading.Length == 0 ? "" : $", {Wording.Clipped(article.Heading.Trim('(', ')'), FirstWords)}") + (whole.IsWhole(article) ? "" : " (in part)");

    private IEnumerable<Stroke> Entry(RedlineRow row, Provision provision, WholeProvisions whole, Subjects subjects)
    {
        var ink = row.Relation == Relation.Inserted ? Ink.Inserted : Ink.Deleted;
        var words = Wording.Clipped(provision.Text, FirstWords);
        var heading = Wording.Clipped(provision.Heading, FirstWords);
        var subject = subjects.Of(row);
        subjects.Said(row);
        return
        [
            new(places.Name(row), Ink.Strong), subject, places.Doubt(row),
            IsBare(provision) ? "" : ": ", new(heading, ink), heading.Length > 0 && words.Length > 0 ? " · " : "", new(words, ink),
            whole.Holds(provision) ? $", with {Wording.Count(whole.Inside(provision), "provision")} inside:"
            : words.Length == 0 ? " (heading only)" : "",
        ];
    }

    private static bool IsBare(Provision provision) => provision.Heading.Length == 0 && provision.Text.Length == 0;

    private static ProvisionId Id(RedlineRow row) => (row.Newer ?? row.Older[0]).Id;
}
