using Travaux.Cli;
using Travaux.Record.Dossiers;
using Travaux.Store.Folders;

namespace Travaux.Tests.Answers;

/// <summary>The example of spring 2022, read once, whole and as its main article alone knows it.</summary>
internal static class ExampleDossier
{
    private static readonly Lazy<Dossier> Read = new(() => DossierFolder.Read(Path.Combine(Shared.Repository, "examples", "istanbul-2022")).Dossier);

    /// <summary>All of it.</summary>
    public static Dossier Whole => Read.Value;

    /// <summary>Only what came into the record from the article.</summary>
    public static Dossier Article { get; } = Read.Value.Where(item => item.Origin.Length == 0 || item.Origin == "article");

    /// <summary>What a command prints.</summary>
    public static (int Exit, string Output, string Errors) Command(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exit = new CommandLine(new Surroundings(output, errors) { IsTerminal = false, IsWatched = false }).Run(arguments);
        return (exit, output.ToString(), errors.ToString());
    }
}
