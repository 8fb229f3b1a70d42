using System.Globalization;

namespace Travaux.Record.Time;

/// <summary>Reads a relative date, word by word.</summary>
/// <remarks>
/// <code>
/// relative := ("before" | "after" | "not before" | "not after" | "same day as" | "during") id
///           | "between" id "and" id
///           | ("day" | "shortly" | amount) ("before" | "after") id
///           | "within" number unit "of" id
/// amount   := ("nearly" | "about" | "some" | "more than" | "less than" | "at least" | "within")? number unit
///           | ("a few" | "several") unit
/// number   := 1 to 9999 | "a" | "one" … "twelve"
/// unit     := day, week, month or year, with or without s
/// </code>
/// </remarks>
internal sealed class RelativeDateReader(string text)
{
    private const int Longest = 1000;

    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly EdtfCursor _cursor = new(text);

    /// <summary>The relative date, or <see langword="null"/> with a problem.</summary>
    public RelativeDate? Read(out string? problem)
    {
        var relative = text.Length > Longest
            ? Nothing(_cursor.Refused(Longest, $"no relative date is longer than {Longest} characters, and this one has {text.Length}."))
            : Relation();
        Spaces();
        if (relative is not null && !_cursor.AtEnd)
        {
            _cursor.Wrong("the end of the relative date");
        }
        problem = _cursor.Problem;
        return problem is null ? relative : null;
    }

    private RelativeDate? Relation()
    {
        if (Word("before"))
        {
            return To(RelativeKind.Before);
        }
        if (Word("after"))
        {
            return To(RelativeKind.After);
        }
        if (Word("during"))
        {
            return To(RelativeKind.During);
        }
        if (Word("between"))
        {
            return To(RelativeKind.Between) is { } first && Expected("and") && Id() is { } second ? first with { SecondAnchor = second } : null;
        }
        if (Word("not"))
        {
            return Word("before") ? To(RelativeKind.NotBefore) : Word("after") ? To(RelativeKind.NotAfter) : Nothing(_cursor.Wrong("'before' or 'after'"));
        }
        if (Word("same"))
        {
            return Expected("day") && Expected("as") ? To(RelativeKind.SameDay) : null;
        }
        return Amount() is { } amount ? Distant(amount) : null;
    }

    private RelativeDate? Distant(RelativeAmount amount)
    {
        if (Word("before"))
        {
            return To(RelativeKind.Before, amount);
        }
        if (Word("after"))
        {
            return To(RelativeKind.After, amount);
        }
        return amount.Word != AmountWord.Within ? Nothing(_cursor.Wrong("'before' or 'after'"))
            : Word("of") ? To(RelativeKind.Near, amount)
            : Nothing(_cursor.Wrong("'before', 'after' or 'of'"));
    }

    private RelativeAmount? Amount()
    {
        if (Word("shortly"))
        {
            return new(AmountWord.Shortly, 0, TimeUnit.Day);
        }
        if (Word("day"))
        {
            return new(AmountWord.Exactly, 1, TimeUnit.Day);
        }
        if (Word("several"))
        {
            return Unit() is { } unit ? new(AmountWord.Several, 0, unit) : null;
        }
        if (Word("a"))
        {
            return Word("few")
                ? Unit() is { } few ? new(AmountWord.AFew, 0, few) : null
                : Unit() is { } one ? new(AmountWord.Exactly, 1, one) : null;
        }
        var word = Word("nearly") ? AmountWord.Nearly
            : Word("about") || Word("some") ? AmountWord.About
            : Word("within") ? AmountWord.Within
            : Word("more") ? Than(AmountWord.MoreThan)
            : Word("less") ? Than(AmountWord.LessThan)
            : Word("at") ? Expected("least") ? AmountWord.AtLeast : null
            : (AmountWord?)AmountWord.Exactly;
        return word is { } said && Number(said) is { } number && Unit() is { } length ? new(said, number, length) : null;
    }

    private AmountWord? Than(AmountWord word) => Expected("than") ? word : null;

    private int? Number(AmountWord word)
    {
        Spaces();
        if (word != AmountWord.Exactly && (Word("a") || Word("an")))
        {
            return 1;
        }
        for (var number = Numbers.Length; number >= 1; number--)
        {
            if (Word(Numbers[number - 1]))
            {
                return number;
            }
        }
        var at = _cursor.At;
        var digits = _cursor.Run(char.IsAsciiDigit);
        if (digits.Length is > 0 and <= 4 && digits[0] != '0')
        {
            return int.Parse(digits, CultureInfo.InvariantCulture);
        }
        _cursor.WrongAt(at, word == AmountWord.Exactly && digits.Length == 0
            ? "'before', 'after', 'between', 'during', 'same day as', 'not before', 'not after' or a length of time such as 'nearly 3 weeks after'"
            : "a number from 1 to 9999");
        return null;
    }

    private TimeUnit? Unit()
    {
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            var name = unit.ToString().ToLowerInvariant();
            if (Word(name) || Word(name + "s"))
            {
                return unit;
            }
        }
        _cursor.Wrong("days, weeks, months or years");
        return null;
    }

    private RelativeDate? To(RelativeKind kind, RelativeAmount? amount = null) => Id() is { } id ? new RelativeDate(kind, id) { Amount = amount } : null;

    private string? Id()
    {
        Spaces();
        var at = _cursor.At;
        var id = _cursor.Run(letter => !char.IsWhiteSpace(letter));
        if (id.Length == 0)
        {
            return _cursor.Wrong("the id of an item");
        }
        return EdtfDate.TryParse(id, out _, out _)
            ? _cursor.Refused(at, $"'{id}' is a date, and an item's id was expected; a bound that is a date is written as one, such as 2022-03-29/.. or [..2022-03-29].")
            : id;
    }

    private bool Expected(string word) => Word(word) || _cursor.Wrong($"'{word}'") is not null;

    /// <summary>Steps over a whole word, if it stands here.</summary>
    private bool Word(string word)
    {
        Spaces();
        var at = _cursor.At;
        if (_cursor.TakeIf(word) && (_cursor.AtEnd || char.IsWhiteSpace(_cursor.Next)))
        {
            return true;
        }
        _cursor.At = at;
        return false;
    }

    private void Spaces() => _cursor.Run(char.IsWhiteSpace);

    private static RelativeDate? Nothing(string? problem) => problem is null ? null : throw new System.Diagnostics.UnreachableException();
}
