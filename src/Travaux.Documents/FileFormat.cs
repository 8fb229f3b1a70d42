using System.Buffers;
using Travaux.Documents.Texts;

namespace Travaux.Documents;

/// <summary>The formats that are read.</summary>
internal enum FileFormat
{
    /// <summary>Words and line ends.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Akoma Ntoso.</summary>
    AkomaNtoso,

    /// <summary>United States Legislative Markup.</summary>
    Uslm,

    /// <summary>Any other XML.</summary>
    Xml,
}

/// <summary>Tells the format of a file, by what it holds first and by its name second.</summary>
internal static class FileFormats
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");

    /// <summary>The format of a decoded file.</summary>
    public static FileFormat Of(SourceText source)
    {
        var text = source.Text.AsSpan();
        var ending = Path.GetExtension(source.File).ToLowerInvariant();
        var isXml = text.TrimStart().StartsWith("<?xml");
        var root = RootTag(text);
        return ByRoot(root) ?? ending switch
        {
            ".html" or ".htm" or ".xhtml" => FileFormat.Html,
            ".xml" or ".akn" or ".uslm" when root.Length > 0 || isXml => FileFormat.Xml,
            _ when isXml => FileFormat.Xml,
            ".md" or ".markdown" or ".mdown" => FileFormat.Markdown,
            _ => FileFormat.PlainText,
        };
    }

    private static FileFormat? ByRoot(ReadOnlySpan<char> root)
    {
        var name = root.IndexOfAny(NameEnds) is > 0 and var end ? root[..end] : root;
        name = name[(name.IndexOf(':') + 1)..];
        return name switch
        {
            "akomaNtoso" => FileFormat.AkomaNtoso,
            _ when name.Equals("html", StringComparison.OrdinalIgnoreCase) => FileFormat.Html,
            "!DOCTYPE" or "!doctype" when root.Contains(" html", StringComparison.OrdinalIgnoreCase) => FileFormat.Html,
            _ when root.Contains("http://schemas.gpo.gov/xml/uslm", StringComparison.Ordinal) => FileFormat.Uslm,
            _ when root.Contains("http://xml.house.gov/schemas/uslm", StringComparison.Ordinal) => FileFormat.Uslm,
            _ => null,
        };
    }

    /// <summary>The inside of the first tag that is no instruction or comment, if the text starts with tags; else empty.</summary>
    private static ReadOnlySpan<char> RootTag(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (text.StartsWith("<"))
        {
            var isComment = text.StartsWith("<!--");
            var end = isComment ? text.IndexOf("-->") : text.IndexOf('>');
            if (end < 0)
            {
                return default;
            }
            if (!isComment && !text.StartsWith("<?") && !IsOtherDoctype(text[..end]))
            {
                return text[1..end];
            }
            text = text[(end + (isComment ? 3 : 1))..].TrimStart();
        }
        return default;
    }

    private static bool IsOtherDoctype(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && !tag.Contains(" html", StringComparison.OrdinalIgnoreCase);
}
