using System.Xml;
using Travaux.Documents.Markup;
using Travaux.Documents.Texts;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Xml;

/// <summary>Reads XML by a vocabulary: strictly, and where it is not well-formed tolerantly, with a diagnostic.</summary>
/// <remarks>
/// <para>
/// No document type definition is processed and nothing is fetched: an entity that only such a definition would declare
/// is not well-formed here, and stays as it is written.
/// </para>
/// </remarks>
internal static class StructuredXmlReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The blocks of a file.</summary>
    public static Reported<Document> Read(SourceText source, IVocabulary vocabulary, ReadingLimits limits)
    {
        try
        {
            var blocks = new MarkupBlocks(source, vocabulary, limits);
            foreach (var token in StrictTokens(source))
            {
                blocks.Take(token);
            }
            return blocks.Finish();
        }
        catch (XmlException malformed)
        {
            var read = Loosely(source, vocabulary, limits);
            return read with { Diagnostics = [.. read.Diagnostics, Malformed(source, malformed)] };
        }
    }

    private static Reported<Document> Loosely(SourceText source, IVocabulary vocabulary, ReadingLimits limits)
    {
        var blocks = new MarkupBlocks(source, vocabulary, limits);
        foreach (var token in new LooseTokens(source, Dialect.Xml).Read())
        {
            blocks.Take(token);
        }
        return blocks.Finish();
    }

    private static IEnumerable<Token> StrictTokens(SourceText source)
    {
        using var reader = XmlReader.Create(new StringReader(source.Text), Settings);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            var start = source.Offset(place.LineNumber, place.LinePosition);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    yield return OpenTag(reader, start - 1);
                    break;
                case XmlNodeType.EndElement:
                    yield return new(TokenKind.Close, Token.Named(reader.Name), start - 2, start);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    yield return new(TokenKind.Text, reader.Value, start, EndOfWords(source.Text, start));
                    break;
            }
        }
    }

    /// <summary>Words reach to the next tag.</summary>
    private static int EndOfWords(string text, int start)
    {
        var end = text.IndexOf('<', start);
        return end < 0 ? text.Length : end;
    }

    private static Token OpenTag(XmlReader reader, int start)
    {
        var (name, isWhole) = (Token.Named(reader.Name), reader.IsEmptyElement);
        var attributes = new Dictionary<string, string>();
        while (reader.MoveToNextAttribute())
        {
            attributes.TryAdd(Token.Named(reader.Name), reader.Value);
        }
        return new(TokenKind.Open, name, start, start + name.Length + 1) { Attributes = attributes, IsWhole = isWhole };
    }

    private static Diagnostic Malformed(SourceText source, XmlException malformed)
    {
        var at = source.Offset(malformed.LineNumber, malformed.LinePosition);
        return new("TX004", source.Span(at, at),
            $"The XML is not well-formed at {source.InWords(at)}: the file is read as its tags allow. Correct it there to be sure of its structure.");
    }
}
