using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Travaux.Documents.Markdown;

/// <summary>Looks at the clock while emphasis is read, which alone takes more than linear time; it parses nothing itself.</summary>
internal sealed class DeadlineParser : InlineParser
{
    /// <summary>A parser that is asked first at every sign that can make emphasis or a table.</summary>
    public DeadlineParser() => OpeningCharacters = ['*', '_', '|', '`', '<', '['];

    /// <summary>What to hand to the parsing of a file so that it keeps a deadline.</summary>
    public static MarkdownParserContext Keeping(Deadline deadline)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(Deadline)] = deadline;
        return context;
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ((Deadline)processor.Context!.Properties[typeof(Deadline)]).Step();
        return false;
    }
}
