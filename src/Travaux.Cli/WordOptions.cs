using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Travaux.Analysis.Comparison.Blocks;
using Travaux.Documents.Word.TrackedChanges;
using Travaux.Record.Drafts;

namespace Travaux.Cli;

/// <summary>The Word file that was asked for.</summary>
/// <param name="File">Where it is written.</param>
/// <param name="Options">Author and date of its changes.</param>
internal sealed record WordWanted(string File, WordRedlineOptions Options)
{
    /// <summary>Writes the file: whole, or not at all.</summary>
    /// <param name="redline">The comparison.</param>
    /// <param name="older">The Word file that the older draft came from, if any.</param>
    /// <param name="newer">The Word file that the newer draft came from, if any.</param>
    public void Write(Redline redline, WordOriginal? older, WordOriginal? newer)
    {
        var typed = redline with
        {
            Older = older is null ? TypedCopy.Of(redline.Older) : redline.Older,
            Newer = newer is null ? TypedCopy.Of(redline.Newer) : redline.Newer,
        };
        var blocks = BlockComparer.Compare(typed);
        OutputFile.Write(File, stream => WordRedline.Write(blocks, older, newer, Options, stream));
    }
}

/// <summary><c>--word</c>, <c>--author</c>, <c>--date</c>: a redline as a Word file with tracked changes.</summary>
internal sealed class WordOptions
{
    private readonly Option<string?> _file = new("--word") { Description = "Write a Word file with tracked changes: accept them for NEW, reject them for OLD.", HelpName = "FILE" };
    private readonly Option<string?> _author = new("--author") { Description = "Who made the changes in the Word file; 'Travaux' where none is named.", HelpName = "NAME" };
    private readonly Option<string?> _date = new("--date") { Description = "When they were made, as 2026-03-01 or 2026-03-01T14:30:00Z; now where none is given.", HelpName = "DATE" };

    public WordOptions() => _date.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var date }] && !TryRead(date, out _))
        {
            result.AddError($"--date wants a date such as 2026-03-01 or 2026-03-01T14:30:00Z, not '{date}'.");
        }
    });

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_file, _author, _date])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The file named on a command line that is being checked.</summary>
    public string? FileOf(CommandResult checking) => checking.GetValue(_file);

    /// <summary>What a command line asks.</summary>
    public WordWanted? Of(Surroundings surroundings, ParseResult parsed) => parsed.GetValue(_file) is not { } file ? null : new(file, new()
    {
        Author = parsed.GetValue(_author) is { Length: > 0 } author ? author : "Travaux",
        Date = TryRead(parsed.GetValue(_date) ?? "", out var date) ? date : surroundings.Clock.GetUtcNow(),
    });

    private static bool TryRead(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
