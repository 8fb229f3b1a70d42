using System.CommandLine;
using Travaux.Analysis.Answers;
using Travaux.Store.Folders;

namespace Travaux.Cli;

/// <summary><c>travaux what-it-obliges DOSSIER</c>: its guarantees on twelve dimensions and by computed strength, beside the assessor's level.</summary>
internal static class WhatItObligesCommand
{
    /// <summary>The command, its arguments and options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var dossier = new DossierOptions();
        var report = new ReportOptions();
        var with = new Option<string[]>("--with") { Description = "A further file of obligations, of a text that lies outside the dossier; may be given several times.", HelpName = "FILE" };
        var command = new Command("what-it-obliges", "Tell what the texts would oblige: the guarantees of the dossier compared by dimension, by the assessor's level and by computed strength.");
        dossier.AddTo(command);
        command.Add(with);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var read = dossier.Load(surroundings, parsed);
            var texts = DossierOptions.Try(() => ObligationTexts.Of(dossier.PathOf(parsed)).Concat((parsed.GetValue(with) ?? []).Select(file => File.Exists(file)
                ? ObligationTexts.Read(file)
                : throw new CommandException(file, "TX972", "There is no such file of obligations."))).ToList());
            report.Write(surroundings, parsed, WhatItObliges.Tell(read, texts));
            return ExitCode.Done;
        });
        return command;
    }
}
