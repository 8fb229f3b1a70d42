namespace Travaux.Cli;

/// <summary>What the command tells the shell that started it.</summary>
internal static class ExitCode
{
    /// <summary>Done; where <c>--exit-code</c> asks: and nothing found.</summary>
    public const int Done = 0;

    /// <summary><c>--exit-code</c> asks, and the drafts differ.</summary>
    public const int Findings = 1;

    /// <summary>The input can't be read, or the command line is wrong.</summary>
    public const int BadInput = 2;
}
