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
    public static IReadOnlyList<Cube>? Of(Diagrams diagrams, int node, int most = 64)
    {
        ArgumentNullException.ThrowIfNull(diagrams);
        var support = diagrams.Support(node);
        List<Cube> cubes = [];
        for (var rest = node; rest != 0; rest = diagrams.And(rest, diagrams.Not(diagrams.Of(cubes[^1]))))
        {
            if (cubes.Count == most)
            {
                return null;
            }
            cubes.Add(Widened(diagrams, node, support, diagrams.First(rest)!));
        }
        for (var i = cubes.Count - 1; i >= 0 && cubes.Count > 1; i--)
        {
            var others = cubes.Where((_, place) => place != i).Aggregate(0, (any, cube) => diagrams.Or(any, diagrams.Of(cube)));
            if (others == node)
            {
                cubes.RemoveAt(i);
            }
        }
        return cubes;
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
