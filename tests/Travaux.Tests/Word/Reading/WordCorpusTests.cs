using System.IO.Compression;
using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Word.Reading;

/// <summary>Every Word file of the corpora is read, and no letter of it is lost. The oracle asks of each letter alone whether it counts.</summary>
public class WordCorpusTests
{
    private static readonly XNamespace W = DocxBuilder.W;
    private static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static TheoryData<string> Files => [.. WordFiles.OfCorpora()];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_word_file_is_read_and_keeps_every_letter(string file)
    {
        var bytes = WordFiles.Corpus(file);
        var body = Body(bytes);
        foreach (var (wanted, gone) in new (TrackedText, string[])[] { (TrackedText.Accepted, ["del", "moveFrom", "cellDel"]), (TrackedText.Rejected, ["ins", "moveTo", "cellIns"]), (TrackedText.Marked, []) })
        {
            var read = DocumentReader.Read(file, bytes, new ReadingOptions { Changes = wanted }).Value;

            Assert.Equal(Letters(body.Where(letters => !IsGone(letters, gone)).Select(letters => letters.Value)), Letters(OfBody(read)));
        }
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void The_words_of_the_provisions_are_the_words_of_the_blocks(string file)
    {
        var document = DocumentReader.Read(file, WordFiles.Corpus(file)).Value;
        var copy = ProvisionParser.Read(document).Value;

        Assert.Equal(
            string.Concat(document.Blocks.Select(block => Bare(block.Label + block.Text))),
            string.Concat(copy.Provisions.Select(Words)));
    }

    private static string Words(Provision provision) =>
        Bare(provision.Label + provision.Heading + provision.Text) + string.Concat(provision.Children.Select(Words));

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\uFFFC'));

    private static IEnumerable<string> OfBody(Document document) => document.Blocks.Where(block => IsInBody(document, block.Container))
        .SelectMany(block => block.Runs).Where(run => run.Thing.Length == 0).Select(run => run.Text);

    private static bool IsInBody(Document document, int container) => document.Containers[container] is { Kind: ContainerKind.Body }
        || (document.Containers[container] is { Kind: not (ContainerKind.Footnote or ContainerKind.Endnote), Parent: >= 0 and var parent } && IsInBody(document, parent));

    private static List<XElement> Body(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(part).Descendants().Where(element =>
            (element.Name == W + "t" || element.Name == W + "delText" || element.Name == Math + "t") && !element.Ancestors().Any(around => around.Name.LocalName == "Fallback"))];
    }

    private static bool IsGone(XElement letters, string[] changes) => letters.Ancestors().Any(around =>
        changes.Contains(around.Name.LocalName)
        || around.Elements().Any(properties => properties.Name.LocalName is "rPr" or "trPr" or "tcPr" && properties.Elements().Any(change => changes.Contains(change.Name.LocalName))));

    /// <summary>The letters in order of the alphabet: boxes of text stand elsewhere in the file than where they are read.</summary>
    private static string Letters(IEnumerable<string> texts) =>
        string.Concat(string.Concat(texts).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u2011' or '\u00AD') && !IsSymbol(letter)).Order());

    /// <summary>Signs that the corpora have as letters of symbol fonts, which the oracle does not know.</summary>
    private static bool IsSymbol(char letter) => letter is '→' or '∨';
}
