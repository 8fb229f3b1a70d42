using System.CommandLine;
using Travaux.Cli.Drawing;
using Travaux.Documents.Reports;
using Travaux.Record.Reports;

namespace Travaux.Cli;

/// <summary>How an answer is wanted: as text, as JSON, as Markdown, as a page; the same for every command that gives a report.</summary>
internal sealed class ReportOptions
{
    private readonly DrawingOptions _drawing = new();
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON (docs/json.md); --json=FILE writes it to a file." };
    private readonly (Option<string?> Option, Action<Report, TextWriter> Write)[] _files =
    [
        (new("--markdown") { Description = "Write Markdown with footnotes; '-' for standard output.", HelpName = "FILE" }, ReportMarkdown.Write),
        (new("--html") { Description = "Write a page that stands alone; '-' for standard output.", HelpName = "FILE" }, ReportHtml.Write),
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_drawing.JsonFile);
        foreach (var (option, _) in _files)
        {
            command.Add(option);
        }
        _drawing.AddLookTo(command);
    }

    /// <summary>Writes a report as it was asked for: to the files named, and to standard output where nothing else goes there.</summary>
    public void Write(Surroundings surroundings, ParseResult parsed, Report report)
    {
        var json = new JsonWanted(parsed.GetValue(_json), parsed.GetValue(_drawing.JsonFile));
        json.Write(surroundings, stream => ReportJson.Write(report, stream));
        var isDrawn = !json.OnOutput;
        foreach (var (option, write) in _files)
        {
            if (parsed.GetValue(option) is { } file)
            {
                isDrawn &= file != "-";
                new JsonWanted(file == "-", file == "-" ? null : file).Write(surroundings, stream => WriteText(stream, writer => write(report, writer)));
            }
        }
        if (isDrawn)
        {
            ReportDrawing.Draw(new Canvas(surroundings.Output, _drawing.Look(surroundings, parsed)), report);
        }
    }

    private static void WriteText(Stream to, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(to, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
