namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Tells a list of which all is meant from one of which any is: "and" against "or".</summary>
internal static class Conjunctions
{
    private const string Both = "/";

    /// <summary>
    /// Whether a part puts "or" where "and" stood, or the other way about, or makes either "and/or" or of it one.
    /// </summary>
    public static bool Change(RowWords words, Part part, Lexicon lexicon)
    {
        var was = Of(words.Older, part.OlderFrom, part.OlderTo, lexicon);
        var now = Of(words.Newer, part.NewerFrom, part.NewerTo, lexicon);
        return (was, now) switch
        {
            ({ Sense: "" }, { Sense: "" }) => false,
            ({ Sense: "" }, _) => now.WithSlash,
            (_, { Sense: "" }) => was.WithSlash,
            _ => was.Sense != now.Sense && was.IsOnly && now.IsOnly,
        };
    }

    /// <summary>The sense of the first conjunction of a range, and whether all the others have it.</summary>
    private static (string Sense, bool IsOnly, bool WithSlash) Of(SideWords words, int from, int to, Lexicon lexicon)
    {
        var (sense, isOnly, withSlash) = ("", true, false);
        var end = from;
        for (var at = from; at < to; at = Math.Max(end, at + 1))
        {
            withSlash |= words[at].Known.Text == Both;
            if (!words[at].Known.StartsPhrase)
            {
                continue;
            }
            end = lexicon.Longest(words.AsSpan()[..to], at, out var cues);
            foreach (var cue in cues)
            {
                if (cue.Kind == CueKind.Conjunction)
                {
                    isOnly &= sense.Length == 0 || sense == cue.Value;
                    sense = sense.Length == 0 ? cue.Value : sense;
                }
            }
        }
        return (sense, isOnly, withSlash);
    }
}
