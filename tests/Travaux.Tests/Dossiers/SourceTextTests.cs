using System.Text;
using Travaux.Analysis.Checking;
using Travaux.Documents;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Texts;

namespace Travaux.Tests.Dossiers;

/// <summary>A source in numbered paragraphs, words found in it, and what the check makes of citations and quotations.</summary>
public class SourceTextTests
{
    private const string Letter = """
        # Letter of the head of delegation

        To the facilitator, 14 March 2031.

        We can accept a guarantee “of all shores”, provided that it is
        joint and several.

        ## On the timetable

        Our government’s answer will be with you within ten days; not before.

        We repeat: joint and several.
        """;

    private static SourceText Text { get; } = Of(Letter);

    [Fact]
    public void Paragraphs_are_numbered_in_reading_order_and_headings_are_no_body() => Assert.Equal(
        [("p01", TextRegion.Title), ("p02", TextRegion.Body), ("p03", TextRegion.Body), ("p04", TextRegion.Heading), ("p05", TextRegion.Body), ("p06", TextRegion.Body)],
        Text.Paragraphs.Select(paragraph => (paragraph.At, paragraph.Region)));

    [Fact]
    public void From_a_hundred_paragraphs_on_numbers_have_three_digits_so_that_they_sort()
    {
        var text = Of(string.Join("\n\n", Enumerable.Range(1, 120).Select(at => $"Sentence {at}.")));

        Assert.Equal(["p001", "p099", "p120"], [text.Paragraphs[0].At, text.Paragraphs[98].At, text.Paragraphs[^1].At]);
    }

    [Theory]
    [InlineData("a guarantee \"of all shores\"", "p03: a guarantee “of all shores")]
    [InlineData("PROVIDED that it is joint", "p03: provided that it is joint")]
    [InlineData("government's answer", "p05: government’s answer")]
    [InlineData("joint and several", "p03: joint and several", "p06: joint and several")]
    [InlineData("We can accept … joint and several", "p03: We can accept a guarantee “of all shores”, provided that it is joint and several")]
    [InlineData("joint and several. On the timetable. Our", "p03-p05: joint and several. On the timetable Our")]
    [InlineData("On the timetable […] ten days", "p04-p05: On the timetable Our government’s answer will be with you within ten days")]
    [InlineData("ten day")]
    [InlineData("To the facilitator ... ten days")]
    [InlineData("…")]
    [InlineData("")]
    public void Words_are_found_whole_in_their_order_whatever_stands_between_them(string words, params string[] places) =>
        Assert.Equal(places, Text.Find(words).Select(place => $"{place.At}: {place.Words}"));

    [Theory]
    [InlineData("Договір набуде чинності", "договір  набуде чинності", "p01")]
    [InlineData("Der Vertrag tritt in Kra\u00ADft", "tritt in Kraft", "p01")]
    [InlineData("le traité s’applique", "le traite\u0301 s'applique", "p01")]
    public void Case_soft_hyphens_apostrophes_and_composed_letters_make_no_difference(string text, string words, string at) =>
        Assert.Equal([at], Of(text).Find(words).Select(place => place.At));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_run_of_words_of_a_paragraph_is_found_there(int seed)
    {
        var random = new Random(seed);
        string[] words = ["shore", "and", "the", "guarantor", "may", "not", "before", "day"];
        var paragraphs = Enumerable.Range(0, 30).Select(_ => Enumerable.Range(0, random.Next(1, 25)).Select(_ => words[random.Next(words.Length)]).ToArray()).ToArray();
        var text = Of(string.Join("\n\n", paragraphs.Select(paragraph => string.Join(random.Next(5) == 0 ? ", " : " ", paragraph))));

        for (var trial = 0; trial < 300; trial++)
        {
            var which = random.Next(paragraphs.Length);
            var from = random.Next(paragraphs[which].Length);
            var run = paragraphs[which][from..(from + random.Next(1, paragraphs[which].Length - from + 1))];
            var all = paragraphs.SelectMany((paragraph, at) => paragraph.Select(word => (word, at))).ToList();
            var wanted = Enumerable.Range(0, all.Count - run.Length + 1)
                .Where(start => run.Select((word, i) => all[start + i].word == word).All(same => same))
                .Select(start => (First: all[start].at, Last: all[start + run.Length - 1].at))
                .Select(each => each.First == each.Last ? $"p{each.First + 1:00}" : $"p{each.First + 1:00}-p{each.Last + 1:00}");

            Assert.Equal(wanted, text.Find(string.Join(" ", run)).Select(place => place.At));
        }
    }

    [Theory]
    [InlineData("""cites: [{source: s, at: "p03"}]""")]
    [InlineData("""quote: {text: "joint and several", rights: "public"}, cites: [{source: s, at: "p06"}]""")]
    [InlineData("""quote: {text: "conjointe", original: "joint and several", translated: true, rights: "public"}, cites: [{source: s, at: "p02-p04"}]""")]
    [InlineData("""quote: {text: "conjointe et solidaire", translated: true, rights: "public"}, cites: [{source: s, at: "p03"}]""")]
    [InlineData("""cites: [{source: s, at: "p11"}]""", "TX657: c cites 's' at p11: its text has the paragraphs p01 to p06. Look where the words stand ('travaux add citation').")]
    [InlineData("""quote: {text: "within ten days", rights: "public"}, cites: [{source: s, at: "p03"}]""", "TX658: The words that c quotes stand in 's' at p05, not at p03.")]
    [InlineData("""quote: {text: "within twenty days", rights: "public"}, cites: [{source: s, at: "p05"}]""", "TX658: The words that c quotes do not stand in the text of 's'. Copy them from it; put … where words are left out; where they are a translation, say so.")]
    public void The_check_finds_places_that_are_not_there_and_words_that_stand_elsewhere(string fields, params string[] findings)
    {
        var (dossier, places) = DossierText.Read($$"""
            sources: [{id: s, kind-of-source: letter, reached: held}]
            people: [{id: a, name: "A", cites: [s]}]
            claims: [{id: c, says: "So.", kind-of-claim: reported-fact, status: uncontested, by: [a], {{fields}}}]
            """);

        var found = DossierCheck.Run(dossier, places, source => source.Id == "s" ? Text : null).Where(finding => finding.Diagnostic.Code is "TX657" or "TX658");

        Assert.Equal(findings, found.Select(finding => $"{finding.Diagnostic.Code}: {finding.Diagnostic.Message}"));
    }

    private static SourceText Of(string markdown) => SourceText.Of(DocumentReader.Read("letter.md", Encoding.UTF8.GetBytes(markdown)).Value);
}
