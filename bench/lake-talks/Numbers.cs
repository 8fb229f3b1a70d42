using System.Globalization;
using System.Xml.Linq;
using static Travaux.Tests.Word.DocxBuilder;

namespace Travaux.Bench.LakeTalks;

/// <summary>The lists of a draft: of its parts and chapters, of its articles, which are numbered through, and of its annexes.</summary>
/// <remarks>
/// <para>Where a draft's number is not the one that Word would count to, the paragraph has a list of its own that begins there.</para>
/// </remarks>
internal sealed class Numbers
{
    private static readonly string[][] Levels =
    [
        ["Part|upperRoman|PART %1.|space", "Chapter|decimal|Chapter %2.|space"],
        ["Article|decimal|Article %1.|space", "Numbered|decimal|%2.|tab", "Point|lowerLetter|(%3)|tab", "SubPoint|lowerRoman|(%4)|tab"],
        ["Annex|upperRoman|ANNEX %1.|space", "AnnexNumbered|decimal|%2.|tab", "AnnexPoint|lowerLetter|(%3)|tab"],
    ];

    private readonly int[][] _counts = [new int[2], new int[4], new int[3]];
    private readonly List<XElement> _lists = [Num(1, 0), Num(2, 1), Num(3, 2)];

    public XElement Root => E("numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Levels.Select(Definition), _lists);

    /// <summary>The <c>w:numPr</c> of a paragraph that is to have a number, or nothing where its style already counts to it.</summary>
    public XElement? Next(string style, int number)
    {
        var list = Array.FindIndex(Levels, levels => Array.Exists(levels, level => level.StartsWith(style + "|", StringComparison.Ordinal)));
        var at = Array.FindIndex(Levels[list], level => level.StartsWith(style + "|", StringComparison.Ordinal));
        var counts = _counts[list];
        var counted = ++counts[at] == number;
        counts[at] = number;
        for (var inner = at + 1; inner < counts.Length; inner++)
        {
            counts[inner] = 0;
        }
        if (counted)
        {
            return null;
        }
        var own = _lists.Count + 1;
        _lists.Add(Num(own, list));
        _lists[^1].Add(E("lvlOverride", A("ilvl", at), E("startOverride", Text(number))));
        return E("numPr", E("ilvl", Text(at)), E("numId", Text(own)));
    }

    private static XElement Definition(string[] levels, int id) => E("abstractNum", A("abstractNumId", id), E("multiLevelType", "multilevel"), levels.Select((level, at) =>
    {
        var (style, format, text, suffix) = level.Split('|') is [var a, var b, var c, var d] ? (a, b, c, d) : throw new FormatException(level);
        return E("lvl", A("ilvl", at), E("start", "1"), E("numFmt", format), E("pStyle", style), E("suff", suffix), E("lvlText", text), E("lvlJc", "left"));
    }));

    private static XElement Num(int id, int definition) => E("num", A("numId", id), E("abstractNumId", Text(definition)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
