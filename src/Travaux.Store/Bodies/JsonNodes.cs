using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Bodies;

/// <summary>Nodes as JSON: written in one way only, read strictly, with places.</summary>
/// <remarks>
/// <para>
/// Canonical: UTF-8 without white space; keys in the order of the shape; numbers, true and false bare and all else strings, in
/// which only the quotation mark, the backslash and what is below U+0020 are escaped (as <c>\u00</c> and two small hexadecimal digits).
/// </para>
/// </remarks>
internal static class JsonNodes
{
    private const int Deepest = 32;
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical JSON of a node.</summary>
    /// <exception cref="ArgumentException">A text holds half of a letter, a lone surrogate.</exception>
    public static byte[] Write(Node node)
    {
        var text = new StringBuilder(512);
        Write(text, node);
        return Strict.GetBytes(text.ToString());
    }

    /// <summary>The node of a JSON text; <see langword="null"/>, and an error, where it is none.</summary>
    /// <param name="file">The name by which places name it.</param>
    /// <param name="json">The text, in UTF-8. Places in it are counted in bytes.</param>
    /// <param name="error">What is wrong.</param>
    public static Node? Read(string file, ReadOnlySpan<byte> json, out Diagnostic? error)
    {
        error = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            reader.Read();
            var node = Value(ref reader, file);
            // Reads to the end, so that nothing stands behind the value.
            reader.Read();
            return node;
        }
        catch (JsonException exception)
        {
            // The framework's own sentences may change with it; the place says enough.
            var isUnfinished = IsUnfinished(json);
            var at = isUnfinished ? json.Length : Offset(json, exception);
            var reason = isUnfinished ? "it ends too soon." : reader.CurrentDepth >= Deepest ? $"it lies more than {Deepest} deep in itself."
                : reader is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray } ? "something stands behind the item."
                : "something is wrong here: a comma or a quotation mark too many or too few?";
            error = new("TX565", new(file, at, 0), $"This is no JSON: {reason}");
        }
        catch (InvalidOperationException)
        {
            error = new("TX570", new(file, (int)reader.TokenStartIndex, 0), "The text holds half of a letter (a lone surrogate), which no file can keep: write the letter anew.");
        }
        return null;
    }

    private static Node Value(ref Utf8JsonReader reader, string file)
    {
        var at = new SourceSpan(file, (int)reader.TokenStartIndex, reader.ValueSpan.Length);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<NodeEntry>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (key, keyAt) = (reader.GetString()!, new SourceSpan(file, (int)reader.TokenStartIndex, reader.ValueSpan.Length));
                    reader.Read();
                    entries.Add(new(key, keyAt, Value(ref reader, file)));
                }
                return new MapNode([.. entries], at);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, file));
                }
                return new ListNode([.. items], at);
            case JsonTokenType.String:
                return new ScalarNode(reader.GetString()!, ScalarStyle.Quoted, at);
            default:
                return new ScalarNode(Encoding.UTF8.GetString(reader.ValueSpan), ScalarStyle.Plain, at);
        }
    }

    private static void Write(StringBuilder text, Node node)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    String(text.Append(i == 0 ? "" : ","), map.Entries[i].Key);
                    Write(text.Append(':'), map.Entries[i].Value);
                }
                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Write(text.Append(i == 0 ? "" : ","), list.Items[i]);
                }
                text.Append(']');
                break;
            case ScalarNode { Style: ScalarStyle.Plain } bare when bare.Text is "true" or "false" || IsNumber(bare.Text):
                text.Append(bare.Text);
                break;
            case ScalarNode scalar:
                String(text, scalar.Text);
                break;
        }
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static void String(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            text.Append(rest[..at]);
            _ = rest[at] is '"' or '\\' ? text.Append('\\').Append(rest[at]) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[at]:x4}");
            rest = rest[(at + 1)..];
        }
        text.Append(rest).Append('"');
    }

    /// <summary>Where the reader stopped, from line and byte: how far it had gone in itself is not told the same way every time.</summary>
    private static int Offset(ReadOnlySpan<byte> json, JsonException exception)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0 && json[start..].IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            start += end + 1;
        }
        return (int)Math.Min(json.Length, start + (exception.BytePositionInLine ?? 0));
    }

    /// <summary>Whether more could follow: read as a beginning, nothing is wrong with it.</summary>
    private static bool IsUnfinished(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest }));
        try
        {
            while (reader.Read())
            {
            }
            return reader.TokenType == JsonTokenType.None || reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
