using System.Globalization;
using System.Text;
using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Power;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>Who can block, who can force, and how much power the text gives each.</summary>
public class PowerTests
{
    private static readonly string[] Six = ["Ukraine", "Russia", "China", "France", "United Kingdom", "United States"];
    private static readonly string[] Permanent = ["Russia", "China", "France", "United Kingdom", "United States"];

    [Fact]
    public void W1_With_Russias_clause_each_of_six_blocks_alone_and_only_all_six_force()
    {
        var answer = Of("istanbul-2022/obligations/2022-04-15", "Ukraine can obtain help from another guarantor", "Ukraine's text in Belarus, Russia's text in Turkey and Russia's text in Art 5 decision");
        Assert.Equal(Six, Coalitions.Minimal(answer.Block).Some.Select(coalition => coalition.Single()));
        Assert.Equal(Six, Coalitions.Alone(answer.Block));
        Assert.Equal(Six, Assert.Single(Coalitions.Minimal(answer.Force).Some));
        var indices = PowerIndices.Of(answer.Force);
        foreach (var (player, at) in indices.Players.Select((player, at) => (player, at)))
        {
            Assert.Equal(Six.Contains(player) ? 1.0 / 6 : 0, indices.ShapleyShubik[at], 12);
            Assert.Equal(Six.Contains(player) ? 1.0 / 6 : 0, indices.Banzhaf[at], 12);
        }
    }

    [Fact]
    public void W1_With_Ukraines_clause_Ukraine_alone_forces_and_alone_blocks()
    {
        var answer = Of("istanbul-2022/obligations/2022-04-15", "Ukraine can obtain help from another guarantor", "Ukraine's text in Art 5 decision");
        Assert.Equal(["Ukraine"], Assert.Single(Coalitions.Minimal(answer.Block).Some));
        Assert.Equal(["Ukraine"], Assert.Single(Coalitions.Minimal(answer.Force).Some));
        Assert.Equal([1.0, .. Enumerable.Repeat(0.0, 7)], PowerIndices.Of(answer.Force).ShapleyShubik);
    }

    [Fact]
    public void W2_The_indices_of_the_Security_Council_are_those_published()
    {
        var answer = Of("instruments/un-charter-27", "the Council can bind its members", "abstention of a party to a dispute read as Chapter VII, all permanent members");
        var indices = PowerIndices.Of(answer.Force);
        for (var at = 0; at < indices.Players.Count; at++)
        {
            var isPermanent = Permanent.Contains(indices.Players[at]);
            Assert.Equal(isPermanent ? 0.19627 : 0.00186, indices.ShapleyShubik[at], 5);
            Assert.Equal(isPermanent ? 0.16693 : 0.01654, indices.Banzhaf[at], 5);
        }
        Assert.Equal(Permanent, Coalitions.Alone(answer.Block));
        Assert.Equal(210, Coalitions.Minimal(answer.Force).Some.Count);
        Assert.Equal(125, Coalitions.Minimal(answer.Block).Some.Count);
    }

    [Fact]
    public void A_party_to_the_dispute_that_must_abstain_has_no_veto()
    {
        var answer = Of("instruments/un-charter-27", "the Council can bind its members", "abstention of a party to a dispute read as Chapter VI, without the party");
        Assert.DoesNotContain("Russia", Coalitions.Alone(answer.Block));
        Assert.Equal(4, Coalitions.Alone(answer.Block).Count);
    }

    [Fact]
    public void The_Council_of_the_European_Union_is_as_an_independent_computation_has_it()
    {
        // Residents in hundreds of thousands; Article 16(4) TEU: 55 % of the members, 15 of them, with 65 % of the residents; four are needed to block.
        int[] residents = [835, 684, 589, 486, 366, 190, 178, 118, 109, 106, 104, 102, 96, 92, 64, 60, 56, 54, 54, 39, 29, 21, 19, 14, 10, 7, 6];
        var game = Weighted(residents, "(at least 15 members agree to it and members holding at least 65 percent of the votes of members agree to it) or at least 24 members agree to it");
        Same(game, residents, (count, weight, all) => (count >= 15 && 100 * weight >= 65 * all) || count >= 24);
    }

    [Fact]
    public void A_weighted_body_of_190_members_is_as_an_independent_computation_has_it()
    {
        var weights = Enumerable.Range(0, 190).Select(i => (i * 7 % 5) + (i % 10 == 0 ? 6 : 1)).ToArray();
        var game = Weighted(weights, "members holding at least 70 percent of the votes of members agree to it");
        Same(game, weights, (_, weight, all) => 100 * weight >= 70 * all);
    }

    [Fact]
    public void Minimal_coalitions_win_and_lose_with_any_member_gone_and_every_winning_one_has_one_in_it()
    {
        int[] weights = [5, 4, 3, 3, 2, 1, 1];
        var game = Weighted(weights, "members holding at least 60 percent of the votes of members agree to it and some member other than Member1 agrees to it");
        bool Wins(int set) => 100 * weights.Where((_, at) => (set >> at & 1) != 0).Sum() >= 60 * weights.Sum() && (set & ~1) != 0;
        var minimal = Enumerable.Range(0, 1 << weights.Length).Where(set => Wins(set) && !Enumerable.Range(0, weights.Length).Any(at => (set >> at & 1) != 0 && Wins(set & ~(1 << at)))).ToHashSet();
        var found = Coalitions.Minimal(game).Some.Select(coalition => coalition.Sum(member => 1 << (int.Parse(member[6..], CultureInfo.InvariantCulture) - 1))).ToList();
        Assert.Equal(minimal.Order(), found.Order());
    }

