using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Record.Diagnostics;
using Travaux.Record.Time;

namespace Travaux.Record.Dossiers.Shapes;

/// <summary>One reading of what was written: makes values of nodes, and collects what does not fit, all in one go.</summary>
public sealed partial class Reading
{
    private const int LongestSlug = 120;
    private const int LongestSurprisingWord = 5;
    private static readonly SearchValues<char> PlainSlugLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./");
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What did not fit, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether all text stands in quotation marks, as in JSON: then what has none is a number, true, false or nothing.</summary>
    /// <remarks><para>Not so by default, for folders: there a text without quotation marks is one, unless other readers of YAML take it for something else.</para></remarks>
    public bool QuotesAllText { get; init; }

    /// <summary>The text of a node.</summary>
    /// <returns><see langword="null"/>, and a diagnostic, where the node is none.</returns>
    internal string? Text(Node node)
    {
        if (node is not ScalarNode scalar || IsNoText(scalar))
        {
            Wrong(node, "text");
            return null;
        }
        if (scalar.Style == ScalarStyle.Plain && scalar.HasComment)
        {
            _diagnostics.Add(new("TX550", scalar.At, $"The text {scalar.Named} has no quotation marks, so that ' #' ends it: put the text in quotation marks, or the comment on a line of its own."));
        }
        if (!IsWhole(scalar.Text))
        {
            _diagnostics.Add(new("TX551", scalar.At, "The text holds half of a letter (a lone surrogate), which no file can keep: write the letter anew."));
            return null;
        }
        if (scalar.Style == ScalarStyle.Plain && Surprising(scalar.Text))
        {
            _diagnostics.Add(new("TX506", scalar.At, $"{scalar.Text} without quotation marks is not text to every YAML reader: write \"{scalar.Text}\"."));
        }
        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            _diagnostics.Add(new("TX507", scalar.At, "Empty text says nothing: write some, or leave the key out."));
            return null;
        }
        return scalar.Text;
    }

    /// <summary>The slug of a node: an id, or a name of the dossier's own.</summary>
    internal string? Slug(Node node)
    {
        if (node is not ScalarNode scalar || IsNoText(scalar))
        {
            Wrong(node, "an id");
            return null;
        }
        if (!IsSlug(scalar.Text))
        {
            _diagnostics.Add(new("TX508", scalar.At, $"{scalar.Named} is no id: expected letters, digits, '-', '_', '.' or '/', beginning with a letter or digit, at most 120."));
            return null;
        }
        if (scalar.Style == ScalarStyle.Plain && Surprising(scalar.Text))
        {
            _diagnostics.Add(new("TX509", scalar.At, $"{scalar.Text} without quotation marks is not text to every YAML reader, and so no id: write \"{scalar.Text}\"."));
        }
        return scalar.Text;
    }

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsSlug(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Nearly all are of these letters only.
        return text.Length is > 0 and <= LongestSlug && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(PlainSlugLetters)
            || SlugPattern().IsMatch(text);
    }

    /// <summary>Whether a text is one that UTF-8 can hold: every surrogate has its other half.</summary>
    public static bool IsWhole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                return false;
            }
            rest = rest[(at + 2)..];
        }
        return true;
    }

    internal int? Number(Node node)
    {
        if (node is ScalarNode { Style: ScalarStyle.Plain } scalar
            && NumberPattern().IsMatch(scalar.Text)
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        Wrong(node, "a whole number in figures, without quotation marks");
        return null;
    }

    internal bool Flag(Node node)
    {
        if (node is ScalarNode { Style: ScalarStyle.Plain, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }
        Wrong(node, "true or false, without quotation marks");
        return false;
    }

    internal EdtfDate? Date(Node node)
    {
        if (node is not ScalarNode scalar || IsNoText(scalar))
        {
            Wrong(node, "a date in quotation marks, such as \"2022-03-29\"");
            return null;
        }
        if (scalar.Style == ScalarStyle.Plain)
        {
            _diagnostics.Add(new("TX510", scalar.At, $"The date {scalar.Text} is not in quotation marks, so that some YAML readers change it: write \"{scalar.Text}\"."));
        }
        if (EdtfDate.TryParse(scalar.Text, out var date, out var problem))
        {
            return date;
        }
        _diagnostics.Add(new("TX511", scalar.At, $"{scalar.Named} is no date in EDTF: {problem}"));
        return null;
    }

    internal TWord? Word<TWord>(Node node)
        where TWord : struct, Enum
    {
        if (node is not ScalarNode scalar || IsNoText(scalar))
        {
            Wrong(node, $"one of {string.Join(", ", Words.All<TWord>())}");
            return null;
        }
        if (Words.Find<TWord>(scalar.Text) is { } word)
        {
            return word;
        }
        var meant = Nearest.To(scalar.Text, Words.All<TWord>()) is { } near ? $" Did you mean '{near}'?" : "";
        _diagnostics.Add(new("TX512", scalar.At, $"{scalar.Named} is none of {string.Join(", ", Words.All<TWord>())}.{meant}"));
        return null;
    }

    /// <summary>The values of a list; none, and a diagnostic, where the node is no list.</summary>
    internal IEnumerable<Node> List(Node node)
    {
        if (node is ListNode list)
        {
            foreach (var item in list.Items)
            {
                if (item is UnreadNode)
                {
                    continue;
                }
                if (item is ScalarNode { IsNothing: true })
                {
                    _diagnostics.Add(new("TX513", item.At, "A place in this list has nothing in it: a comma too many, or a text that needs quotation marks?"));
                    continue;
                }
                yield return item;
            }
            yield break;
        }
        Wrong(node, "a list: [a, b], or one line each beginning with '- '");
    }

    internal void Wrong(Node node, string expected)
    {
        if (node is not UnreadNode)
        {
            _diagnostics.Add(new("TX501", node.At, $"Expected {expected}; found {node.Named}."));
        }
    }

    /// <summary>Tells of a key that the shape does not have.</summary>
    /// <returns>The key that was meant, where one is near.</returns>
    internal string? UnknownKey(string shape, NodeEntry entry, IEnumerable<string> known)
    {
        var near = Nearest.To(entry.Key, known);
        var meant = near is not null ? $"Did you mean '{near}'?"
            : entry.Value is ScalarNode { IsNothing: true } ? "A comma inside a text without quotation marks ends the text: use them."
            : $"It has {string.Join(", ", known)}.";
        _diagnostics.Add(new("TX502", entry.KeyAt, $"{Phrases.Capital(Phrases.One(shape))} has no {Phrases.Quoted(entry.Key)}. {meant}"));
        return near;
    }

    internal void Twice(string key, SourceSpan at, SourceSpan first) =>
        _diagnostics.Add(new("TX503", at, $"'{key}' is written twice here: leave one.") { Also = [new(first, "the first")] });

    internal void Nothing(string key, SourceSpan at) =>
        _diagnostics.Add(new("TX504", at, $"'{key}' has no value: write one, or leave the key out."));

    internal void Missing(string shape, string key, SourceSpan at) => _diagnostics.Add(new("TX505", at, $"This {shape} lacks '{key}'."));

    private bool IsNoText(ScalarNode scalar) => scalar.IsNothing || (QuotesAllText && scalar.Style == ScalarStyle.Plain);

    /// <summary>What YAML 1.1, which many programs still read by, takes for something else than text.</summary>
    internal static bool Surprising(string text) =>
        !(text.Length > LongestSurprisingWord && char.IsLetter(text[0])) && SurprisePattern().IsMatch(text);

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{M}\-_./]{0,119}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(?:y|n|yes|no|on|off|true|false|null|~|[-+]?[0-9][0-9_,]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*|[-+]?0x[0-9a-f_]+|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+]?\.(?:inf|nan)|=|<<)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SurprisePattern();
}
