using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts.Parsing;
using static Travaux.Tests.Word.DocxBuilder;
using static Travaux.Tests.Word.Reading.WordFiles;

namespace Travaux.Tests.Word.Reading;

/// <summary>Damaged Word files: each is read, or refused with a reason; nothing else happens.</summary>
/// <remarks>
/// <para>As many inputs as the environment variable <c>TRAVAUX_FUZZ</c> says; 2,000 without it.</para>
/// </remarks>
public class WordFuzzTests
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : 2_000;

    private static readonly Lazy<byte[][]> Seeds = new(() => [Rich(), .. Shared.Folder is null ? [] : OfCorpora().Where((_, at) => at % 9 == 0).Select(Corpus).Where(file => file.Length < 40_000)]);

    [Fact]
    public void Damage_to_the_archive_never_crashes_the_reader()
    {
        var random = new Random(1815);
        for (var input = 0; input < Inputs / 2; input++)
        {
            var bytes = Seed(random).ToList();
            for (var blow = random.Next(1, 6); blow > 0 && bytes.Count > 40; blow--)
            {
                Strike(bytes, random);
            }
            AssertSound([.. bytes], input);
        }
    }

    [Fact]
    public void Damage_to_the_bytes_of_a_part_never_crashes_the_reader()
    {
        var random = new Random(1919);
        for (var input = 0; input < Inputs / 4; input++)
        {
            AssertSound(WithPart(Seed(random), random, part =>
            {
                var bytes = part.ToList();
                for (var blow = random.Next(1, 4); blow > 0 && bytes.Count > 8; blow--)
                {
                    Strike(bytes, random);
                }
                return [.. bytes];
            }), input);
        }
    }

    [Fact]
    public void Elements_taken_out_doubled_moved_and_renamed_never_crash_the_reader()
    {
        var random = new Random(1975);
        for (var input = 0; input < Inputs / 4; input++)
        {
            AssertSound(WithPart(Seed(random), random, part => Shuffled(part, random)), input);
        }
    }

    private static byte[] Seed(Random random) => Seeds.Value[random.Next(2) == 0 ? 0 : random.Next(Seeds.Value.Length)];

    /// <summary>A small file with something of everything.</summary>
    private static byte[] Rich()
    {
        var file = new DocxBuilder
        {
            Styles = E("styles", new XAttribute(XNamespace.Xmlns + "w", W), E("style", A("type", "paragraph"), A("styleId", "H1"), E("name", "heading 1"), E("basedOn", "Normal"), E("rPr", E("b")))),
            Comments = E("comments", new XAttribute(XNamespace.Xmlns + "w", W), E("comment", A("id", 1), A("author", "Mara"), P("Why?"))),
        };
        var table = Table([[P("a")], [P("b"), Table([[P("inner")]])]], [[P("c")], [P("d")]]);
        table.Elements(W + "tr").First().AddFirst(E("trPr", Changed("ins")));
        return file.Header("default", P("Draft")).Footer("first", P("1")).Add(
            P(E("pPr", E("pStyle", "H1")), "Article 1"),
            P("The Parties ", E("commentRangeStart", A("id", 1)), Deleted("should"), Inserted("shall"), E("commentRangeEnd", A("id", 1)), E("r", E("commentReference", A("id", 1))), file.Footnote(P("note"))),
            EndChanged("del", "joined ", Field("begin"), Code("REF"), Field("separate"), "Article 5", Field("end")),
            EndChanged("ins", TextBox(P("box"), table)),
            table,
            E("sdt", E("sdtPr", E("tag", "x")), E("sdtContent", P(Changed("moveFrom", T("moved")), file.Endnote(P("end"))))),
            P(Changed("moveTo", T("moved", E("highlight", "yellow"), Changed("rPrChange", E("rPr", E("b"))))))).Build();
    }

    private static void Strike(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 60), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
        }
    }

    private static byte[] WithPart(byte[] file, Random random, Func<byte[], byte[]> change)
    {
        var entries = Rezip.Entries(file).ToList();
        var texts = entries.Where(entry => entry.Key.EndsWith(".xml", StringComparison.Ordinal) || entry.Key.EndsWith(".rels", StringComparison.Ordinal)).ToList();
        var chosen = random.Next(2) == 0 ? texts.First(entry => entry.Key.EndsWith("document.xml", StringComparison.Ordinal)) : texts[random.Next(texts.Count)];
        entries[entries.IndexOf(chosen)] = new(chosen.Key, change(chosen.Value));
        return Rezip.File(entries);
    }

    private static byte[] Shuffled(byte[] part, Random random)
    {
        var root = XElement.Load(new MemoryStream(part));
        for (var blow = random.Next(1, 8); blow > 0; blow--)
        {
            var elements = root.Descendants().ToList();
            if (elements.Count < 2)
            {
                break;
            }
            var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
            switch (random.Next(6))
            {
                case 0:
                    one.Remove();
                    break;
                case 1:
                    one.ReplaceWith(one.Nodes());
                    break;
                case 2:
                    other.Add(new XElement(one));
                    break;
                case 3:
                    one.Name = other.Name;
                    break;
                case 4:
                    one.ReplaceAttributes(other.Attributes());
                    break;
                default:
                    other.AddBeforeSelf(new XElement(one));
                    break;
            }
            if (root.DescendantsAndSelf().Count() > 20_000)
            {
                break;
            }
        }
        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static void AssertSound(byte[] file, int input)
    {
        foreach (var changes in Enum.GetValues<TrackedText>())
        {
            try
            {
                var document = DocumentReader.Read("a.docx", file, new ReadingOptions { Changes = changes }).Value;
                Assert.All(document.Blocks, block => Assert.InRange(block.Container, 0, Math.Max(0, document.Containers.Count - 1)));
                Assert.All(document.Blocks.SelectMany(block => block.Runs), run => Assert.NotEmpty(run.Text));
                Assert.All(document.Blocks, block => Assert.All(block.Comments, comment => Assert.InRange(comment.Start + comment.Length, comment.Start, block.Text.Length)));
                ProvisionParser.Read(document);
            }
            catch (UnreadableDocumentException refusal)
            {
                Assert.StartsWith("a.docx: ", refusal.Message, StringComparison.Ordinal);
            }
            catch (Exception bug) when (bug is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"input {input}, {changes}: {bug}\n{Convert.ToBase64String(file)[..Math.Min(200, file.Length)]}");
            }
        }
    }
}
