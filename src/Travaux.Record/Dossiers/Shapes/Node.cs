using Travaux.Record.Diagnostics;

namespace Travaux.Record.Dossiers.Shapes;

/// <summary>What was written for an item, before it has a meaning: a tree of lists, maps and scalars, each with its place.</summary>
/// <remarks><para>YAML folders, JSON bodies and pages are read into nodes and written from them, so that one description of a kind of item serves them all.</para></remarks>
public abstract record Node
{
    private protected Node(SourceSpan at) => At = at;

    /// <summary>Where it stands.</summary>
    public SourceSpan At { get; init; }

    /// <summary>What it is, in words for an error: "text", "a list", "a map".</summary>
    public abstract string Named { get; }
}

/// <summary>How a scalar was written, which tells what it may be.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotation marks: a word, a number, true or false.</summary>
    Plain,

    /// <summary>In quotation marks or as a block: always text.</summary>
    Quoted,
}

/// <summary>One value: text, a number, true, false or nothing.</summary>
/// <param name="Text">Its characters; the empty text, plain, is nothing at all (YAML's null).</param>
/// <param name="Style">How it was written.</param>
/// <param name="At">Where it stands.</param>
public sealed record ScalarNode(string Text, ScalarStyle Style, SourceSpan At) : Node(At)
{
    /// <summary>Whether a comment stands right behind it on its line: of a text without quotation marks it may be the rest.</summary>
    public bool HasComment { get; init; }

    /// <summary>Whether a key was given without a value.</summary>
    public bool IsNothing => Style == ScalarStyle.Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Named => IsNothing ? "nothing" : Phrases.Quoted(Text);
}

/// <summary>Something that could not be read, and was told of where it was met: no more is said of it.</summary>
/// <param name="At">Where it stands.</param>
public sealed record UnreadNode(SourceSpan At) : Node(At)
{
    /// <inheritdoc/>
    public override string Named => "something unread";
}

/// <summary>Values in order.</summary>
/// <param name="Items">The values.</param>
/// <param name="At">Where the list begins.</param>
public sealed record ListNode(Sequence<Node> Items, SourceSpan At) : Node(At)
{
    /// <inheritdoc/>
    public override string Named => "a list";
}

/// <summary>Keys with their values, in the order written.</summary>
/// <param name="Entries">The keys; a key that is written twice is here twice.</param>
/// <param name="At">Where the map begins.</param>
public sealed record MapNode(Sequence<NodeEntry> Entries, SourceSpan At) : Node(At)
{
    /// <inheritdoc/>
    public override string Named => "a map";

    /// <summary>The value of a key, the first where it is written twice; <see langword="null"/> where it is not there.</summary>
    public Node? this[string key]
    {
        get
        {
            foreach (var entry in Entries.AsSpan())
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }
            return null;
        }
    }
}

/// <summary>One key of a map and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyAt">Where the key stands.</param>
/// <param name="Value">What it has.</param>
public sealed record NodeEntry(string Key, SourceSpan KeyAt, Node Value);
