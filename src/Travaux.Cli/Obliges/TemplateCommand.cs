using System.CommandLine;
using System.Reflection;

namespace Travaux.Cli.Obliges;

/// <summary><c>travaux obliges template [NAME]</c>: a file of obligations to begin from.</summary>
internal static class TemplateCommand
{
    private const string Ending = ".obligations";

    /// <summary>The command and its argument.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME") { Description = "The template; without it they are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("template", "Write a file of obligations to begin from, with its properties: assurance, consultation, collective decision, guarantees, neutrality, caps, a window for a dispute.") { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } asked)
            {
                foreach (var each in Names())
                {
                    surroundings.Output.WriteLine($"{each}: {Text(each).Split('\n')[0].TrimStart('#', ' ')}");
                }
                return ExitCode.Done;
            }
            surroundings.Output.Write(Text(Names().FirstOrDefault(each => each.Equals(asked, StringComparison.OrdinalIgnoreCase))
                ?? throw new CommandException("travaux", "TX974", $"There is no template '{asked}'. There are: {string.Join(", ", Names())}.")));
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Names() => [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(resource => resource.EndsWith(Ending, StringComparison.Ordinal))
        .Select(resource => resource[..^Ending.Length]).Order(StringComparer.Ordinal)];

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + Ending)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
