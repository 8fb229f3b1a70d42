using Travaux.Record;

namespace Travaux.Analysis.Obligations.Decisions;

/// <summary>A variable has one of some values.</summary>
/// <param name="Variable">Its place.</param>
/// <param name="Values">The values, a bit for each.</param>
public readonly record struct Literal(int Variable, ulong Values)
{
    /// <summary>The values as numbers, rising.</summary>
    public IEnumerable<int> Each
    {
        get
        {
            for (var rest = Values; rest != 0; rest &= rest - 1)
            {
                yield return System.Numerics.BitOperations.TrailingZeroCount(rest);
            }
        }
    }
}

/// <summary>All scenarios in which some variables have one of some values each; no literals: all there are.</summary>
/// <param name="Literals">One for a variable at most, by its place.</param>
public readonly record struct Cube(Sequence<Literal> Literals);
