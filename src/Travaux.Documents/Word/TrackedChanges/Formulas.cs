using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>Where the formulas of a paragraph stand in its text, in order.</summary>
internal sealed class Formulas
{
    private static readonly Formulas None = new([]);
    private readonly List<(int Start, int End)> _all;
    private readonly HashSet<(int Start, int End)> _places;

    private Formulas(List<(int Start, int End)> all) => (_all, _places) = (all, [.. all]);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The formulas of a paragraph.</summary>
    public static Formulas Of(WordParagraph paragraph)
    {
        var formulas = new List<(int Start, int End)>();
        var last = default(XElement);
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
        return formulas.Count == 0 ? None : new(formulas);
    }

    /// <summary>Whether a formula stands exactly there.</summary>
    public bool Has(int start, int end) => _places.Contains((start, end));

    /// <summary>Those that stand in a stretch with any of their text, in order.</summary>
    public IEnumerable<(int Start, int End)> In(int start, int end)
    {
        var (low, high) = (0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].End <= start ? (middle + 1, high) : (low, middle);
        }
        for (; low < _all.Count && _all[low].Start < end; low++)
        {
            yield return _all[low];
        }
    }
}
