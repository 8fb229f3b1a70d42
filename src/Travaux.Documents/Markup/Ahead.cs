namespace Travaux.Documents.Markup;

/// <summary>Finds what comes next in a text, remembering what was found: asked from left to right it is linear.</summary>
/// <param name="text">The text.</param>
internal sealed class Ahead(string text)
{
    private readonly Dictionary<string, (int From, int Found)> _known = [];

    /// <summary>Where <paramref name="sought"/> stands next at or after a place, in either case; -1 when nowhere.</summary>
    public int Find(string sought, int from)
    {
        var isKnown = _known.TryGetValue(sought, out var last)
            && last.From <= from && (last.Found < 0 || last.Found >= from);
        if (!isKnown)
        {
            last = (from, text.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase));
            _known[sought] = last;
        }
        return last.Found;
    }
}
