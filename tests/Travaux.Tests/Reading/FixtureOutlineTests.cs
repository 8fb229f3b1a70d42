namespace Travaux.Tests.Reading;

public class FixtureOutlineTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_reads_as_its_golden_says(string name)
    {
        var read = Fixture.Read(name);

        Assert.Equal(name == "treaty.html" ? ["TX007"] : [], read.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(Fixture.Text(name + ".outline").ReplaceLineEndings("\n").TrimEnd(), Fixture.Outline(read.Value));
    }
}
