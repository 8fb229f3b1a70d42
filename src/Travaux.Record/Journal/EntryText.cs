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

    /// <summary>The line of an entry, in UTF-8.</summary>
    /// <exception cref="ArgumentNullException">There is no entry.</exception>
    public static byte[] Write(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var line = new StringBuilder(256);
        line.Append(CultureInfo.InvariantCulture, $"{{\"seq\":{entry.Seq},\"recorded-at\":\"{entry.RecordedAt.ToString(Instant, CultureInfo.InvariantCulture)}\"");
        Text(line, "recorded-by", entry.RecordedBy);
        Text(line, "item", entry.Item);
        Text(line, "kind", entry.Kind);
        line.Append(CultureInfo.InvariantCulture, $",\"version\":{entry.Version}");
        switch (entry.Content)
        {
            case NewVersion version:
                Text(line, "body", version.Body.ToString());
                break;
            case Withdrawal withdrawal:
                Text(line, "withdrawn", withdrawal.Reason);
                break;
            case Redaction redaction:
                Text(line, "redacted", redaction.Reason);
                line.Append(",\"of\":[").AppendJoin(',', redaction.Of).Append(']');
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No such content: {entry.Content.GetType().Name}");
        }
        return Encoding.UTF8.GetBytes(line.Append('}').ToString());
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
            return line.SequenceEqual(Write(entry)) ? entry : null;
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

    private static void Text(StringBuilder line, string name, string value)
    {
        line.Append(",\"").Append(name).Append("\":\"");
        foreach (var sign in value)
        {
            _ = sign switch
            {
                '"' or '\\' => line.Append('\\').Append(sign),
                < ' ' => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
                _ => line.Append(sign),
            };
        }
        line.Append('"');
    }
}
