using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Travaux.Record.Journal;

/// <summary>Writes an entry as one line of JSON, its hash aside, and reads it back: the form that is kept and hashed.</summary>
/// <remarks>
/// <para>
/// There is one way to write an entry: these properties in this order, without white space; in strings only the quotation
/// mark, the backslash and what is below U+0020 are escaped (as <c>\u00</c> and two small hexadecimal digits). A line
/// that says the same in another way is refused, so that each byte counts.
/// </para>
/// </remarks>
public static class EntryText
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>The line of an entry, in UTF-8.</summary>
    /// <exception cref="ArgumentNullException">There is no entry.</exception>
    public static byte[] Write(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Line(entry).WrittenSpan.ToArray();
    }

    private static ArrayBufferWriter<byte> Line(Entry entry)
    {
        var line = new ArrayBufferWriter<byte>(320);
        line.Write("{\"seq\":"u8);
        Value(line, entry.Seq);
        line.Write(",\"recorded-at\":\""u8);
        Value(line, entry.RecordedAt, Instant);
        line.Write("\""u8);
        Text(line, ",\"recorded-by\":\""u8, entry.RecordedBy);
        Text(line, ",\"item\":\""u8, entry.Item);
        Text(line, ",\"kind\":\""u8, entry.Kind);
        line.Write(",\"version\":"u8);
        Value(line, entry.Version);
        switch (entry.Content)
        {
            case NewVersion version:
                Text(line, ",\"body\":\""u8, version.Body.ToString());
                break;
            case Withdrawal withdrawal:
                Text(line, ",\"withdrawn\":\""u8, withdrawal.Reason);
                break;
            case Redaction redaction:
                Text(line, ",\"redacted\":\""u8, redaction.Reason);
                Encoding.UTF8.GetBytes($",\"of\":[{string.Join(',', redaction.Of.Select(seq => seq.ToString(CultureInfo.InvariantCulture)))}]", line);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No such content: {entry.Content.GetType().Name}");
        }
        line.Write("}"u8);
        return line;
    }

    /// <summary>The entry of a line.</summary>
    /// <param name="line">The line, in UTF-8.</param>
    /// <param name="hash">The hash that is kept with it.</param>
    /// <returns><see langword="null"/> where it is no line of an entry, or not written as one is.</returns>
    public static Entry? Read(ReadOnlySpan<byte> line, Digest hash)
    {
        try
        {
            var entry = ReadLine(line, hash);
            return line.SequenceEqual(Line(entry).WrittenSpan) ? entry : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Entry ReadLine(ReadOnlySpan<byte> line, Digest hash)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        return new()
        {
            Seq = Number(ref reader, "seq"),
            RecordedAt = DateTimeOffset.ParseExact(
                Text(ref reader, "recorded-at"), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            RecordedBy = Text(ref reader, "recorded-by"),
            Item = Text(ref reader, "item"),
            Kind = Text(ref reader, "kind"),
            Version = Number(ref reader, "version"),
            Content = Content(ref reader),
            Hash = hash,
        };
    }

    private static EntryContent Content(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.GetString())
        {
            case "body":
                reader.Read();
                return new NewVersion(Digest.Parse(reader.GetString()!, CultureInfo.InvariantCulture));
            case "withdrawn":
                reader.Read();
                return new Withdrawal(reader.GetString()!);
            case "redacted":
                reader.Read();
                var reason = reader.GetString()!;
                Property(ref reader, "of");
                reader.Read();
                var of = new List<long>();
                while (reader.Read() && reader.TokenType == JsonTokenType.Number)
                {
                    of.Add(reader.GetInt64());
                }
                return new Redaction(reason, [.. of]);
            default:
                throw new FormatException("An entry has a body, a withdrawal or a redaction.");
        }
    }

    private static long Number(ref Utf8JsonReader reader, string name)
    {
        Property(ref reader, name);
        reader.Read();
        return reader.GetInt64();
    }

    private static string Text(ref Utf8JsonReader reader, string name)
    {
        Property(ref reader, name);
        reader.Read();
        return reader.GetString() ?? throw new FormatException($"Expected text for '{name}'.");
    }

    private static void Property(ref Utf8JsonReader reader, string name)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
        {
            throw new FormatException($"Expected '{name}'.");
        }
    }

    private static void Value<T>(ArrayBufferWriter<byte> line, T value, string format = "")
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(line.GetSpan(32), out var written, format, CultureInfo.InvariantCulture);
        line.Advance(written);
    }

    private static void Text(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> name, string value)
    {
        line.Write(name);
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], line);
            Encoding.UTF8.GetBytes(rest[at] < ' ' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)rest[at]:x4}") : $"\\{rest[at]}", line);
            rest = rest[(at + 1)..];
        }
        Encoding.UTF8.GetBytes(rest, line);
        line.Write("\""u8);
    }
}
