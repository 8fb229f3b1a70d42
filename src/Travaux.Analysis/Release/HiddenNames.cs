using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Release;

/// <summary>What stays behind, by the names and ids under which a text that leaves could speak of it.</summary>
/// <remarks><para>Phrases lie under their first word, so that a text costs its words and little more, however much stays behind.</para></remarks>
internal sealed class HiddenNames
{
    private const int ShortestName = 4;
    private const int ShortestTitle = 12;

    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, List<(string[] Words, bool IsName)>> _phrases = new(StringComparer.Ordinal);

    public HiddenNames(Dossier whole, Dossier released)
    {
        var hidden = whole.Items.Where(item => released[item.Id] is null && item is not AudienceList).ToList();
        _ids = hidden.Select(item => item.Id).Where(id => id.Length >= ShortestName && id.AsSpan().IndexOfAny("-_./") >= 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = released.Items.SelectMany(Search.Naming.NamesOf).Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var item in hidden.Where(item => Attributions.SealOf(item) is null && item is not Person { Unnamed: not null }))
        {
            var isName = item is Person or Place or Actor;
            foreach (var name in Search.Naming.NamesOf(item).Where(name => !told.Contains(Key(name)) && name.Length >= (isName ? ShortestName : ShortestTitle)))
            {
                var words = FoldedText.Words(name);
                if (words.Length > (isName ? 0 : 1))
                {
                    (_phrases.TryGetValue(words[0], out var list) ? list : _phrases[words[0]] = []).Add((words, isName));
                }
            }
        }
    }

    /// <summary>Whether a text has the id of something that stays behind.</summary>
    public bool HasId(string text) => text.Split(' ', '\n', '\t', '(', ')', '[', ']', ',', ';', ':', '"').Any(word => _ids.Contains(word.TrimEnd('.', '?', '!')));

    /// <summary>Whether a text has the name of somebody or a place that stays behind (<see langword="true"/>), or at least a title of something (<see langword="false"/>); else <see langword="null"/>.</summary>
    public bool? HasName(string text)
    {
        bool? found = null;
        var words = FoldedText.Words(text);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (phrase, isName) in _phrases.GetValueOrDefault(words[at]) ?? [])
            {
                if (words.AsSpan(at).StartsWith(phrase))
                {
                    if (isName)
                    {
                        return true;
                    }
                    found = false;
                }
            }
        }
        return found;
    }

    private static string Key(string name) => string.Join(' ', FoldedText.Words(name));
}
