using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Keeps formulas whole: one that changed anywhere is replaced, because half a fraction is no formula.</summary>
/// <remarks>
/// <para>
/// A paragraph split in many has a part for each of them: its formulas are read once, and a part only looks at those that stand where it keeps something.
/// </para>
/// </remarks>
internal sealed class MathWholes(WordParagraphs older, WordParagraphs newer)
{
    private readonly Dictionary<int, Formulas> _older = [];
    private readonly Dictionary<int, Formulas> _newer = [];

    /// <summary>The part, of a paragraph that both files have, with its formulas whole.</summary>
    public ParagraphRedline Of(ParagraphRedline part)
    {
        if (part.Move > 0 || part.Pieces.Count == 0)
        {
            return part;
        }
        var (olds, news) = (In(older, part.Older, _older), In(newer, part.Newer, _newer));
        if (olds.IsEmpty && news.IsEmpty)
        {
            return part;
        }
        var kept = part.Pieces.Where(piece => piece.Revision is null).ToList();
        for (var broken = true; broken;)
        {
            broken = Break(ref kept, olds, piece => piece.Older, news, piece => piece.Newer) || Break(ref kept, news, piece => piece.Newer, olds, piece => piece.Older);
        }
        return part with { Pieces = Told(part.Pieces, kept) };
    }

    private static Formulas In(WordParagraphs paragraphs, int block, Dictionary<int, Formulas> read)
    {
        if (!read.TryGetValue(block, out var formulas))
        {
            read[block] = formulas = Formulas.Of(paragraphs.All[block]);
        }
        return formulas;
    }

    /// <summary>Takes out of what is kept every formula that is not kept whole, or not as a formula.</summary>
    private static bool Break(ref List<Piece> kept, Formulas formulas, Func<Piece, int> place, Formulas others, Func<Piece, int> otherPlace)
    {
        var left = new List<Piece>(kept.Count);
        var broken = false;
        foreach (var piece in kept)
        {
            var (start, shift, at) = (place(piece), otherPlace(piece) - place(piece), 0);
            foreach (var formula in formulas.In(start, start + piece.Length))
            {
                var (from, to) = (Math.Max(0, formula.Start - start), Math.Min(piece.Length, formula.End - start));
                if (to - from == formula.End - formula.Start && others.Has(formula.Start + shift, formula.End + shift))
                {
                    continue;
                }
                broken = true;
                AddPart(left, piece, at, from);
                at = to;
            }
            AddPart(left, piece, at, piece.Length);
        }
        kept = left;
        return broken;
    }

    private static void AddPart(List<Piece> kept, Piece piece, int from, int to)
    {
        if (to > from)
        {
            kept.Add(new(null, piece.Older + from, piece.Newer + from, to - from));
        }
    }

    /// <summary>The pieces again: between what is kept, what went and then what came.</summary>
    private static Sequence<Piece> Told(Sequence<Piece> pieces, List<Piece> kept)
    {
        var told = new List<Piece>();
        var (first, last) = (pieces[0], pieces[^1]);
        var (older, newer) = (first.Older, first.Newer);
        foreach (var piece in kept)
        {
            Change(piece.Older, piece.Newer);
            told.Add(piece);
            (older, newer) = (piece.Older + piece.Length, piece.Newer + piece.Length);
        }
        Change(last.Older + (last.InOlder ? last.Length : 0), last.Newer + (last.InNewer ? last.Length : 0));
        return [.. told];

        void Change(int olderTo, int newerTo)
        {
            if (olderTo > older)
            {
                told.Add(new(RevisionKind.Deletion, older, newer, olderTo - older));
            }
            if (newerTo > newer)
            {
                told.Add(new(RevisionKind.Insertion, olderTo, newer, newerTo - newer));
            }
        }
    }
}
