namespace Travaux.Documents.Word.Numbering;

/// <summary>Prints the number of a paragraph from the counts of its list.</summary>
internal static class LabelWriter
{
    /// <param name="list">The list.</param>
    /// <param name="level">The paragraph's level in it.</param>
    /// <param name="counts">How far each level has counted.</param>
    /// <param name="language">The language of the paragraph's mark, asked for only where the format is one of words.</param>
    /// <param name="hiddenMark">Whether the paragraph's mark is hidden: its number is, where the level does not say otherwise.</param>
    public static ParagraphLabel Write(NumberedList list, int level, IReadOnlyList<int?> counts, Func<string> language, bool hiddenMark)
    {
        var own = list.Levels[level];
        var text = own.IsHidden ?? hiddenMark ? ""
            : own.IsBullet ? BulletSigns.Plain(own.Text.Source, own.Font)
            : own.Text.Fill(Number);
        return new(text, level, own.Suffix) { IsBullet = own.IsBullet };

        // A place for an inner level prints nothing: its number is not this paragraph's.
        string Number(int at)
        {
            var format = list.Levels[at].Format;
            return at > level || format == "bullet" ? ""
                : NumberFormats.Write(counts[at] ?? list.StartOf(at), own.IsLegal ? Legal(format) : format, () => LanguageOf(own, language));
        }
    }

    /// <summary>Decimal, whatever the level; leading zeros stay ([MS-DOC] §2.9.150, fLegal), and what prints none prints none.</summary>
    private static string Legal(string format) => format is "decimalZero" or "none" ? format : "decimal";

    private static string LanguageOf(ListLevel level, Func<string> language) => level.Language.Length > 0 ? level.Language : language();
}
