using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Travaux.Documents.Html;
using Travaux.Record.Drafts;
using static Travaux.Tests.Html.DraftBuilder;

namespace Travaux.Tests.Html;

public sealed class RedlineHtmlTests
{
    private const string Alphabet = "abc  <>&\"'/=!-;[]()\r\n\t\u00A0\u2028\u202Eéاش漢😀{}\\`$#%\u0001\u0085";

    [Fact]
    public void The_same_redline_gives_the_same_bytes() =>
        Assert.Equal(Write(LakeRedline.Build()), Write(LakeRedline.Build()));

    [Fact]
    public void Every_text_goes_in_and_comes_out_as_text()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var words = Scribble(random);
            var redline = OneParagraph(Keep(words));

            var paragraph = Parse(Write(redline)).QuerySelector(".rows .row p")!;

            Assert.Equal(words, paragraph.TextContent);
            Assert.Empty(paragraph.Children);
        }
    }

    [Fact]
    public void Hostile_names_and_messages_stay_text_everywhere()
    {
        const string hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var clean = LakeRedline.Build();
        var redline = clean with
        {
            Older = clean.Older with { Document = clean.Older.Document with { File = hostile } },
            Findings = [clean.Findings[0] with { Message = hostile }],
            Rows = [.. clean.Rows.Select(row => row with
            {
                Label = [Keep(hostile)],
                Heading = [Keep(hostile)],
                Changes = [.. row.Changes.Select(change => change with { Remark = hostile })],
                Newer = row.Newer is null ? null : row.Newer with { Heading = hostile, Label = hostile, Id = new ProvisionId(hostile) },
            })],
        };

        var page = Parse(Write(redline, new() { CorrectionsAt = "/x", Remarks = [new("TX1", new(hostile, 0, 0), hostile)] }));

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(it => it.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(RedlineView.Inline)]
    [InlineData(RedlineView.SideBySide)]
    public void Accepting_gives_the_newer_words_and_rejecting_the_older(RedlineView view)
    {
        var redline = LakeRedline.Build();

        var page = Parse(Write(redline, new() { View = view }));

        Assert.Equal(Words(redline.Newer), WordsWithout(page, "del", ".row:not(.gone)"));
        Assert.Equal(Words(redline.Older).Order(), WordsWithout(page, "ins", ".row:not(.new)").Order());
    }

    [Fact]
    public void Accepting_and_rejecting_hold_for_random_edits()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 100; trial++)
        {
            Edit[] edits = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                new Edit((EditKind)random.Next(3), Scribble(random).Replace("\0", "", StringComparison.Ordinal) + " ", 0))];
            var redline = OneParagraph(edits);

            var page = Parse(Write(redline));

            Assert.Equal(Split(string.Concat(edits.Where(it => it.Kind != EditKind.Delete).Select(it => it.Text))),
                WordsWithout(page, "del", ".row"));
            Assert.Equal(Split(string.Concat(edits.Where(it => it.Kind != EditKind.Insert).Select(it => it.Text))),
                WordsWithout(page, "ins", ".row"));
        }
    }

    [Fact]
    public void A_move_is_linked_both_ways()
    {
        var page = Parse(Write(LakeRedline.Build()));

        var there = page.QuerySelector(".departure a")!;
        var row = page.GetElementById(Uri.UnescapeDataString(there.GetAttribute("href")![1..]))!;
        var back = row.QuerySelector("a.move")!;

        Assert.Equal("Article 2(2) moved to Article 4(1)", there.TextContent);
        Assert.Equal("Moved from Article 2(2)", back.TextContent);
        Assert.Equal(page.QuerySelector(".departure")!.Id, Uri.UnescapeDataString(back.GetAttribute("href")![1..]));
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere()
    {
        var page = Parse(Write(LakeRedline.Build()));

        var dangling = page.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..]))
            .Where(id => page.GetElementById(id) is null);

        Assert.Empty(dangling);
    }

    [Fact]
    public void Ids_are_not_given_twice()
    {
        var page = Parse(Write(LakeRedline.Build()));

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(it => it.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void What_matters_first_is_the_finding_then_changes_by_weight()
    {
        var page = Parse(Write(LakeRedline.Build()));

        Assert.Contains("obligations of result became recommendations", page.QuerySelector(".findings")!.TextContent);
        Assert.Equal(
            ["modal Article 2(1)", "number Article 3(1)", "number Article 3(2)(a)", "new Article 2(2)", "deleted Article 5, unnumbered paragraph 1"],
            page.QuerySelectorAll(".changes li").Select(it =>
                $"{it.QuerySelector(".kind")!.TextContent} {it.QuerySelector(".cite")!.TextContent}"));
    }

    [Fact]
    public void Unchanged_provisions_are_folded_and_heads_of_changes_are_not()
    {
        var page = Parse(Write(LakeRedline.Build()));

        Assert.Equal(
            ["1 unchanged provision Article 1(2)", "2 unchanged provisions Article 5 to Article 5, unnumbered paragraph 1 1 renumbered"],
            page.QuerySelectorAll(".fold summary").Select(it => it.TextContent.Trim()));
        Assert.Null(page.GetElementById("p-art-2")!.Closest("details"));
    }

    [Fact]
    public void A_filter_shows_what_answers_and_the_provisions_around_it()
    {
        var page = Parse(Write(LakeRedline.Build(), new() { Only = ["number"] }));

        Assert.Equal(
            ["p-art-3", "p-art-3/para-1", "p-art-3/para-2", "p-art-3/para-2/point-a"],
            page.QuerySelectorAll(".rows .row:not([hidden])").Select(row => row.Id));
        Assert.Equal("7 changed provisions are not shown by this filter.", page.GetElementById("status")!.TextContent);
    }

    [Fact]
    public void The_page_loads_nothing_and_says_so()
    {
        var html = Write(LakeRedline.Build());
        var page = Parse(html);

        Assert.Empty(page.QuerySelectorAll("link, img, iframe, script[src], [style]"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains(Digest(page.QuerySelector("style")!.TextContent), policy, StringComparison.Ordinal);
        Assert.Contains(Digest(page.QuerySelector("script")!.TextContent), policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_descend_one_step_at_a_time()
    {
        var page = Parse(Write(LakeRedline.Build()));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(it => it.TagName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Words_take_their_direction_and_language_from_the_draft()
    {
        var page = Parse(Write(LakeRedline.Build()));

        Assert.All(page.QuerySelectorAll(".rows .words"), words => Assert.Equal("auto", words.GetAttribute("dir")));
        Assert.All(page.QuerySelectorAll(".rows .words"), words => Assert.Equal("en", words.GetAttribute("lang")));
    }

    [Fact]
    public void Ten_thousand_rows_are_written_within_seconds()
    {
        var paragraphs = Enumerable.Range(0, 10_000)
            .Select(at => Paragraph($"art-1/para-{at}", $"{at}.", string.Concat(Enumerable.Repeat("The Parties shall meet. ", 8)))).ToArray();
        var article = Article("art-1", "Article 1", "Meetings", paragraphs);
        var redline = new Redline
        {
            Older = Copy("a.txt", "en", article),
            Newer = Copy("b.txt", "en", article),
            Rows = [Row(Relation.Same, 0, [article], article),
                .. paragraphs.Select(it => Row(it.Label.Length % 2 == 0 ? Relation.Same : Relation.Moved, 1, [it], it))],
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var html = Write(redline);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
        Assert.Equal(10_001, Parse(html).QuerySelectorAll(".rows .row").Length);
    }

    private static string Write(Redline redline, RedlineHtmlOptions? options = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        RedlineHtml.Write(redline, output, options ?? RedlineHtmlOptions.Default);
        return output.ToString();
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static Redline OneParagraph(params Edit[] edits)
    {
        var provision = Paragraph("para-1", "1.", "");
        return new Redline
        {
            Older = Copy("a.txt", "en", provision),
            Newer = Copy("b.txt", "en", provision),
            Rows = [Row(Relation.Edited, 0, [provision], provision) with
            {
                Label = default,
                Text = [.. edits],
                Changes = [Change("a", "b", ChangeKind.Wording)],
            }],
        };
    }

    private static string Scribble(Random random) =>
        "x" + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ =>
        {
            var at = random.Next(Alphabet.Length);
            return char.IsSurrogate(Alphabet[at]) ? "😀" : Alphabet[at].ToString();
        }));

    private static IEnumerable<string> Words(Copy copy) =>
        copy.All().SelectMany(it => Split($"{it.Label} {it.Heading} {it.Text}"));

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] WordsWithout(IHtmlDocument page, string struck, string rows)
    {
        var text = new StringBuilder();
        foreach (var row in page.QuerySelectorAll($".rows {rows}"))
        {
            var words = row.Children.Last(it => it.ClassList.Contains("words"));
            foreach (var part in words.Descendants<IText>().Where(it => it.ParentElement!.Closest(struck) is null))
            {
                text.Append(part.Data);
            }
            text.Append(' ');
        }
        return Split(text.ToString());
    }

    private static string Digest(string source) =>
        Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(source)));
}
