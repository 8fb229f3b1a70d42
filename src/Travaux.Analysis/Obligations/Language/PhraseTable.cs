namespace Travaux.Analysis.Obligations.Language;

/// <summary>Phrases by their words, for finding the longest that stands at a place.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Node _root = new();
    private readonly List<string> _phrases = [];

    /// <summary>All phrases, as declared.</summary>
    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>Puts a phrase in; what it stood for before stays.</summary>
    /// <returns>What the phrase stands for already, or nothing.</returns>
    public T? Add(string phrase, T value)
    {
        var node = _root;
        foreach (var word in Folded(phrase))
        {
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new();
        }
        if (node.Value is null)
        {
            node.Value = value;
            _phrases.Add(phrase);
            return null;
        }
        return node.Value;
    }

    /// <summary>The longest phrase that the next tokens begin with, and how many tokens it takes; nothing where none does.</summary>
    public (T? Value, int Length) Longest(Cursor cursor) => All(cursor).LastOrDefault();

    /// <summary>All phrases that the next tokens begin with, shortest first.</summary>
    public IEnumerable<(T? Value, int Length)> All(Cursor cursor)
    {
        var node = _root;
        for (var length = 0; node is not null; length++)
        {
            if (node.Value is not null)
            {
                yield return (node.Value, length);
            }
            var token = cursor.Ahead(length);
            node = token.Text.Length > 0 && node.Next.TryGetValue(token.Folded, out var next) ? next : null;
        }
    }

    /// <summary>The phrase's words, split as the tokens of a line are.</summary>
    private static IEnumerable<string> Folded(string phrase) =>
        Lexer.Line(phrase, 0, phrase.Length, new Faults("")).Tokens.Select(token => token.Folded);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public T? Value { get; set; }
    }
}
