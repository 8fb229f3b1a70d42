using System.Globalization;

namespace Travaux.Documents.Html.Redlines;

/// <summary>Puts words and numbers into the sentences of the page.</summary>
internal static class Phrases
{
    /// <summary>A sentence with its places filled.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<object?> words) =>
        string.Format(CultureInfo.InvariantCulture, sentence, words);

    /// <summary>The sentence for one, or the one for many with the count in it.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? one : Fill(many, count);

    /// <summary>A number as text.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
