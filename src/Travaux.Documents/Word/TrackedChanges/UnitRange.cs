namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Picks the runs that a stretch of a paragraph's text takes with it.</summary>
internal static class UnitRange
{
    /// <summary>The runs with text in a stretch, and the codes of the fields that stand in it from beginning to end, in order.</summary>
    public static IEnumerable<RunUnit> Of(List<RunUnit> units, int start, int end)
    {
        var first = FirstFrom(units, start);
        var whole = WholeFields(units, first, start, end);
        for (var at = first; at < units.Count && units[at].Start <= end; at++)
        {
            if (units[at].IsEmpty ? whole.Contains(at) : units[at].End <= end)
            {
                yield return units[at];
            }
        }
    }

    /// <summary>The first run that starts at a place or after it.</summary>
    private static int FirstFrom(List<RunUnit> units, int start)
    {
        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The runs without text that belong to fields all of whose text is in the stretch.</summary>
    private static HashSet<int> WholeFields(List<RunUnit> units, int first, int start, int end)
    {
        var whole = new HashSet<int>();
        var open = new Stack<int>();
        for (var at = first; at < units.Count && units[at].Start <= end; at++)
        {
            foreach (var mark in units[at].Element.Elements(W.FldChar))
            {
                switch ((string?)mark.Attribute(W.FldCharType))
                {
                    case "begin":
                        open.Push(at);
                        break;
                    case "end" when open.TryPop(out var begin):
                        if (units[at].End <= end && Takes(units, begin, at, start, end))
                        {
                            for (var inside = begin; inside <= at; inside++)
                            {
                                if (units[inside].IsEmpty)
                                {
                                    whole.Add(inside);
                                }
                            }
                        }
                        break;
                }
            }
        }
        return whole;
    }

    /// <summary>Whether a field goes with a stretch: it has text in it, or stands within.</summary>
    private static bool Takes(List<RunUnit> units, int begin, int last, int start, int end) =>
        units[last].End > units[begin].Start || (units[begin].Start > start && units[last].End < end) || (start == 0 && end == units[^1].End);
}
