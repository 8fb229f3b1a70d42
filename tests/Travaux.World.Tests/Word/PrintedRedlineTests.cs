using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Travaux.Documents;
using Travaux.Documents.Pdf.Printing;
using Travaux.Tests.Pdf;
using Travaux.Tests.Word;
using Travaux.World.Tests.Pages;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.World.Tests.Word;

/// <summary>Redlines as PDF, made by the programs of this machine.</summary>
public class PrintedRedlineTests
{
    private const string Page = "<!doctype html><title>Redline</title><p>The lake is <del>deep</del> <ins>wide</ins>.</p>";

    private const string Picture = """
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="picture"/>
          <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
            <pic:nvPicPr><pic:cNvPr id="1" name="picture"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill><a:blip r:link="elsewhere"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>
          </pic:pic></a:graphicData></a:graphic>
        </wp:inline>
        """;

    [PrintedFact]
    public async Task LibreOffice_prints_a_redline_with_its_cover()
    {
        using var folder = new DraftFolder()
            .With("monday.md", "# Article 1\n\nThe Parties shall meet in May.\n").With("tuesday.md", "# Article 1\n\nThe Parties may meet in May.\n");

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "monday.md", "tuesday.md", "--pdf", "redline.pdf", "--cover");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        var words = Words(File.ReadAllBytes(Path.Combine(folder.Path, "redline.pdf")));
        Assert.StartsWith("What changed, weightiest first From: monday.md", words);
        Assert.Contains("Force of an obligation (1)", words);
        Assert.Contains("shallmay meet in May", words.Replace(" may", "may", StringComparison.Ordinal));
    }

    [BrowserFact]
    public void Without_LibreOffice_Chromium_prints_the_page()
    {
        using var folder = new DraftFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "chromium"), BrowserFactAttribute.Browser!);

        var pdf = PdfPrinter.Print(
            new(_ => Assert.Fail("The Word file is not wanted."), stream => stream.Write(Encoding.UTF8.GetBytes(Page))), new() { Folders = [folder.Path] });

        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf.AsSpan(0, 8)));
        Assert.True(PopplerHere.Missing is not null || Words(pdf).Contains("The lake is deep wide", StringComparison.Ordinal));
    }

    [PrintedFact]
    public async Task Nothing_that_a_draft_refers_to_is_fetched()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/picture.png";
        using var folder = new DraftFolder().With("monday.docx", WithPicture(address, "The lake is deep.")).With("tuesday.docx", WithPicture(address, "The lake is wide."));

        var answer = await TravauxCommand.Run(folder.Path, "", "compare", "monday.docx", "tuesday.docx", "--pdf", "redline.pdf");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("The lake is", Words(File.ReadAllBytes(Path.Combine(folder.Path, "redline.pdf"))));
        Assert.False(elsewhere.Pending());
    }

    /// <summary>A Word file whose picture is elsewhere: LibreOffice by itself would ask for it.</summary>
    private static byte[] WithPicture(string address, string words)
    {
        var plain = new DocxBuilder().Add(P(words), P(E("r", E("drawing", XElement.Parse(Picture))))).Build();
        using var bytes = new MemoryStream();
        bytes.Write(plain);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/_rels/document.xml.rels")!;
            XElement relations;
            using (var stream = entry.Open())
            {
                relations = XElement.Load(stream);
            }
            relations.Add(new XElement(
                relations.Name.Namespace + "Relationship", new XAttribute("Id", "elsewhere"), new XAttribute("Type", $"{R.NamespaceName}/image"),
                new XAttribute("Target", address), new XAttribute("TargetMode", "External")));
            entry.Delete();
            using var written = archive.CreateEntry("word/_rels/document.xml.rels").Open();
            relations.Save(written);
        }
        return bytes.ToArray();
    }

    private static string Words(byte[] pdf) => string.Join(' ', DocumentReader.Read("redline.pdf", pdf).Value.Blocks.Select(block => block.Text.Replace('\n', ' ')));
}

/// <summary>A test that prints with LibreOffice and reads what was printed; skipped, plainly, where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintedFactAttribute : FactAttribute
{
    public PrintedFactAttribute() => Skip = LibreOffice.Missing ?? PopplerHere.Missing;
}
