using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Keeps formulas whole: one that changed anywhere is replaced, because half a fraction is no formula.</summary>
internal static class MathWholes
{
    /// <summary>The part with its formulas whole.</summary>
    public static ParagraphRedline Of(ParagraphRedline part, WordParagraph older, WordParagraph newer)
    {
        var (olds, news) = (Formulas(older), Formulas(newer));
        if (part.Move > 0 || part.Pieces.Count == 0 || (olds.Count == 0 && news.Count == 0))
        {
            return part;
        }
        var kept = part.Pieces.Where(piece => piece.Revision is null).ToList();
        for (var broken = true; broken;)
        {
            broken = Break(kept, olds, piece => piece.Older, news, piece => piece.Newer) || Break(kept, news, piece => piece.Newer, olds, piece => piece.Older);
        }
        return part with { Pieces = Told(part.Pieces, kept) };
    }

    private static List<(int Start, int End)> Formulas(WordParagraph paragraph)
    {
        var formulas = new List<(int Start, int End)>();
        var last = default(System.Xml.Linq.XElement);
        foreach (var atom in paragraph.Text.Atoms)
        {
            var formula = atom.Run?.Name == Ooxml.MathRun ? atom.Element.Ancestors(Ooxml.OMath).LastOrDefault() : null;
            if (formula is not null && formula == last)
            {
                formulas[^1] = (formulas[^1].Start, atom.End);
            }
            else if (formula is not null)
            {
                formulas.Add((atom.Start, atom.End));
            }
            last = formula;
        }
        return formulas;
    }

    /// <summary>Takes out of what is kept every formula that is not kept whole, or not as a formula.</summary>
    private static bool Break(
        List<Piece> kept, List<(int Start, int End)> formulas, Func<Piece, int> place, List<(int Start, int End)> others, Func<Piece, int> otherPlace)
    {
        var broken = false;
        foreach (var (start, end) in formulas)
        {
            for (var at = kept.Count - 1; at >= 0; at--)
            {
                var piece = kept[at];
                var (from, to) = (Math.Max(start, place(piece)), Math.Min(end, place(piece) + piece.Length));
                var shift = otherPlace(piece) - place(piece);
                if (from >= to || (from == start && to == end && others.Contains((start + shift, end + shift))))
                {
                    continue;
                }
                broken = true;
                kept.RemoveAt(at);
                AddPart(kept, at, piece, to - place(piece), piece.Length);
                AddPart(kept, at, piece, 0, from - place(piece));
            }
        }
        return broken;
    }

    private static void AddPart(List<Piece> kept, int at, Piece piece, int from, int to)
    {
        if (to > from)
        {
            kept.Insert(at, new(null, piece.Older + from, piece.Newer + from, to - from));
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
