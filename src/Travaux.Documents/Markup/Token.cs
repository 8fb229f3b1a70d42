namespace Travaux.Documents.Markup;

/// <summary>What a token of a marked-up file is.</summary>
internal enum TokenKind
{
    /// <summary>A start tag.</summary>
    Open,

    /// <summary>An end tag.</summary>
    Close,

    /// <summary>Words between tags, references replaced by what they stand for.</summary>
    Text,
}

/// <summary>A tag or the words between two tags.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Text">The words; of a tag its name, without the prefix unless that is <c>dc</c>.</param>
/// <param name="Start">Where it starts in the decoded text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The attributes of a start tag, by name without prefix.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get => field ?? None; init; }

    /// <summary>Whether a start tag is its own end tag.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether a start tag that hides its words has no end tag: then it hides nothing.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>The value of an attribute; empty when there is none.</summary>
    public string this[string attribute] => Attributes.TryGetValue(attribute, out var value) ? value : "";

    /// <summary>A name without its prefix: drafts use several for the same elements. Dublin Core keeps its own.</summary>
    public static string Named(string qualified)
    {
        var colon = qualified.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || qualified.StartsWith("dc:", StringComparison.Ordinal) ? qualified : qualified[(colon + 1)..];
    }
}
