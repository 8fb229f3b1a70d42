namespace Travaux.Cli;

/// <summary>A command can't go on: the input, the output or the command line is wrong.</summary>
/// <param name="place">The file concerned, or <c>travaux</c> for the command line.</param>
/// <param name="code">The diagnostic's code (see <c>docs/diagnostics.md</c>).</param>
/// <param name="sentence">What is wrong and what to do.</param>
internal sealed class CommandException(string place, string code, string sentence) : Exception($"{place}: {code}: {sentence}");
