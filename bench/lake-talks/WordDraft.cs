using System.Globalization;
using System.Xml.Linq;
using Travaux.Record.Drafts;
using Travaux.Tests.Word;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Bench.LakeTalks;

/// <summary>A draft as a Word file: a paragraph for each of its provisions' paragraphs, numbered by Word where Word can count to it.</summary>
internal sealed class WordDraft(Copy copy, IReadOnlyList<Addition> additions)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private readonly DocxBuilder _builder = new();
    private readonly Numbers _numbers = new();
    private readonly List<XElement> _comments = [];
    private readonly HashSet<Addition> _placed = [];
    private int _change = 100;

    public byte[] Build()
    {
        foreach (var provision in copy.Provisions)
        {
            Put(provision, isAnnex: false);
        }
        if (additions.FirstOrDefault(each => each.What != "table" && !_placed.Contains(each)) is { } lost)
        {
            throw new InvalidOperationException($"Nowhere in {copy.Document.File}: {lost}");
        }
        _builder.Numbering = _numbers.Root;
        _builder.Styles = Styles.Root;
        _builder.Comments = _comments.Count == 0 ? null : E("comments", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), _comments);
        _builder.Header("default", P(E("pPr", E("jc", "right")), Symbol));
        _builder.Footer("default", P(E("pPr", E("jc", "center")), E("fldSimple", A("instr", " PAGE "), T("1"))));
        _builder.Section.AddRange([E("pgSz", A("w", 11906), A("h", 16838)), E("pgMar", A("top", 1417), A("right", 1417), A("bottom", 1417), A("left", 1417), A("header", 708), A("footer", 708), A("gutter", 0))]);
        return _builder.Build();
    }

    /// <summary>The draft's symbol, which its title tells.</summary>
    private string Symbol => copy.Provisions.First(each => each.Kind == ProvisionKind.Title).Text.Split(' ', '\n').First(word => word.StartsWith("AUM/", StringComparison.Ordinal));

    private void Put(Provision provision, bool isAnnex)
    {
        isAnnex |= provision.Kind == ProvisionKind.Annex;
        var style = StyleOf(provision, isAnnex);
        var (heading, texts) = (provision.Heading, provision.Text.Length == 0 ? [] : provision.Text.Split('\n'));
        if (provision.Label.Length > 0)
        {
            var words = heading.Length > 0 || texts.Length == 0 ? heading : texts[0];
            Paragraph(provision, style, Number(provision, style, ref words), words);
            texts = heading.Length > 0 ? texts : [.. texts.Skip(1)];
        }
        for (var at = 0; at < texts.Length; at++)
        {
            var plain = provision.Kind == ProvisionKind.Title ? at == 0 ? "Title" : "Subtitle" : provision.Kind == ProvisionKind.Recital ? "Recital" : "Normal";
            Paragraph(provision, plain, null, texts[at]);
        }
        foreach (var child in provision.Children)
        {
            Put(child, isAnnex);
        }
        foreach (var addition in additions.Where(each => each.At == provision.Id.ToString()))
        {
            After(addition, style);
        }
    }

    private static string StyleOf(Provision provision, bool isAnnex) => provision.Kind switch
    {
        ProvisionKind.Paragraph when isAnnex => "AnnexNumbered",
        ProvisionKind.Point when isAnnex => "AnnexPoint",
        ProvisionKind.Part or ProvisionKind.Chapter or ProvisionKind.Article or ProvisionKind.Point or ProvisionKind.SubPoint or ProvisionKind.Annex => provision.Kind.ToString(),
        _ => "Numbered",
    };

    /// <summary>What makes Word count to the number; where it can't (<c>7 bis</c>, a bracket around it), the number is typed.</summary>
    private XElement? Number(Provision provision, string style, ref string words)
    {
        var letter = style is "Point" or "AnnexPoint" && provision.Number.Length == 1;
        var number = letter ? provision.Number[0] - 'a' + 1 : style == "SubPoint" ? Roman(provision.Number)
            : int.TryParse(provision.Number, CultureInfo.InvariantCulture, out var counted) ? counted : 0;
        if (number > 0 && !provision.Label.Contains('[', StringComparison.Ordinal))
        {
            return _numbers.Next(style, number);
        }
        words = $"{provision.Label} {words}";
        return E("numPr", E("ilvl", "0"), E("numId", "0"));
    }

    private static int Roman(string number) => Array.IndexOf(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], number) + 1 is > 0 and var roman ? roman
        : int.TryParse(number, CultureInfo.InvariantCulture, out var counted) ? counted : 0;

    private void Paragraph(Provision provision, string style, XElement? number, string words)
    {
        _placed.UnionWith(additions.Where(each => each.At == provision.Id.ToString() && words.Contains(each.Old, StringComparison.Ordinal)));
        var here = additions.Where(each => each.At == provision.Id.ToString() && words.Contains(each.Old, StringComparison.Ordinal)).ToList();
        var deleted = here.Find(each => each.What == "delete");
        _builder.Add(P(
            E("pPr", style == "Normal" ? null : E("pStyle", style), number, deleted is null ? null : E("rPr", Change("del", deleted.Who))),
            deleted is null ? Words(words, here) : Change("del", deleted.Who, Deleted(words))));
    }

    private IEnumerable<XElement> Words(string words, List<Addition> here)
    {
        var at = 0;
        foreach (var place in here.Where(each => each.What is "replace" or "note" && each.Old.Length > 0).GroupBy(each => each.Old).OrderBy(each => words.IndexOf(each.Key, StringComparison.Ordinal)))
        {
            var found = words.IndexOf(place.Key, StringComparison.Ordinal);
            var replaced = place.FirstOrDefault(each => each.What == "replace");
            var note = place.FirstOrDefault(each => each.What == "note");
            yield return T(words[at..(replaced is null ? found + place.Key.Length : found)]);
            if (replaced is not null)
            {
                foreach (var run in Commented(here.Find(each => each.What == "comment" && each.Old == place.Key), [Change("del", replaced.Who, Deleted(replaced.Old)), Change("ins", replaced.Who, T(replaced.New))]))
                {
                    yield return run;
                }
            }
            if (note is not null)
            {
                yield return _builder.Footnote(P(E("pPr", E("pStyle", "FootnoteText")), E("r", E("rPr", E("vertAlign", "superscript")), E("footnoteRef")), T(" " + note.New)));
            }
            at = found + place.Key.Length;
        }
        foreach (var run in Commented(here.Find(each => each.What == "comment" && each.Old.Length == 0), at == words.Length ? [] : [T(words[at..])]))
        {
            yield return run;
        }
        if (here.Find(each => each.What == "insert") is { } inserted)
        {
            yield return Change("ins", inserted.Who, T(inserted.New));
        }
    }

    private IEnumerable<XElement> Commented(Addition? comment, IEnumerable<XElement> runs)
    {
        if (comment is null)
        {
            return runs;
        }
        var id = _comments.Count;
        _comments.Add(E("comment", A("id", id), A("author", comment.Who), A("date", "2031-05-12T09:00:00Z"), A("initials", comment.Who[..1]), P(comment.New)));
        return [E("commentRangeStart", A("id", id)), .. runs, E("commentRangeEnd", A("id", id)), E("r", E("commentReference", A("id", id)))];
    }

    private void After(Addition addition, string style)
    {
        if (addition.What == "paragraph")
        {
            _builder.Add(P(E("pPr", E("pStyle", style), E("rPr", Change("ins", addition.Who))), Change("ins", addition.Who, T(addition.New))));
        }
        else if (addition.What == "table")
        {
            _builder.Add(P(E("pPr", E("pStyle", "Annex")), addition.Old), Ruled(Table([.. addition.New.Split('|').Select(row => row.Split('=').Select(cell => new[] { P(cell) }).ToArray())])), P());
        }
    }

    private static XElement Ruled(XElement table)
    {
        table.Element(W + "tblPr")!.Add(E("tblBorders", Sides.Select(side => E(side, A("val", "single"), A("sz", 4), A("space", 0), A("color", "auto")))));
        return table;
    }

    private static XElement Deleted(string words) => E("r", new XElement(W + "delText", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    private XElement Change(string kind, string who, params XElement[] runs) => E(kind, A("id", _change++), A("author", who), A("date", "2031-05-12T09:00:00Z"), runs);
}
