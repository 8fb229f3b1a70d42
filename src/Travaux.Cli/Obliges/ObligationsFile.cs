using System.Text;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record.Diagnostics;

namespace Travaux.Cli.Obliges;

/// <summary>A file of obligations as a command was given it.</summary>
/// <param name="Name">Its name as typed.</param>
/// <param name="Text">Its text, lines ended by <c>\n</c>.</param>
/// <param name="Reading">What was understood, and what is wrong with it.</param>
internal sealed record ObligationsFile(string Name, string Text, Reported<Instrument> Reading)
{
    private const string Ending = ".obligations";

    /// <summary>Reads a file; what is wrong with it is in the reading.</summary>
    /// <exception cref="CommandException">There is no such file, or it is not text.</exception>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="more">Statements that are read as if they stood at its end.</param>
    public static ObligationsFile Read(string path, params IReadOnlyList<string> more)
    {
        var text = Decoded(path, DraftFile.Bytes(path));
        text = more.Count == 0 ? text : $"{text.TrimEnd('\n')}\n{string.Join('\n', more)}\n";
        var folder = path == "-" ? "." : Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return new(path == "-" ? "standard input" : path, text, InstrumentReader.Read(path == "-" ? "standard input" : path, text, name => Used(folder, name)));
    }

    /// <summary>The instrument of a file that is fit to be asked; what is wrong is written to the errors.</summary>
    /// <exception cref="CommandException">There is no such file, or it is in error.</exception>
    /// <param name="surroundings">Where faults are written.</param>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="more">Statements that are read as if they stood at its end.</param>
    public static Instrument Sound(Surroundings surroundings, string path, params IReadOnlyList<string> more)
    {
        var file = Read(path, more);
        foreach (var fault in file.Reading.Diagnostics)
        {
            file.Tell(surroundings.Errors, fault);
        }
        var count = file.Reading.Diagnostics.Count;
        return count == 0 ? file.Reading.Value : throw new CommandException(file.Name, "TX960", $"{count} {(count == 1 ? "fault" : "faults")} above: nothing is answered from a file in error.");
    }

    /// <summary>Writes one fault with its place.</summary>
    public void Tell(TextWriter output, Diagnostic fault)
    {
        output.WriteLine($"{Place(fault.At)}: {fault.Code}: {fault.Message}");
        foreach (var also in fault.Also)
        {
            output.WriteLine($"  {Place(also.At)}: {also.Message}");
        }
    }

    private string Place(SourceSpan at)
    {
        var start = Math.Min(at.Start, Text.Length);
        var before = Text.AsSpan(0, start);
        return $"{at.File}({before.Count('\n') + 1},{start - before.LastIndexOf('\n')})";
    }

    private static string? Used(string folder, string name)
    {
        var path = Path.Combine(folder, name + Ending);
        var isBeside = name.Length > 0 && !Path.IsPathRooted(name) && name.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !name.Contains("..", StringComparison.Ordinal);
        return isBeside && File.Exists(path) ? Decoded(path, DraftFile.Bytes(path)) : null;
    }

    private static string Decoded(string path, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException(path, "TX961", "This is not UTF-8 text. Save the file as UTF-8.");
        }
    }
}
