using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Search;

/// <summary>The words of an item, folded, for finding.</summary>
internal sealed class ItemText
{
    private readonly List<string[]> _texts = [];

    public ItemText(Item item)
    {
        ItemKind.Walk(item, (path, type, value) =>
        {
            if (type is FieldType.Text && !path.StartsWith("sealed", StringComparison.Ordinal))
            {
                _texts.Add(Words((string)value));
            }
        });
    }

    /// <summary>Whether a text of the item holds these words one after the other.</summary>
    /// <param name="asked">Folded words.</param>
    /// <param name="sounds">Their sounds, where one word alone may be another spelling; else empty.</param>
    /// <param name="goesOn">Whether the last may go on.</param>
    public bool Holds(string[] asked, string[] sounds, bool goesOn) => _texts.Exists(text => Holds(text, asked, sounds, goesOn));

    /// <summary>The folded words of a text.</summary>
    public static string[] Words(string text)
    {
        var folded = Folding.Of(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var isLetter = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || (folded[i] == '\'' && start >= 0));
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                words.Add(folded[start..i].TrimEnd('\''));
                start = -1;
            }
        }
        return [.. words];
    }

    private static bool Holds(string[] text, string[] asked, string[] sounds, bool goesOn)
    {
        for (var at = 0; at + asked.Length <= text.Length; at++)
        {
            var fits = true;
            for (var i = 0; fits && i < asked.Length; i++)
            {
                var word = text[at + i];
                fits = word == asked[i] || (goesOn && i == asked.Length - 1 && word.StartsWith(asked[i], StringComparison.Ordinal))
                    || (sounds.Length > i && word.Length > 3 && Romanised.Of(word) == sounds[i])
                    || word == asked[i] + "'s";
            }
            if (fits)
            {
                return true;
            }
        }
        return false;
    }
}
