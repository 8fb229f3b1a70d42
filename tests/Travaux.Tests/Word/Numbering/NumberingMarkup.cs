using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Tests.Word.Numbering;

/// <summary>The definitions of a case as WordprocessingML.</summary>
public sealed class NumberingMarkup
{
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);

    public NumberingMarkup(NumberingCase of)
    {
        List<XElement> numbers = [];
        XElement? open = null;
        foreach (var line in of.Definitions)
        {
            var words = Words(line);
            switch (words[0])
            {
                case "list":
                    _lists.Add(words[1], open = List(words));
                    break;
                case "num":
                    numbers.Add(open = Number(words));
                    break;
                case "style" or "liststyle":
                    Styles.Add(Style(words));
                    break;
                case "not":
                    break;
                case "language":
                    Styles.AddFirst(E("docDefaults", E("rPrDefault", E("rPr", E("lang", words[1])))));
                    break;
                default:
                    open!.Add(open.Name.LocalName == "num" ? E("lvlOverride", A("ilvl", words[0]), Level(words)) : Level(words));
                    break;
            }
        }
        Numbering = E("numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), _lists.Values, numbers);
    }

    public XElement Numbering { get; }

    public XElement Styles { get; } = E("styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));

    /// <summary><c>list A</c>, <c>list A of=ListStyle</c>, <c>list B see=ListStyle</c>.</summary>
    private XElement List(string[] words) => E(
        "abstractNum",
        A("abstractNumId", _lists.Count),
        E("multiLevelType", "multilevel"),
        Value(words, "of") is { } of ? E("styleLink", of) : null,
        Value(words, "see") is { } see ? E("numStyleLink", see) : null);

    /// <summary><c>num 2 = A start0=5</c>.</summary>
    private XElement Number(string[] words) => E(
        "num",
        A("numId", words[1]),
        E("abstractNumId", _lists[words[3]].Attribute(W + "abstractNumId")!.Value),
        words.Where(word => word.StartsWith("start", StringComparison.Ordinal))
            .Select(word => E("lvlOverride", A("ilvl", word[5]), E("startOverride", word[7..]))));

    /// <summary><c>1 lowerLetter "(%2)" start=3 restart=0 suff=space style=Point font=Symbol lang=fr legal hidden</c>.</summary>
    private static XElement Level(string[] words)
    {
        XElement?[] look =
        [
            Value(words, "font") is { } font ? E("rFonts", A("ascii", font), A("hAnsi", font)) : null,
            words.Contains("hidden") ? E("vanish") : null,
            Value(words, "lang") is { } language ? E("lang", language) : null,
        ];
        return E(
            "lvl",
            A("ilvl", words[0]),
            Value(words, "start") is "none" ? null : E("start", Value(words, "start") ?? "1"),
            E("numFmt", words[1].Contains(',', StringComparison.Ordinal) ? [A("val", "custom"), A("format", words[1])] : [words[1]]),
            Value(words, "restart") is { } restart ? E("lvlRestart", restart) : null,
            Value(words, "style") is { } style ? E("pStyle", style) : null,
            words.Contains("legal") ? E("isLgl") : null,
            Value(words, "suff") is { } suffix ? E("suff", suffix) : null,
            E("lvlText", words[2]),
            Array.Exists(look, each => each is not null) ? E("rPr", look) : null);
    }

    /// <summary><c>style Article num=1 level=0 based=Base default</c>, <c>liststyle Outline num=1</c>.</summary>
    private static XElement Style(string[] words) => E(
        "style",
        A("type", words[0] == "liststyle" ? "numbering" : "paragraph"),
        words.Contains("default") ? A("default", 1) : null,
        A("styleId", words[1]),
        E("name", words[1]),
        Value(words, "based") is { } based ? E("basedOn", based) : null,
        Value(words, "num") is null && Value(words, "level") is null ? null : E(
            "pPr",
            E("numPr", Value(words, "level") is { } level ? E("ilvl", level) : null, Value(words, "num") is { } number ? E("numId", number) : null)),
        Value(words, "lang") is { } language ? E("rPr", E("lang", language)) : null);

    private static string? Value(string[] words, string name) =>
        Array.Find(words, word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>Words parted by spaces; between quotation marks spaces are part of the word, and the marks are not.</summary>
    private static string[] Words(string line)
    {
        List<string> words = [];
        var (from, quoted) = (0, false);
        for (var at = 0; at <= line.Length; at++)
        {
            quoted ^= at < line.Length && line[at] == '"';
            if (at == line.Length || (line[at] == ' ' && !quoted))
            {
                words.Add(line[from..at]);
                from = at + 1;
            }
        }
        return [.. words.Where(word => word.Length > 0).Select(word => word.Replace("\"", "", StringComparison.Ordinal))];
    }
}
