using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Travaux.Documents;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Reading;

/// <summary>The words of the blocks, in order, are the words of the file. The oracle strips markup in its own, slow way.</summary>
public partial class WordsLawTests
{
    public static TheoryData<string> TextFiles => Corpus("*.txt");

    public static TheoryData<string> MarkdownFiles => Corpus("*.md");

    [SharedTheory]
    [MemberData(nameof(TextFiles))]
    public void A_plain_text_is_read_to_the_letter_and_every_block_says_where_it_stands(string file)
    {
        var path = Shared.PathOf("corpora", file);
        var source = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");

        var read = DocumentReader.Read(file, File.ReadAllBytes(path));

        Assert.Empty(read.Diagnostics);
        Assert.Equal("UTF-8", read.Value.Encoding);
        var rest = new StringBuilder(source);
        foreach (var block in read.Value.Blocks.Reverse())
        {
            Assert.Equal(source.Substring(block.At.Start, block.At.Length), block.Text);
            rest.Remove(block.At.Start, block.At.Length);
        }
        Assert.True(string.IsNullOrWhiteSpace(rest.ToString()), "Words stand outside every block.");
    }

    [SharedTheory]
    [MemberData(nameof(MarkdownFiles))]
    public void A_markdown_draft_keeps_its_words_and_its_brackets(string file)
    {
        var path = Shared.PathOf("corpora", file);
        var source = File.ReadAllText(path);

        var read = DocumentReader.Read(file, File.ReadAllBytes(path));

        Assert.Empty(read.Diagnostics);
        Assert.Equal("Markdown", read.Value.Format);
        Letters.AssertSame(Letters.Of(HtmlTag.Replace(source, "")), Letters.Of(read.Value), file);
        foreach (var bracket in "[]{}")
        {
            Assert.Equal(source.Count(sign => sign == bracket), read.Value.Blocks.Sum(block => block.Text.Count(sign => sign == bracket)));
        }
    }

    [Fact]
    public void Every_block_of_a_markdown_draft_points_at_its_own_words()
    {
        var source = Fixture.Text("draft.md").ReplaceLineEndings("\n");
        foreach (var block in Fixture.Read("draft.md").Value.Blocks.Where(block => block.Kind != BlockKind.TableCell))
        {
            var first = block.Text.Length > 0 ? block.Text.Split(' ', '\n')[0].Trim('[', ']', '.') : block.Label;
            Assert.Contains(first, source.Substring(block.At.Start, block.At.Length), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_keeps_every_word_that_a_browser_shows()
    {
        var shown = HiddenHtml.Replace(Fixture.Text("treaty.html"), "");
        var expected = WebUtility.HtmlDecode(HtmlTag.Replace(shown, "").Replace("&notareference", "notareference"));
        var document = Fixture.Read("treaty.html").Value;

        // Labels are what the browser computes; the picture's description is an attribute.
        var words = string.Concat(document.Blocks.Select(block => Letters.Of(block.Text.Replace("(seal)", ""))));

        Letters.AssertSame(Letters.Of(expected), words, "treaty.html");
    }

    [Fact]
    public void Words_in_a_table_stay_where_they_stand_in_the_file()
    {
        var document = DocumentReader.Read("x.html", "<html><table>before<tr><td>cell</td>between</tr></table>after"u8.ToArray()).Value;

        Assert.Equal(["before", "cell", "between", "after"], document.Blocks.Select(block => block.Text));
    }

    private static TheoryData<string> Corpus(string pattern)
    {
        var files = new TheoryData<string>();
        if (Shared.Folder is not null)
        {
            var corpora = Shared.PathOf("corpora");
            foreach (var file in Directory.EnumerateFiles(corpora, pattern, SearchOption.AllDirectories).Order())
            {
                files.Add(Path.GetRelativePath(corpora, file));
            }
        }
        return files;
    }

    [GeneratedRegex("</?[a-z][a-z0-9]*( [^<>]*)?>")]
    private static partial Regex HtmlTag { get; }

    [GeneratedRegex("<!--.*?-->|<!DOCTYPE[^>]*>|<(?<name>script|style|title)>.*?</\\k<name>>", RegexOptions.Singleline)]
    private static partial Regex HiddenHtml { get; }
}
