using Markdig.Syntax.Inlines;
using Travaux.Documents.Html;
using Travaux.Documents.Markup;
using Travaux.Documents.Texts;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Markdown;

/// <summary>The words inside a Markdown paragraph, with their looks.</summary>
internal sealed class InlineWords(SourceText source, OpaqueBrackets brackets)
{
    private readonly RunningText _words = new();
    private readonly Stack<(string Tag, Run Look)> _tags = new();

    /// <summary>The words of a paragraph in stretches of one look.</summary>
    public Sequence<Run> Of(ContainerInline? paragraph)
    {
        _tags.Clear();
        if (paragraph is not null)
        {
            TakeAll(paragraph, new(""));
        }
        return _words.Take();
    }

    private void TakeAll(ContainerInline container, Run look)
    {
        foreach (var inline in container)
        {
            Take(inline, look);
        }
    }

    private void Take(Inline inline, Run look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), look);
                break;
            case LineBreakInline:
                _words.Break();
                break;
            case CodeInline code:
                Add(code.Content, look);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.AsSpan(), look);
                break;
            case AutolinkInline link:
                Add(link.Url, look);
                break;
            case HtmlInline html:
                TakeTag(html, look);
                break;
            case EmphasisInline emphasis:
                TakeAll(emphasis, Emphasised(emphasis, look));
                break;
            case DelimiterInline delimiter:
                Add(delimiter.ToLiteral(), look);
                TakeAll(delimiter, look);
                break;
            case ContainerInline container:
                TakeAll(container, look);
                break;
        }
    }

    private static Run Emphasised(EmphasisInline emphasis, Run look) =>
        emphasis.DelimiterCount >= 2 ? look with { Bold = true } : look with { Italic = true };

    /// <summary>A tag of HTML changes the look or breaks the line; one that HTML does not know, <c>&lt;date&gt;</c>, is words.</summary>
    private void TakeTag(HtmlInline html, Run look)
    {
        if (!HtmlVocabulary.StartsWithKnownTag(html.Tag))
        {
            Add(html.Tag, look);
            return;
        }
        foreach (var token in new LooseTokens(new() { File = source.File, Text = html.Tag, Encoding = "" }, Dialect.Html).Read())
        {
            if (token is { Kind: TokenKind.Open, Text: "br" })
            {
                _words.Break();
            }
            else if (token is { Kind: TokenKind.Open, Text: "img" })
            {
                Add(token["alt"], look);
            }
            else if (token is { Kind: TokenKind.Open, IsWhole: false })
            {
                _tags.Push((token.Text, Looks.Inside(token, _tags.TryPeek(out var around) ? around.Look : new(""))));
            }
            else if (token.Kind == TokenKind.Close && _tags.TryPeek(out var open) && open.Tag == token.Text)
            {
                _tags.Pop();
            }
        }
    }

    private void Add(ReadOnlySpan<char> words, Run look)
    {
        if (_tags.TryPeek(out var tag))
        {
            look = tag.Look with { Bold = tag.Look.Bold || look.Bold, Italic = tag.Look.Italic || look.Italic };
        }
        _words.AddVerbatim(brackets.Restored(words.ToString()), look, 0, 0);
    }
}
