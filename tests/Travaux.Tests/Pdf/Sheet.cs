using System.Globalization;
using System.Security;
using System.Text;
using Travaux.Documents;
using Travaux.Documents.Pdf;
using Travaux.Documents.Pdf.Poppler;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Pdf;

/// <summary>A page of a made-up PDF, as <c>pdftotext -bbox-layout</c> describes one: every letter is half as wide as high.</summary>
internal sealed class Sheet
{
    public const float Width = 600;
    public const float Height = 800;
    public const float Size = 10;

    /// <summary>Time enough to read any sheet.</summary>
    public static Deadline Patience => new("draft.pdf", TimeSpan.FromMinutes(5));

    private readonly StringBuilder _xhtml = new();

    /// <summary>Prints words from a place on, in a line of their own.</summary>
    public Sheet Print(float left, float top, string words, float size = Size)
    {
        _xhtml.Append("<flow><block><line>");
        AddWords(left, top, words, size);
        _xhtml.Append("</line></block></flow>\n");
        return this;
    }

    /// <summary>Prints words, and behind them others smaller and higher, in one line.</summary>
    public Sheet PrintRaised(float left, float top, string words, string mark, string rest = "")
    {
        _xhtml.Append("<flow><block><line>");
        var end = AddWords(left, top, words, Size);
        end = AddWords(end + 0.1f, top - 0.5f, mark, Size * 0.6f);
        AddWords(end + (0.25f * Size), top, rest, Size);
        _xhtml.Append("</line></block></flow>\n");
        return this;
    }

    /// <summary>Prints lines one under the other, a step apart.</summary>
    public Sheet Lines(float left, float top, float step, params string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            Print(left, top + (at * step), lines[at]);
        }
        return this;
    }

    /// <summary>Prints a word by its box.</summary>
    public Sheet Box(string word, float left, float top, float right, float bottom)
    {
        _xhtml.Append("<flow><block><line>");
        AddWord(word, left, top, right, bottom);
        _xhtml.Append("</line></block></flow>\n");
        return this;
    }

    /// <summary>Prints words of one line, each from a place on.</summary>
    public Sheet Spaced(float top, params (float Left, string Word)[] words)
    {
        _xhtml.Append("<flow><block><line>");
        foreach (var (left, word) in words)
        {
            AddWord(word, left, top, left + (word.Length * Size / 2), top + Size);
        }
        _xhtml.Append("</line></block></flow>\n");
        return this;
    }

    /// <summary>What poppler would write of sheets.</summary>
    public static string Xhtml(params Sheet[] sheets) =>
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x.dtd\"><html><head><title>A & B</title></head>\n<body>\n<doc>\n"
        + string.Concat(sheets.Select(sheet => string.Create(CultureInfo.InvariantCulture, $"<page width=\"{Width}\" height=\"{Height}\">\n{sheet._xhtml}</page>\n")))
        + "</doc>\n</body>\n</html>\n";

    /// <summary>The sheets as a document.</summary>
    public static Reported<Document> Read(params Sheet[] sheets) => Read(Xhtml(sheets), hasUnmappedFont: false);

    /// <summary>What poppler wrote as a document.</summary>
    public static Reported<Document> Read(string xhtml, bool hasUnmappedFont)
    {
        using var text = new StringReader(xhtml);
        return PdfReader.ReadPages("draft.pdf", BoundingBoxes.Read("draft.pdf", text, ReadingLimits.Default), hasUnmappedFont, Patience);
    }

    /// <summary>The blocks of sheets, one per line: a note with its mark, a cell between bars, an aside in braces.</summary>
    public static string Text(params Sheet[] sheets) => Text(Read(sheets).Value);

    /// <inheritdoc cref="Text(Sheet[])"/>
    public static string Text(Document document) => string.Join("\n", document.Blocks.Select(block => block.Kind switch
    {
        BlockKind.Footnote => $"[{block.Label}] {block.Text}",
        BlockKind.TableCell => $"|{block.Text}|",
        BlockKind.Aside => $"{{{block.Text}}}",
        _ => block.Text.Replace("\n", " / ", StringComparison.Ordinal),
    }));

    private float AddWords(float left, float top, string words, float size)
    {
        var end = left;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            end = left + (word.Length * size / 2);
            AddWord(word, left, top, end, top + size);
            left = end + (0.25f * size);
        }
        return end;
    }

    private void AddWord(string word, float left, float top, float right, float bottom) => _xhtml.Append(
        CultureInfo.InvariantCulture,
        $"<word xMin=\"{left:F3}\" yMin=\"{top:F3}\" xMax=\"{right:F3}\" yMax=\"{bottom:F3}\">{SecurityElement.Escape(word)}</word>\n");
}
