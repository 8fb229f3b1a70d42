using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Travaux.Tests.Word.TrackedChanges;

/// <summary>Which of the two texts of a Word file with tracked changes is wanted.</summary>
public enum Applying
{
    /// <summary>All changes accepted.</summary>
    Accepted,

    /// <summary>All changes rejected.</summary>
    Rejected,
}

/// <summary>Applies the tracked changes of a Word file by Word's rules, and tells its paragraphs. It shares nothing with what writes them.</summary>
/// <remarks>
/// <para>
/// A paragraph whose mark goes joins the next of its story; in front of a table it is gone if it is empty. Notes are told in the order of the references that
/// remain, headers and footers in the order of their text.
/// </para>
/// </remarks>
internal sealed class AppliedWord
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly HashSet<string> Changes = ["ins", "del", "moveFrom", "moveTo"];
    private readonly byte[] _file;
    private readonly HashSet<string> _gone;
    private readonly List<(string Kind, string Id)> _references = [];

    private AppliedWord(byte[] file, Applying applying)
    {
        _file = file;
        _gone = applying == Applying.Accepted ? ["del", "moveFrom"] : ["ins", "moveTo"];
        var main = Load("word/document.xml")!;
        Body = Story(main.Element(W + "body")!);
        var notes = new List<string>();
        for (var at = 0; at < _references.Count; at++)
        {
            var (kind, id) = _references[at];
            var note = Load($"word/{kind}s.xml")?.Elements(W + kind).FirstOrDefault(note => (string?)note.Attribute(W + "id") == id);
            notes.AddRange(note is null ? [] : [string.Join(' ', Story(note))]);
        }
        Notes = notes;
        var targets = Load("word/_rels/document.xml.rels")?.Elements().ToDictionary(each => (string)each.Attribute("Id")!, each => (string)each.Attribute("Target")!) ?? [];
        Margins = [.. main.Descendants().Where(element => element.Name == W + "headerReference" || element.Name == W + "footerReference")
            .Select(reference => (string)reference.Attribute(Relation + "id")!).Distinct().Where(targets.ContainsKey)
            .Select(id => string.Join(" | ", Story(Load("word/" + targets[id])!))).Order(StringComparer.Ordinal)];
    }

    /// <summary>The paragraphs of the body, those of tables and boxes where they stand.</summary>
    public List<string> Body { get; }

    /// <summary>The notes, each on one line.</summary>
    public List<string> Notes { get; }

    /// <summary>The headers and footers, each on one line.</summary>
    public List<string> Margins { get; }

    /// <summary>A file with its changes applied.</summary>
    public static AppliedWord Of(byte[] file, Applying applying) => new(file, applying);

    private XElement? Load(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(_file));
        var entry = zip.GetEntry(name.Replace("word//", "/", StringComparison.Ordinal).TrimStart('/'));
        if (entry is null)
        {
            return null;
        }
        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private List<string> Story(XElement story)
    {
        var told = new Told();
        Blocks(story, told, isGone: false);
        told.End();
        return told.Paragraphs;
    }

    private void Blocks(XElement around, Told told, bool isGone)
    {
        foreach (var child in around.Elements())
        {
            var name = child.Name;
            if (name == W + "p")
            {
                Paragraph(child, told, isGone);
            }
            else if (name == W + "tbl")
            {
                told.BeforeTable();
                Table(child, told);
            }
            else if (name.Namespace == W && Changes.Contains(name.LocalName))
            {
                Blocks(child, told, isGone || _gone.Contains(name.LocalName));
            }
            else if (name == M + "oMathPara" || name == M + "oMath")
            {
                Runs(child, told, isGone);
                told.Mark(isGone);
            }
            else if (name == Mc + "AlternateContent")
            {
                Blocks(child.Element(Mc + "Choice")!, told, isGone);
            }
            else if (name == W + "sdt" || name == W + "sdtContent" || name == W + "customXml")
            {
                Blocks(child, told, isGone);
            }
        }
    }

    private void Paragraph(XElement paragraph, Told told, bool isGone)
    {
        Runs(paragraph, told, isGone);
        var mark = paragraph.Element(W + "pPr")?.Element(W + "rPr");
        told.Mark(isGone || mark?.Elements().Any(change => change.Name.Namespace == W && _gone.Contains(change.Name.LocalName)) == true);
    }

    private void Table(XElement table, Told told)
    {
        foreach (var row in Parts(table, "tr").Where(row => !IsGone(row.Element(W + "trPr"))))
        {
            foreach (var cell in Parts(row, "tc"))
            {
                told.Paragraphs.AddRange(Story(cell));
            }
        }
    }

    private static IEnumerable<XElement> Parts(XElement around, string name) => around.Elements().SelectMany(child =>
        child.Name == W + name ? [child] : child.Name == W + "sdt" || child.Name == W + "sdtContent" ? Parts(child, name) : []);

    private bool IsGone(XElement? settings) => settings?.Elements().Any(change => change.Name.Namespace == W && _gone.Contains(change.Name.LocalName)) == true;

    private void Runs(XElement around, Told told, bool isGone)
    {
        foreach (var child in around.Elements())
        {
            if (child.Name == W + "r" || child.Name == M + "r")
            {
                Run(child, told, isGone || IsGone(child.Element(W + "rPr")));
            }
            else if (child.Name != W + "pPr" && child.Name != W + "sdtPr" && child.Name != Mc + "Fallback")
            {
                Runs(child, told, isGone || (child.Name.Namespace == W && _gone.Contains(child.Name.LocalName)));
            }
        }
    }

    private void Run(XElement run, Told told, bool isGone)
    {
        foreach (var child in run.Elements().Where(_ => !isGone))
        {
            switch (child.Name.LocalName)
            {
                case "t" or "delText":
                    told.Text.Append(child.Value);
                    break;
                case "tab" or "ptab":
                    told.Text.Append('\t');
                    break;
                case "br" or "cr":
                    told.Text.Append('\n');
                    break;
                case "noBreakHyphen":
                    told.Text.Append('\u2011');
                    break;
                case "softHyphen":
                    told.Text.Append('\u00AD');
                    break;
                case "sym":
                    told.Text.Append('\uFFFC');
                    break;
                case "footnoteReference" or "endnoteReference":
                    told.Text.Append('†');
                    _references.Add((child.Name.LocalName[..^9], (string)child.Attribute(W + "id")!));
                    break;
                case "drawing" or "pict" or "object" or "AlternateContent":
                    Boxes(child, told);
                    break;
                // A run of a formula may hold the change instead of standing in it.
                case "ins" or "del" or "moveFrom" or "moveTo" when child.Name.Namespace == W:
                    Run(child, told, _gone.Contains(child.Name.LocalName));
                    break;
            }
        }
    }

    private void Boxes(XElement around, Told told)
    {
        if (around.Name == W + "txbxContent")
        {
            told.Boxes.AddRange(Story(around));
            return;
        }
        foreach (var child in around.Name == Mc + "AlternateContent" ? Chosen(around) : around.Elements())
        {
            Boxes(child, told);
        }
    }

    private static IEnumerable<XElement> Chosen(XElement alternatives) =>
        (alternatives.Element(Mc + "Choice") is { HasElements: true } choice ? choice : alternatives.Element(Mc + "Fallback"))?.Elements() ?? [];

    /// <summary>The paragraphs told so far, and the one that is open.</summary>
    private sealed class Told
    {
        private bool _waits;

        public List<string> Paragraphs { get; } = [];

        public StringBuilder Text { get; } = new();

        public List<string> Boxes { get; } = [];

        public void Mark(bool isGone)
        {
            _waits = isGone;
            if (!isGone)
            {
                Close();
            }
        }

        public void BeforeTable()
        {
            if (_waits && Text.Length + Boxes.Count > 0)
            {
                Close();
            }
            _waits = false;
        }

        public void End()
        {
            if (_waits)
            {
                // The last mark of a story stays, whatever was done to it.
                Close();
            }
        }

        private void Close()
        {
            Paragraphs.Add(Text.ToString());
            Paragraphs.AddRange(Boxes);
            Text.Clear();
            Boxes.Clear();
            _waits = false;
        }
    }
}
