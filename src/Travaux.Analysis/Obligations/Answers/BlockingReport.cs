using System.Globalization;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Power;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out who can block and who can force: minimal coalitions, vetoes, indices of power.</summary>
internal sealed class BlockingReport(CaseSpace space)
{
    private const int MostCoalitions = 20;

    private readonly CaseWords _words = new(space.Instrument, space.Variables);

    /// <summary>A section for each property.</summary>
    public IEnumerable<Section> Sections(IEnumerable<Blocking> asked) => asked.Select((blocking, i) => new Section($"property-{i + 1}", blocking.Property.Name)
    {
        Parts = [.. Given(blocking)],
        Sections = [.. blocking.Answers.Select((answer, n) => Answer(blocking, answer, $"property-{i + 1}-{n + 1}"))],
    });

    private IEnumerable<Said> Given(Blocking blocking)
    {
        if (blocking.Answers.Count == 0)
        {
            yield return new("In error: its trigger never occurs, so that there is nothing to block. Look at its 'whenever'.");
            yield break;
        }
        yield return new(blocking.Players.Count > 0 ? $"Who still has a choice once the trigger occurs: {CaseWords.Listed([.. blocking.Players])}." : "Once the trigger occurs, nobody has a choice left.");
        if (blocking.TakenAsGiven.Literals.Count > 0)
        {
            yield return new($"Taken as given by the trigger, so that nobody can block by it: {_words.Of(blocking.TakenAsGiven)}.");
        }
        if (blocking.TakenAsBound.Count > 0)
        {
            yield return new($"Taken as bound: {CaseWords.Listed([.. blocking.TakenAsBound])}.");
        }
        if (blocking.IsCutShort)
        {
            yield return new("There are more texts and readings that matter than were gone through: settle some brackets with 'adopt' or 'interpret'.") { As = SaidAs.Gap };
        }
    }

    private Section Answer(Blocking blocking, BlockingWith answer, string anchor)
    {
        var title = answer.With switch
        {
            null => "With other texts and readings",
            [{ Literals.Count: 0 }] => space.Brackets.Count > 0 ? "With every text and reading" : "Whoever acts",
            var with => $"With {CaseWords.Listed([.. with.Select(_words.Of)], "or")}",
        };
        return new(anchor, title)
        {
            Parts =
            [
                Coalition(answer.Block, "block", "Nobody can block it.", "It fails whatever anybody does."),
                Coalition(answer.Force, "force", "No coalition can bring it about, not even all together.", "It holds whatever anybody does."),
                .. blocking.Players.Count > 0 && answer.Force.Winning > 1 ? Power(answer.Force) : [],
            ],
        };
    }

    private static Said Coalition(Game game, string verb, string nobody, string always)
    {
        if (game.Winning <= 1)
        {
            return new(game.Winning == 0 ? nobody : always) { Facts = [new(verb, game.Winning == 0 ? "nobody" : "always")] };
        }
        var (minimal, hasMore) = Coalitions.Minimal(game);
        var alone = minimal.Where(coalition => coalition.Count == 1).Select(coalition => coalition[0]).ToList();
        var together = minimal.Where(coalition => coalition.Count > 1).ToList();
        List<string> sentences = [];
        if (alone.Count > 0)
        {
            sentences.Add($"{CaseWords.Listed(alone, "or")} can {verb} it alone.");
        }
        if (together.Count > 0)
        {
            var patterns = CoalitionWords.Of(game, together).ToList();
            var more = patterns.Count - MostCoalitions;
            sentences.Add($"{(alone.Count > 0 ? "Otherwise t" : "T")}ogether can {verb} it, none of them missing: {string.Join("; ", patterns.Take(MostCoalitions))}{(hasMore ? "; and many others" : more > 0 ? $"; and {more} other coalitions" : "")}.");
        }
        return new(string.Join(" ", sentences)) { Facts = [.. minimal.Select(coalition => new Fact(verb, string.Join(", ", coalition)))] };
    }

    private static IEnumerable<SectionPart> Power(Game game)
    {
        var indices = PowerIndices.Of(game);
        yield return new Table("Power to bring it about, as the text gives it")
        {
            Columns = ["State, each", "Shapley–Shubik", "Banzhaf"],
            Rows = [.. indices.Players.Select((player, at) => (player, Shapley: Five(indices.ShapleyShubik[at]), Banzhaf: Five(indices.Banzhaf[at])))
                .GroupBy(each => (each.Shapley, each.Banzhaf)).OrderByDescending(group => group.Key.Shapley, StringComparer.Ordinal)
                .Select(group => new TableRow([Cell.Of(CaseWords.Listed([.. group.Select(each => each.player)])), Cell.Of(group.Key.Shapley), Cell.Of(group.Key.Banzhaf)]))],
        };
        yield return new Said("An index tells how often a state decides if nothing is known of anybody's wishes: it is no forecast of who will, or wants to.") { As = SaidAs.Remark };
    }

    private static string Five(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);
}
