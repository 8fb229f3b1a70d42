using System.Globalization;
using Travaux.Analysis.Comparison.Words;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Finds the references to provisions in the words of one side of a row.</summary>
/// <remarks>
/// <para>
/// <c>reference := kind item (connector item)*</c>, <c>item := number? ("(" number ")")*</c>, <c>chain := reference
/// (link* reference)*</c>
/// </para>
/// </remarks>
internal sealed class ReferenceReader(SideWords words, Lexicon lexicon)
{
    private const int LongestLink = 4;

    /// <summary>The references, in order.</summary>
    public static List<Reference> Read(SideWords words, Lexicon lexicon) => new ReferenceReader(words, lexicon).Read();

    private List<Reference> Read()
    {
        var found = new List<Reference>();
        for (var at = 0; at < words.Count;)
        {
            if (words[at].Known.StartsReference && CueAt(at, CueKind.Reference, out var kind, out var after)
                && ReadItems(after, out var items) is var end && items.Count > 0)
            {
                found.Add(new() { Kind = kind, From = at, To = end, Items = items });
                at = end;
            }
            else
            {
                at++;
            }
        }
        Chain(found);
        return found;
    }

    private bool CueAt(int at, CueKind kind, out string value, out int after)
    {
        after = lexicon.Longest(words.AsSpan(), at, out var cues);
        foreach (var cue in cues)
        {
            if (cue.Kind == kind)
            {
                value = cue.Value;
                return true;
            }
        }
        value = "";
        return false;
    }

    private int ReadItems(int at, out List<string[]> items)
    {
        items = [];
        var end = at;
        while (ReadItem(at, out var item) is var after && item.Count > 0)
        {
            items.Add([.. item]);
            end = after;
            at = AfterConnectors(after);
            if (at == after)
            {
                break;
            }
        }
        return end;
    }

    private int ReadItem(int at, out List<string> path)
    {
        path = [];
        if (at < words.Count && NumberAt(at, out var after) is { } number)
        {
            path.Add(number);
            at = after;
        }
        while (at + 2 < words.Count && words[at].Known.Text == "(" && words[at + 2].Known.Text == ")"
            && words[at + 1].Known is { IsSpoken: true, Folded.Length: <= 5 } inside)
        {
            path.Add(inside.Folded);
            at += 3;
        }
        return at;
    }

    private string? NumberAt(int at, out int after)
    {
        after = at + 1;
        var known = words[at].Known;
        var number = known.Kind switch
        {
            TokenKind.Number => known.Folded.TrimEnd('.'),
            TokenKind.Word when IsRoman(known.Text) || IsLetter(known.Text) => known.Folded,
            TokenKind.Word when CueAt(at, CueKind.Number, out var value, out after) && value.Length > 0 => value,
            _ => null,
        };
        if (number is not null && after < words.Count && words[after].Known.Folded is "bis" or "ter" or "quater" or "quinquies")
        {
            number += words[after++].Known.Folded;
        }
        return number;
    }

    private int AfterConnectors(int at)
    {
        while (at < words.Count && (words[at].Known.Folded is "," or "-" || CueAt(at, CueKind.Connector, out _, out _)))
        {
            at++;
        }
        return at;
    }

    private void Chain(List<Reference> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var after = AfterLinks(found[i].To);
            if (i + 1 < found.Count && after == found[i + 1].From && found[i].Rank != found[i + 1].Rank)
            {
                var (inner, outer) = found[i].Rank > found[i + 1].Rank ? (found[i], found[i + 1]) : (found[i + 1], found[i]);
                inner.Outer = outer;
            }
            else if (after < words.Count && words[after].Known.IsCapital && BelongsToWhatFollows(found[i].To))
            {
                found[i].IsExternal = true;
            }
        }
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var linked = found[i].Outer == found[i + 1] || found[i + 1].Outer == found[i];
            found[i].IsExternal |= linked && found[i + 1].IsExternal;
        }
    }

    /// <summary>"of" and its like; a language without such a word says it by case, which is not looked into.</summary>
    private bool BelongsToWhatFollows(int at) =>
        !lexicon.HasLinks || (CueAt(at, CueKind.Link, out var link, out _) && link.Length > 0);

    private int AfterLinks(int at)
    {
        var limit = Math.Min(words.Count, at + LongestLink);
        while (at < limit && (words[at].Known.Folded == "," || CueAt(at, CueKind.Link, out _, out _)))
        {
            at++;
        }
        return at;
    }

    private static bool IsRoman(string text) => text.Length <= 7 && text.AsSpan().IndexOfAnyExcept("IVXLC") < 0;

    private static bool IsLetter(string text) => text.Length == 1 && char.IsUpper(text[0]);

    /// <summary>The decimal number that a Roman one in lower case stands for; empty when it is none.</summary>
    public static string Decimal(string roman)
    {
        var (sum, before) = (0, int.MaxValue);
        foreach (var c in roman)
        {
            var value = c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0)
            {
                return "";
            }
            sum += value > before ? value - (2 * before) : value;
            before = value;
        }
        return sum > 0 ? sum.ToString(CultureInfo.InvariantCulture) : "";
    }
}
