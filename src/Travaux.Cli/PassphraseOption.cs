using System.CommandLine;
using System.Text;
using Travaux.Store.Locking;

namespace Travaux.Cli;

/// <summary>Where a passphrase comes from: a file, the environment or the keyboard; never the command line, which others can see.</summary>
/// <param name="option">The option that names a file.</param>
/// <param name="variable">The variable of the environment.</param>
/// <param name="what">Whose passphrase it is, for the prompt and the errors.</param>
internal sealed class PassphraseOption(string option, string variable, string what)
{
    private const string Code = "TX404";
    private const int LongestFile = 64 * 1024;

    /// <summary>The option <c>--passphrase-file</c> or the like.</summary>
    public Option<string?> File { get; } = new(option)
    {
        Description = $"A file whose first line is {what}; else the variable {variable}; else it is asked for.",
        HelpName = "FILE",
    };

    /// <summary>The passphrase of what is to be opened.</summary>
    /// <exception cref="CommandException">There is none to be had.</exception>
    public Passphrase Read(ParseResult parsed, Surroundings surroundings) => Passphrase.Of(Given(parsed) ?? Asked(surroundings, $"{what}: "));

    /// <summary>A passphrase that is chosen: typed twice, and not too short.</summary>
    /// <exception cref="CommandException">There is none to be had, or it is too short.</exception>
    public Passphrase Choose(ParseResult parsed, Surroundings surroundings)
    {
        var words = Given(parsed);
        if (words is null)
        {
            words = Asked(surroundings, $"{what}: ");
            if (words != Asked(surroundings, "again: "))
            {
                throw new CommandException("travaux", Code, "The two are not the same: try again.");
            }
        }
        var passphrase = Passphrase.Of(words);
        return passphrase.IsTooShort
            ? throw new CommandException("travaux", Code, $"A passphrase has at least {Passphrase.Shortest} characters; several words drawn by dice are best.")
            : passphrase;
    }

    private string? Given(ParseResult parsed)
    {
        if (parsed.GetValue(File) is { } file)
        {
            return FirstLine(file);
        }
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } words ? words : null;
    }

    private static string FirstLine(string file)
    {
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var line = new FileInfo(file) is { Exists: true, Length: > LongestFile } ? null : reader.ReadLine();
            return line is { Length: > 0 } ? line : throw new CommandException(file, Code, "Its first line is no passphrase.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new CommandException(file, Code, $"The passphrase can't be read: {exception.Message}");
        }
    }

    /// <summary>Asks at the terminal, without showing what is typed.</summary>
    private string Asked(Surroundings surroundings, string prompt)
    {
        if (Console.IsInputRedirected)
        {
            throw new CommandException("travaux", Code, $"There is nobody to ask for {what}: name a file with {option}, or set {variable}.");
        }
        surroundings.Errors.Write(prompt);
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
            {
                surroundings.Errors.WriteLine();
                return typed.Length > 0 ? typed.ToString() : throw new CommandException("travaux", Code, "No passphrase was typed.");
            }
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }
    }
}
