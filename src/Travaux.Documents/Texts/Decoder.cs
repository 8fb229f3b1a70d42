using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Record.Diagnostics;

namespace Travaux.Documents.Texts;

/// <summary>Turns the bytes of a file into text: byte order mark, then UTF-8, then what the file declares, then a guess.</summary>
internal static partial class Decoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static Decoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a file.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are no text.</exception>
    public static SourceText Decode(string file, ReadOnlySpan<byte> bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var found = Find(file, bytes, diagnostics);
        var decoded = found.Encoding.GetString(bytes[found.Skip..]);
        RefuseBinary(file, decoded);
        var text = Replaced(file, LineEnds.Normalise(decoded), diagnostics);
        ReportReplacements(file, text, bytes, found, diagnostics);
        return new() { File = file, Text = text, Encoding = found.InWords, Diagnostics = [.. diagnostics] };
    }

    private readonly record struct Found(Encoding Encoding, int Skip, string InWords);

    private static Found Find(string file, ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }
        if (bytes.IndexOf((byte)0) >= 0 && WideWithoutMark(bytes) is { } wide)
        {
            diagnostics.Add(new("TX001", SourceSpan.Whole(file),
                $"The file does not say its encoding: read as {wide.InWords}. Save it as UTF-8 to be sure."));
            return wide;
        }
        if (IsUtf8(bytes))
        {
            return new(Utf8, 0, "UTF-8");
        }
        if (DeclaredName(bytes) is { } declared && EncodingGuess.Named(declared) is { CodePage: not 65001 } named && named.IsSingleByteOrPairs)
        {
            return new(named, 0, $"{named.WebName}, declared");
        }
        if (IsMostlyUtf8(bytes))
        {
            return new(Utf8, 0, "UTF-8");
        }
        var guess = EncodingGuess.Of(bytes);
        diagnostics.Add(new("TX001", SourceSpan.Whole(file),
            $"The file does not say its encoding and is not UTF-8: read as {guess.WebName}, a guess from its letters. Save it as UTF-8 to be sure."));
        return new(guess, 0, $"{guess.WebName}, guessed");
    }

    private static Found? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Utf8, 3, "UTF-8"),
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => new(Encoding.UTF32, 4, "UTF-32"),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2, "UTF-16"),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2, "UTF-16"),
        _ => null,
    };

    /// <summary>UTF-16 shows by its zero bytes, which stand all on one side of the pairs.</summary>
    private static Found? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 && IsUtf8(bytes))
        {
            return null;
        }
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd, printable) = (0, 0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0)
            {
                _ = at % 2 == 0 ? even++ : odd++;
            }
            printable += sample[at] is >= (byte)' ' and < 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r' ? 1 : 0;
        }
        // Blanks and line ends alone are one sign in eight, whatever the script. Where nearly all else is ASCII, every
        // other byte would be zero: fewer are the damage of a plain file.
        var isAscii = printable * 5 >= (sample.Length - even - odd) * 4;
        var few = sample.Length / (isAscii ? 3 : 32);
        return (even, odd) switch
        {
            _ when odd > few && even * 8 < odd => new(Encoding.Unicode, 0, "UTF-16 LE, guessed"),
            _ when even > few && odd * 8 < even => new(Encoding.BigEndianUnicode, 0, "UTF-16 BE, guessed"),
            _ => null,
        };
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Whether the bytes outside ASCII are UTF-8 but for a few: a damaged file, not another encoding.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }
            bytes = bytes[ascii..];
            var isGood = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            _ = isGood ? good++ : bad++;
            bytes = bytes[length..];
        }
        return good > 4 * bad;
    }

    private static string? DeclaredName(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var match = Declaration.Match(start);
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>Refuses what is no text: bytes that decode to many control characters.</summary>
    private static void RefuseBinary(string file, string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 256 * 1024));
        var controls = 0;
        foreach (var sign in sample)
        {
            controls += sign is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') ? 1 : 0;
        }
        if (controls > 8 + (sample.Length / 100))
        {
            throw new UnreadableDocumentException(
                file,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file is not text: {controls:N0} control characters in its first {sample.Length:N0}"),
                "Open it in the program that made it and save it as text, Markdown or HTML.");
        }
    }

    private static string Replaced(string file, string text, List<Diagnostic> diagnostics)
    {
        var first = text.IndexOf('\0', StringComparison.Ordinal);
        if (first < 0)
        {
            return text;
        }
        diagnostics.Add(new("TX003", new(file, first, 1), "The text holds zero characters: each is shown as U+FFFD."));
        return text.Replace('\0', '\uFFFD');
    }

    private static void ReportReplacements(string file, string text, ReadOnlySpan<byte> bytes, Found found, List<Diagnostic> diagnostics)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (first < 0 || (found.Encoding.CodePage == 65001 && IsUtf8(bytes)))
        {
            return;
        }
        var count = text.AsSpan().Count('\uFFFD');
        diagnostics.Add(new("TX002", new(file, first, 1),
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} places hold bytes that are not {found.InWords}: each is shown as U+FFFD.")));
    }

    [GeneratedRegex(
        """^[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["'](?<name>[\w.:-]{1,40})|""" +
        """<meta[^>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?(?<name>[\w.:-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration { get; }

    extension(Encoding encoding)
    {
        /// <summary>Whether the encoding keeps ASCII as it is, so that markup in it can be told.</summary>
        private bool IsSingleByteOrPairs => encoding.GetByteCount("<") == 1;
    }
}
