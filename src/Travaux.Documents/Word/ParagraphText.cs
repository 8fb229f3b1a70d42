using System.Text;
using System.Xml.Linq;
using Travaux.Record.Drafts;

namespace Travaux.Documents.Word;

/// <summary>The text of one paragraph, exact to the character, and the element that each stretch of it comes from.</summary>
/// <remarks>
/// <para>
/// The atoms are in order, each begins where the one before ends, and together they are the whole text: whoever changes
/// the file and whoever reads it speak of the same places.
/// </para>
/// </remarks>
internal sealed class ParagraphText
{
    /// <summary>From so many atoms on it pays to look places up: a paragraph may have a note at every one.</summary>
    private const int Many = 64;

    private Dictionary<XElement, int>? _places;

    /// <summary>The text of the atoms given.</summary>
    public ParagraphText(string text, Atom[] atoms) => (Text, Atoms) = (text, atoms);

    /// <summary>The text, which is that of the paragraph's block.</summary>
    public string Text { get; }

    /// <summary>Its stretches, in order.</summary>
    public Atom[] Atoms { get; }

    /// <summary>The place of the text that comes from an element; -1 where none does.</summary>
    public int PlaceOf(XElement element)
    {
        if (Atoms.Length >= Many)
        {
            return (_places ??= Places()).GetValueOrDefault(element, -1);
        }
        foreach (var atom in Atoms)
        {
            if (atom.Element == element)
            {
                return atom.Start;
            }
        }
        return -1;
    }

    /// <summary>The index of the atom that a place of the text stands in; the number of atoms for the end of the text.</summary>
    public int AtomAt(int place)
    {
        var (low, high) = (0, Atoms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Atoms[middle].End <= place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private Dictionary<XElement, int> Places()
    {
        var places = new Dictionary<XElement, int>(Atoms.Length);
        foreach (var atom in Atoms)
        {
            places.TryAdd(atom.Element, atom.Start);
        }
        return places;
    }
}

/// <summary>Takes the text of paragraphs out of their elements, one after the other, in reading order.</summary>
internal sealed class ParagraphTextReader(WordPackage package)
{
    private readonly StringBuilder _text = new();
    private readonly List<Atom> _atoms = [];
    private readonly List<XElement> _notes = [];
    private readonly List<(XElement Box, Revision? Revision)> _boxes = [];
    private FieldCodes _fields = null!;
    private WordPart _part = null!;
    private XElement? _run;
    private Revision? _revision;

    /// <summary>The references to notes in the paragraph read last, in order.</summary>
    public IReadOnlyList<XElement> Notes => _notes;

    /// <summary>The boxes of text that hang in the paragraph read last, in order.</summary>
    public IReadOnlyList<(XElement Box, Revision? Revision)> Boxes => _boxes;

    /// <summary>The text of a paragraph.</summary>
    /// <param name="paragraph">The paragraph's element.</param>
    /// <param name="part">The part that it stands in.</param>
    /// <param name="fields">The fields of its story, as far as they were passed.</param>
    /// <param name="around">The tracked change around the paragraph, if any.</param>
    public ParagraphText Read(XElement paragraph, WordPart part, FieldCodes fields, Revision? around)
    {
        (_part, _fields, _revision, _run) = (part, fields, around, null);
        _text.Clear();
        _atoms.Clear();
        _notes.Clear();
        _boxes.Clear();
        Inside(paragraph);
        return new(_text.ToString(), [.. _atoms]);
    }

    private void Inside(XElement element)
    {
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child)
            {
                Take(child);
            }
        }
    }

