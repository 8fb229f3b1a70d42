namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Says in a few words what each change of a row does to its square brackets.</summary>
/// <remarks>
/// <para>
/// A bracket is told whole where both its ends are of one change: <c>bracketed [VAR]</c>, <c>bracket gone [VAR]</c>. An
/// end whose other end stayed, or stands in another provision, is told as an end.
/// </para>
/// </remarks>
internal sealed class BracketRemarks
{
    private readonly RowWords _words;
    private readonly int[] _places;
    private readonly List<string>[] _came;
    private readonly List<string>[] _went;
    private readonly List<string>[] _ends;

    private BracketRemarks(RowWords words, int[] places)
    {
        (_words, _places) = (words, places);
        var count = places.Length == 0 ? 0 : places.Max() + 1;
        (_came, _went, _ends) = (Lists(count), Lists(count), Lists(count));
    }

    /// <summary>The remark of each change; empty where it touches no bracket.</summary>
    /// <param name="words">The words of the row.</param>
    /// <param name="places">For each change that the words name, which one it counts as.</param>
    public static string[] Of(RowWords words, int[] places)
    {
        var remarks = new BracketRemarks(words, places);
        remarks.Read(words.Older, remarks._went, "bracket no longer begins here", "bracket no longer ends here");
        remarks.Read(words.Newer, remarks._came, "bracket begins here", "bracket ends here");
        remarks.ReadSupporters();
        return [.. Enumerable.Range(0, remarks._came.Length).Select(remarks.Tell)];
    }

    private string Tell(int change)
    {
        var (came, went) = (Listed(_came[change]), Listed(_went[change]));
        var whole = (_went[change].Count > 0, _came[change].Count > 0) switch
        {
            (true, true) when came == went => "still bracketed" + came,
            (true, true) => $"brackets changed:{(went.Length > 0 ? went : " none named")} →{(came.Length > 0 ? came : " none named")}",
            (false, true) => "bracketed" + came,
            (true, false) => "bracket gone" + went,
            _ => "",
        };
        return string.Join("; ", _ends[change].Prepend(whole).Where(said => said.Length > 0).Distinct());
    }

    private void Read(SideWords side, List<string>[] whole, string begins, string ends)
    {
        for (var at = 0; at < side.Count && !side.Brackets.IsEmpty; at++)
        {
            if (!side.Brackets.IsMark(at) || side[at].Change < 0)
            {
                continue;
            }
            var change = _places[side[at].Change];
            var other = side.Brackets.OtherEnd(at);
            var isWhole = other >= 0 && side[other].Change >= 0 && _places[side[other].Change] == change;
            if (side.Brackets.Opens(at))
            {
                var supporters = Named(side.Brackets.SupportersOf(at));
                (isWhole ? whole : _ends)[change].Add(isWhole ? supporters : begins + supporters);
            }
            else if (side.Brackets.Closes(at) && !isWhole)
            {
                _ends[change].Add(ends);
            }
        }
    }

    /// <summary>Supporters that came or went in a bracket that stayed: the newer ones are told.</summary>
    private void ReadSupporters()
    {
        if (_words.Older.Brackets.IsEmpty || _words.Newer.Brackets.IsEmpty)
        {
            return;
        }
        var now = KeptBrackets(_words.Newer).Select(opening => Named(_words.Newer.Brackets.SupportersOf(opening))).ToList();
        foreach (var side in (SideWords[])[_words.Older, _words.Newer])
        {
            var kept = KeptBrackets(side).ToList();
            for (var i = 0; i < kept.Count; i++)
            {
                for (var at = kept[i] + 1; at < side.Count && side.Brackets.IsSupporter(at); at++)
                {
                    if (side[at].Change >= 0)
                    {
                        _ends[_places[side[at].Change]].Add(
                            i < now.Count && now[i].Length > 0 ? "supporters now" + now[i] : "supporters gone");
                    }
                }
            }
        }
    }

    private static IEnumerable<int> KeptBrackets(SideWords side)
    {
        for (var at = 0; at < side.Count; at++)
        {
            if (side[at].Change < 0 && side.Brackets.IsMark(at) && side.Brackets.Opens(at))
            {
                yield return at;
            }
        }
    }

    private static string Named(string supporters) => supporters.Length == 0 ? "" : $" [{supporters}]";

    private static string Listed(List<string> supporters) =>
        string.Join(',', supporters.Where(name => name.Length > 0).Distinct());

    private static List<string>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<string>())];
}
