using Travaux.Record;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>
/// Collects what runs through a document: replacements made nearly everywhere, references left behind.
/// </summary>
internal sealed class Findings(ReferenceMap map)
{
    private const int FewestCases = 5;
    private const double Throughout = 0.8;

    /// <summary>From how many references left behind on it is one finding: the references were not renumbered.</summary>
    private const int MostToldOneByOne = 6;

    private readonly Dictionary<Replacement, (int Cases, KindSet Kinds)> _cases = [];
    private readonly Dictionary<string, int> _inserted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Words, string Became), List<string>> _stale = [];
    private readonly Dictionary<(int Row, int Change), Replacement?> _explained = [];

    /// <summary>Takes in what was told of a row.</summary>
    public void Add(int row, RowWords words, RowTold told)
    {
        foreach (var stale in told.Stale)
        {
            Add(stale);
        }
        for (var change = 0; change < told.Parts.Length; change++)
        {
            Add(row, change, words, told.Parts[change]);
        }
    }

    private void Add(int row, int change, RowWords words, List<Part> parts)
    {
        Replacement? only = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var replacement = Replacement.Of(words.Older, words.Newer, parts[i]);
            if (replacement is not null)
            {
                var (cases, kinds) = _cases.GetValueOrDefault(replacement);
                _cases[replacement] = (cases + 1, kinds | parts[i].Kinds);
            }
            else if (Replacement.InsertedWords(words.Newer, parts[i]) is { } inserted)
            {
                _inserted[inserted] = _inserted.GetValueOrDefault(inserted) + 1;
            }
            only = i == 0 || only == replacement ? replacement : null;
        }
        _explained[(row, change)] = only;
    }

    private void Add(StaleReference stale)
    {
        var key = (stale.Words, stale.Became == default ? "" : map.NameOf(stale.Became));
        if (!_stale.TryGetValue(key, out var places))
        {
            _stale.Add(key, places = []);
        }
        places.Add(map.NameOf(stale.Place));
    }

    /// <summary>The findings, weightiest first; the same words that stand unchanged in the rows are counted.</summary>
    /// <param name="rows">The words of every row.</param>
    /// <param name="explains">For a change, the index of the finding that explains all of it; -1 for none.</param>
    public Sequence<Finding> Tell(IReadOnlyList<RowWords> rows, out Func<int, int, int> explains)
    {
        var often = _cases.Where(each => each.Value.Cases >= FewestCases).Select(each => each.Key).ToList();
        var kept = KeptPhrases.Count(rows, often);
        var found = new List<(Finding Finding, Replacement? Replacement)>();
        foreach (var replacement in often)
        {
            var (cases, kinds) = _cases[replacement];
            // Words struck here and put in there have only moved.
            var moved = replacement.Newer.Length == 0 ? _inserted.GetValueOrDefault(replacement.Older) : 0;
            if (cases - moved >= Throughout * (cases + kept(replacement)))
            {
                found.Add((FindingText.Of(replacement, kinds.Weightiest()[0], cases, kept(replacement)), replacement));
            }
        }
        var stale = _stale.Select(each => FindingText.Of(each.Key.Words, each.Key.Became, each.Value)).ToList();
        if (stale.Count > MostToldOneByOne)
        {
            stale = [FindingText.Of([.. stale.OrderByDescending(finding => finding.Cases)])];
        }
        found.AddRange(stale.Select(finding => (finding, (Replacement?)null)));
        found =
        [
            .. found.OrderByDescending(each => ChangeWeight.Of(each.Finding.Kind)).ThenByDescending(each => each.Finding.Cases)
                .ThenBy(each => each.Finding.Older, StringComparer.Ordinal)
                .ThenBy(each => each.Finding.Newer, StringComparer.Ordinal),
        ];
        var places = new Dictionary<Replacement, int>();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Replacement is { } replacement)
            {
                places[replacement] = i;
            }
        }
        explains = (row, change) =>
            _explained.GetValueOrDefault((row, change)) is { } only && places.TryGetValue(only, out var place) ? place : -1;
        return [.. found.Select(each => each.Finding)];
    }
}
