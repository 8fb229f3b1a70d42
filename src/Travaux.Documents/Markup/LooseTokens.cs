using Travaux.Documents.Texts;

namespace Travaux.Documents.Markup;

/// <summary>Cuts HTML, or XML that is not well-formed, into tokens: never fails, loses no word, takes linear time.</summary>
/// <remarks>
/// <para>
/// A scanner and not a tree builder, because a tree builder moves words (out of tables), copies them (misnested
/// formatting) and can be made to take quadratic time. What is no tag, comment or declaration is words; a tag that is
/// never closed is words.
/// </para>
/// </remarks>
/// <param name="source">The decoded file.</param>
/// <param name="dialect">How its tags are written.</param>
internal sealed class LooseTokens(SourceText source, Dialect dialect)
{
    private readonly string _text = source.Text;
    private readonly Ahead _ahead = new(source.Text);
    private int _at;
    private bool _quotesAreSound = true;

    /// <summary>The tokens in the order of the file.</summary>
    public IEnumerable<Token> Read()
    {
        var words = 0;
        while (_at < _text.Length)
        {
            var found = _text.IndexOf('<', _at);
            if (found < 0)
            {
                break;
            }
            if (Markup(found) is not { } token)
            {
                // Not a tag: the sign is a word like any other.
                _at = found + 1;
                continue;
            }
            if (found > words)
            {
                yield return Words(words, found);
            }
            if (token.Text.Length > 0)
            {
                yield return token;
            }
            _at = words = token.End;
            if (token.Kind == TokenKind.Open && dialect.Raw.Contains(token.Text))
            {
                _at = words = EndOfRaw(token);
            }
        }
        if (words < _text.Length)
        {
            yield return Words(words, _text.Length);
        }
    }

    private Token Words(int start, int end) =>
        new(TokenKind.Text, References.Replaced(_text.AsSpan(start, end - start)), start, end);

    /// <summary>The tag, or a token without text for a comment or declaration; none when the sign is a word.</summary>
    private Token? Markup(int start)
    {
        var rest = _text.AsSpan(start);
        if (rest.StartsWith("<!--"))
        {
            return Comment(start);
        }
        if (rest.StartsWith("<![CDATA["))
        {
            var close = _ahead.Find("]]>", start);
            return close < 0 ? null : new(TokenKind.Text, _text[(start + 9)..close], start, close + 3);
        }
        var isClose = rest.Length > 1 && rest[1] == '/';
        var first = start + (isClose ? 2 : 1);
        if (first >= _text.Length)
        {
            return null;
        }
        if (!isClose && _text[first] is '!' or '?')
        {
            var end = EndOfDeclaration(start);
            return end < 0 ? null : new(TokenKind.Text, "", start, end);
        }
        return char.IsLetter(_text[first]) || _text[first] == '_' ? Tag(start, first, isClose) : null;
    }

    private Token? Comment(int start)
    {
        var close = _ahead.Find("-->", start + 2);
        return close < 0 ? null : new(TokenKind.Text, "", start, close + 3);
    }

    /// <summary>After a declaration or instruction; an internal subset in brackets is part of it.</summary>
    private int EndOfDeclaration(int start)
    {
        var close = _ahead.Find(">", start);
        var subset = close < 0 ? -1 : _text.IndexOf('[', start, close - start);
        if (subset >= 0 && _text.AsSpan(start).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            var end = _ahead.Find("]", subset);
            close = end < 0 ? -1 : _ahead.Find(">", end);
        }
        return close < 0 ? -1 : close + 1;
    }

    private Token? Tag(int start, int first, bool isClose)
    {
        var nameEnd = first;
        while (nameEnd < _text.Length && (char.IsLetterOrDigit(_text[nameEnd]) || _text[nameEnd] is ':' or '-' or '_' or '.'))
        {
            nameEnd++;
        }
        var close = TagEnd(nameEnd);
        if (close < 0)
        {
            return null;
        }
        var name = dialect.Name(_text[first..nameEnd]);
        return isClose
            ? new Token(TokenKind.Close, name, start, close + 1)
            : new Token(TokenKind.Open, name, start, close + 1)
            {
                Attributes = TagAttributes.Read(_text.AsSpan(nameEnd, close - nameEnd), dialect),
                IsWhole = _text[close - 1] == '/',
                IsUnclosed = dialect.Hidden.Contains(name) && _ahead.Find("</" + name, close) < 0,
            };
    }

    /// <summary>The sign that ends a tag, not counting those inside quotes; -1 when the file ends first.</summary>
    private int TagEnd(int from)
    {
        if (_quotesAreSound)
        {
            var at = from;
            while (at < _text.Length && _text[at] != '>')
            {
                var isQuote = _text[at] is '"' or '\'' && _text[at - 1] is '=' or ' ';
                var next = isQuote ? _text.IndexOf(_text[at], at + 1) : at;
                at = next < 0 ? _text.Length : next + 1;
            }
            if (at < _text.Length)
            {
                return at;
            }
            // One quote without its partner swallows the rest of the file: from here on quotes do not count.
            _quotesAreSound = false;
        }
        return _ahead.Find(">", from);
    }

    private int EndOfRaw(Token open)
    {
        var close = _ahead.Find("</" + open.Text, open.End);
        return close < 0 ? open.End : close;
    }
}
