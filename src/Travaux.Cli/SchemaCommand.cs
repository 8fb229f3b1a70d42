using System.CommandLine;
using Travaux.Store;

namespace Travaux.Cli;

/// <summary><c>travaux schema</c>: prints the JSON Schema of a dossier's files.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("schema", "Print the JSON Schema of a dossier's files, with which an editor helps to write them (docs/dossier-format.md).");
        command.SetAction(_ =>
        {
            surroundings.Output.Write(DossierSchema.Text);
            return ExitCode.Done;
        });
        return command;
    }
}
