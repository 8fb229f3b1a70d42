using System.Globalization;
using System.Text.RegularExpressions;
using Travaux.Tests.Word.Numbering;
using Xunit.Abstractions;

namespace Travaux.World.Tests.Word;

/// <summary>The cases of <c>Fixtures/numbering</c>, read by LibreOffice: the labels that we hold ours to are not our own invention.</summary>
public partial class LibreOfficeNumberingTests(ITestOutputHelper output)
{
    [LibreOfficeFact]
    public async Task LibreOffice_prints_the_numbers_of_the_cases()
    {
        var folder = Directory.CreateTempSubdirectory("travaux-numbering-");
        try
        {
            var printed = await Printed(folder.FullName);
            List<string> wrong = [];
            var (confirmed, known) = (0, 0);
            foreach (var ((of, paragraph, at), label) in printed)
            {
                var here = paragraph.Label.TrimEnd('_', '~');
                confirmed += label == here ? 1 : 0;
                known += label != here && label == paragraph.InLibreOffice ? 1 : 0;
                if (label != here && label != paragraph.InLibreOffice)
                {
                    wrong.Add($"{of.Name}, paragraph {at} ({paragraph.Words}): expected '{here}', LibreOffice prints '{label}'");
                }
            }
            output.WriteLine($"{NumberingCase.All.Count} cases, {printed.Count} paragraphs: LibreOffice prints the number of {confirmed}, and differs from Word as noted in {known}.");
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(confirmed > 350);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What LibreOffice prints before each paragraph that its plain text shows.</summary>
    private static async Task<IReadOnlyList<((NumberingCase Of, NumberedParagraph Paragraph, int At), string Label)>> Printed(string folder)
    {
        var cases = NumberingCase.All.Where(each => each.IsForLibreOffice).ToList();
        var names = cases.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"case{at:000}")).ToList();
        for (var at = 0; at < cases.Count; at++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, names[at] + ".docx"), new NumberingDocument(cases[at]).Build());
        }
        await LibreOffice.Convert(folder, "txt:Text (encoded):UTF8", names.Select(name => name + ".docx"));
        List<((NumberingCase, NumberedParagraph, int), string)> printed = [];
        for (var at = 0; at < cases.Count; at++)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, names[at] + ".txt"));
            foreach (Match line in Paragraphs().Matches(text.TrimStart('\uFEFF')))
            {
                var place = int.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture);
                printed.Add(((cases[at], cases[at].Paragraphs[place], place), line.Groups[1].Value.Trim()));
            }
        }
        return printed;
    }

    [GeneratedRegex(@"^([^¶\n]*)¶(\d+) ", RegexOptions.Multiline)]
    private static partial Regex Paragraphs();
}
