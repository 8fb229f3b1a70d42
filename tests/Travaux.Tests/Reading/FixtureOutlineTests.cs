namespace Travaux.Tests.Reading;

public class FixtureOutlineTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_reads_as_its_golden_says(string name)
    {
        var read = Fixture.Read(name);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(Fixture.Text(name + ".outline").ReplaceLineEndings("\n").TrimEnd(), Fixture.Outline(read.Value));
    }
}
