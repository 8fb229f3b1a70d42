using Travaux.Documents.Markup;
using Travaux.Documents.Texts;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Html;

/// <summary>Reads HTML: its paragraphs, headings, lists with the numbers that a browser shows, cells and tracked changes.</summary>
/// <remarks>
/// <para>Nothing is fetched: no style sheet, script, frame or picture. What a style sheet hides is read nevertheless.</para>
/// </remarks>
internal static class HtmlReader
{
    /// <summary>The blocks of a page.</summary>
    public static Reported<Document> Read(SourceText source, ReadingLimits limits)
    {
        var blocks = new MarkupBlocks(source, new HtmlVocabulary(), limits);
        foreach (var token in new LooseTokens(source, Dialect.Html).Read())
        {
            blocks.Take(token);
        }
        return blocks.Finish();
    }
}
