using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Parsing;

/// <summary>Blocks whose number the format keeps apart, as Word's automatic numbering does, and what is no text in them.</summary>
public class LabelledBlockTests
{
    [Fact]
    public void Articles_numbered_by_their_style() => Reads(
        """
        P||TREATY
        P||The Parties,
        P||Have agreed as follows:
        H1|Chapter I|General provisions
        H2|Article 1|Use of terms
        L1|1.|The Parties shall confer:
        L2|(a)|in good time;
        L2|(b)|in good faith.
        L1|2.|They shall meet.
        H2|Article 2|
        H2||Scope
        P||This Agreement applies.
        """,
        """
        title: TREATY
        preamble: The Parties,
          preamble/text-1: Have agreed as follows:
        chap-1 Chapter I <General provisions>
          art-1 Article 1 <Use of terms>
            art-1/para-1 1.: The Parties shall confer:
              art-1/para-1/point-a (a): in good time;
              art-1/para-1/point-b (b): in good faith.
            art-1/para-2 2.: They shall meet.
          art-2 Article 2 <Scope>: This Agreement applies.
        """);

    [Fact]
    public void Headings_numbered_without_a_word_are_articles_and_decimals_stand_in_them() => Reads(
        """
        P||Agreement on the Lake
        H1|1.|Definitions
        L2|1.1|In this Agreement words have meanings.
        L3|1.1.1|They mean what they say.
        L2|1.2|The Parties shall consult:
        L3|(a)|in good time;
        L4|(i)|on Mondays;
        L3|(b)|in good faith.
        H1|2.|Payment
        L2|2.1|The buyer shall pay.
        """,
        """
        title: Agreement on the Lake
        art-1 1. <Definitions>
          art-1/para-1.1 1.1: In this Agreement words have meanings.
            art-1/para-1.1/point-1.1.1 1.1.1: They mean what they say.
          art-1/para-1.2 1.2: The Parties shall consult:
            art-1/para-1.2/point-a (a): in good time;
              art-1/para-1.2/point-a/sub-i (i): on Mondays;
            art-1/para-1.2/point-b (b): in good faith.
        art-2 2. <Payment>
          art-2/para-2.1 2.1: The buyer shall pay.
        """);

    [Fact]
    public void Footnotes_stand_with_their_paragraph_and_page_furniture_outside_the_provisions() => Reads(
        """
        H1|Article 1|
        L1|1.|The Parties shall confer￼.
        F||Or meet.
        L1|2.|￼They shall￼ ￼ report.
        P||￼
        A||Draft of Tuesday
        A||Page 1
        """,
        """
        art-1 Article 1
          art-1/para-1 1.: The Parties shall confer.
            art-1/para-1/note-1: Or meet.
          art-1/para-2 2.: They shall report.
        text-1: Draft of Tuesday
        text-2: Page 1
        """);

    [Fact]
    public void A_table_at_the_end_belongs_to_its_annex() => Reads(
        """
        H1|Article 1|
        P||The levels are in the Annex.
        H1|Annex|
        H1||Levels
        T||May
        T||412.40
        A||Page 2
        """,
        """
        art-1 Article 1: The levels are in the Annex.
        annex-1 Annex <Levels>
          annex-1/table-1: May
        412.40
        text-1: Page 2
        """);

    private static void Reads(string blocks, string outline)
    {
        var document = new Document { File = "draft.docx", Format = "Word", Blocks = [.. blocks.Split('\n').Select(Block)] };

        Assert.Equal(outline, string.Join('\n', ProvisionParser.Read(document).Value.Provisions.SelectMany(provision => Lines(provision, 0))));
    }

    private static Block Block(string line)
    {
        var (kind, label, text) = line.Split('|') is [var first, var second, var third] ? (first, second, third) : throw new ArgumentException(line);
        return new()
        {
            Kind = kind[0] switch { 'H' => BlockKind.Heading, 'L' => BlockKind.ListItem, 'F' => BlockKind.Footnote, 'A' => BlockKind.Aside, 'T' => BlockKind.TableCell, _ => BlockKind.Paragraph },
            Level = kind.Length > 1 ? kind[1] - '0' : 0,
            Label = label,
            Runs = text.Length == 0 ? [] : [new(text)],
            At = new("draft.docx", 0, 0),
        };
    }

    private static IEnumerable<string> Lines(Provision provision, int depth)
    {
        var label = provision.Label.Length > 0 ? " " + provision.Label : "";
        var heading = provision.Heading.Length > 0 ? $" <{provision.Heading}>" : "";
        var text = provision.Text.Length > 0 ? ": " + provision.Text : "";
        return provision.Children.SelectMany(child => Lines(child, depth + 1)).Prepend($"{new string(' ', depth * 2)}{provision.Id}{label}{heading}{text}");
    }
}
