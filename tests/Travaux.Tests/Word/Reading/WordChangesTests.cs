using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts;
using static Travaux.Tests.Word.DocxBuilder;
using static Travaux.Tests.Word.Reading.WordFiles;

namespace Travaux.Tests.Word.Reading;

/// <summary>Tracked changes, read as accepted, as rejected, or as marked.</summary>
public class WordChangesTests
{
    [Fact]
    public void Words_put_in_and_taken_out() => Both(
        [P("The Parties ", Deleted("should"), Inserted("shall"), " confer.")],
        accepted: ["The Parties shall confer."],
        rejected: ["The Parties should confer."]);

    [Fact]
    public void What_one_put_in_and_another_took_out_is_in_neither_text() => Both(
        [P("a", Changed("ins", T("b"), Changed("del", E("r", new XElement(W + "delText", "c"))), T("d")), "e")],
        accepted: ["abde"],
        rejected: ["ae"]);

    [Fact]
    public void A_paragraph_whose_end_is_gone_joins_the_next() => Both(
        [EndChanged("del", "a"), EndChanged("ins", "b"), P("c")],
        accepted: ["ab", "c"],
        rejected: ["a", "bc"]);

    [Fact]
    public void A_whole_paragraph_that_was_taken_out_leaves_nothing() => Both(
        [P("a"), EndChanged("del", Deleted("b")), P("c")],
        accepted: ["a", "c"],
        rejected: ["a", "b", "c"]);

    [Fact]
    public void Before_a_table_and_at_the_end_a_paragraph_joins_nothing() => Both(
        [EndChanged("del", "a"), Table([[P("cell")]]), EndChanged("del", Deleted("b")), Table([[P("cell")]]), P("c"), EndChanged("del", Deleted("d"))],
        accepted: ["a", "cell", "cell", "c", ""],
        rejected: ["a", "cell", "b", "cell", "c", "d"]);

    [Fact]
    public void Rows_and_cells_come_and_go()
    {
        var table = Table([[P("a")], [P("b")]], [[P("c")], [P("d")]]);
        var rows = table.Elements(W + "tr").ToList();
        rows[1].AddFirst(E("trPr", Changed("ins")));
        rows[0].Elements(W + "tc").First().Element(W + "tcPr")!.Add(Changed("cellDel"));

        Both([table, P("e")], accepted: ["b", "c", "d", "e"], rejected: ["a", "b", "e"]);
    }

    [Fact]
    public void A_table_without_rows_is_no_table()
    {
        var table = Table([[P("a")]]);
        table.Element(W + "tr")!.AddFirst(E("trPr", Changed("del")));

        var read = Read(new DocxBuilder().Add(P("b"), table, P("c")), TrackedText.Accepted);

        Assert.Equal(["b", "c"], read.Texts());
        Assert.Single(read.Value.Containers);
    }

    [Fact]
    public void A_move_is_at_its_new_place_or_at_its_old() => Both(
        [P(Changed("moveFrom", T("a ")), "b", Changed("moveTo", T(" a")))],
        accepted: ["b a"],
        rejected: ["a b"]);

    [Fact]
    public void A_changed_format_is_the_new_one_or_the_one_before()
    {
        var run = T("shall", E("b"), Changed("rPrChange", E("rPr", E("i"))));

        var (accepted, rejected) = (One(run, TrackedText.Accepted), One(run, TrackedText.Rejected));

        Assert.Equal((true, false), (accepted.Bold, accepted.Italic));
        Assert.Equal((false, true), (rejected.Bold, rejected.Italic));
    }

    [Fact]
    public void Marked_changes_are_both_texts_each_with_who_and_when()
    {
        var file = new DocxBuilder().Add(P("a", Deleted("b"), Inserted("c")), EndChanged("ins", "d"), P("e"));

        var read = Read(file, TrackedText.Marked);

        Assert.Equal(["abc", "d", "e"], read.Texts());
        Assert.Equal(
            [null, new(RevisionKind.Deletion, "Mara", "2031-03-21T09:30:00Z"), new Revision(RevisionKind.Insertion, "Mara", "2031-03-21T09:30:00Z")],
            read.Value.Blocks[0].Runs.Select(run => run.Revision));
        Assert.Equal(RevisionKind.Insertion, read.Value.Blocks[1].EndRevision?.Kind);
        Assert.Equal("TX007", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void The_reader_says_whose_changes_it_accepted()
    {
        var said = Assert.Single(Read(P(Deleted("a"), Inserted("b"))).Diagnostics);

        Assert.Equal("TX020", said.Code);
        Assert.Equal("The file holds 2 tracked changes by Mara: read as accepted, as the text would stand with them.", said.Message);
    }

    [Fact]
    public void Random_changes_settle_as_an_obvious_reading_of_them_does()
    {
        var random = new Random(1648);
        for (var trial = 0; trial < 300; trial++)
        {
            var plan = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (End: Kind(random), Pieces: Pieces(random))).ToList();
            var file = new DocxBuilder().Add([.. plan.Select(Paragraph)]);

            Assert.Equal(Obvious(plan, "del"), Read(file, TrackedText.Accepted).Texts());
            Assert.Equal(Obvious(plan, "ins"), Read(file, TrackedText.Rejected).Texts());
        }
    }

    private static string[] Pieces(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Kind(random) + (char)('a' + random.Next(26)))];

    private static string Kind(Random random) => random.Next(4) switch { 0 => "ins", 1 => "del", _ => "" };

    private static XElement Paragraph((string End, string[] Pieces) plan)
    {
        var pieces = plan.Pieces.Select(piece => piece.Length == 1 ? T(piece) : piece.StartsWith('i') ? Inserted(piece[3..]) : Deleted(piece[3..]));
        return plan.End.Length == 0 ? P([.. pieces]) : EndChanged(plan.End, [.. pieces]);
    }

    /// <summary>The text as one string: ends that go are left out, and the last end of all never goes.</summary>
    private static string[] Obvious(List<(string End, string[] Pieces)> plan, string goes)
    {
        var text = string.Concat(plan.Select((paragraph, at) =>
            string.Concat(paragraph.Pieces.Where(piece => !piece.StartsWith(goes, StringComparison.Ordinal) || piece.Length == 1).Select(piece => piece[^1]))
            + (paragraph.End == goes || at == plan.Count - 1 ? "" : "\n")));
        return text.Split('\n');
    }

    private static Record.Drafts.Run One(XElement run, TrackedText changes) => Read(new DocxBuilder().Add(P(run)), changes).Value.Blocks[0].Runs[0];

    private static void Both(XElement[] blocks, string[] accepted, string[] rejected)
    {
        var file = new DocxBuilder().Add(blocks);
        Assert.Equal(accepted, Read(file, TrackedText.Accepted).Texts());
        Assert.Equal(rejected, Read(file, TrackedText.Rejected).Texts());
    }
}
