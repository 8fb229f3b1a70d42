using System.Globalization;
using System.Numerics;
using System.Text;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Bench.Obligations;

/// <summary>A body of 27 members that decides with 55 percent of them who have 65 percent of the residents (TEU 16(4), without the minority that four members need).</summary>
internal static class DoubleMajority
{
    private const int Runs = 51;
    private const int WarmUps = 40;

    /// <summary>Residents of the members of the European Union, in hundreds of thousands.</summary>
    private static readonly int[] Residents = [835, 684, 589, 486, 366, 190, 178, 118, 109, 106, 104, 102, 96, 92, 64, 60, 56, 54, 54, 39, 29, 21, 19, 14, 10, 7, 6];

    /// <summary>Measures and prints it.</summary>
    public static IEnumerable<Limit> Measure(TextWriter output)
    {
        var instrument = Read();
        var question = Asked(instrument);
        var count = BigInteger.Zero;
        var reading = Timing.Median(Runs, WarmUps, () => Timing.Of(() => Asked(Read())));
        var counting = Timing.Median(Runs, WarmUps, () => Timing.Of(() => count = question.Count()));
        output.WriteLine($"\n27 members, 55 % of them with 65 % of the residents: {count:N0} of {question.Cases:N0} coalitions. Read and grounded in {reading * 1000:0.00} ms, made and counted by diagrams in {counting * 1000:0.00} ms.");
        yield return Limit.Below("27 members, double majority: made and counted in less than 50 ms", counting * 1000, 50, "ms");
        yield return Limit.Same("27 members, double majority: as many coalitions as by adding up", count, AddedUp());
    }

    private static Instrument Read()
    {
        var names = Residents.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"Member{at + 1}")).ToList();
        string Weights(Func<int, int> weight) => string.Join(", ", names.Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{name} {weight(at)}")));
        var text = new StringBuilder("instrument Body\n\nstates\n  ").AppendJoin(", ", names).Append("\n\ngroup member\n  ").AppendJoin(", ", names)
            .Append("\nchoice of each member\n  agrees to it\nweights seats of member\n  ").Append(Weights(_ => 1))
            .Append("\nweights residents of member\n  ").Append(Weights(at => Residents[at]))
            .Append("\n\nproperty it is decided\n  whenever members holding at least 55 percent of the seats of members agree to it")
            .Append(" and members holding at least 65 percent of the residents of members agree to it\n  then Member1 is bound\n").ToString();
        var read = InstrumentReader.Read("body", text);
        return read.Diagnostics.Count == 0 ? read.Value : throw new InvalidDataException(read.Diagnostics[0].Message);
    }

    private static Question Asked(Instrument instrument)
    {
        var space = CaseSpace.Of(instrument);
        var taken = space.Open();
        foreach (var place in space.Places(variable => variable.IsConsent))
        {
            taken[place] = 0;
        }
        return new("coalitions", space, space.Grounder.Of(instrument.Of<Statement.Property>().Single().Whenever), taken);
    }

    /// <summary>The same without diagrams: coalitions by how many members and residents they have, member by member.</summary>
    private static BigInteger AddedUp()
    {
        var all = Residents.Sum();
        var counts = new long[Residents.Length + 1, all + 1];
        counts[0, 0] = 1;
        foreach (var residents in Residents)
        {
            for (var members = Residents.Length; members > 0; members--)
            {
                for (var sum = all; sum >= residents; sum--)
                {
                    counts[members, sum] += counts[members - 1, sum - residents];
                }
            }
        }
        var won = 0L;
        for (var members = 0; members <= Residents.Length; members++)
        {
            for (var sum = 0; sum <= all; sum++)
            {
                won += 100 * members >= 55 * Residents.Length && 100 * sum >= 65 * all ? counts[members, sum] : 0;
            }
        }
        return won;
    }
}
