namespace Travaux.Documents.Word.Numbering;

/// <summary>How far the lists of one story have counted.</summary>
/// <remarks>
/// <para>
/// One row of nine numbers per definition; a level without a number begins with its start when a paragraph next stands at it,
/// or at one further in. This is [MS-DOC] §2.4.6.4 turned round: there, each paragraph counts those of its level since the
/// last restart.
/// </para>
/// </remarks>
internal sealed class StoryCounters
{
    private readonly Dictionary<ListDefinition, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>The current number of each level of a list's definition; <see langword="null"/> for a level that is to start.</summary>
    public IReadOnlyList<int?> Of(NumberedList list) => Row(list.Definition);

    /// <summary>Counts a paragraph of a list at a level.</summary>
    public void Count(NumberedList list, int level)
    {
        var row = Row(list.Definition);
        for (var outer = 0; outer < level; outer++)
        {
            // Left out: it begins all the same, so that its first own paragraph is the second.
            if (row[outer] is null)
            {
                row[outer] = list.StartOf(outer);
                _begun.Add((list.Id, outer));
            }
        }
        var beginsAnew = list.Starts[level] is not null && _begun.Add((list.Id, level));
        row[level] = row[level] is { } count && !beginsAnew ? Math.Min(count, int.MaxValue - 1) + 1 : list.StartOf(level);
        for (var inner = level + 1; inner < ListLevel.Count; inner++)
        {
            if (StartsAgain(list.Definition.Levels[inner].Restart, inner, level))
            {
                row[inner] = null;
            }
        }
    }

    /// <summary>
    /// Whether a level starts again after a paragraph at an outer level. A <c>w:lvlRestart</c> names, from 1, the level that
    /// restarts it; in Word any level further out does too ([MS-OI29500] on §17.9.10). One that names no outer level is ignored.
    /// </summary>
    private static bool StartsAgain(int? restart, int level, int after) => restart switch
    {
        0 => false,
        > 0 and var named when named <= level => after < named,
        _ => true,
    };

    private int?[] Row(ListDefinition definition)
    {
        if (!_counts.TryGetValue(definition, out var row))
        {
            _counts.Add(definition, row = new int?[ListLevel.Count]);
        }
        return row;
    }
}
