using System.CommandLine;
using System.CommandLine.Parsing;
using Travaux.Documents;

namespace Travaux.Cli;

/// <summary><c>--changes</c>: which text of a Word file with tracked changes is read.</summary>
internal sealed class ChangesOption
{
    private readonly Option<string?> _option = new("--changes")
    {
        Description = "Read a Word file's tracked changes as accepted (the default), rejected, or marked: inserted and deleted words both.",
        HelpName = "accepted|rejected|marked",
    };

    public ChangesOption() => _option.AcceptOnlyFromAmong("accepted", "rejected", "marked");

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_option);

    /// <summary>What a command line asks.</summary>
    public TrackedText Of(ParseResult parsed) => Text(parsed.GetValue(_option));

    /// <summary>What a command asks, of which the line is being checked.</summary>
    public TrackedText Of(CommandResult checking) => Text(checking.GetValue(_option));

    private static TrackedText Text(string? asked) => asked switch
    {
        "rejected" => TrackedText.Rejected,
        "marked" => TrackedText.Marked,
        _ => TrackedText.Accepted,
    };
}
