using Travaux.Documents.Word.Numbering;

namespace Travaux.Tests.Word.Numbering;

/// <summary>The numbers that Word prints, case by case. The world tests hold the same cases to LibreOffice.</summary>
public class NumberingCaseTests
{
    public static TheoryData<NumberingCase> Cases => [.. NumberingCase.All];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Every_paragraph_has_the_number_that_Word_prints(NumberingCase of)
    {
        ArgumentNullException.ThrowIfNull(of);
        NumberingDocument document = new(of);
        ParagraphNumbering numbering = new(document.Numbering, document.Styles);

        var labels = document.Paragraphs.Select(each => Printed(numbering.Next(each.Paragraph, each.Story)));

        Assert.Equal(of.Paragraphs.Select(each => each.Label), labels);
    }

    [Fact]
    public void There_are_at_least_forty_cases_of_different_names() =>
        Assert.True(NumberingCase.All.Select(each => each.Name).Distinct(StringComparer.Ordinal).Count() >= 40);

    /// <summary>A label with its suffix: none is written for a tab, <c>_</c> for a space, <c>~</c> for nothing.</summary>
    private static string Printed(ParagraphLabel? label) => label is null ? "" : label.Text + label.Suffix switch
    {
        _ when label.Text.Length == 0 => "",
        LabelSuffix.Space => "_",
        LabelSuffix.Nothing => "~",
        _ => "",
    };
}
