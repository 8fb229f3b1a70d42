using Travaux.Analysis.Comparison.Words;
using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Finds the language of a redline from its words.</summary>
internal static class Languages
{
    private const int Sample = 2_000;
    private const double FewestKnown = 0.08;

    /// <summary>The language whose lexicon knows most of the first words; empty when none knows enough.</summary>
    public static string Of(Sequence<RedlineRow> rows)
    {
        var words = FirstWords(rows);
        var (best, most) = ("", words.Count * FewestKnown);
        foreach (var language in Lexicon.Languages)
        {
            var lexicon = Lexicon.For(language);
            var known = words.Count(word => lexicon.WholeOf(word) >= 0 || lexicon.StemOf(word) >= 0);
            if (known > most)
            {
                (best, most) = (language, known);
            }
        }
        return best;
    }

    private static List<string> FirstWords(Sequence<RedlineRow> rows)
    {
        var words = new List<string>();
        var vocabulary = new Vocabulary();
        foreach (var row in rows)
        {
            foreach (var edit in row.Text)
            {
                var tokens = Tokens.Of(edit.Text.Length > Sample * 8 ? edit.Text[..(Sample * 8)] : edit.Text, vocabulary);
                for (var i = 0; i < tokens.Count && words.Count < Sample; i++)
                {
                    words.Add(Folding.Lower(tokens.Word(i)));
                }
            }
        }
        return words;
    }
}
