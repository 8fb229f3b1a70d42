using Travaux.Analysis.Comparison.Words;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Finds the language of a redline, or of one row, from its words.</summary>
internal static class Languages
{
    private const int Sample = 2_000;
    private const double FewestKnown = 0.08;

    /// <summary>The language whose lexicon knows most of the first words; empty when none knows enough.</summary>
    public static string Of(IEnumerable<RedlineRow> rows)
    {
        var words = FirstWords(rows, Sample);
        return Best(words, Lexicon.Languages, words.Count * FewestKnown) ?? "";
    }

    /// <summary>
    /// The first of the languages whose lexicon knows more of the words than any other and than <paramref name="most"/>.
    /// </summary>
    public static string? Best(List<string> words, IReadOnlyList<string> languages, double most)
    {
        string? best = null;
        foreach (var language in languages)
        {
            var known = Known(words, language);
            if (known > most)
            {
                (best, most) = (language, known);
            }
        }
        return best;
    }

    /// <summary>How many of the words a language's lexicon knows.</summary>
    public static int Known(List<string> words, string language)
    {
        var lexicon = Lexicon.For(language);
        return words.Count(word => lexicon.WholeOf(word) >= 0 || lexicon.StemOf(word) >= 0);
    }

    /// <summary>The first words of the rows' texts, folded.</summary>
    public static List<string> FirstWords(IEnumerable<RedlineRow> rows, int sample)
    {
        var words = new List<string>();
        var vocabulary = new Vocabulary();
        foreach (var edit in rows.SelectMany(row => row.Text))
        {
            if (words.Count == sample)
            {
                break;
            }
            var tokens = Tokens.Of(edit.Text.Length > sample * 8 ? edit.Text[..(sample * 8)] : edit.Text, vocabulary);
            for (var i = 0; i < tokens.Count && words.Count < sample; i++)
            {
                words.Add(Folding.Lower(tokens.Word(i)));
            }
        }
        return words;
    }
}
