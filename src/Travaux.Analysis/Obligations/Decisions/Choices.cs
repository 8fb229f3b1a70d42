namespace Travaux.Analysis.Obligations.Decisions;

/// <summary>Goes through the choices of some among many.</summary>
internal static class Choices
{
    /// <summary>All choices of so many of them, in order.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<int> all, int size)
    {
        if (size > all.Count)
        {
            yield break;
        }
        var places = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. places.Select(place => all[place])];
            var last = size - 1;
            while (last >= 0 && places[last] == all.Count - size + last)
            {
                last--;
            }
            if (last < 0)
            {
                yield break;
            }
            places[last]++;
            for (var i = last + 1; i < size; i++)
            {
                places[i] = places[i - 1] + 1;
            }
        }
    }
}