    private void Take(XElement element)
    {
        package.Deadline.Step();
        switch (ElementRoles.Of(element))
        {
            case ElementRole.Text:
                Add(element, element.Value);
                break;
            case ElementRole.Sign:
                Add(element, Sign(element));
                break;
            case ElementRole.Symbol:
                TakeSymbol(element);
                break;
            case ElementRole.Run:
                TakeRun(element);
                break;
            case ElementRole.FieldMark:
                TakeFieldMark(element);
                break;
            case ElementRole.NoteReference:
                TakeNote(element);
                break;
            case ElementRole.Picture:
                TakePicture(element);
                break;
            case ElementRole.Box:
                _boxes.Add((element, _revision));
                break;
            case ElementRole.Thing:
                AddThing(element, element.Name.LocalName);
                break;
            case ElementRole.Ruby:
                TakeRuby(element);
                break;
            case ElementRole.Inserted or ElementRole.Deleted:
                TakeChange(element);
                break;
            case ElementRole.Alternatives when ElementRoles.Chosen(element) is { } chosen:
                Inside(chosen);
                break;
            case ElementRole.Setting or ElementRole.Alternatives or ElementRole.OtherFile:
                break;
            default:
                Inside(element);
                break;
        }
    }

    private void TakeRun(XElement run)
    {
        var (outer, revision) = (_run, _revision);
        _run = run;
        _revision = Revisions.Inner(_revision, run.Element(W.RPr));
        Inside(run);
        (_run, _revision) = (outer, revision);
    }

    private void TakeChange(XElement change)
    {
        var outer = _revision;
        _revision = Revisions.Inside(change, _revision);
        Inside(change);
        _revision = outer;
    }

    /// <summary>A box to tick and a list to choose from have no result of their own: they show what is set.</summary>
    private void TakeFieldMark(XElement mark)
    {
        if (mark.Element(W.Space + "ffData") is { } settings && FormFields.Shown(settings) is { } shown)
        {
            AddThing(mark, shown);
        }
        _fields.Pass(mark);
    }

    private void TakeNote(XElement reference)
    {
        if (AddThing(reference, reference.Name == W.FootnoteReference ? "footnote" : "endnote"))
        {
            _notes.Add(reference);
        }
    }

    private void TakeRuby(XElement ruby)
    {
        if (ruby.Element(W.RubyBase) is { } letters)
        {
            Inside(letters);
        }
        if (ruby.Element(W.Rt) is { } reading)
        {
            AddThing(reading, "pronunciation " + string.Concat(reading.Descendants(W.T).Select(text => text.Value)));
        }
    }

    private void TakeSymbol(XElement symbol)
    {
        var (font, code) = ((string?)symbol.Attribute(W.Font) ?? "", (string?)symbol.Attribute(W.Char) ?? "");
        if (SymbolFonts.Letter(font, code) is { } letter)
        {
            Add(symbol, letter);
        }
        else
        {
            AddThing(symbol, $"symbol {font} {code}");
        }
    }

    private void TakePicture(XElement picture)
    {
        var before = _boxes.Count;
        BoxesIn(picture);
        AddThing(picture, Pictures.Name(picture, _part, package, _boxes.Count > before));
    }

    private void BoxesIn(XElement picture)
    {
        for (var node = picture.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child)
            {
                switch (ElementRoles.Of(child))
                {
                    case ElementRole.Box:
                        _boxes.Add((child, _revision));
                        break;
                    case ElementRole.Alternatives when ElementRoles.Chosen(child) is { } chosen:
                        BoxesIn(chosen);
                        break;
                    case ElementRole.Wrapper:
                        BoxesIn(child);
                        break;
                }
            }
        }
    }

    private bool AddThing(XElement element, string thing)
    {
        if (_fields.IsInside)
        {
            return false;
        }
        _atoms.Add(new(_text.Length, Run.ThingText.Length, element) { Run = _run, Thing = thing, Revision = _revision });
        _text.Append(Run.ThingText[0]);
        return true;
    }

    private void Add(XElement element, string text)
    {
        if (text.Length > 0 && !_fields.IsInside)
        {
            _atoms.Add(new(_text.Length, text.Length, element) { Run = _run, Thing = "", Revision = _revision });
            _text.Append(text);
        }
    }

    private static string Sign(XElement sign) => sign.Name.LocalName switch
    {
        "tab" or "ptab" => "\t",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        _ => "\n",
    };
}
