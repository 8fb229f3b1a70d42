using System.Text;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Answers;

/// <summary>The twenty questions of a reader about what happened, each answered by one command; the answers stand in the docs.</summary>
public class TwentyQuestionsTests
{
    private static readonly (string Question, string[][] Commands)[] Questions =
    [
        ("In what order did meetings, drafts and public statements follow each other?", [["what-happened", "--brief", "--from", "2022-02-24", "--to", "2022-05-31"]]),
        ("How many times did the delegations meet in person, how often by video, and where?", [["what-happened", "--meetings"]]),
        ("Who sat on each side at each session, in what office and role?", [["what-happened", "--who", "--track", "delegations"]]),
        ("Who named the delegations and with what mandate?", [["what-happened", "--who", "--on", "2022-02-28"]]),
        ("What happened on 29 March, and in what order within the day?", [["what-happened", "--on", "2022-03-29", "--certainly"]]),
        ("What was going on at the front during each round?", [["what-happened", "--front"]]),
        ("Who drafted each text, to what degree, and who says so?", [["what-happened", "--drafts"]]),
        ("Who accepted it, how far, and who says so?", [["what-happened", "--acceptance"]]),
        ("To whom were drafts shown, which ones, when?", [["what-happened", "--sharing"]]),
        ("How many drafts were there, and which are identified?", [["what-happened", "--drafts"]]),
        ("When did Ukraine first speak of guarantees, in public and in talks?", [["what-happened", "--first", "--issue", "i-guarantee-strength", "--actor", "ukraine"]]),
        ("Which channels ran in parallel (delegations, ministers, mediators, leaders)?", [["what-happened", "--channels"]]),
        ("What did each official say in public on a given day, in which language, and do translations differ?", [["what-happened", "--statements", "--on", "2022-03-29", "--certainly"]]),
        ("What is known of the period after the last draft?", [["what-happened", "--from", "2022-04-15", "--to", "2022-05-31"]]),
        ("On which day and by whose act did the talks end?", [["what-happened", "--end"]]),
        ("Which facts rest on one source only, or on anonymous ones?", [["what-happened", "--sources"]]),
        ("Which sources contradict each other, or themselves?", [["what-happened", "--contradictions"]]),
        ("What did the record look like to a reader in May 2022, April 2024, June 2024?", [["what-happened", "--holdings", "--known-at", "2022-05-31"], ["what-happened", "--holdings", "--known-at", "2024-04-30"], ["what-happened", "--holdings", "--known-at", "2024-06-30"]]),
        ("Which statements are the authors' inference rather than report?", [["what-happened", "--inferred"]]),
        ("What is missing from the copy we hold?", [["what-happened", "--copy"]]),
    ];

    [Fact]
    public void Each_of_the_twenty_questions_is_answered_by_one_command_and_the_docs_have_the_answer()
    {
        var page = new StringBuilder("""
            # Twenty questions about spring 2022

            What readers ask of a record first, each with the one command that answers it on
            [the example](../examples/istanbul-2022), and what it writes. A test makes this page.


            """);
        foreach (var ((question, commands), i) in Questions.Select((each, i) => (each, i)))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"## {i + 1}. {question}\n\n");
            foreach (var command in commands)
            {
                var output = Examples.Run(command[0], command[1..]);
                Assert.Contains("\nSources\n", output, StringComparison.Ordinal);
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"```console\n$ ./travaux {command[0]} examples/istanbul-2022 {string.Join(' ', command[1..].Select(Quoted))}\n{output}```\n\n");
            }
        }
        Golden.SameFile("docs/twenty-questions.md", page.ToString().TrimEnd('\n') + "\n");
    }

    [Theory]
    [InlineData("what-happened-29-march.md", "--on", "2022-03-29", "--certainly", "--markdown", "-")]
    [InlineData("what-happened-29-march.json", "--on", "2022-03-29", "--certainly", "--json")]
    [InlineData("what-happened-29-march.timelinejs.json", "--on", "2022-03-29", "--certainly", "--timelinejs", "-")]
    [InlineData("what-happened-29-march.csl.json", "--on", "2022-03-29", "--certainly", "--csl", "-")]
    [InlineData("what-happened-outline.txt", "--outline")]
    [InlineData("what-happened-gaps.txt", "--gaps")]
    public void What_readers_and_programs_get(string golden, params string[] arguments) => Golden.Same(Path.Combine("cli", golden), Examples.Run("what-happened", arguments));

    [Fact]
    public void A_page_stands_alone_and_has_every_sentence_of_the_report()
    {
        var page = Examples.Run("what-happened", "--on", "2022-03-29", "--html", "-");

        Assert.Contains("default-src 'none'", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Istanbul round (in person, Istanbul; host Turkey)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lane", "draft", "TX701: --lane knows no 'draft'. It knows delegations, other-channels, drafts, public-statements, battlefield, elsewhere. Did you mean 'drafts'?")]
    [InlineData("--person", "Medinskz", "TX701: The dossier has no person 'Medinskz'. Did you mean 'medinsky'?")]
    [InlineData("--on", "March", "TX703: --on wants a day, month or year such as 2022-03-29, not 'March'")]
    public void A_wrong_option_says_what_was_perhaps_meant(string option, string value, string expected) =>
        Assert.Contains(expected, Examples.Run(2, "what-happened", option, value).Errors, StringComparison.Ordinal);

    private static string Quoted(string argument) => argument.AsSpan().ContainsAny(' ', '"', '(') ? $"'{argument}'" : argument;
}
