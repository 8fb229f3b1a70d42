using System.Text;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Store.Corrections;

/// <summary>One line of a file of corrections.</summary>
/// <param name="Bytes">The line as it stands in the file, with its end.</param>
/// <param name="Says">The correction; <see langword="null"/> for the first line, comments, empty lines and what is not understood.</param>
public sealed record CorrectionLine(Sequence<byte> Bytes, Correction? Says);

/// <summary>A file of corrections, line by line.</summary>
/// <remarks>
/// <para>Grammar: <c>file := version? (correction | comment | empty | other)*</c>, one to a line, <c>comment := "#" …</c>.</para>
/// <para>
/// Reading never fails, and <c>Write(Read(bytes)) == bytes</c> for all bytes: what is not understood is kept and reported.
/// </para>
/// </remarks>
public sealed record CorrectionsText
{
    /// <summary>The beginning of the first line: the format and its version.</summary>
    internal const string Version = "travaux.corrections/1";

    private const string FirstLine = Version + "\tolder words\tnewer words\twho\twhen\tolder id\tnewer id";
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    internal CorrectionsText()
    {
    }

    /// <summary>The lines, in order; a byte order mark belongs to the first.</summary>
    public Sequence<CorrectionLine> Lines { get; internal init; }

    /// <summary>Where each line of the decoded text starts, in UTF-16 code units.</summary>
    internal Sequence<int> LineStarts { get; init; }

    /// <summary>Whether the first line names the format.</summary>
    internal bool NamesItsFormat { get; init; }

    /// <summary>Whether the first line names a version of the format that is not read here.</summary>
    internal bool IsOfAnotherVersion { get; init; }

    /// <summary>The corrections, in the file's order.</summary>
    public Sequence<Correction> Corrections => [.. Lines.Select(line => line.Says).OfType<Correction>()];

    /// <summary>Understands a file.</summary>
    /// <param name="content">The file's bytes; UTF-8.</param>
    /// <param name="file">Its name, for the diagnostics.</param>
    public static Reported<CorrectionsText> Read(ReadOnlySpan<byte> content, string file)
    {
        var reader = new CorrectionsReader(file);
        var at = 0;
        while (at < content.Length)
        {
            var feed = content[at..].IndexOf((byte)'\n');
            var end = feed < 0 ? content.Length : at + feed + 1;
            reader.Take(content[at..end]);
            at = end;
        }
        return reader.Done();
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Write()
    {
        var content = new byte[Lines.Sum(line => line.Bytes.Count)];
        var at = 0;
        foreach (var line in Lines)
        {
            line.Bytes.AsSpan().CopyTo(content.AsSpan(at));
            at += line.Bytes.Count;
        }
        return content;
    }

    /// <summary>The same with one more correction, unless the last one says so already.</summary>
    internal CorrectionsText With(Correction correction)
    {
        if (Lines.LastOrDefault(line => line.Says is not null)?.Says is { } last && last.SaysTheSameAs(correction))
        {
            return this;
        }
        var end = Lines.Count > 0 && Lines[0].Bytes.AsSpan().EndsWith("\r\n"u8) ? "\r\n" : "\n";
        List<CorrectionLine> lines = [.. Lines];
        if (!NamesItsFormat)
        {
            var hasMark = lines.Count > 0 && lines[0].Bytes.AsSpan().StartsWith(Mark);
            if (hasMark)
            {
                lines[0] = lines[0] with { Bytes = [.. lines[0].Bytes.AsSpan()[Mark.Length..]] };
            }
            lines.Insert(0, new([.. hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(FirstLine + end)], null));
        }
        if (!lines[^1].Bytes.AsSpan().EndsWith("\n"u8))
        {
            lines[^1] = lines[^1] with { Bytes = [.. lines[^1].Bytes, .. Encoding.UTF8.GetBytes(end)] };
        }
        lines.Add(new([.. Encoding.UTF8.GetBytes(Written(correction) + end)], correction));
        return this with { Lines = [.. lines] };
    }

    /// <summary>The same without the lines that say a correction.</summary>
    internal CorrectionsText Without(Correction correction)
    {
        Sequence<CorrectionLine> left = [.. Lines.Where(line => line.Says is null || !line.Says.SaysTheSameAs(correction))];
        return left.Count == Lines.Count ? this : this with { Lines = left };
    }

    /// <summary>Line and column, both from 1, of a place in the file.</summary>
    public (int Line, int Column) LineAndColumn(SourceSpan at)
    {
        var found = LineStarts.AsSpan().BinarySearch(at.Start);
        var line = Math.Max(0, found >= 0 ? found : ~found - 1);
        return (line + 1, at.Start - (LineStarts.Count == 0 ? 0 : LineStarts[line]) + 1);
    }

    private static string Written(Correction correction)
    {
        var kind = correction.Kind == CorrectionKind.One ? CorrectionsReader.One : CorrectionsReader.Different;
        return string.Join('\t', kind, correction.Older, correction.Newer, correction.By, correction.On, Id(correction.OlderId), Id(correction.NewerId))
            .TrimEnd('\t');

        static string Id(ProvisionId id) => id.Value.Any(char.IsWhiteSpace) ? "" : id.Value;
    }
}
