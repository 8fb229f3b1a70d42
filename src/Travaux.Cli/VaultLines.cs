using System.Text;
using Travaux.Record.Diagnostics;
using Travaux.Store.Vault;

namespace Travaux.Cli;

/// <summary>An identity as people write it: a line for each thing, with its name in front.</summary>
internal static class VaultLines
{
    private const int Longest = 1024 * 1024;
    private static readonly string[] Names = ["identity", "alias", "gives-away", "note"];

    /// <summary>Reads an identity; its handle is still to be drawn.</summary>
    /// <exception cref="CommandException">A line is not understood, or there is no identity.</exception>
    public static SealedIdentity Read(string file)
    {
        var found = Names.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var (at, line) in Lines(file).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? line.Trim() : line[..colon].Trim();
            if (colon < 0 || !found.TryGetValue(name, out var values) || line[(colon + 1)..].Trim() is not { Length: > 0 } value)
            {
                var meant = Nearest.To(name, Names);
                throw new CommandException($"{file}({at + 1})", "TX413", $"Expected 'identity:', 'alias:', 'gives-away:' or 'note:' and words." + (meant is null || meant == name ? "" : $" Did you mean '{meant}:'?"));
            }
            values.Add(value);
        }
        return found["identity"] is [var identity]
            ? new() { Handle = "", Identity = identity, Aliases = [.. found["alias"]], GivesAway = [.. found["gives-away"]], Notes = string.Join('\n', found["note"]) }
            : throw new CommandException(file, "TX414", "Say who it is in one line 'identity: …'.");
    }

    /// <summary>Writes an identity.</summary>
    public static void Write(TextWriter output, SealedIdentity identity)
    {
        output.WriteLine(identity.Handle);
        output.WriteLine($"  identity: {identity.Identity}");
        Write(output, "alias", identity.Aliases);
        Write(output, "gives-away", identity.GivesAway);
        Write(output, "note", identity.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A custodian's share out of its file.</summary>
    public static string Share(string file) => string.Join(' ', Lines(file));

    private static void Write(TextWriter output, string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            output.WriteLine($"  {name}: {value}");
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            using var reader = file == "-" ? Console.In : new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var text = new char[Longest];
            var length = reader.ReadBlock(text);
            return length < Longest ? new string(text, 0, length).Split('\n').Select(line => line.TrimEnd('\r')).ToArray()
                : throw new CommandException(file, "TX415", "The file is too large: it holds one identity, or one share.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new CommandException(file, "TX416", $"The file can't be read: {exception.Message}");
        }
    }
}
