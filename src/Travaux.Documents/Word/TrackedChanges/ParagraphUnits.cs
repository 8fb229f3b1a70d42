using System.Xml.Linq;

namespace Travaux.Documents.Word.TrackedChanges;

/// <summary>A run of a paragraph, cut so that all of it has one fate.</summary>
/// <param name="Start">First code unit of the paragraph's text that is in it.</param>
/// <param name="End">The code unit after its last; its start where nothing of it is text (the code of a field).</param>
/// <param name="Element">The run; a formula where it was not to be cut.</param>
internal sealed record RunUnit(int Start, int End, XElement Element)
{
    /// <summary>How many fields are open after it.</summary>
    public int Fields { get; set; }

    /// <summary>Whether it has no text.</summary>
    public bool IsEmpty => Start == End;
}

/// <summary>Cuts the runs of a paragraph at the places where a change begins or ends.</summary>
internal static class ParagraphUnits
{
    /// <summary>The runs of the paragraph, in order, cut; those of its text boxes are not among them.</summary>
    /// <param name="paragraph">The paragraph; its tree is changed.</param>
    /// <param name="cuts">The places of its text at which a run has to end.</param>
    public static List<RunUnit> Of(WordParagraph paragraph, HashSet<int> cuts)
    {
        var units = new List<RunUnit>();
        var atoms = new Queue<Atom>(paragraph.Text.Atoms);
        var place = 0;
        foreach (var run in Runs(paragraph.Element).ToList())
        {
            while (atoms.TryPeek(out var stray) && stray.Run is null)
            {
                place = atoms.Dequeue().End;
            }
            if (run.Name == Ooxml.OMath || run.Name == Ooxml.MathPara)
            {
                var from = place;
                while (atoms.TryPeek(out var atom) && atom.Element.Ancestors().Contains(run))
                {
                    place = atoms.Dequeue().End;
                }
                units.Add(new(from, place, run));
            }
            else
            {
                Cut(run, atoms, cuts, units, ref place);
            }
        }
        Count(units);
        return units;
    }

    /// <summary>The runs and formulas, outermost, in reading order; of several ways of saying a thing the one that counts.</summary>
    private static IEnumerable<XElement> Runs(XElement around)
    {
        if (around.Name == Ooxml.OMath || around.Name == Ooxml.MathPara)
        {
            yield return around;
            yield break;
        }
        foreach (var child in around.Elements())
        {
            switch (ElementRoles.Of(child))
            {
                case ElementRole.Run or ElementRole.Formula:
                    yield return child;
                    break;
                case ElementRole.Setting or ElementRole.Box or ElementRole.Picture:
                    break;
                case ElementRole.Alternatives:
                    foreach (var run in ElementRoles.Chosen(child) is { } chosen ? Runs(chosen) : [])
                    {
                        yield return run;
                    }
                    break;
                default:
                    foreach (var run in Runs(child))
                    {
                        yield return run;
                    }
                    break;
            }
        }
    }

    private static void Cut(XElement run, Queue<Atom> atoms, HashSet<int> cuts, List<RunUnit> units, ref int place)
    {
        var groups = new List<(int Start, List<XNode> Nodes)> { (place, []) };
        foreach (var child in run.Nodes().ToList())
        {
            if (child is XElement element && IsSetting(element))
            {
                continue;
            }
            if (groups[^1].Nodes.Count > 0 && cuts.Contains(place))
            {
                groups.Add((place, []));
            }
            var inside = Take(child, atoms);
            if (inside is [{ } only] && only.Element == child && child is XElement { HasElements: false } text && IsText(text))
            {
                foreach (var (start, part) in Parts(text, only, cuts))
                {
                    if (start > only.Start)
                    {
                        groups.Add((start, []));
                    }
                    groups[^1].Nodes.Add(part);
                }
            }
            else
            {
                groups[^1].Nodes.Add(child);
            }
            place = inside.Count > 0 ? inside[^1].End : place;
        }
        Rebuild(run, groups, place, units);
    }

    /// <summary>The atoms that come from a node.</summary>
    private static List<Atom> Take(XNode node, Queue<Atom> atoms)
    {
        var taken = new List<Atom>();
        while (atoms.TryPeek(out var atom) && (atom.Element == node || atom.Element.Ancestors().Contains(node)))
        {
            taken.Add(atoms.Dequeue());
        }
        return taken;
    }

    private static IEnumerable<(int Start, XElement Part)> Parts(XElement text, Atom atom, HashSet<int> cuts)
    {
        var from = atom.Start;
        var value = text.Value;
        for (var at = atom.Start + 1; at <= atom.End; at++)
        {
            if (at == atom.End || cuts.Contains(at))
            {
                if (from == atom.Start && at == atom.End)
                {
                    yield return (from, text);
                    yield break;
                }
                yield return (from, new(text.Name, new XAttribute(ChangeNames.SpaceAttribute, "preserve"), value[(from - atom.Start)..(at - atom.Start)]));
                from = at;
            }
        }
    }

    private static void Rebuild(XElement run, List<(int Start, List<XNode> Nodes)> groups, int end, List<RunUnit> units)
    {
        if (groups.Count == 1)
        {
            units.Add(new(groups[0].Start, end, run));
            return;
        }
        var settings = run.Elements().Where(IsSetting).ToList();
        run.RemoveNodes();
        var last = run;
        for (var at = 0; at < groups.Count; at++)
        {
            var part = at == 0 ? run : new XElement(run.Name, run.Attributes(), settings.Select(setting => new XElement(setting)));
            if (at == 0)
            {
                part.Add(settings);
            }
            else
            {
                last.AddAfterSelf(part);
            }
            part.Add(groups[at].Nodes);
            last = part;
            units.Add(new(groups[at].Start, at + 1 < groups.Count ? groups[at + 1].Start : end, part));
        }
    }

    private static bool IsSetting(XElement element) => element.Name == W.RPr || element.Name == ChangeNames.MathSettings;

    private static bool IsText(XElement element) => element.Name == W.T || element.Name == W.DelText || element.Name == Ooxml.MathText;

    /// <summary>Counts the fields that are open after each run.</summary>
    private static void Count(List<RunUnit> units)
    {
        var open = 0;
        foreach (var unit in units)
        {
            foreach (var mark in unit.Element.Elements(W.FldChar))
            {
                open += (string?)mark.Attribute(W.FldCharType) switch
                {
                    "begin" => 1,
                    "end" => -1,
                    _ => 0,
                };
            }
            unit.Fields = open;
        }
    }
}
