using System.Buffers;
using System.Globalization;
using System.Text;

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
            var rest = new EntryLine(line);
            var entry = ReadLine(ref rest, hash);
            rest.End();
            return entry;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static Entry ReadLine(ref EntryLine line, Digest hash)
    {
        line.Pass("{\"seq\":"u8);
        var seq = line.Number();
        line.Pass(",\"recorded-at\":\""u8);
        var at = line.Instant(Instant);
        line.Pass(",\"recorded-by\":\""u8);
        var by = line.Text();
        line.Pass(",\"item\":\""u8);
        var item = line.Text();
        line.Pass(",\"kind\":\""u8);
        var kind = line.Text();
        line.Pass(",\"version\":"u8);
        var version = line.Number();
        var content = Content(ref line);
        line.Pass("}"u8);
        return new() { Seq = seq, RecordedAt = at, RecordedBy = by, Item = item, Kind = kind, Version = version, Content = content, Hash = hash };
    }

    private static EntryContent Content(ref EntryLine line)
    {
        if (line.Passes(",\"body\":\""u8))
        {
            return new NewVersion(Digest.Parse(line.Text(), CultureInfo.InvariantCulture));
        }
        if (line.Passes(",\"withdrawn\":\""u8))
        {
            return new Withdrawal(line.Text());
        }
        line.Pass(",\"redacted\":\""u8);
        var reason = line.Text();
        line.Pass(",\"of\":["u8);
        var of = new List<long> { line.Number() };
        while (line.Passes(","u8))
        {
            of.Add(line.Number());
        }
        line.Pass("]"u8);
        return new Redaction(reason, [.. of]);
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
