using System.CommandLine;
using System.Text;
using Travaux.Analysis.Comparison;
using Travaux.Cli.Drawing;
using Travaux.Documents.Html;
using Travaux.Documents.Json;
using Travaux.Record.Drafts;

namespace Travaux.Cli;

/// <summary><c>travaux compare OLD NEW</c>: what changed between two drafts.</summary>
internal static class CompareCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var older = new Argument<string>("OLD") { Description = "The older draft; '-' for standard input." };
        var newer = new Argument<string?>("NEW")
        {
            Description = "The newer draft; '-' for standard input. Without it, OLD is a Word file: what its tracked changes change.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new CompareOptions();
        var command = new Command("compare", "Compare two drafts: what changed, what only moved or was renumbered, what matters.") { older, newer };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(older) == "-" && result.GetValue(newer) == "-")
            {
                result.AddError("Only one of the drafts can be standard input.");
            }
        });
        command.SetAction(parsed => Run(
            surroundings,
            parsed.GetRequiredValue(older),
            parsed.GetValue(newer),
            options.Of(surroundings, parsed)));
        return command;
    }

    private static int Run(Surroundings surroundings, string older, string? newer, Comparing asked)
    {
        string[] read = [older, newer ?? older, .. CorrectionsBeside.Files(asked.Corrections, newer ?? older)];
        OutputFile.Refuse(asked.Json.File, read);
        OutputFile.Refuse(asked.Html, read);
        foreach (var file in asked.Pages?.Files ?? [])
        {
            OutputFile.Refuse(file, read);
        }
        var redline = Compared(surroundings, older, newer, asked);
        var selected = redline.Rows.Where(asked.Only.Takes);
        asked.Json.Write(surroundings, stream =>
            ComparisonJson.Write(redline, [.. asked.Only.Words], asked.Only.IsEverything ? redline.Rows : selected, stream));
        if (asked.Html is not null)
        {
            OutputFile.Write(asked.Html, stream => WriteHtml(redline, stream));
        }
        if (!asked.Json.OnOutput)
        {
            ComparisonDrawing.Draw(new Canvas(surroundings.Output, asked.Look), redline, asked.Only, asked.Extent);
        }
        return asked.ExitCode && asked.Only.TakesAnything(redline) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void WriteHtml(Redline redline, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        RedlineHtml.Write(redline, writer, RedlineHtmlOptions.Default);
    }

    private static Redline Compared(Surroundings surroundings, string older, string? newer, Comparing asked)
    {
        using var progress = new Progress(surroundings);
        var corrections = CorrectionsBeside.ToHeed(asked.Corrections, newer ?? older);
        progress.Now(newer is null ? $"reading {older}" : $"reading {older} and {newer}");
        var (before, after) = newer is null ? DraftFile.ReadBoth(older) : DraftFile.Read(older, newer, asked.Changes);
        progress.Now("comparing");
        var redline = Comparer.Compare(before.Copy, after.Copy, ComparisonOptions.Default.With(corrections?.All ?? []));
        if (asked.Pages is { } pages)
        {
            progress.Now($"writing {string.Join(" and ", pages.Files)}");
            pages.Write(redline, before.Original, after.Original);
        }
        progress.Dispose();
        Warnings.Write(surroundings.Errors, before.Reported, asked.Verbose);
        Warnings.Write(surroundings.Errors, after.Reported, asked.Verbose);
        corrections?.Report(surroundings.Errors, redline.Unused, asked.Verbose);
        return redline;
    }
}
