using Travaux.Cli.Drawing;

namespace Travaux.Cli;

/// <summary>Where a command writes, and what is at the other end.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Errors">Diagnostics, errors, progress.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Errors)
{
    private const int WidestPage = 120;

    /// <summary>Whether someone reads the answers on a terminal.</summary>
    public bool IsTerminal { get; init; } = !Console.IsOutputRedirected;

    /// <summary>Whether someone watches the errors on a terminal.</summary>
    public bool IsWatched { get; init; } = !Console.IsErrorRedirected;

    /// <summary>What time it is: a correction says when it was made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the terminal shows colours, and its user wants them.</summary>
    public bool TakesColours { get; init; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>How to draw, given what was asked for.</summary>
    /// <param name="colour"><c>always</c>, <c>never</c>, or <c>auto</c>: on a terminal, unless <c>NO_COLOR</c> is set or <c>TERM</c> is <c>dumb</c>.</param>
    /// <param name="width">Columns; <see langword="null"/> for those of the terminal, and behind a pipe for no limit.</param>
    public Look Look(string colour, int? width) => new(
        width ?? (IsTerminal ? Math.Min(TerminalWidth(), WidestPage) : 0),
        colour == "always" || (colour == "auto" && IsTerminal && TakesColours));

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
