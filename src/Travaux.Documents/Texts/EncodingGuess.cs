using System.Text;

namespace Travaux.Documents.Texts;

/// <summary>Which encoding some bytes are in that declare none and are not UTF-8.</summary>
/// <remarks>
/// <para>
/// Decodes a sample in every encoding that drafts have come in and keeps the reading that looks most like something
/// written (<see cref="Plausibility"/>). Ties fall to the encoding listed first. A text nearly all in ASCII letters is
/// tried in the encodings of Latin letters alone (<see cref="LatinShape"/>). Cost: linear in the sample.
/// </para>
/// </remarks>
internal static class EncodingGuess
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>The encodings that are tried, with the name that a person would use.</summary>
    private static readonly string[] Candidates =
    [
        "windows-1252", "windows-1251", "koi8-u", "iso-8859-5", "windows-1250", "windows-1256", "iso-8859-6", "gb18030", "ibm866",
    ];

    /// <summary>Those that a text in Latin letters is tried in.</summary>
    private static readonly string[] LatinCandidates = ["windows-1252", "windows-1250", "macintosh"];

    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding that makes most sense of the bytes.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = SampleOf(bytes);
        var western = Encoding.GetEncoding("windows-1252").GetString(sample);
        var isLatin = LatinShape.IsNearlyAscii(western);
        if (isLatin && LatinShape.IsInPlace(western))
        {
            return Encoding.GetEncoding("windows-1252");
        }
        return (isLatin ? LatinCandidates : Candidates)
            .Select(name => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback))
            .MaxBy(encoding => Plausibility.Of(encoding.GetString(sample)) + (encoding.IsSingleByte ? 0 : BonusOfPairs(sample)))!;
    }

    /// <summary>An encoding by the name that a file declares; none where the name is unknown.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return name.Length == 0 ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first bytes outside ASCII with their surroundings, up to a limit: long English front matter tells nothing.</summary>
    private static byte[] SampleOf(ReadOnlySpan<byte> bytes)
    {
        var sample = new List<byte>(SampleBytes);
        while (sample.Count < SampleBytes && !bytes.IsEmpty)
        {
            var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (first < 0)
            {
                break;
            }
            var start = Math.Max(0, first - 16);
            var length = Math.Min(bytes.Length - start, Math.Min(1024, SampleBytes));
            length = ToEndOfAscii(bytes, start, length);
            sample.AddRange(bytes.Slice(start, length));
            bytes = bytes[(start + length)..];
        }
        return [.. sample];
    }

    /// <summary>Lengthens a stretch to the next ASCII byte below the letters, so that no pair of bytes is cut.</summary>
    private static int ToEndOfAscii(ReadOnlySpan<byte> bytes, int start, int length)
    {
        while (start + length < bytes.Length && bytes[start + length] >= 0x30 && length < 4096)
        {
            length++;
        }
        return length;
    }

    /// <summary>Bytes outside ASCII that come in runs of even length speak for an encoding in pairs.</summary>
    private static double BonusOfPairs(ReadOnlySpan<byte> sample)
    {
        var (even, runs, run) = (0, 0, 0);
        foreach (var value in sample)
        {
            if (value >= 0x80)
            {
                run++;
            }
            else if (run > 0)
            {
                runs++;
                even += run % 2 == 0 ? 1 : 0;
                run = 0;
            }
        }
        return runs == 0 ? 0 : even == runs ? 0.5 : -1.5;
    }
}
