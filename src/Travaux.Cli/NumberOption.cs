using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Travaux.Cli;

/// <summary>An option that takes a whole number, and says in words which numbers it wants.</summary>
internal static class NumberOption
{
    /// <summary>The option; without a value where it was not given.</summary>
    /// <param name="name">Its name: <c>--width</c>.</param>
    /// <param name="wanted">What it wants, after its name: <c>wants a number from 0.</c></param>
    /// <param name="fits">Whether it takes a number.</param>
    public static Option<int?> Of(string name, string wanted, Func<int, bool> fits) => new(name)
    {
        CustomParser = result => Read(result) is { } number && fits(number) ? number : Refused(result, $"{name} {wanted}"),
    };

    private static int? Read(ArgumentResult result) =>
        result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Refused(ArgumentResult result, string sentence)
    {
        result.AddError(sentence);
        return null;
    }
}
