namespace Travaux.Record.Drafts.Parsing;

/// <content>Numbers that follow rules of their own: bullets, decimals, numbers without a mark.</content>
internal sealed partial class Counting
{
    private bool TryPlaceBullet(EnumeratorSign sign, out Placing place)
    {
        var number = sign.Numerals[0];
        var index = open.Count - 1;
        place = new(index, number);
        if (_line.HasLabel && _line.Block.Level > 0)
        {
            while (index > 0 && open[index].ListLevel >= _line.Block.Level)
            {
                index--;
            }
            place = new(index, number);
            return true;
        }
        if (sign.RestStart >= _line.Length || !MayOpen(Strictness.First))
        {
            return false;
        }
        while (index > 0 && open[index].Rank == Ranks.Inner && !open[index].Countings.ContainsKey((sign.Wrap, NumeralStyle.Bullet)))
        {
            index--;
        }
        place = open[index].Countings.ContainsKey((sign.Wrap, NumeralStyle.Bullet)) ? new(index, number) : place;
        return true;
    }

    // "2.1" stands in "2.", or begins a counting of its own.
    private bool TryPlaceDecimal(EnumeratorSign sign, out Placing place)
    {
        var number = sign.Numerals[0];
        for (var index = open.Count - 1; index >= 0; index--)
        {
            place = new(index, number);
            if (open[index].Number is { } around && around.Normal + "." == number.Prefix && open[index].IsEnumerated)
            {
                return _line.OpensBlock || MayOpen(Strictness.First);
            }
            if (open[index].Countings.TryGetValue((sign.Wrap, number.Style), out var last) && number.Follows(last))
            {
                return _line.OpensBlock || MayOpen(Strictness.Next);
            }
            if (open[index].Rank < Ranks.Inner)
            {
                break;
            }
        }
        place = new(open.IndexOfHolder(), number);
        return number.IsFirst && _line.OpensBlock && (_line.HasLabel || (sign.RestStart < _line.Length && !Wording.BeginsSmall(RestText())));
    }

    // Schedules of bills number their paragraphs "1 The Act is amended", without a full stop.
    private bool TryPlaceBare(EnumeratorSign sign, out Placing place)
    {
        place = default;
        var number = sign.Numerals[0];
        if (!_line.OpensBlock || Wording.BeginsSmall(RestText()))
        {
            return false;
        }
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Countings.TryGetValue((Wrap.None, number.Style), out var last))
            {
                place = new(index, number);
                return number.Follows(last);
            }
        }
        place = new(open.IndexOfHolder(), number);
        return number.IsFirst && open.Has(ProvisionKind.Annex) && BareFollows();
    }

    private bool BareFollows()
    {
        for (var next = at + 1; next < lines.Count && next < at + 80 && lines[next].Opening is null; next++)
        {
            if (lines[next] is { OpensBlock: true, Enumerator: { Wrap: Wrap.None } sign } && sign.Numerals[0] is { Value: 2, Suffix: 0 })
            {
                return true;
            }
        }
        return false;
    }
}
