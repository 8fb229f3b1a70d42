using System.Buffers;
using System.Globalization;
using System.Text;

namespace Travaux.Record.Journal;

/// <summary>Reads the line of an entry from left to right, and takes it only as <see cref="EntryText.Write"/> writes it.</summary>
/// <remarks><para>
/// One pass in place of a JSON reader and a second writing to compare with: of a journal of 100,000 entries every line is read before the first answer.
/// Whatever is written in another way is a <see cref="FormatException"/>.
/// </para></remarks>
internal ref struct EntryLine(ReadOnlySpan<byte> line)
{
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code), Quote, Backslash]);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = line;

    /// <summary>Whether these bytes come next; where they do, they are passed.</summary>
    public bool Passes(scoped ReadOnlySpan<byte> bytes)
    {
        if (!_rest.StartsWith(bytes))
        {
            return false;
        }
        _rest = _rest[bytes.Length..];
        return true;
    }

    /// <summary>Passes bytes that have to come next.</summary>
    public void Pass(scoped ReadOnlySpan<byte> bytes)
    {
        if (!Passes(bytes))
        {
            throw new FormatException($"Expected '{Encoding.UTF8.GetString(bytes)}'.");
        }
    }

    /// <summary>Says that nothing is left.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
        {
            throw new FormatException("Something stands behind the entry.");
        }
    }

    /// <summary>A number from 1 on, without zeros before it.</summary>
    public long Number()
    {
        var length = 0;
        var number = 0L;
        for (; length < _rest.Length && _rest[length] is >= (byte)'0' and <= (byte)'9'; length++)
        {
            number = checked((number * 10) + (_rest[length] - '0'));
        }
        if (length == 0 || _rest[0] == '0')
        {
            throw new FormatException("Expected a number.");
        }
        _rest = _rest[length..];
        return number;
    }

    /// <summary>An instant in UTC, in milliseconds, to the quotation mark behind it.</summary>
    public DateTimeOffset Instant(string format)
    {
        Span<char> letters = stackalloc char[format.Length];
        if (_rest.Length < letters.Length || Encoding.ASCII.GetChars(_rest[..letters.Length], letters) != letters.Length)
        {
            throw new FormatException("Expected an instant.");
        }
        _rest = _rest[letters.Length..];
        Pass("\""u8);
        return DateTimeOffset.ParseExact(letters, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }

    /// <summary>A text, to the quotation mark behind it.</summary>
    public string Text()
    {
        var end = _rest.IndexOfAny(Special);
        if (end >= 0 && _rest[end] == Quote)
        {
            var text = Strict.GetString(_rest[..end]);
            _rest = _rest[(end + 1)..];
            return text;
        }
        return Escaped();
    }

    private string Escaped()
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (_rest.IndexOfAny(Special) is >= 0 and var end)
        {
            bytes.Write(_rest[..end]);
            var found = _rest[end];
            _rest = _rest[(end + 1)..];
            if (found == Quote)
            {
                return Strict.GetString(bytes.WrittenSpan);
            }
            if (found != Backslash || _rest.IsEmpty)
            {
                break;
            }
            bytes.Write([Unescaped()]);
        }
        throw new FormatException("A text is not written as it is here.");
    }

    /// <summary>What is escaped, behind its backslash: a quotation mark, a backslash, or what is below U+0020.</summary>
    private byte Unescaped()
    {
        if (_rest[0] is Quote or Backslash)
        {
            var mark = _rest[0];
            _rest = _rest[1..];
            return mark;
        }
        Pass("u00"u8);
        if (_rest.Length < 2 || _rest[0] is not ((byte)'0' or (byte)'1') || !char.IsAsciiHexDigitLower((char)_rest[1]))
        {
            throw new FormatException("No such escape.");
        }
        var code = ((_rest[0] - '0') * 16) + (_rest[1] <= '9' ? _rest[1] - '0' : _rest[1] - 'a' + 10);
        _rest = _rest[2..];
        return (byte)code;
    }
}
