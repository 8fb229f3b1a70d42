using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Travaux.Documents.Pdf.Poppler;

/// <summary>Reads the answer of <c>pdftotext -bbox-layout</c>: pages, and on them lines of words with their boxes.</summary>
/// <remarks>
/// <para>
/// Poppler's flows and blocks are not kept: they part hung numbers from their text and join what stands in two columns.
/// </para>
/// </remarks>
internal static class BoundingBoxes
{
    // Joiners, marks of direction and of byte order: no ink, no word.
    private static readonly SearchValues<char> Unprinted = SearchValues.Create("\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    private const int MostWords = 1_000_000;
    private const int MostOnPage = 30_000;
    private const float Furthest = 100_000;

    /// <summary>The pages, in order; those before a flaw in the answer where it has one.</summary>
    /// <exception cref="XmlException">The answer is not well-formed.</exception>
    /// <exception cref="UnreadableDocumentException">The time is up, or there are too many words.</exception>
    public static List<PrintedPage> Read(string file, Stream answer, ReadingLimits limits)
    {
        using var text = new StreamReader(answer, new UTF8Encoding(false, throwOnInvalidBytes: false));
        return Read(file, text, limits);
    }

    /// <inheritdoc cref="Read(string, Stream, ReadingLimits)"/>
    public static List<PrintedPage> Read(string file, TextReader answer, ReadingLimits limits)
    {
        var deadline = new Deadline(file, limits.Time);
        var pages = new List<PrintedPage>();
        var words = new List<PrintedWord>();
        var (count, onPage) = (0, 0);
        using var clean = new PrintableReader(answer);
        using var xml = XmlReader.Create(clean, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "doc"))
        {
            deadline.Step();
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "page"):
                    onPage = 0;
                    pages.Add(new(pages.Count + 1, Size(xml, "width"), Size(xml, "height")) { Pieces = [] });
                    break;
                case (XmlNodeType.Element, "line"):
                    words.Clear();
                    break;
                case (XmlNodeType.Element, "word"):
                    ReadingLimits.Refuse(file, ++count, Math.Min(limits.Blocks, MostWords), "words");
                    ReadingLimits.Refuse(file, ++onPage, MostOnPage, "words on one page");
                    Add(words, BoxOf(xml), TextOf(xml));
                    break;
                case (XmlNodeType.EndElement, "line") when words.Count > 0 && pages.Count > 0:
                    pages[^1].Pieces.Add(new([.. words]));
                    words.Clear();
                    break;
            }
        }
        return pages;
    }

    private static void Add(List<PrintedWord> words, Box box, string text)
    {
        // A word with a blank in it is two, so that words stay words wherever they are counted.
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var printed = word.AsSpan().ContainsAny(Unprinted) ? string.Concat(word.Where(sign => !Unprinted.Contains(sign))) : word;
            if (printed.Length > 0)
            {
                words.Add(new(printed, box));
            }
        }
    }

    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text += xml.Value;
            }
        }
        return text;
    }

    private static Box BoxOf(XmlReader xml)
    {
        var (left, top, right, bottom) = (Size(xml, "xMin"), Size(xml, "yMin"), Size(xml, "xMax"), Size(xml, "yMax"));
        return new(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
    }

    // What is no number, or off any page, stands at the edge.
    private static float Size(XmlReader xml, string name) =>
        float.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && !float.IsNaN(size)
            ? Math.Clamp(size, -Furthest, Furthest) : 0;
}
