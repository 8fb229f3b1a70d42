using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Analysis.Search;
using Travaux.Cli.Drawing;
using Travaux.Documents.Reports;

namespace Travaux.Cli;

/// <summary><c>travaux find DOSSIER QUERY</c>: one query syntax over everything in a dossier.</summary>
internal static class FindCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var dossier = new DossierOptions();
        var query = new Argument<string[]>("QUERY") { Description = $"What to look for: words, \"words in a row\", a beginning*, and fields: {string.Join(", ", SearchQuery.Fields.Select(field => field.Name + ":"))} (docs/what-happened.md).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write JSON (docs/json.md); --json=FILE writes it to a file." };
        var drawing = new DrawingOptions();
        var command = new Command("find", "Find in a dossier: kind:claim by:medinsky before:2022-04 \"security guarantee\".");
        dossier.AddTo(command);
        command.Add(query);
        command.Add(json);
        command.Add(drawing.JsonFile);
        drawing.AddLookTo(command);
        command.SetAction(parsed =>
        {
            if (!SearchQuery.TryParse(string.Join(' ', parsed.GetRequiredValue(query)), out var asked, out var problem))
            {
                throw new CommandException("travaux", "TX710", problem);
            }
            var loaded = dossier.Load(surroundings, parsed);
            var found = Found.In(loaded, asked, out problem) ?? throw new CommandException("travaux", "TX711", problem!);
            var report = found.Tell(loaded);
            var wanted = new JsonWanted(parsed.GetValue(json), parsed.GetValue(drawing.JsonFile));
            wanted.Write(surroundings, stream => ReportJson.Write(report, stream));
            if (!wanted.OnOutput)
            {
                ReportDrawing.Draw(new Canvas(surroundings.Output, drawing.Look(surroundings, parsed)), report);
            }
            return ExitCode.Done;
        });
        return command;
    }
}
