using System.Text.Json;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;
using Xunit.Abstractions;

namespace Travaux.Tests.Parsing;

/// <summary>How many provisions that a careful reader found in the corpora are provisions here, word for word.</summary>
/// <remarks>
/// <para>Known differences: the gold counts "In witness whereof" to the last article, and one heading to the article before it.</para>
/// </remarks>
public sealed class GoldTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("eu-ec-01-02", "old", "eu-ec-treaty/01-1957-03-25-rome-eec.txt", 1.0)]
    [InlineData("eu-ec-02-03", "old", "eu-ec-treaty/02-1965-04-08-after-merger-treaty.txt", 1.0)]
    [InlineData("eu-ec-03-04", "old", "eu-ec-treaty/03-1986-02-28-after-single-european-act.txt", 1.0)]
    [InlineData("eu-ec-04-05", "old", "eu-ec-treaty/04-1992-02-07-after-maastricht.txt", 1.0)]
    [InlineData("eu-ec-05-06", "old", "eu-ec-treaty/05-1997-10-02-after-amsterdam-old-numbers.txt", 1.0)]
    [InlineData("eu-ec-06-07", "old", "eu-ec-treaty/06-1997-10-02-amsterdam-renumbered.txt", 1.0)]
    [InlineData("eu-ec-07-08", "old", "eu-ec-treaty/07-2001-02-26-after-nice.txt", 1.0)]
    [InlineData("eu-ec-07-08", "new", "eu-ec-treaty/08-2007-12-13-lisbon-tfeu.txt", 0.99)]
    [InlineData("eu-teu-01-02", "old", "eu-teu/01-1992-02-07-maastricht.txt", 1.0)]
    [InlineData("eu-teu-02-03", "old", "eu-teu/02-1997-10-02-after-amsterdam-old-numbers.txt", 1.0)]
    [InlineData("eu-teu-03-04", "old", "eu-teu/03-1997-10-02-amsterdam-renumbered.txt", 1.0)]
    [InlineData("eu-teu-04-05", "old", "eu-teu/04-2001-02-26-after-nice.txt", 1.0)]
    [InlineData("eu-teu-04-05", "new", "eu-teu/05-2007-12-13-lisbon.txt", 0.98)]
    [InlineData("paris-03-04", "old", "paris-agreement-2015/03-2015-10-23-draft-agreement.md", 0.96)]
    [InlineData("paris-03-04", "new", "paris-agreement-2015/04-2015-12-04-draft-agreement.md", 0.96)]
    [InlineData("paris-04-05", "new", "paris-agreement-2015/05-2015-12-09-draft-paris-outcome.md", 0.96)]
    [InlineData("paris-05-06", "new", "paris-agreement-2015/06-2015-12-12-l9-as-adopted.md", 0.96)]
    [InlineData("paris-06-07", "new", "paris-agreement-2015/07-2016-01-29-paris-agreement-corrected.md", 0.96)]
    [InlineData("un-charter", "old", "un-charter-1945/01-1944-10-07-dumbarton-oaks.txt", 0.97)]
    [InlineData("un-charter", "new", "un-charter-1945/02-1945-06-26-un-charter-as-amended.txt", 0.98)]
    public void Provisions_of_the_gold_are_provisions_here(string gold, string side, string file, double floor)
    {
        var wanted = Wanted(gold, side);
        var copy = ProvisionParser.Read(Drafts.Read(file)).Value;
        var found = copy.All().SelectMany(provision => Forms(provision).Distinct().Select(form => (form, provision.Id)))
            .ToLookup(pair => pair.form, pair => pair.Id);

        var missing = wanted.Where(provision => !found[Letters(provision.Text)].Any()).Select(provision => provision.Id).ToList();

        var share = 1.0 - ((double)missing.Count / wanted.Count);
        output.WriteLine($"{gold} {side}: {wanted.Count - missing.Count} of {wanted.Count} = {share:0.000}; missing: {string.Join(", ", missing)}");
        Assert.True(share >= floor, $"{share:0.000} is below {floor}: {string.Join(", ", missing)}");
    }

    // With its heading, without it, and its own words alone: what the gold counts to a provision differs.
    private static IEnumerable<string> Forms(Provision provision)
    {
        var inside = string.Concat(provision.Children.Where(child => child.Kind != ProvisionKind.Footnote).Select(Whole));
        yield return Letters(provision.Heading + provision.Text + inside);
        yield return Letters(provision.Text + inside);
        yield return Letters(provision.Text);
    }

    private static string Whole(Provision provision) => string.Concat(provision.AndAllInside()
        .Where(inside => inside.Kind != ProvisionKind.Footnote)
        .Select(inside => inside.Label + inside.Heading + inside.Text));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static List<(string Id, string Text)> Wanted(string gold, string side)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Drafts.Corpora, "gold", gold + ".json")));
        return [.. json.RootElement.GetProperty(side).EnumerateArray()
            .Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!))];
    }
}
