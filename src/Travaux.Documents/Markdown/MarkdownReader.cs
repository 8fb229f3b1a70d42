using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Travaux.Documents.PlainText;
using Travaux.Documents.Texts;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using MarkdownParser = Markdig.Markdown;
using SourceSpan = Travaux.Record.Diagnostics.SourceSpan;

namespace Travaux.Documents.Markdown;

/// <summary>Reads Markdown: headings, lists with their numbers as printed, tables, bold and italic.</summary>
/// <remarks>
/// <para>
/// Of Markdown's dialects the plainest, so that no sign of a draft is taken for markup: brackets stay
/// (<see cref="OpaqueBrackets"/>), what is indented is text and not code, <c>~</c> and <c>^</c> are signs.
/// </para>
/// </remarks>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = PlainPipeline();

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="UnreadableDocumentException">The time is up.</exception>
    public static Reported<Document> Read(SourceText source, ReadingLimits limits)
    {
        if (source.Text.Length > limits.MarkdownCharacters || source.LineStarts.Count > limits.MarkdownLines)
        {
            var most = string.Create(
                CultureInfo.InvariantCulture,
                $"has more than {limits.MarkdownCharacters:N0} characters or {limits.MarkdownLines:N0} lines");
            return AsPlainText(source, limits, most);
        }
        if (NestingDepth.Exceeds(source.Text, limits.MarkdownDepth))
        {
            return AsPlainText(source, limits, string.Create(CultureInfo.InvariantCulture, $"is nested more than {limits.MarkdownDepth:N0} deep"));
        }
        var brackets = new OpaqueBrackets(source.Text);
        MarkdownDocument parsed;
        try
        {
            parsed = MarkdownParser.Parse(brackets.Text, Pipeline, DeadlineParser.Keeping(new(source.File, limits.Time)));
        }
        catch (ArgumentException)
        {
            // The parser's own guard against lists and quotes nested beyond sense.
            return AsPlainText(source, limits, "is nested too deep");
        }
        var document = new Document
        {
            File = source.File,
            Format = "Markdown",
            Encoding = source.Encoding,
            Blocks = new MarkdownBlocks(source, brackets, limits).Of(parsed),
            LineStarts = source.LineStarts,
        };
        return new(document, source.Diagnostics);
    }

    private static Reported<Document> AsPlainText(SourceText source, ReadingLimits limits, string why)
    {
        var read = PlainTextReader.Read(source, limits);
        var diagnostic = new Diagnostic("TX006", SourceSpan.Whole(source.File), $"The Markdown {why}: it is read as plain text.");
        return read with { Diagnostics = [.. read.Diagnostics, diagnostic] };
    }

    private static MarkdownPipeline PlainPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // The parser takes quadratic time over underlined headings: MarkdownBlocks tells them itself.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.Insert(0, new DeadlineParser());
        return builder.Build();
    }
}
