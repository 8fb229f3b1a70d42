using Travaux.Record.Diagnostics;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Reads the blocks of a draft as provisions: the grammar of an instrument.</summary>
/// <remarks>
/// <para>
/// Grammar, each part optional: <c>draft := title preamble division* signature (annex | protocol)*</c>,
/// <c>division := label heading? text? (division | article | paragraph)*</c>, <c>article := label heading? text? paragraph*</c>,
/// <c>paragraph := label? text point* text?</c>, points likewise, as deep as their counting goes.
/// </para>
/// <para>
/// Reading never refuses, and drops nothing: the words of the provisions, in order, are the words of the blocks. Only a
/// label may be parted from a word that it touches (<c>第五条缔约方</c>, <c>1.The</c>). Cost: linear in the text.
/// </para>
/// </remarks>
public static class ProvisionParser
{
    /// <summary>The provisions of a document, and what was odd about its structure.</summary>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static Reported<Copy> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var diagnostics = new ParsingDiagnostics(document);
        var root = MarkedBlocks.Has(document) ? MarkedBlocks.Read(document, diagnostics) : ReadLines(document, diagnostics);
        var copy = new Copy
        {
            Document = document,
            Language = document.Language.Length > 0 ? document.Language : LanguageGuess.Of(document.Blocks),
            Provisions = new ProvisionWriter(document, diagnostics).Inside(root),
        };
        return new(copy, diagnostics.InOrder);
    }

    private static Node ReadLines(Document document, ParsingDiagnostics diagnostics)
    {
        var lines = RunIns.Cut(SourceLine.Of(document));
        Signs.Read(lines);
        Quotations.Mark(lines);
        Contents.Mark(lines, diagnostics);
        WordlessHeadings.Mark(lines);
        new HeadingJudge(lines, diagnostics).Settle();
        WordlessHeadings.MarkCaptions(lines);
        FrontMatter.Mark(lines);
        var root = new OutlineBuilder(lines, diagnostics).Build();
        UnnumberedParagraphs.Settle(root, isRoot: true);
        return root;
    }
}
