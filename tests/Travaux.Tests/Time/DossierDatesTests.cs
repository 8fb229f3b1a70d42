using System.Text.RegularExpressions;
using Travaux.Record.Time;

namespace Travaux.Tests.Time;

/// <summary>The dates that the notes of the example case use.</summary>
public partial class DossierDatesTests
{
    [Fact]
    public void Every_date_of_the_example_case_is_understood()
    {
        var texts = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "time", "dossier-dates.txt"));

        Assert.InRange(texts.Length, 100, 200);
        Assert.All(texts, text => Assert.Equal(text, EdtfDate.Parse(text).ToString()));
        Assert.Equal(texts.Length, texts.Select(text => DateWords.English(EdtfDate.Parse(text))).Distinct().Count());
    }

    [SharedFact]
    public void Every_date_of_the_notes_is_understood_and_in_the_fixture()
    {
        var fixture = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "time", "dossier-dates.txt")).ToHashSet();
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(Shared.PathOf("dossier"), "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var text in Dates().Matches(File.ReadAllText(file)).Select(match => match.Groups["quoted"].Value + match.Groups["plain"].Value))
            {
                found++;
                Assert.True(EdtfDate.TryParse(text, out _, out var problem) || Period.TryParse(text, out _, out _), $"{file}: {text}: {problem}");
                Assert.True(text.StartsWith('P') || fixture.Contains(text), $"{file}: {text} is not in the fixture.");
            }
        }
        Assert.InRange(found, 330, 1000);
    }

    /// <summary>What stands behind the keys that hold dates, and every quoted value that looks like one.</summary>
    [GeneratedRegex("""(?<![\w-])(?:date|date-asserted|refers-to-date|during|edtf): *(?:"(?<quoted>[^"]*)"|(?<plain>unknown|P\w+))|"(?<quoted>[0-9.P][-0-9.XPYMD~?%/]{3,})"(?!:)""")]
    private static partial Regex Dates();
}
