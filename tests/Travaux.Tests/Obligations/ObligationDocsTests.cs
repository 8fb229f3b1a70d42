using System.Globalization;
using System.Text;
using Travaux.Cli;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>What the docs show of obligations is what the commands write.</summary>
public class ObligationDocsTests
{
    private const string Communique = "examples/istanbul-2022/obligations/2022-03-29.obligations";
    private const string April = "examples/istanbul-2022/obligations/2022-04-15.obligations";
    private const string Dossier = "examples/istanbul-2022";

    /// <summary>Russia attacks, and nobody is read as obliged to help against itself.</summary>
    private static readonly string[] Settled = ["--given", "the attacker is Russia", "--in-old", "interpret attacker as guarantor as excluded", "--in-new", "interpret attacker as guarantor as excluded"];

    /// <summary>The questions of a reader on what the treaty would have obliged, numbered as in the list of all questions.</summary>
    private static readonly (int Number, string Question, string[] Command)[] Questions =
    [
        (51, "What must Ukraine do, refrain from, give up?", ["obliges", "profile", April, "--of", "Ukraine"]),
        (52, "What must guarantors do if Ukraine is attacked, step by step?", ["obliges", "run", Communique, "attack on Kharkiv"]),
        (53, "Who decides, by what rule, how fast?", ["obliges", "who-can-block", April, "Ukraine can obtain"]),
        (54, "What if the attacker is a guarantor?", ["obliges", "prove", Communique, "nobody is obliged"]),
        (55, "Who are the guarantors, which had agreed?", ["how-close", Dossier, "--issue", "i-guarantor-set"]),
        (56, "How does this compare with Budapest and NATO Article 5?", ["what-it-obliges", Dossier, "--with", "examples/instruments/budapest-1994.obligations", "--with", "examples/instruments/north-atlantic-treaty.obligations"]),
        (57, "Are the measures alternatives, and who chooses?", ["obliges", "run", April, "requested attack, everyone agrees"]),
        (58, "Where does the guarantee not apply?", ["obliges", "run", Communique, "attack on Sevastopol"]),
        (59, "What happens about Crimea, within what time, by what means?", ["obliges", "profile", Communique, "--of", "Russia"]),
        (60, "Is EU entry a right, a promise or an intention?", ["obliges", "profile", Communique, "--of", "France"]),
        (61, "What is needed for signature, ratification and entry into force?", ["how-close", Dossier, "--issue", "i-ratification"]),
        (62, "What are the limits on forces, by whose figures?", ["obliges", "brackets", April]),
        (63, "How does the duty change between the communique and the last draft's rival variants?", ["obliges", "diff", Communique, April, .. Settled, "--in-old", "adopt Ukraine's text", "--in-old", "interpret consultations as procedural step"]),
        (64, "Which duties are reciprocal, which one-sided?", ["obliges", "profile", Communique]),
        (65, "Which clauses conflict with existing instruments (constitution, alliances, NPT, treaties of guarantors)?", ["obliges", "defects", April]),
        (66, "What would follow if a duty is breached or a guarantor refuses?", ["obliges", "defects", Communique]),
    ];

    [Fact]
    public void Each_of_the_questions_on_what_it_would_oblige_is_answered_by_one_command()
    {
        var page = new StringBuilder("""
            # What would the treaty have obliged? Sixteen questions

            What readers ask of the drafts of spring 2022, numbered as in the list of all questions, each with the one command that answers it, and what it writes. The texts are known from
            reports and bound nobody; each answer says so. A test makes this page.


            """.ReplaceLineEndings("\n"));
        foreach (var (number, question, command) in Questions)
        {
            Add(page, $"## {number}. {question}", command);
        }
        Golden.SameFile("docs/what-it-obliges.md", page.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Two_texts_compared_by_effect_stand_in_the_docs()
    {
        var page = new StringBuilder("""
            # Two drafts compared by effect

            What changed for whom between the communiqué of 29 March 2022 and the draft of 15 April, and between the columns of that draft, where Russia is the attacker and nobody is read as
            obliged to help against itself. A test makes this page up to the reading at its end.


            """.ReplaceLineEndings("\n"));
        Add(page, "## From the communiqué to the draft of 15 April, Ukraine's column", ["obliges", "diff", Communique, April, .. Settled, "--in-old", "adopt Ukraine's text", "--in-old", "interpret consultations as procedural step", "--in-old", "interpret reach of point 3 as assistance only", "--in-new", "adopt Ukraine's text"]);
        Add(page, "## The draft of 15 April: from Ukraine's column to Russia's", ["obliges", "diff", April, .. Settled, "--in-old", "adopt Ukraine's text", "--in-new", "adopt Russia's text"]);
        Golden.SameFile("docs/effect-diff.md", page.ToString().TrimEnd('\n') + "\n\n" + File.ReadAllText(Path.Combine(Shared.Repository, "docs", "effect-diff-reading.md")));
    }

    private static void Add(StringBuilder page, string heading, string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var here = command.Select(each => each.StartsWith("examples/", StringComparison.Ordinal) ? Path.Combine(Shared.Repository, each) : each);
        Assert.Equal(0, new CommandLine(new Surroundings(output, errors) { IsTerminal = false, IsWatched = false }).Run([.. here, "--width", "120"]));
        page.Append(CultureInfo.InvariantCulture, $"{heading}\n\n```console\n$ ./travaux {string.Join(' ', command.Select(Quoted))}\n{output}```\n\n");
    }

    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
