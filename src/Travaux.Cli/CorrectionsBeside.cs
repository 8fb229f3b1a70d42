using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.Cli;

/// <summary>Which file of corrections a command was asked to heed.</summary>
/// <param name="File">The file named; <see langword="null"/> for the usual one beside the newer draft.</param>
/// <param name="Ignored">Whether none is heeded.</param>
internal sealed record CorrectionsAsked(string? File, bool Ignored);

/// <summary>The file of corrections that goes with two drafts.</summary>
internal sealed class CorrectionsBeside
{
    private const int Few = 10;
    private readonly Reported<CorrectionsText> _read;

    private CorrectionsBeside(string file, Reported<CorrectionsText> read) => (File, _read) = (file, read);

    /// <summary>The file, as people would name it.</summary>
    public string File { get; }

    /// <summary>What it says, in its order.</summary>
    public Sequence<Correction> All => _read.Value.Corrections;

    /// <summary>The file to heed when drafts are compared; <see langword="null"/> for none.</summary>
    /// <exception cref="CommandException">The file named is not there, or it can't be read.</exception>
    public static CorrectionsBeside? ToHeed(CorrectionsAsked asked, string newer)
    {
        if (asked.Ignored)
        {
            return null;
        }
        var file = asked.File ?? UsualFile(newer);
        if (asked.File is not null && !System.IO.File.Exists(file))
        {
            throw Refused(asked.File, "There is no such file.", "'travaux correct' makes one; --no-corrections goes without.");
        }
        return file is not null && System.IO.File.Exists(file) ? Open(file) : null;
    }

    /// <summary>The files of corrections that go with a newer draft, heeded or not: no answer is written over them.</summary>
    public static IEnumerable<string> Files(CorrectionsAsked asked, string newer) =>
        new[] { asked.File, UsualFile(newer) }.OfType<string>();

    /// <summary>The file to write to, there or not yet.</summary>
    /// <exception cref="CommandException">It is one of the drafts, can't be read, or has no usual place.</exception>
    public static CorrectionsBeside ToChange(CorrectionsAsked asked, string older, string newer)
    {
        var file = asked.File ?? UsualFile(newer) ?? throw Refused("standard input", "Nothing stands beside it.", "Name the file to write with --corrections.");
        OutputFile.Refuse(file, older, newer);
        return Open(file);
    }

    /// <summary>Does something to the file of corrections, and says what the store says.</summary>
    /// <exception cref="CommandException">The store refuses.</exception>
    public static T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CorrectionsFileException exception)
        {
            throw Refused(exception.File, exception.Reason, exception.Advice);
        }
    }

    /// <summary>Writes what is odd about the file.</summary>
    public void Report(TextWriter errors, bool verbose) => Warnings.Write(errors, File, _read.Diagnostics, at => Warnings.InWords(_read.Value.LineAndColumn(at)), verbose);

    /// <summary>Writes what is odd about the file, how much of it is heeded, and what is kept for other drafts.</summary>
    public void Report(TextWriter errors, Sequence<Correction> unused, bool verbose)
    {
        Report(errors, verbose);
        var kept = unused.ToHashSet();
        var heeded = All.Count(correction => !kept.Contains(correction));
        if (All.Count > 0)
        {
            errors.WriteLine($"{File}: {(heeded == 1 ? "1 correction" : $"{heeded} corrections")} heeded (--no-corrections goes without).");
        }
        if (kept.Count > 0)
        {
            var lines = _read.Value.Lines.Index().Where(line => line.Item.Says is { } says && kept.Contains(says)).Select(line => line.Index + 1).ToList();
            errors.WriteLine($"{File}: TX210: {(lines.Count == 1 ? "1 correction is kept; its" : $"{lines.Count} corrections are kept; their")} provisions are not in these drafts "
                + $"({(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Take(Few))}{(lines.Count > Few ? " …" : "")}).");
        }
    }

    private static CorrectionsBeside Open(string file) => new(file, Try(() => CorrectionsFile.Open(file)));

    private static string? UsualFile(string newer) =>
        newer == "-" ? null : Path.Combine(Path.GetDirectoryName(newer) ?? "", CorrectionsFile.UsualName);

    private static CommandException Refused(string file, string reason, string advice) => new(file, "TX907", $"{reason} {advice}");
}