    [Theory]
    [InlineData("obligations/who-can-block-april.txt", "istanbul-2022/obligations/2022-04-15.obligations", "Ukraine can")]
    [InlineData("obligations/who-can-block-council.txt", "instruments/un-charter-27.obligations", "the Council")]
    [InlineData("obligations/who-can-block-communique.txt", "istanbul-2022/obligations/2022-03-29.obligations", "a requested")]
    public void What_a_user_sees(string golden, string file, string property) =>
        Golden.Same(golden, RunTests.Ran(["who-can-block", Path.Combine(Shared.Repository, "examples", file), property, "--width", "120"]));

    private static BlockingWith Of(string file, string property, string with)
    {
        var instrument = Instruments.Read($"examples/{file}.obligations");
        var space = CaseSpace.Of(instrument);
        var words = new CaseWords(instrument, space.Variables);
        var blocking = Blocking.Of(space, instrument.Of<Statement.Property>().Single(each => each.Name == property));
        return blocking.Answers.Single(answer => answer.With!.Select(words.Of).SequenceEqual([with]));
    }

    /// <summary>The game of a body whose members weigh as said.</summary>
    private static Game Weighted(int[] weights, string rule)
    {
        var names = weights.Select((_, i) => $"Member{(i + 1).ToString(CultureInfo.InvariantCulture)}").ToList();
        var text = new StringBuilder("instrument Body\n\nstates\n  ").AppendJoin(", ", names).Append("\n\ngroup member\n  ").AppendJoin(", ", names)
            .Append("\nchoice of each member\n  agrees to it\nweights votes of member\n  ")
            .AppendJoin(", ", names.Zip(weights, (name, weight) => name + " " + weight.ToString(CultureInfo.InvariantCulture)))
            .Append("\n\n[1] it is decided\n  means ").Append(rule).Append("\n[2] Member1 must carry it out\n  when it is decided\n\nfact there is a proposal\nproperty it binds\n  whenever there is a proposal\n  then Member1 must carry it out\n").ToString();
        var read = InstrumentReader.Read("body", text);
        Assert.Empty(read.Diagnostics);
        return Assert.Single(Blocking.Of(CaseSpace.Of(read.Value), read.Value.Of<Statement.Property>().Single()).Answers).Force;
    }

    /// <summary>Holds the indices against coalitions counted by size and weight, without each member in turn.</summary>
    private static void Same(Game game, int[] weights, Func<int, int, int, bool> wins)
    {
        var indices = PowerIndices.Of(game);
        var all = weights.Sum();
        var known = new Dictionary<int, (double Shapley, double Swings)>();
        for (var member = 0; member < weights.Length; member++)
        {
            if (!known.TryGetValue(weights[member], out var expected))
            {
                expected = Pivots(weights.Where((_, at) => at != member).ToArray(), weights[member]);
                known[weights[member]] = expected;
            }
            var at = game.Players.ToList().IndexOf($"Member{(member + 1).ToString(CultureInfo.InvariantCulture)}");
            Assert.Equal(expected.Shapley, indices.ShapleyShubik[at], 10);
            Assert.Equal(expected.Swings, indices.Swings[at], 10);
        }
        Assert.Equal(1, indices.ShapleyShubik.Sum(), 10);
        Assert.Equal(1, indices.Banzhaf.Sum(), 10);

        (double Shapley, double Swings) Pivots(int[] others, int weight)
        {
            // chances[s, w]: of all coalitions of the others, the share with s members that weigh w together.
            var chances = new double[others.Length + 1, all + 1];
            chances[0, 0] = 1;
            var (members, most) = (0, 0);
            foreach (var other in others)
            {
                members++;
                most += other;
                for (var size = members; size >= 0; size--)
                {
                    for (var w = most; w >= 0; w--)
                    {
                        chances[size, w] = (chances[size, w] + (size > 0 && w >= other ? chances[size - 1, w - other] : 0)) / 2;
                    }
                }
            }
            var (shapley, swings, log) = (0.0, 0.0, new double[others.Length + 2]);
            for (var i = 1; i < log.Length; i++)
            {
                log[i] = log[i - 1] + Math.Log(i);
            }
            for (var size = 0; size <= others.Length; size++)
            {
                var share = 0.0;
                for (var w = 0; w <= all - weight; w++)
                {
                    share += chances[size, w] > 0 && !wins(size, w, all) && wins(size + 1, w + weight, all) ? chances[size, w] : 0;
                }
                swings += share;
                // s! (n − s − 1)! / n! for each of the coalitions of that size.
                shapley += share * Math.Exp((others.Length * Math.Log(2)) + log[size] + log[others.Length - size] - log[others.Length + 1]);
            }
            return (shapley, swings);
        }
    }
}
