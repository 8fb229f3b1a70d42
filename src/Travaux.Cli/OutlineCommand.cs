using System.CommandLine;
using Travaux.Cli.Drawing;
using Travaux.Documents;
using Travaux.Documents.Json;

namespace Travaux.Cli;

/// <summary><c>travaux outline FILE</c>: the provisions of a draft as a tree.</summary>
internal static class OutlineCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "A draft: text, Markdown, HTML, Word, Akoma Ntoso or USLM; '-' for standard input." };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md); --json=FILE writes it to a file." };
        var changes = new ChangesOption();
        var drawing = new DrawingOptions();
        var command = new Command("outline", "Show the provisions of a draft as a tree, each with its id.") { file, json, drawing.JsonFile };
        changes.AddTo(command);
        drawing.AddTo(command);
        command.SetAction(parsed => Run(
            surroundings,
            parsed.GetRequiredValue(file),
            changes.Of(parsed),
            new JsonWanted(parsed.GetValue(json), parsed.GetValue(drawing.JsonFile)),
            parsed.GetValue(drawing.Verbose),
            drawing.Look(surroundings, parsed)));
        return command;
    }

    private static int Run(Surroundings surroundings, string file, TrackedText changes, JsonWanted json, bool verbose, Look look)
    {
        OutputFile.Refuse(json.File, file);
        var read = DraftFile.Read(file, changes).Reported;
        Warnings.Write(surroundings.Errors, read, verbose);
        json.Write(surroundings, stream => OutlineJson.Write(read.Value, stream));
        if (!json.OnOutput)
        {
            OutlineDrawing.Draw(new Canvas(surroundings.Output, look), read.Value);
        }
        return ExitCode.Done;
    }
}
