using Travaux.Cli;
using Travaux.Record.Dossiers;
using Travaux.Store.Folders;

namespace Travaux.Tests.Answers;

/// <summary>The dossiers of the examples, read once, and the command as a reader uses it.</summary>
internal static class Examples
{
    private static readonly Lazy<Dossier> IstanbulRead = new(() => Read("istanbul-2022"));
    private static readonly Lazy<Dossier> LakeRead = new(() => Read("lake-talks"));

    /// <summary>The spring-2022 talks.</summary>
    public static Dossier Istanbul => IstanbulRead.Value;

    /// <summary>The invented talks, full of traps.</summary>
    public static Dossier Lake => LakeRead.Value;

    /// <summary>One of them by the name of its folder.</summary>
    public static Dossier Named(string name) => name == "lake-talks" ? Lake : Istanbul;

    /// <summary>What the command writes to its output, in 100 columns.</summary>
    public static string Run(string command, params string[] arguments) => Run(0, command, arguments).Output;

    /// <summary>What the command writes to output and errors, with the exit code that is wanted.</summary>
    public static (string Output, string Errors) Run(int exit, string command, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(output, errors) { IsTerminal = false, IsWatched = false };
        string[] all = [command, Path.Combine(Shared.Repository, "examples", "istanbul-2022"), .. arguments, .. arguments.Contains("--json") ? Array.Empty<string>() : ["--width", "100"]];
        Assert.Equal(exit, new CommandLine(surroundings).Run(all));
        return (output.ToString(), errors.ToString());
    }

    private static Dossier Read(string name) => DossierFolder.Read(Path.Combine(Shared.Repository, "examples", name)).Dossier;
}
