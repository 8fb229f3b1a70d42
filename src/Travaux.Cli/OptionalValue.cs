namespace Travaux.Cli;

/// <summary>Lets <c>--json</c> take a file only where it is tied on: <c>--json=answer.json</c>.</summary>
/// <remarks>
/// <para>
/// As <c>--json FILE</c> it would take the name of a draft that follows for the file to write, and write over the draft.
/// </para>
/// </remarks>
internal static class OptionalValue
{
    /// <summary>The option that the tied form stands for.</summary>
    public const string JsonFile = "--json-file";

    /// <summary>The arguments with every tied form written out; what follows <c>--</c> stays.</summary>
    public static string[] Expand(string[] arguments)
    {
        var end = Array.IndexOf(arguments, "--");
        return [.. arguments.Index().SelectMany(argument =>
            argument.Item.StartsWith("--json=", StringComparison.Ordinal) && (end < 0 || argument.Index < end)
                ? new[] { JsonFile, argument.Item["--json=".Length..] }
                : [argument.Item])];
    }
}
