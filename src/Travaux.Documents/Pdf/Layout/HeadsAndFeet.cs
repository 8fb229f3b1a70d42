using System.Globalization;
using System.Text;

namespace Travaux.Documents.Pdf.Layout;

/// <summary>Finds running heads, running feet and the numbers of pages.</summary>
/// <remarks>
/// <para>
/// They stand outermost on their pages, at the same height, and say the same on most pages of a stretch of the file; what has
/// numbers in it may differ in them only if one of them counts the pages. A heading that happens to open several pages does neither.
/// Cost: linear in the pieces, but for sorting.
/// </para>
/// </remarks>
internal sealed class HeadsAndFeet
{
    private const int MostRows = 6;
    private const float Zone = 0.22f;
    private const float SameHeight = 4;
    private const int FewestPages = 3;
    private const int ManyPages = 8;

    private readonly List<Spot> _spots = [];
    private readonly HashSet<Piece> _found = [];
    private readonly HashSet<Piece> _counting = [];
    private readonly int _pages;

    private HeadsAndFeet(int pages) => _pages = pages;

    /// <summary>A piece in the outer rows of a page.</summary>
    private readonly record struct Spot(Piece Piece, PrintedPage Page, bool AtTop, int Row, string Key, float Height);

    /// <summary>Takes them off the pages.</summary>
    public static List<Furniture> TakeOff(List<PrintedPage> pages)
    {
        var search = new HeadsAndFeet(pages.Count);
        foreach (var page in pages)
        {
            search.AddSpots(page);
        }
        search.FindRepeated();
        var taken = search.Outermost();
        search.AddBesideFeet(pages, taken);
        var off = taken.Select(each => each.Piece).ToHashSet();
        foreach (var page in pages)
        {
            page.Pieces.RemoveAll(off.Contains);
        }
        return taken;
    }

    private void AddSpots(PrintedPage page)
    {
        var rows = Row.Of(page.Pieces, page.Number);
        for (var row = 0; row < rows.Count; row++)
        {
            var fromFoot = rows.Count - 1 - row;
            var atTop = row < MostRows && rows[row].Box.Top < Zone * page.Height;
            var atFoot = fromFoot < MostRows && rows[row].Box.Bottom > (1 - Zone) * page.Height;
            if (atTop || atFoot)
            {
                foreach (var piece in rows[row].Pieces)
                {
                    var nearTop = atTop && (!atFoot || row < fromFoot);
                    _spots.Add(new(piece, page, nearTop, nearTop ? row : fromFoot, KeyOf(piece.Text), nearTop ? piece.Baseline : page.Height - piece.Baseline));
                }
            }
        }
    }

    private void FindRepeated()
    {
        var waiting = new List<List<Spot>>();
        var heights = new List<(bool AtTop, float Height)>();
        foreach (var level in _spots.GroupBy(spot => (spot.AtTop, spot.Key)).SelectMany(same => Levels([.. same])))
        {
            if (Counts(level))
            {
                _counting.UnionWith(level.Select(spot => spot.Piece));
                Take(level);
                continue;
            }
            foreach (var words in level.GroupBy(spot => spot.Piece.Text).Select(same => same.ToList()).Where(IsSteady))
            {
                if (words.Select(spot => spot.Page.Number).Distinct().Count() >= Math.Min(ManyPages, 0.2 * _pages))
                {
                    Take(words);
                }
                else
                {
                    waiting.Add(words);
                }
            }
        }
        // What is steady on few pages is furniture only where others have theirs: the head of a short part.
        foreach (var words in waiting.Where(words => heights.Exists(known => known.AtTop == words[0].AtTop && Math.Abs(known.Height - words[0].Height) < SameHeight)))
        {
            _found.UnionWith(words.Select(spot => spot.Piece));
        }

        void Take(List<Spot> spots)
        {
            _found.UnionWith(spots.Select(spot => spot.Piece));
            heights.Add((spots[0].AtTop, spots[0].Height));
        }
    }

    /// <summary>Spots at one height of the page, each such height by itself.</summary>
    private static IEnumerable<List<Spot>> Levels(List<Spot> spots)
    {
        spots.Sort((one, other) => one.Height.CompareTo(other.Height) is not 0 and var order ? order : one.Page.Number.CompareTo(other.Page.Number));
        var level = new List<Spot>();
        foreach (var spot in spots)
        {
            if (level.Count > 0 && spot.Height - level[^1].Height > SameHeight)
            {
                yield return level;
                level = [];
            }
            level.Add(spot);
        }
        if (level.Count > 0)
        {
            yield return level;
        }
    }

