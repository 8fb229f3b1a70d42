using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Tells the kinds of the changes of one row.</summary>
internal sealed class RowKinds
{
    private const int LightWord = 3;
    private const int KindsOfWhole = 3;
    private const string ElsewhereRemark = "now points to another provision";

    private readonly RedlineRow _row;
    private readonly RowWords _words;
    private readonly RowReferences _references;
    private readonly WordTable _table;
    private readonly Meanings _older;
    private readonly Meanings _newer;

    public RowKinds(RedlineRow row, RowWords words, RowReferences references, WordTable table)
    {
        (_row, _words, _references, _table) = (row, words, references, table);
        _older = MeaningsReader.Read(words.Older, references.Older, table);
        _newer = MeaningsReader.Read(words.Newer, references.Newer, table);
    }

    /// <summary>A change with its kinds, and the parts that it has.</summary>
    public (Change Change, List<Part> Parts) Tell(int index)
    {
        var parts = ChangeParts.Of(_words.Older, _words.Newer, index, _table);
        var aim = _references.Aim(parts, _row);
        var following = aim == Aim.Same && SameWordsAround(parts);
        var kinds = default(KindSet);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = parts[i] with { Kinds = KindsOf(parts[i], aim == Aim.Same, following) };
            kinds |= parts[i].Kinds;
        }
        var weightiest = kinds.IsEmpty ? [ChangeKind.Typography] : kinds.Weightiest();
        var change = _row.Changes[index];
        if ((change.Older.Length == 0 || change.Newer.Length == 0) && weightiest.Count > KindsOfWhole)
        {
            weightiest = [.. weightiest.Where((kind, at) => at < KindsOfWhole || kind == ChangeKind.Standing)];
        }
        var leadsElsewhere = kinds.Has(ChangeKind.CrossReference) && aim == Aim.Other;
        return (change with { Kinds = [.. weightiest], Remark = leadsElsewhere ? ElsewhereRemark : "" }, parts);
    }

    private KindSet KindsOf(Part part, bool follows, bool sameWords)
    {
        if (!part.Kinds.Has(ChangeKind.Wording))
        {
            return part.Kinds;
        }
        var standing = part.Kinds.Has(ChangeKind.Standing) ? KindSet.Of(ChangeKind.Standing) : default;
        var (kinds, words, defines) = (default(KindSet), false, false);
        Look(_words.Older, _older, part.OlderFrom, part.OlderTo);
        Look(_words.Newer, _newer, part.NewerFrom, part.NewerTo);
        if (IsContrary(part))
        {
            kinds |= KindSet.Of(ChangeKind.Negation);
            words = false;
        }
        if (Conjunctions.Change(_words, part, _table.Lexicon))
        {
            kinds |= KindSet.Of(ChangeKind.Condition);
        }
        if (follows && kinds.Has(ChangeKind.CrossReference))
        {
            kinds = kinds.Without(ChangeKind.CrossReference) | KindSet.Of(ChangeKind.Numbering);
            words |= !sameWords;
        }
        if (words || kinds.IsEmpty)
        {
            kinds |= KindSet.Of(ChangeKind.Wording);
        }
        return standing | (defines && kinds != KindSet.Of(ChangeKind.Numbering)
            ? kinds.Without(ChangeKind.Wording) | KindSet.Of(ChangeKind.Definition) : kinds);

        void Look(SideWords side, Meanings meanings, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (side.Brackets.IsMark(i))
                {
                    continue;
                }
                var meant = meanings[i].Without(ChangeKind.Definition);
                kinds |= meant;
                defines |= meanings.Has(i, ChangeKind.Definition);
                words |= meant.IsEmpty && side[i].Known is { IsSpoken: true, Text.Length: > LightWord };
            }
        }
    }

    /// <summary>Whether the words between the numbers are the same: "5 and 6", "6 and 7".</summary>
    private bool SameWordsAround(List<Part> parts) =>
        parts.SelectMany(part => Plain(_words.Older, _older, part.OlderFrom, part.OlderTo))
            .SequenceEqual(parts.SelectMany(part => Plain(_words.Newer, _newer, part.NewerFrom, part.NewerTo)));

    private static IEnumerable<int> Plain(SideWords side, Meanings meanings, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (side[i].Known.IsSpoken && !meanings.Has(i, ChangeKind.CrossReference))
            {
                yield return side[i].Known.Canonical;
            }
        }
    }

    /// <summary>One word that is the other with "un", "non" or the like before it.</summary>
    private bool IsContrary(Part part)
    {
        if (part.OlderTo - part.OlderFrom != 1 || part.NewerTo - part.NewerFrom != 1)
        {
            return false;
        }
        var (was, now) = (_words.Older[part.OlderFrom].Known.Folded, _words.Newer[part.NewerFrom].Known.Folded);
        var (shorter, longer) = was.Length < now.Length ? (was, now) : (now, was);
        return longer.EndsWith(shorter, StringComparison.Ordinal)
            && _table.Lexicon.NegationPrefixes.Contains(longer[..^shorter.Length].TrimEnd('-'));
    }
}
