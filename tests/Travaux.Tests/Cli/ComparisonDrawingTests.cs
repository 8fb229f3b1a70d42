using System.Text;
using Travaux.Cli;
using Travaux.Cli.Drawing;
using Travaux.Documents.Json;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Cli;

public class ComparisonDrawingTests
{
    private static readonly Extent Changed = new(All: false, Context: 0);

    [Fact]
    public void Behind_a_pipe_it_is_plain_and_as_wide_as_it_comes() =>
        Golden.Same("cli/compare-plain.txt", Drawn(new(0, Colour: false), Selection.Everything, Changed));

    [Fact]
    public void On_a_terminal_it_is_coloured_and_wrapped() =>
        Golden.Same("cli/compare-colour.txt", Drawn(new(60, Colour: true), Selection.Everything, Changed).Replace("\e", "ESC"));

    [Fact]
    public void All_of_it_shows_unchanged_provisions_and_editorial_changes() =>
        Golden.Same("cli/compare-all.txt", Drawn(new(80, Colour: false), Selection.Everything, new(All: true, Context: 0)));

    [Fact]
    public void Only_numbers_leaves_the_rest_out()
    {
        var drawn = Drawn(new(0, Colour: false), Selection.Of(["number"]), Changed);

        Assert.Contains("number · Article 5 → Article 7: … Party may fish on the lake within ⟦-thirty-⟧ ⟦+sixty+⟧ days of notice. (a period)", drawn);
        Assert.DoesNotContain("report annually", drawn);
        Assert.DoesNotContain("Renumbered", drawn);
    }

    [Fact]
    public void No_line_is_wider_than_asked()
    {
        foreach (var width in (int[])[40, 60, 100])
        {
            var drawn = Drawn(new(width, Colour: false), Selection.Everything, new(All: true, Context: 0));

            Assert.All(drawn.Split('\n'), line => Assert.True(Columns.Of(line) <= width, line));
        }
    }

    [Fact]
    public void The_same_words_are_drawn_at_every_width()
    {
        var wide = Drawn(new(0, Colour: false), Selection.Everything, new(All: true, Context: 0));
        var narrow = Drawn(new(47, Colour: false), Selection.Everything, new(All: true, Context: 0));

        Assert.Equal(Letters(wide), Letters(narrow));

        static string Letters(string drawn) => string.Concat(drawn.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u2068' or '\u2069')));
    }

    [Fact]
    public void The_json_is_what_the_docs_describe()
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(SampleRedline.Everything, stream);

        Golden.Same("cli/compare.json", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Drafts_without_a_difference_are_said_to_be_the_same()
    {
        var rows = SampleRedline.Everything.Rows.Where(row => row.Relation == Relation.Same && !row.Renumbered);
        var redline = SampleRedline.Everything with { Rows = [.. rows], Findings = [] };

        Assert.Contains("The drafts are the same.", Drawn(new(0, Colour: false), Selection.Everything, Changed, redline));
    }

    [Fact]
    public void A_provision_with_several_passages_is_one_entry_in_reading_order()
    {
        var redline = SampleRedline.Everything with { Rows = [SampleRedline.TwoPassages] };

        var drawn = Drawn(new(0, Colour: false), Selection.Everything, Changed, redline);

        Assert.Contains("Changes of substance besides, weightiest first (2 changes in 1 provision)", drawn);
        Assert.Contains("  number, wording · Article 5 → Article 7: Boats ⟦-lie-⟧ ⟦+rest+⟧ in the inner harbour from the first … · … the first of the following May, for ⟦-six-⟧ ⟦+seven+⟧ months.\n", drawn);
    }

    [Fact]
    public void References_left_behind_are_counted_where_no_word_changed()
    {
        var redline = SampleRedline.Everything with
        {
            Rows = [.. SampleRedline.Everything.Rows.Where(row => row.Changes.Count == 0)],
            Findings = [new(ChangeKind.CrossReference, "Article 2", "Article 2", 2, 0, "\"Article 2\" stands unchanged.")],
        };

        var drawn = Drawn(new(0, Colour: false), Selection.Of(["cross-reference"]), Changed, redline);

        Assert.Contains("No word changed, but 2 references left behind.\n", drawn);
        Assert.DoesNotContain("nothing of the kind", drawn);
    }

    private static string Drawn(Look look, Selection selection, Extent extent, Redline? redline = null)
    {
        var writer = new StringWriter();
        ComparisonDrawing.Draw(new Canvas(writer, look), redline ?? SampleRedline.Everything, selection, extent);
        return writer.ToString();
    }
}
