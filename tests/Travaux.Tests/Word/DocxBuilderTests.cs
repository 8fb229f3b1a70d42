using System.IO.Compression;
using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word;

public class DocxBuilderTests
{
    [Fact]
    public void The_same_content_is_the_same_bytes() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void Every_part_that_is_referred_to_is_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(Sample()));
        var relations = XElement.Load(zip.GetEntry("word/_rels/document.xml.rels")!.Open());

        Assert.Equal(3, relations.Elements().Count());
        Assert.All(relations.Elements(), each => Assert.NotNull(zip.GetEntry("word/" + each.Attribute("Target")!.Value)));
        Assert.Equal("Delegations met.", XElement.Load(zip.GetEntry("word/document.xml")!.Open()).Value);
    }

    private static byte[] Sample()
    {
        var builder = new DocxBuilder { Styles = E("styles") };
        return builder
            .Header("default", P("Draft"))
            .Add(P("Delegations met.", builder.Footnote(P("In the morning."))))
            .Build();
    }
}
