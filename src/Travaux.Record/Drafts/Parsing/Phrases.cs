using System.Buffers;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Fixed words by which a reader knows where in an instrument he is, per language.</summary>
internal static class Phrases
{
    private static readonly ILookup<string, string> All =
        TabbedRows.Of("phrases").ToLookup(row => row[1], row => row[2]);

    private static readonly SearchValues<string> EnactingFormulas =
        SearchValues.Create([.. All["enacting"]], StringComparison.OrdinalIgnoreCase);

    private static readonly Starts Testimonia = new(All["testimonium"]);
    private static readonly Starts Openings = new(All["opening"]);
    private static readonly Starts Recitals = new(All["recital"]);
    private static readonly Starts References = new(All["reference"]);
    private static readonly HashSet<string> ContentsTitles = new(All["contents"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FunctionWords = new(
        TabbedRows.Of("function-words").SelectMany(row => row[1].Split(' ')), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text holds the words that end a preamble ("have agreed as follows").</summary>
    internal static bool HasEnactingFormula(ReadOnlySpan<char> text) => text.ContainsAny(EnactingFormulas);

    /// <summary>Whether a text begins a signature block.</summary>
    internal static bool BeginsTestimonium(ReadOnlySpan<char> text) => Testimonia.Begin(text);

    /// <summary>Whether a text begins a preamble: who speaks.</summary>
    internal static bool BeginsPreamble(ReadOnlySpan<char> text) => Openings.Begin(text);

    /// <summary>Whether a text begins a recital.</summary>
    internal static bool BeginsRecital(ReadOnlySpan<char> text) => Recitals.Begin(text);

    /// <summary>Whether a text, standing after a number, carries on a reference: <c>Absatz 2</c>, <c>and 7</c>.</summary>
    internal static bool CarriesReference(ReadOnlySpan<char> text) => References.Begin(text);

    /// <summary>Whether a text is the title of a table of contents.</summary>
    internal static bool IsContentsTitle(ReadOnlySpan<char> text) =>
        ContentsTitles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim(" \t:*_#"));

    /// <summary>Whether a text begins with one of the small words that carry a sentence on.</summary>
    internal static bool BeginsWithSmallWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 20 && char.IsLetter(text[end]))
        {
            end++;
        }
        return end > 0 && SmallWords.Contains(text[..end]);
    }

    /// <summary>Phrases, filed under their first letter.</summary>
    private sealed class Starts(IEnumerable<string> phrases)
    {
        private readonly ILookup<char, string> _byLetter = phrases.ToLookup(phrase => char.ToLowerInvariant(phrase[0]));

        internal bool Begin(ReadOnlySpan<char> text)
        {
            text = text.TrimStart("[(*_\"“„« \t");
            if (text.IsEmpty)
            {
                return false;
            }
            foreach (var phrase in _byLetter[char.ToLowerInvariant(text[0])])
            {
                if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    && (text.Length == phrase.Length || !char.IsLetter(text[phrase.Length]) || phrase[^1] > '\u2E80'))
                {
                    return true;
                }
            }
            return false;
        }
    }
}
