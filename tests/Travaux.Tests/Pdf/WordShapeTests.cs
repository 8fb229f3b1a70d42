using Travaux.Documents.Pdf;
using Travaux.Documents.Pdf.Layout;

namespace Travaux.Tests.Pdf;

public class WordShapeTests
{
    [Fact]
    public void A_soft_hyphen_at_the_end_of_a_line_is_always_undone() =>
        Assert.Equal("The arrangement holds for every boat.", Sheet.Text(new Sheet().Lines(100, 100, 12, "The arrange\u00AD", "ment holds for every boat.")));

    [Fact]
    public void A_hard_hyphen_is_undone_where_the_joined_word_stands_elsewhere() => Assert.EndsWith(
        "No such arrangement holds by itself.",
        Sheet.Text(new Sheet().Lines(100, 100, 12, "An arrangement is made each spring.").Lines(100, 140, 12, "No such arrange-", "ment holds by itself.")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("The decision-", "making body sits.", "The decision-making body sits.")]
    [InlineData("Both Co-", "Chairs preside.", "Both Co-Chairs preside.")]
    [InlineData("See note 2031-", "07 of the Council.", "See note 2031-07 of the Council.")]
    [InlineData("Boats and/", "or rafts float.", "Boats and/or rafts float.")]
    public void What_was_one_word_with_a_hyphen_stays_one(string upper, string lower, string whole) =>
        Assert.Equal(whole, Sheet.Text(new Sheet().Lines(100, 100, 12, upper, lower)));

    [Fact]
    public void A_file_whose_other_line_ends_show_that_it_was_hyphenated_has_unknown_words_joined_too()
    {
        var sheet = new Sheet().Lines(100, 60, 12, "The agreement, the settlement and the statement were handed in.");
        sheet.Lines(100, 100, 12, "Every agree-", "ment was read.").Lines(100, 140, 12, "Every settle-", "ment was heard.").Lines(100, 180, 12, "Every state-", "ment was kept.");

        Assert.EndsWith("The moratorium ended.", Sheet.Text(sheet.Lines(100, 220, 12, "The morato-", "rium ended.")), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_parted_at_a_gap_that_is_none_are_one_again() => Assert.Equal(
        "unless otherwise agreed by the Council.",
        Sheet.Text(new Sheet().Spaced(100, (100, "unless"), (133, "otherwi"), (169, "se"), (182, "agreed"), (215, "by"), (228, "the"), (246, "Council"), (282, "."))));

    [Fact]
    public void Small_capitals_are_one_word_with_the_capital_before_them() => Assert.Equal(
        "ARTICLE 5",
        Sheet.Text(new Sheet().Box("A", 100, 100, 108, 112).Box("RTICLE", 108.1f, 103, 140, 112.4f).Box("5", 144, 100, 150, 112))
            .Replace("A RTICLE", "ARTICLE", StringComparison.Ordinal));

    [Fact]
    public void A_line_read_from_the_right_is_put_in_order_with_its_numbers_and_Latin_words_kept()
    {
        // As poppler gives it: from the left, every word's letters as they look.
        PrintedWord[] seen = [new(".2026", default), new("ماع", default), new("United", default), new("Nations", default), new("عم", default), new("ةداملا", default), new(")A/7(", default), new(".1", default)];

        var read = RightToLeft.InOrder(seen, byDefault: true).Select(word => word.Text);

        Assert.Equal(["1.", "(A/7)", "المادة", "مع", "United", "Nations", "عام", "2026."], read);
    }

    [Fact]
    public void A_page_read_from_the_right_has_its_hung_numbers_first() => Assert.Equal(
        "1. المادة عام",
        Sheet.Text(new Sheet().Print(500, 100, ".1").Print(400, 100, "ماع ةداملا")));

    [Fact]
    public void Letters_that_the_file_does_not_tell_are_not_guessed()
    {
        var read = Sheet.Read(Sheet.Xhtml(
            new Sheet().Print(100, 100, "\uE001\uE002 and \uE003"), new Sheet().Print(100, 100, "All of it can be read.")), hasUnmappedFont: false);

        Assert.Equal("￼ and ￼", read.Value.Blocks[0].Text);
        Assert.NotEqual(read.Value.Blocks[0].Runs[0].Thing, read.Value.Blocks[0].Runs[2].Thing);
        Assert.Equal("TX032", Assert.Single(read.Diagnostics).Code);
        Assert.Equal("Page 1: 2 of 3 words can't be read: the file does not say which letters they are.", read.Diagnostics[0].Message);
        Assert.Equal(1, read.Value.PageOf(read.Diagnostics[0].At));
    }

    [Fact]
    public void Rows_of_phonetic_letters_are_unreadable_only_where_a_font_has_no_table_of_letters()
    {
        var xhtml = Sheet.Xhtml(new Sheet().Print(100, 100, "ɋɬɨɪɨɧɵ ɧɚɫɬɨɹɳɟɝɨ in situ"));

        Assert.Equal("￼ ￼ in situ", Sheet.Read(xhtml, hasUnmappedFont: true).Value.Blocks[0].Text);
        Assert.Equal("ɋɬɨɪɨɧɵ ɧɚɫɬɨɹɳɟɝɨ in situ", Sheet.Read(xhtml, hasUnmappedFont: false).Value.Blocks[0].Text);
    }

    [Theory]
    [InlineData("\uF0B7", "•")]
    [InlineData("\uF02A", "*")]
    public void The_bullets_of_office_programs_are_bullets(string sign, string shown) =>
        Assert.StartsWith(shown, Sheet.Text(new Sheet().Print(100, 100, sign + " first of all")), StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 3 }, "page 3")]
    [InlineData(new[] { 3, 1, 4, 5, 9 }, "pages 1, 3–5, 9")]
    public void Pages_are_listed_as_people_write_them(int[] pages, string words) => Assert.Equal(words, PageList.InWords(pages));

    [Theory]
    [InlineData("1.", true)]
    [InlineData("(a)", true)]
    [InlineData("3bis.", true)]
    [InlineData("[127.", true)]
    [InlineData("•", true)]
    [InlineData("1.2.3", true)]
    [InlineData("2031", false)]
    [InlineData("the", false)]
    [InlineData("lake.", false)]
    public void A_numbering_is_told_from_a_word(string word, bool isOne) => Assert.Equal(isOne, Labels.IsNumbering(word));
}
