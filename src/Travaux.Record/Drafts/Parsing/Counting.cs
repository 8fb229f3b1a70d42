namespace Travaux.Record.Drafts.Parsing;

/// <summary>Where a numbered paragraph or point goes.</summary>
/// <param name="Parent">Depth of the open provision that it goes into.</param>
/// <param name="Number">Its number, read the way that fits there.</param>
internal readonly record struct Placing(int Parent, Numeral Number);

/// <summary>Finds the counting that a number goes on with, innermost first.</summary>
/// <remarks>
/// <para>
/// A number belongs to the innermost counting written the same way whose next it is; <c>1</c>, <c>a</c> or <c>i</c>
/// may begin one. What neither goes on nor begins is taken with a gap only where a block begins.
/// </para>
/// </remarks>
internal sealed partial class Counting(OpenProvisions open, List<SourceLine> lines, int at, ParsingDiagnostics diagnostics)
{
    private const int WidestGap = 12;
    private const int LargestFirst = 200;

    private readonly SourceLine _line = lines[at];

    /// <summary>The place of the number that the line begins with; <see langword="false"/> when the line is text.</summary>
    internal bool TryPlace(EnumeratorSign sign, out Placing place)
    {
        if (sign.IsBullet)
        {
            return TryPlaceBullet(sign, out place);
        }
        place = default;
        if (sign.Numerals[0].Style == NumeralStyle.Decimal)
        {
            var placed = TryPlaceDecimal(sign, out place);
            if (placed || !_line.HasLabel)
            {
                return placed;
            }
        }
        else if (sign.Wrap == Wrap.None)
        {
            return TryPlaceBare(sign, out place);
        }
        if (MayOpen(Strictness.Next) && Next(sign) is { } next)
        {
            place = First(sign) is { } start && RomanFollows(sign) ? new(NewLevel(sign, start), start) : next;
            open.ExpectsSibling = true;
            open.CloseDownTo(place.Parent);
            open.ExpectsSibling = false;
            return true;
        }
        if (First(sign) is { } first && MayOpen(Strictness.First))
        {
            place = new(NewLevel(sign, first), first);
            return true;
        }
        if (!MayOpen(Strictness.Gap))
        {
            return false;
        }
        if (WithGap(sign) is { } gap)
        {
            place = gap;
            return true;
        }
        return TryPlaceAnew(sign, out place);
    }

    // A counting that begins in the middle: running paragraph numbers of a report, or an excerpt.
    private bool TryPlaceAnew(EnumeratorSign sign, out Placing place)
    {
        var number = sign.Numerals[0];
        var plausible = _line.HasLabel
            || (number.Style is NumeralStyle.Digits or NumeralStyle.Decimal ? number.Value <= LargestFirst : number.Value <= 8 || sign.Wrap == Wrap.Both);
        place = new(NewLevel(sign, number), number);
        if (!plausible || sign.RestStart >= _line.Length && !_line.HasLabel && _line.ClosesBlock && sign.Wrap != Wrap.Both)
        {
            diagnostics.NotInCounting(LabelOf(sign), PrintedLabel(sign));
            return false;
        }
        return true;
    }

