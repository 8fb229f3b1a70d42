namespace Travaux.Analysis.Obligations.Decisions;

/// <summary>Describes a condition by cubes: "it holds exactly when this, or when that".</summary>
public static class Covers
{
    /// <summary>Cubes that together are the condition: each as wide as it goes, none of them needed only by others. Few, not proven fewest.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="node">The condition.</param>
    /// <param name="most">How many cubes are made before it is given up.</param>
    /// <returns>The cubes; nothing where more would be needed.</returns>
    /// <exception cref="ArgumentNullException">There are no diagrams.</exception>
    public static IReadOnlyList<Cube>? Of(Diagrams diagrams, int node, int most = 64) => Of(diagrams, node, 0, most);

    /// <summary>Cubes that together hold the condition, and beyond it only what never happens.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="node">The condition.</param>
    /// <param name="never">What never happens, so that it may be in a cube or not.</param>
    /// <param name="most">How many cubes are made before it is given up.</param>
    /// <returns>The cubes; nothing where more would be needed.</returns>
    /// <exception cref="ArgumentNullException">There are no diagrams.</exception>
    public static IReadOnlyList<Cube>? Of(Diagrams diagrams, int node, int never, int most)
    {
        ArgumentNullException.ThrowIfNull(diagrams);
        var wide = diagrams.Or(node, never);
        var support = diagrams.Support(wide).Union(diagrams.Support(node)).Order().ToList();
        List<Cube> cubes = [];
        for (var rest = node; rest != 0; rest = diagrams.And(rest, diagrams.Not(diagrams.Of(cubes[^1]))))
        {
            if (cubes.Count == most)
            {
                return null;
            }
            cubes.Add(Widened(diagrams, wide, support, diagrams.First(rest)!));
        }
        for (var i = cubes.Count - 1; i >= 0 && cubes.Count > 1; i--)
        {
            var others = cubes.Where((_, place) => place != i).Aggregate(0, (any, cube) => diagrams.Or(any, diagrams.Of(cube)));
            if (diagrams.And(node, diagrams.Not(others)) == 0)
            {
                cubes.RemoveAt(i);
            }
        }
        return cubes;
    }

    /// <summary>Whether fewer cubes cannot do: there are as many scenarios as cubes no two of which a cube can hold.</summary>
    /// <remarks><para>Where it says no, fewer may do or not.</para></remarks>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="node">The condition.</param>
    /// <param name="never">What never happens.</param>
    /// <param name="cubes">The cubes.</param>
    /// <exception cref="ArgumentNullException">There are no diagrams, or there are no cubes.</exception>
    public static bool AreFewest(Diagrams diagrams, int node, int never, IReadOnlyList<Cube> cubes)
    {
        ArgumentNullException.ThrowIfNull(diagrams);
        ArgumentNullException.ThrowIfNull(cubes);
        var not = diagrams.Not(diagrams.Or(node, never));
        var support = diagrams.Support(not).Union(diagrams.Support(node)).Order().ToList();
        var apart = new List<int[]>();
        foreach (var (cube, at) in cubes.Select((cube, at) => (cube, at)))
        {
            var others = cubes.Where((_, other) => other != at).Aggregate(0, (any, other) => diagrams.Or(any, diagrams.Of(other)));
            if (diagrams.First(diagrams.And(node, diagrams.And(diagrams.Of(cube), diagrams.Not(others)))) is not { } own
                || apart.Exists(other => diagrams.And(diagrams.Of(new Cube([.. support.Select(variable => new Literal(variable, (1UL << own[variable]) | (1UL << other[variable])))])), not) == 0))
            {
                return false;
            }
            apart.Add(own);
        }
        return true;
    }

    /// <summary>One scenario made wide: each variable first let go where it can be, then given all values that it can have.</summary>
    private static Cube Widened(Diagrams diagrams, int node, IReadOnlyList<int> support, int[] values)
    {
        var literals = support.ToDictionary(variable => variable, variable => 1UL << values[variable]);
        var not = diagrams.Not(node);
        bool Fits() => diagrams.And(diagrams.Of(Made()), not) == 0;
        Cube Made() => new([.. literals.OrderBy(each => each.Key).Select(each => new Literal(each.Key, each.Value))]);
        foreach (var variable in support.Reverse())
        {
            var kept = literals[variable];
            literals.Remove(variable);
            if (!Fits())
            {
                literals[variable] = kept;
            }
        }
        foreach (var variable in literals.Keys.Order().ToList())
        {
            for (var value = 0; value < diagrams.CountOf(variable); value++)
            {
                var kept = literals[variable];
                literals[variable] |= 1UL << value;
                if (!Fits())
                {
                    literals[variable] = kept;
                }
            }
        }
        return Made();
    }
}
