using System.CommandLine;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Record;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges prove FILE [PROPERTY]</c>: a proof, or the smallest counterexample.</summary>
internal static class ProveCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = ObligesCommand.FileArgument();
        var property = ObligesCommand.PropertyArgument();
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 where a property is not proved." };
        var cases = new Option<bool>("--cases") { Description = "Print each property as a tree of cases, split until each is decided: a proof to be checked by hand." };
        var smt = new Option<string?>("--smt") { Description = "Write the question to FILE as SMT-LIB 2.6 instead, for any solver to audit: 'unsat' is proved. Of one property.", HelpName = "FILE" };
        var report = new ReportOptions();
        var command = new Command("prove", "Prove each property over every scenario, candidate text and interpretation, or give the smallest counterexample.") { file, property, exitCode, cases, smt };
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var instrument = ObligationsFile.Sound(surroundings, path);
            var asked = ObligesCommand.Named<Statement.Property>(instrument, path, "property", each => each.Name, parsed.GetValue(property));
            if (parsed.GetValue(smt) is { } written)
            {
                return Write(surroundings, path, instrument, asked, written);
            }
            if (parsed.GetValue(cases))
            {
                report.Write(surroundings, parsed, Proving.TellCases(instrument, asked));
                return ExitCode.Done;
            }
            var (told, isProved) = Proving.Tell(instrument, asked);
            report.Write(surroundings, parsed, told);
            return parsed.GetValue(exitCode) && !isProved ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static int Write(Surroundings surroundings, string path, Instrument instrument, Sequence<Statement.Property> asked, string written)
    {
        if (asked.Count > 1)
        {
            throw new CommandException(path, "TX969", $"Which property? A file of SMT-LIB asks one: {string.Join("; ", asked.Select(each => each.Name))}.");
        }
        var text = SmtText.Of(CaseSpace.Of(instrument), asked[0]);
        OutputFile.Write(written, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        surroundings.Output.WriteLine($"{written}: written.");
        return ExitCode.Done;
    }
}
