using Travaux.Documents;
using Travaux.Documents.Word.TrackedChanges;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>A cover stands in front of a redline and is in neither of its two texts.</summary>
public sealed class CoverTests
{
    private static readonly Cover Sample = new(
    [
        new(CoverLineKind.Title, [new("What changed")]),
        new(CoverLineKind.Fact, [new("From one draft to the next")]),
        new(CoverLineKind.Heading, [new("Numbers")]),
        new(CoverLineKind.Entry, [new("Article 1", CoverLook.Strong), new(": "), new("two", CoverLook.Deleted), new(" "), new("three\u0001", CoverLook.Inserted)]),
    ]);

    private static readonly Func<DocxBuilder, DocxBuilder>[] Beginnings =
    [
        draft => draft.Add(P("The parties keep two boats.")),
        draft => draft.Add(Table([[P("Boats")], [P("two")]])),
        draft => draft.Header("default", P("Not for circulation")).Add(P(""), P("The lake is deep.")),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Accepted_it_is_gone_and_rejected_too(int beginning)
    {
        var older = Beginnings[beginning](new DocxBuilder()).Add(P("The parties keep two boats on the lake.")).Build();
        var newer = Beginnings[beginning](new DocxBuilder()).Add(P("The parties keep three boats on the lake.")).Build();

        var redline = Redlined.Of(older, newer, cover: Sample);

        foreach (var (draft, applying, changes) in new[] { (newer, Applying.Accepted, TrackedText.Accepted), (older, Applying.Rejected, TrackedText.Rejected) })
        {
            Assert.Equal(AppliedWord.Of(draft, Applying.Accepted).Body, AppliedWord.Of(redline, applying).Body);
            Assert.Equal(Texts(draft, TrackedText.Accepted), Texts(redline, changes));
        }
        Assert.Equal(["What changed", "From one draft to the next", "Numbers", "Article 1: two three\uFFFD"], Texts(redline, TrackedText.Marked).Take(4));
        Assert.Empty(Validation.Faults(redline).Except([.. Validation.Faults(older), .. Validation.Faults(newer)]));
    }

    [Fact]
    public void Without_one_the_file_is_as_it_was()
    {
        var (older, newer) = (new DocxBuilder().Add(P("One.")).Build(), new DocxBuilder().Add(P("Two.")).Build());

        Assert.Equal(Redlined.Of(older, newer), Redlined.Of(older, newer, cover: new([])));
    }

    private static List<string> Texts(byte[] file, TrackedText changes) =>
        [.. DocumentReader.Read("file.docx", file, new ReadingOptions { Changes = changes }).Value.Blocks.Select(block => block.Text)];
}
