using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Turns ties into the parts of a redline: compares what is tied, numbers the moves, goes on into the notes and boxes of what is kept.</summary>
internal sealed class StoryTeller(ComparableTexts texts, StoryTree olderTree, StoryTree newerTree, StoryPairer pairer)
{
    private readonly TiedParagraphs _paragraphs = new(texts.Older, texts.Newer);
    private readonly Dictionary<int, (int Block, int Number)> _movedTo = [];
    private readonly Dictionary<int, (int Block, int Number)> _movedFrom = [];
    private readonly Queue<StoryPairing> _open = new();

    /// <summary>The stories, told; then those of the notes and boxes that both drafts have.</summary>
    public Sequence<StoryRedline> Tell(List<StoryPairing> pairings, Func<List<int>, List<int>, Dictionary<int, int>> moves)
    {
        var ties = pairings.SelectMany(TiesIn).ToList();
        var moved = moves(
            [.. ties.Select(tie => tie.Gone).Where(block => block >= 0)],
            [.. ties.Select(tie => tie.Come).Where(block => block >= 0)]);
        foreach (var (from, to) in moved.Where(move => _paragraphs.KeepsMuch(move.Key, move.Value)).OrderBy(move => move.Value))
        {
            var number = _movedTo.Count + 1;
            _movedTo[from] = (to, number);
            _movedFrom[to] = (from, number);
        }
        pairings.ForEach(_open.Enqueue);
        var stories = new List<StoryRedline>();
        while (_open.TryDequeue(out var pairing))
        {
            stories.Add(Told(pairing));
        }
        return [.. stories];
    }

    private static IEnumerable<Tie> TiesIn(StoryPairing pairing) =>
        pairing.Ties.SelectMany(tie => tie.Rows is { } rows ? rows.SelectMany(row => row.Cells).SelectMany(TiesIn).Prepend(tie) : [tie]);

    private StoryRedline Told(StoryPairing pairing)
    {
        var parts = new List<StoryPart>(pairing.Ties.Count);
        foreach (var tie in pairing.Ties)
        {
            Tell(tie, parts);
        }
        LastMark.Settle(parts);
        return new(pairing.Older, pairing.Newer, [.. parts]);
    }

    private void Tell(Tie tie, List<StoryPart> parts)
    {
        if (tie.Rows is { } rows)
        {
            parts.Add(new TableRedline(tie.Older[0].Table, tie.Newer[0].Table,
                [.. rows.Select(row => new RowRedline(row.Older, row.Newer, [.. row.Cells.Select(Told)]))]));
        }
        else if (tie.Newer.Length == 0)
        {
            parts.Add(tie.Gone >= 0 ? Gone(tie.Gone) : Table(tie.Older[0].Table, olderTree, row => new(row, -1, default), table => (table, -1)));
        }
        else if (tie.Older.Length == 0)
        {
            parts.Add(tie.Come >= 0 ? Come(tie.Come) : Table(tie.Newer[0].Table, newerTree, row => new(-1, row, default), table => (-1, table)));
        }
        else
        {
            var told = _paragraphs.Compare(Array.ConvertAll(tie.Older, member => member.Block), Array.ConvertAll(tie.Newer, member => member.Block));
            parts.AddRange(told);
            OpenHosted(told);
        }
    }

    private ParagraphRedline Gone(int block)
    {
        var (to, number) = _movedTo.GetValueOrDefault(block);
        return _paragraphs.Gone(block, to, number);
    }

    private ParagraphRedline Come(int block)
    {
        var (from, number) = _movedFrom.GetValueOrDefault(block);
        return _paragraphs.Come(block, from, number);
    }

    private static TableRedline Table(int table, StoryTree tree, Func<int, RowRedline> row, Func<int, (int Older, int Newer)> side)
    {
        var (older, newer) = side(table);
        return new(older, newer, [.. tree.Parts(table).Select(row)]);
    }

    /// <summary>Goes on into the notes and boxes that hang on what is kept.</summary>
    private void OpenHosted(List<ParagraphRedline> told)
    {
        foreach (var part in told)
        {
            if (!olderTree.Hosts(part.Older) || !newerTree.Hosts(part.Newer))
            {
                continue;
            }
            foreach (var piece in part.Pieces)
            {
                for (var at = 0; piece.Revision is null && at < piece.Length; at++)
                {
                    foreach (var (older, newer) in olderTree.HostedAt(part.Older, piece.Older + at).Zip(newerTree.HostedAt(part.Newer, piece.Newer + at)))
                    {
                        _open.Enqueue(pairer.Pair(older, newer));
                    }
                }
            }
        }
    }
}
