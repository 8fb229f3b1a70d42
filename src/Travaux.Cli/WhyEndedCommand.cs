using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Record.Dossiers;

namespace Travaux.Cli;

/// <summary><c>travaux why-ended DOSSIER</c>: the accounts of the end side by side, with what is brought for and against each.</summary>
internal static class WhyEndedCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var dossier = new DossierOptions();
        var report = new ReportOptions();
        var explanation = new Option<string?>("--explanation") { Description = "Only this account and its parts: its id or title.", HelpName = "NAME" };
        var command = new Command("why-ended", "Tell why it ended so, or what stands in the way: every account with its holders, verdicts, evidence for and against, chronology; no weights.");
        dossier.AddTo(command);
        command.Add(explanation);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = dossier.Load(surroundings, parsed);
            var withheld = WhyEnded.Of(read).IsWithheld;
            report.Write(surroundings, parsed, WhyEnded.Tell(read, withheld ? "" : ItemNamed.Find(read, parsed.GetValue(explanation), Kinds.Explanation)));
            return ExitCode.Done;
        });
        return command;
    }
}
