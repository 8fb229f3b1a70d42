using Travaux.Cli;

namespace Travaux.Tests.Cli;

public class SurroundingsTests
{
    [Theory]
    [InlineData("auto", true, true, true)]
    [InlineData("auto", true, false, false)]
    [InlineData("auto", false, true, false)]
    [InlineData("always", false, false, true)]
    [InlineData("never", true, true, false)]
    public void Colours_are_for_terminals_that_show_them_unless_asked_for(string asked, bool terminal, bool takesColours, bool coloured)
    {
        var surroundings = new Surroundings(TextWriter.Null, TextWriter.Null) { IsTerminal = terminal, TakesColours = takesColours };

        Assert.Equal(coloured, surroundings.Look(asked, 80).Colour);
    }
}