    /// <summary>Whether the same words stand on most pages between the first and the last, or on most of every second.</summary>
    private bool IsSteady(List<Spot> level)
    {
        var pages = level.Select(spot => spot.Page.Number).Distinct().Order().ToList();
        var fewest = Math.Min(FewestPages, Math.Max(2, _pages));
        if (pages.Count < fewest)
        {
            return false;
        }
        var span = pages[^1] - pages[0] + 1;
        var everySecond = pages.TrueForAll(page => (page - pages[0]) % 2 == 0);
        return pages.Count >= 0.6 * (everySecond ? (span + 1) / 2 : span);
    }

    /// <summary>Whether a number in it rises with the pages.</summary>
    private bool Counts(List<Spot> level)
    {
        var fewest = level[0].Key.Any(char.IsLetter) ? Math.Max(FewestPages, 0.3 * _pages) : FewestPages;
        if (level.Count < Math.Min(fewest, Math.Max(2, _pages)) || !level[0].Key.Contains('#', StringComparison.Ordinal))
        {
            return false;
        }
        var numbers = level.ConvertAll(spot => (spot.Page.Number, Found: NumbersIn(spot.Piece.Text)));
        var width = numbers.Min(each => each.Found.Count);
        for (var at = 0; at < width; at++)
        {
            var steady = numbers.GroupBy(each => each.Found[at] - each.Number).Max(same => same.Select(each => each.Number).Distinct().Count());
            if (steady >= Math.Max(2, Math.Max(0.7 * level.Count, Math.Min(fewest, _pages))))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Those that nothing but their like stands outside of.</summary>
    private List<Furniture> Outermost()
    {
        var taken = new List<Furniture>();
        foreach (var edge in _spots.GroupBy(spot => (spot.Page.Number, spot.AtTop)))
        {
            var rows = edge.GroupBy(spot => spot.Row).OrderBy(row => row.Key);
            foreach (var row in rows)
            {
                var found = row.Where(spot => _found.Contains(spot.Piece)).ToList();
                taken.AddRange(found.Select(spot => new Furniture(KindOf(spot), spot.Page.Number, spot.Piece)));
                if (found.Count < row.Count() && !row.All(spot => IsSlight(spot)))
                {
                    break;
                }
            }
        }
        return taken;
    }

    // A head may have a line of its own on one page: the date of a printing, a stamp.
    private static bool IsSlight(Spot spot) => spot.Piece.Text.Length <= 12 && !spot.AtTop;

    /// <summary>
    /// What stands where on all other pages only feet stand: the job number and bar code of a title page.
    /// </summary>
    private void AddBesideFeet(List<PrintedPage> pages, List<Furniture> taken)
    {
        var off = taken.Select(each => each.Piece).ToHashSet();
        var feet = taken.Where(each => each.Kind is not FurnitureKind.Head && each.Piece.Box.Top > pages[each.Page - 1].Height / 2).ToList();
        if (_pages < 4 || feet.Count < 0.6 * _pages)
        {
            return;
        }
        var band = feet.Max(each => pages[each.Page - 1].Height - each.Piece.Box.Top);
        var strays = pages.SelectMany(page => page.Pieces.Where(piece => !off.Contains(piece) && page.Height - piece.Box.Bottom < band)
            .Select(piece => new Furniture(FurnitureKind.Foot, page.Number, piece))).ToList();
        if (strays.Count > 0 && strays.TrueForAll(stray => stray.Page == 1)
            && strays.Exists(stray => stray.Piece.Words.Any(word => word.Text.Length >= 5 && feet.Exists(foot => foot.Piece.Words.Any(other => other.Text == word.Text)))))
        {
            taken.AddRange(strays);
        }
    }

    private FurnitureKind KindOf(Spot spot) =>
        _counting.Contains(spot.Piece) && spot.Key.Length <= 20 ? FurnitureKind.PageNumber
        : spot.AtTop ? FurnitureKind.Head
        : FurnitureKind.Foot;

    /// <summary>The words with every number as one sign.</summary>
    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var sign in IsRoman(text) ? "1" : text)
        {
            if (!char.IsDigit(sign))
            {
                key.Append(char.ToLowerInvariant(sign));
            }
            else if (key.Length == 0 || key[^1] != '#')
            {
                key.Append('#');
            }
        }
        return key.ToString();
    }

    private static List<int> NumbersIn(string text)
    {
        if (IsRoman(text))
        {
            return [RomanValue(text)];
        }
        var numbers = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsDigit(text[end]))
            {
                end++;
            }
            if (end > at)
            {
                numbers.Add(int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
                at = end;
            }
        }
        return numbers;
    }

    private static bool IsRoman(string text) => text.Length is > 0 and <= 7 && text.All(sign => sign is 'i' or 'v' or 'x' or 'l');

    private static int RomanValue(string text)
    {
        var value = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var worth = Worth(text[at]);
            value += at + 1 < text.Length && worth < Worth(text[at + 1]) ? -worth : worth;
        }
        return value;

        static int Worth(char sign) => sign switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 50 };
    }
}
