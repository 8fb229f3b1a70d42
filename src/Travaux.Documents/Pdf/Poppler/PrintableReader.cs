namespace Travaux.Documents.Pdf.Poppler;

/// <summary>What poppler writes, from its first page on, with every sign that XML does not allow as U+FFFD.</summary>
/// <remarks>
/// <para>
/// Fonts without a Unicode map give control characters, and a title may hold anything: neither may stop the reading.
/// </para>
/// </remarks>
internal sealed class PrintableReader(TextReader inner) : TextReader
{
    private const string First = "<doc>";

    private int _matched;
    private int _given;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_matched < First.Length)
        {
            var next = inner.Read();
            if (next < 0)
            {
                return 0;
            }
            _matched = next == First[_matched] ? _matched + 1 : next == First[0] ? 1 : 0;
        }
        if (_given < First.Length)
        {
            var first = First.AsSpan(_given, Math.Min(buffer.Length, First.Length - _given));
            first.CopyTo(buffer);
            _given += first.Length;
            return first.Length;
        }
        var read = inner.Read(buffer);
        Clean(buffer[..Math.Max(0, read)]);
        return read;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => throw new NotSupportedException("Only read from the front.");

    // The decoder gives no lone surrogates, so pairs that a buffer's end parts are left alone.
    private static void Clean(Span<char> signs)
    {
        for (var at = 0; at < signs.Length; at++)
        {
            if (signs[at] is < ' ' and not ('\n' or '\r' or '\t') or '\uFFFE' or '\uFFFF')
            {
                signs[at] = '\uFFFD';
            }
        }
    }
}
