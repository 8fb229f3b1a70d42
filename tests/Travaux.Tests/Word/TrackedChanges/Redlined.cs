using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Blocks;
using Travaux.Documents;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>Two drafts compared the whole way, into a Word file.</summary>
internal static class Redlined
{
    private static readonly WordRedlineOptions Options = new() { Author = "A. Reviewer", Date = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero) };

    /// <summary>The redline of two files.</summary>
    public static byte[] Of(byte[] older, byte[] newer, string olderName = "older.docx", string newerName = "newer.docx", Cover? cover = null)
    {
        var (before, olderOriginal) = Read(olderName, older);
        var (after, newerOriginal) = Read(newerName, newer);
        var blocks = BlockComparer.Compare(Comparer.Compare(before, after, ComparisonOptions.Default));
        using var output = new MemoryStream();
        WordRedline.Write(blocks, olderOriginal, newerOriginal, Options with { Cover = cover }, output);
        return output.ToArray();
    }

    private static (Copy Copy, WordOriginal? Original) Read(string name, byte[] content)
    {
        var document = DocumentReader.Read(name, content).Value;
        var original = WordOriginal.Of(document, content, TrackedText.Accepted);
        var copy = ProvisionParser.Read(document).Value;
        return (original is null ? TypedCopy.Of(copy) : copy, original);
    }
}
