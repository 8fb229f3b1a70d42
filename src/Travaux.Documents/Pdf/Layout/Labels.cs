using System.Text.RegularExpressions;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>Tells numbers and signs that are hung before a paragraph: <c>1.</c>, <c>(a)</c>, <c>3bis.</c>, a bullet, <c>Pp4</c>.</summary>
internal static partial class Labels
{
    /// <summary>Whether a piece is nothing else.</summary>
    public static bool IsLabel(Piece piece) => piece.Words.Length == 1 && piece.Words[0].Text is { Length: <= 10 } text && (IsNumbering(text) || Short().IsMatch(text));

    /// <summary>Whether a word numbers a paragraph: more than a word or number of running text.</summary>
    public static bool IsNumbering(string word) => word.Length <= 12 && Numbering().IsMatch(word);

    /// <summary>Whether a word can be the mark of a footnote.</summary>
    public static bool IsNoteMark(string word) => word.Length <= 4 && NoteMark().IsMatch(word);

    // Numbers, one or two letters or a Roman number, with "bis" and the like, in brackets or before a full stop.
    [GeneratedRegex(@"^(?:[\[(“""]{0,2}(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}|\p{L}{1,2}|[ivxlIVXL]{1,7}|[IVXLivxl\p{Nd}]{1,4}-?(?:bis|ter|quater|quinquies|alt))[\])]{0,2}[.)\]:]|\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,4}\.?|[•▪●○◦■□–—\-*➢✓·])$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:\p{Nd}{1,4}|[\p{L}]{1,3}\p{Nd}{1,3}|\p{L})$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:\p{Nd}{1,3}|\p{Ll}{1,2}|[*†‡§¶#]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark();
}
