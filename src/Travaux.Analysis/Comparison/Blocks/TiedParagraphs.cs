using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Blocks;

/// <summary>Compares the paragraphs of a tie to the character, and cuts the result at every paragraph mark of either side.</summary>
internal sealed class TiedParagraphs(string[] olderTexts, string[] newerTexts)
{
    /// <summary>Share of the longer text that must be kept for anything to be kept.</summary>
    private const double LeastKept = 0.15;

    /// <summary>Share of the longer text that must be kept where a paragraph moved.</summary>
    private const double LeastKeptMoving = 0.5;

    private readonly List<ParagraphRedline> _parts = [];
    private readonly List<Piece> _pieces = [];
    private int[] _olders = [];
    private int[] _newers = [];
    private int _older;
    private int _newer;
    private int _olderAt;
    private int _newerAt;

    /// <summary>The paragraphs of both sides as one text; the last marks are one.</summary>
    public List<ParagraphRedline> Compare(int[] olders, int[] newers)
    {
        (_olders, _newers, _older, _newer, _olderAt, _newerAt) = (olders, newers, 0, 0, 0, 0);
        _parts.Clear();
        var (before, after) = (Joined(olders, olderTexts), Joined(newers, newerTexts));
        var (o, n) = (0, 0);
        foreach (var kept in Kept(before, after))
        {
            Delete(before.AsSpan(o, kept.Older - o));
            Insert(after.AsSpan(n, kept.Newer - n));
            Keep(before.AsSpan(kept.Older, kept.Length));
            (o, n) = (kept.Older + kept.Length, kept.Newer + kept.Length);
        }
        Delete(before.AsSpan(o));
        Insert(after.AsSpan(n));
        End(null);
        return [.. _parts];
    }

    /// <summary>Whether most of an older paragraph is still there, in order, in a newer one.</summary>
    public bool KeepsMuch(int older, int newer) =>
        Moved(older, newer).Sum(kept => kept.Length) >= LeastKeptMoving * Math.Max(olderTexts[older].Length, newerTexts[newer].Length);

    /// <summary>A paragraph that is gone from its place: deleted, or moved to where <paramref name="newer"/> stands.</summary>
    public ParagraphRedline Gone(int older, int newer, int move) => new()
    {
        Older = older,
        Newer = -1,
        Move = move,
        End = move > 0 ? RevisionKind.MovedFrom : RevisionKind.Deletion,
        Pieces = Whole(olderTexts[older].Length, RevisionKind.Deletion, RevisionKind.MovedFrom,
            move > 0 ? Moved(older, newer).Select(kept => (kept.Older, kept.Length)) : []),
    };

    /// <summary>A paragraph that is new in its place: inserted, or moved from where <paramref name="older"/> stood.</summary>
    public ParagraphRedline Come(int newer, int older, int move) => new()
    {
        Older = -1,
        Newer = newer,
        Move = move,
        End = move > 0 ? RevisionKind.MovedTo : RevisionKind.Insertion,
        Pieces = Whole(newerTexts[newer].Length, RevisionKind.Insertion, RevisionKind.MovedTo,
            move > 0 ? Moved(older, newer).Select(kept => (kept.Newer, kept.Length)) : []),
    };

    private List<KeptStretch> Moved(int older, int newer) => KeptStretches.Between(olderTexts[older], newerTexts[newer]);

    private static List<KeptStretch> Kept(string before, string after)
    {
        var kept = KeptStretches.Between(before, after);
        return kept.Sum(stretch => stretch.Length) < LeastKept * Math.Max(before.Length, after.Length)
            ? kept.FindAll(stretch => before.AsSpan(stretch.Older, stretch.Length).IndexOfAnyInRange('\uDC00', '\uDFFF') >= 0)
            : kept;
    }

    private static string Joined(int[] blocks, string[] texts) =>
        blocks.Length == 1 ? texts[blocks[0]] : string.Join(ParagraphMark.Text, blocks.Select(block => texts[block]));

    /// <summary>A whole text of one side, of which some stretches have another fate.</summary>
    private static Sequence<Piece> Whole(int length, RevisionKind fate, RevisionKind other, IEnumerable<(int At, int Length)> stretches)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var stretch in stretches)
        {
            Add(fate, stretch.At - at);
            Add(other, stretch.Length);
        }
        Add(fate, length - at);
        return [.. pieces];

        void Add(RevisionKind kind, int count)
        {
            if (count > 0)
            {
                pieces.Add(kind is RevisionKind.Deletion or RevisionKind.MovedFrom ? new(kind, at, 0, count) : new(kind, 0, at, count));
                at += count;
            }
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(ParagraphMark.Sign))
        {
            var (from, length) = range.GetOffsetAndLength(text.Length);
            if (from > 0)
            {
                End(null);
            }
            Add(new(null, _olderAt, _newerAt, length));
            _olderAt += length;
            _newerAt += length;
        }
    }

    private void Delete(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(ParagraphMark.Sign))
        {
            var (from, length) = range.GetOffsetAndLength(text.Length);
            if (from > 0)
            {
                End(RevisionKind.Deletion);
            }
            Add(new(RevisionKind.Deletion, _olderAt, _newerAt, length));
            _olderAt += length;
        }
    }

    private void Insert(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(ParagraphMark.Sign))
        {
            var (from, length) = range.GetOffsetAndLength(text.Length);
            if (from > 0)
            {
                End(RevisionKind.Insertion);
            }
            Add(new(RevisionKind.Insertion, _olderAt, _newerAt, length));
            _newerAt += length;
        }
    }

    private void Add(Piece piece)
    {
        if (piece.Length > 0)
        {
            _pieces.Add(piece);
        }
    }

    private void End(RevisionKind? mark)
    {
        _parts.Add(new() { Older = _olders[_older], Newer = _newers[_newer], Pieces = [.. _pieces], End = mark });
        _pieces.Clear();
        if (mark is not RevisionKind.Insertion && _older < _olders.Length - 1)
        {
            _older++;
            _olderAt = 0;
        }
        if (mark is not RevisionKind.Deletion && _newer < _newers.Length - 1)
        {
            _newer++;
            _newerAt = 0;
        }
    }
}
