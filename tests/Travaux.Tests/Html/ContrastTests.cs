using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Documents.Html;

namespace Travaux.Tests.Html;

/// <summary>The colours of the pages keep the contrast of WCAG 2.2, AA, by light and by dark.</summary>
public sealed partial class ContrastTests
{
    private static readonly (string Light, string Dark) Tokens = ReadTokens();

    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "sheet", 7)]
    [InlineData("ink", "accent-sheet", 7)]
    [InlineData("soft", "paper", 4.5)]
    [InlineData("soft", "sheet", 4.5)]
    [InlineData("soft", "accent-sheet", 4.5)]
    [InlineData("accent", "paper", 4.5)]
    [InlineData("accent", "sheet", 4.5)]
    [InlineData("accent", "accent-sheet", 4.5)]
    [InlineData("paper", "accent", 4.5)]
    [InlineData("paper", "ink", 4.5)]
    [InlineData("paper", "soft", 4.5)]
    [InlineData("ins", "ins-sheet", 4.5)]
    [InlineData("ins", "paper", 4.5)]
    [InlineData("ins", "accent-sheet", 4.5)]
    [InlineData("del", "del-sheet", 4.5)]
    [InlineData("del", "paper", 4.5)]
    [InlineData("del", "accent-sheet", 4.5)]
    [InlineData("move", "paper", 4.5)]
    [InlineData("move", "move-sheet", 4.5)]
    [InlineData("move", "accent-sheet", 4.5)]
    [InlineData("doubt", "doubt-sheet", 4.5)]
    [InlineData("edge", "paper", 3)]
    [InlineData("edge", "sheet", 3)]
    public void Letters_and_edges_stand_out_from_their_ground(string colour, string ground, double least)
    {
        foreach (var tokens in (string[])[Tokens.Light, Tokens.Dark])
        {
            var contrast = Contrast(Luminance(tokens, colour), Luminance(tokens, ground));

            Assert.True(contrast >= least, $"{colour} on {ground}: {contrast:0.00}");
        }
    }

    [Fact]
    public void The_formula_agrees_with_the_published_extremes()
    {
        Assert.Equal(21, Contrast(Luminance("--a: #000000;", "a"), Luminance("--a: #ffffff;", "a")), 3);
        Assert.Equal(4.54, Contrast(Luminance("--a: #767676;", "a"), Luminance("--a: #ffffff;", "a")), 2);
    }

    private static (string Light, string Dark) ReadTokens()
    {
        var style = RedlineHtml.Style;
        var dark = style.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return (style[..dark], style[dark..]);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(string tokens, string name)
    {
        var colour = Token().Matches(tokens).First(it => it.Groups["name"].Value == name).Groups["colour"].Value;
        return (0.2126 * Linear(colour[..2])) + (0.7152 * Linear(colour[2..4])) + (0.0722 * Linear(colour[4..]));
    }

    private static double Linear(string channel)
    {
        var value = int.Parse(channel, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<colour>[0-9a-f]{6});", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
