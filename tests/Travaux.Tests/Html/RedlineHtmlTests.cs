using Travaux.Documents.Html;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Html;

public sealed class RedlineHtmlTests
{
    internal static string Write(Redline redline, RedlineHtmlOptions? options = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        RedlineHtml.Write(redline, output, options ?? RedlineHtmlOptions.Default);
        return output.ToString();
    }

    [Fact]
    public void The_same_redline_gives_the_same_bytes() =>
        Assert.Equal(Write(LakeRedline.Build()), Write(LakeRedline.Build()));
    [Fact] public void Scratch() => File.WriteAllText("/tmp/webscratch/lake.html", Write(LakeRedline.Build()));
    [Fact] public void ScratchSide() => File.WriteAllText("/tmp/webscratch/side.html", Write(LakeRedline.Build(), new() { View = RedlineView.SideBySide, Only = ["modal"] }));
}