    private Placing? Next(EnumeratorSign sign)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            foreach (var number in sign.Numerals)
            {
                if (open[index].Countings.TryGetValue((sign.Wrap, number.Style), out var last) && number.Follows(last) && SameList(index))
                {
                    return new(index, number);
                }
            }
            if (open[index].Rank < Ranks.Inner)
            {
                return Running(sign, index);
            }
        }
        return null;
    }

    // Paragraph numbers that run through the chapters of a report.
    private Placing? Running(EnumeratorSign sign, int index)
    {
        if (open[index].Rank >= Ranks.Article || open[index].Countings.ContainsKey((sign.Wrap, sign.Numerals[0].Style)))
        {
            return null;
        }
        var number = sign.Numerals[0];
        return number.Style == NumeralStyle.Digits && open.Root.Countings.TryGetValue((sign.Wrap, number.Style), out var last) && number.Follows(last)
            ? new(index, number)
            : null;
    }

    private static Numeral? First(EnumeratorSign sign)
    {
        foreach (var number in sign.Numerals)
        {
            if (number.IsFirst)
            {
                return number;
            }
        }
        return null;
    }

    // "(i)" after "(h)" begins Roman numerals when "(ii)" comes next and "(j)" does not.
    private bool RomanFollows(EnumeratorSign sign)
    {
        for (var next = at + 1; next < lines.Count && next < at + 60 && lines[next].Opening is null; next++)
        {
            if (lines[next].Enumerator is { IsBullet: false } other && other.Wrap == sign.Wrap)
            {
                return Array.Exists(other.Numerals, number =>
                    number.Style is NumeralStyle.SmallRoman or NumeralStyle.CapitalRoman && number.Value == 2);
            }
        }
        return false;
    }

    private int NewLevel(EnumeratorSign sign, Numeral number)
    {
        var index = open.Count - 1;
        if (_line.HasLabel && _line.Block.Level > 0)
        {
            while (index > 0 && open[index].ListLevel >= _line.Block.Level)
            {
                index--;
            }
        }
        else if (Restarts(sign, number) is { } restart)
        {
            return restart;
        }
        var top = open[index];
        if (top.IsUnnumbered && number.Style is NumeralStyle.Digits or NumeralStyle.CapitalRoman or NumeralStyle.Decimal && !OpensListOfSeveral(index))
        {
            index--;
        }
        return index;
    }

    // A second "1." beside the first, unless the words before it announce a list.
    private int? Restarts(EnumeratorSign sign, Numeral number)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Countings.TryGetValue((sign.Wrap, number.Style), out var last))
            {
                if (at > 0 && Wording.Announces(lines[at - 1].Text) && !(number == last))
                {
                    return null;
                }
                return index;
            }
            if (open[index].Rank < Ranks.Inner)
            {
                return null;
            }
        }
        return null;
    }

    private bool OpensListOfSeveral(int index) =>
        at > 0 && Wording.Announces(lines[at - 1].Text) && open[index - 1].Children.Count > 1;

    private Placing? WithGap(EnumeratorSign sign)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            foreach (var number in sign.Numerals)
            {
                if (open[index].Countings.TryGetValue((sign.Wrap, number.Style), out var last) && SameList(index)
                    && number.Prefix == last.Prefix && Math.Abs(number.Value - last.Value) <= WidestGap)
                {
                    if (number.Value > last.Value)
                    {
                        diagnostics.NumberLeftOut(LabelOf(sign), PrintedLabel(sign), last.Normal);
                    }
                    return new(index, number);
                }
            }
            if (open[index].Rank < Ranks.Inner)
            {
                return null;
            }
        }
        return null;
    }

    private bool SameList(int index) =>
        !_line.HasLabel || _line.Block.Level == 0
        || open[index].ListLevel < _line.Block.Level && (index == open.Count - 1 || open[index + 1].ListLevel == 0 || open[index + 1].ListLevel >= _line.Block.Level);

    /// <summary>Whether the words before allow that a provision begins here.</summary>
    private bool MayOpen(Strictness strictness)
    {
        if (_line.OpensBlock || at == 0)
        {
            return true;
        }
        var before = lines[at - 1];
        if (before.Opening is not null || before.IsHeadingText || RunningText.IsBraced(before.Text) || Wording.EndsSentence(before.Text))
        {
            return true;
        }
        return strictness switch
        {
            Strictness.Next => Wording.EndsItem(before.Text)
                || (!Wording.EndsBeforeReference(before.Text) && !Wording.BeginsSmall(RestText())),
            Strictness.First => Wording.EndsItem(before.Text),
            _ => false,
        };
    }

    private ReadOnlySpan<char> RestText() => _line.Text[Math.Min(_line.Enumerator?.RestStart ?? 0, _line.Length)..];

    private Stretch LabelOf(EnumeratorSign sign) =>
        _line.HasLabel ? new(_line.BlockIndex, -1, _line.Block.Label.Length) : new(_line.BlockIndex, _line.Start, sign.LabelEnd);

    private string PrintedLabel(EnumeratorSign sign) => _line.HasLabel ? _line.Block.Label : _line.Text[..sign.LabelEnd].ToString();

    /// <summary>How surely a number fits: the surer, the less the words before it matter.</summary>
    private enum Strictness
    {
        /// <summary>It is the next number of an open counting.</summary>
        Next,

        /// <summary>It may begin a counting.</summary>
        First,

        /// <summary>It leaves numbers out.</summary>
        Gap,
    }
}
