using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Travaux.Cli;

/// <summary><c>--word</c>, <c>--pdf</c>, <c>--cover</c>, <c>--author</c>, <c>--date</c>: a redline in pages, as a Word file with tracked changes or as a PDF.</summary>
internal sealed class PagesOptions
{
    private readonly Option<string?> _word = new("--word") { Description = "Write a Word file with tracked changes: accept them for NEW, reject them for OLD.", HelpName = "FILE" };
    private readonly Option<string?> _pdf = new("--pdf") { Description = "Write the redline as a PDF, through LibreOffice or else Chromium.", HelpName = "FILE" };
    private readonly Option<bool> _cover = new("--cover") { Description = "Put a cover in front of --word and --pdf: what matters first, by kind of change." };
    private readonly Option<string?> _author = new("--author") { Description = "Who made the changes in the Word file; 'Travaux' where none is named.", HelpName = "NAME" };
    private readonly Option<string?> _date = new("--date") { Description = "When they were made, as 2026-03-01 or 2026-03-01T14:30:00Z; now where none is given.", HelpName = "DATE" };

    public PagesOptions() => _date.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var date }] && !TryRead(date, out _))
        {
            result.AddError($"--date wants a date such as 2026-03-01 or 2026-03-01T14:30:00Z, not '{date}'.");
        }
    });

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_word, _pdf, _cover, _author, _date])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The files named on a command line that is being checked, each with its option.</summary>
    public IEnumerable<(string Option, string File)> FilesOf(CommandResult checking) =>
        from option in (Option<string?>[])[_word, _pdf]
        let file = checking.GetValue(option)
        where file is { Length: > 0 }
        select (option.Name, file);

    /// <summary>Whether a cover is asked for on a command line that is being checked.</summary>
    public bool WantsCover(CommandResult checking) => checking.GetValue(_cover);

    /// <summary>What a command line asks; <see langword="null"/> where it asks for neither file.</summary>
    public PagesWanted? Of(Surroundings surroundings, ParseResult parsed) => (parsed.GetValue(_word), parsed.GetValue(_pdf)) is (null, null) ? null
        : new(parsed.GetValue(_word), parsed.GetValue(_pdf), parsed.GetValue(_cover), new()
        {
            Author = parsed.GetValue(_author) is { Length: > 0 } author ? author : "Travaux",
            Date = TryRead(parsed.GetValue(_date) ?? "", out var date) ? date : surroundings.Clock.GetUtcNow(),
        });

    private static bool TryRead(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
