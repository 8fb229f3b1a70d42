using System.CommandLine;
using Travaux.Cli.Drawing;

namespace Travaux.Cli;

/// <summary>The options that every command draws by.</summary>
internal sealed class DrawingOptions
{
    private readonly Option<string> _colour = new("--color")
    {
        Description = "Colours: 'auto' (on a terminal, unless NO_COLOR is set or TERM is 'dumb'), 'always' or 'never'.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<int?> _width = NumberOption.Of("--width", "wants 0 or at least 40 columns.", width => width is 0 or >= 40);

    public DrawingOptions()
    {
        _colour.AcceptOnlyFromAmong("auto", "always", "never");
        _width.Description = "Columns of a line; 0 for no limit. The terminal's by default; no limit behind a pipe.";
        _width.HelpName = "N";
    }

    /// <summary>All diagnostics of reading, not the first few.</summary>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Show everything that was odd about a draft, not the first few." };

    /// <summary>What <c>--json=FILE</c> is written out as.</summary>
    public Option<string?> JsonFile { get; } = new(OptionalValue.JsonFile) { Hidden = true };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddLookTo(command);
        command.Options.Add(Verbose);
    }

    /// <summary>Gives a command those that say how it looks.</summary>
    public void AddLookTo(Command command)
    {
        command.Options.Add(_colour);
        command.Options.Add(_width);
    }

    /// <summary>How to draw.</summary>
    public Look Look(Surroundings surroundings, ParseResult parsed) =>
        surroundings.Look(parsed.GetValue(_colour)!, parsed.GetValue(_width));
}
