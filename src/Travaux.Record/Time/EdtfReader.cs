namespace Travaux.Record.Time;

/// <summary>Reads the text of a date from left to right; the first thing wrong ends it.</summary>
/// <remarks>
/// <code>
/// date     := "unknown" | single | interval | set
/// interval := end? "/" end?                       (one end at least is a single; nothing: it is not known)
/// end      := single | ".."
/// set      := "[" members "]" | "{" members "}"
/// members  := member ("," member)*
/// member   := single | single ".." single | ".." single | single ".."     (open only at the ends of the set)
/// </code>
/// <para><c>single</c> stands at <see cref="SingleDateReader"/>.</para>
/// </remarks>
internal sealed class EdtfReader(string text)
{
    /// <summary>The longest text that is read.</summary>
    private const int Longest = 4000;

    private readonly EdtfCursor _cursor = new(text);

    /// <summary>The whole text as a date, or <see langword="null"/> with a problem.</summary>
    public EdtfDate? Read(out string? problem)
    {
        EdtfDate? date = null;
        switch (text)
        {
            case "":
                _cursor.Refused(0, "there is no date; one that is not known is left out or written 'unknown'.");
                break;
            case { Length: > Longest }:
                _cursor.Refused(Longest, $"no date is longer than {Longest} characters, and this one has {text.Length}.");
                break;
            case "unknown":
                date = EdtfDate.Unknown;
                break;
            case ['[' or '{', ..]:
                date = Set();
                break;
            default:
                date = SingleOrInterval();
                break;
        }
        problem = _cursor.Problem;
        return problem is null ? date : null;
    }

    private EdtfDate? SingleOrInterval()
    {
        if (!text.Contains('/', StringComparison.Ordinal))
        {
            return Single() is { } only && Ended() ? EdtfDate.Of(only) : null;
        }
        var start = End();
        if (_cursor.Problem is not null || !_cursor.Take("/", "'/' and the end of the interval"))
        {
            return null;
        }
        var at = _cursor.At;
        var end = End();
        if (_cursor.Problem is not null || !Ended())
        {
            return null;
        }
        if (start.Date is null && end.Date is null)
        {
            _cursor.Refused(0, "an interval has a date at one end at least; a date that is not known at all is written 'unknown'.");
        }
        return InOrder(start.Date, end.Date, at) ? EdtfDate.Between(start, end) : null;
    }

    private IntervalEnd End() =>
        _cursor.AtEnd || _cursor.Next == '/' ? default
        : _cursor.TakeIf("..") ? IntervalEnd.Open
        : new(Single(), IsOpen: false);

    private EdtfDate? Set()
    {
        var every = _cursor.TakeIf("{");
        _cursor.At = 1;
        var close = every ? "}" : "]";
        var members = new List<EdtfDate>();
        do
        {
            var at = _cursor.At;
            if (Member(close[0]) is not { } member)
            {
                return null;
            }
            if (members.Count > 0 && (member.IsOpenStart || members[^1].IsOpenEnd))
            {
                _cursor.Refused(at, "a set is open ('..') only before its first and behind its last date.");
            }
            members.Add(member);
        }
        while (_cursor.Problem is null && _cursor.TakeIf(","));
        return _cursor.Problem is null && _cursor.Take(close, $"',' or '{close}'") && Ended() ? EdtfDate.Set(every, [.. members]) : null;
    }

    private EdtfDate? Member(char close)
    {
        var openStart = _cursor.TakeIf("..");
        if (Single() is not { } first)
        {
            return null;
        }
        if (openStart)
        {
            return EdtfDate.Between(IntervalEnd.Open, new(first, IsOpen: false));
        }
        if (!_cursor.TakeIf(".."))
        {
            return EdtfDate.Of(first);
        }
        if (_cursor.Next == close)
        {
            return EdtfDate.Between(new(first, IsOpen: false), IntervalEnd.Open);
        }
        var at = _cursor.At;
        return Single() is { } last && InOrder(first, last, at) ? EdtfDate.Between(new(first, IsOpen: false), new(last, IsOpen: false)) : null;
    }

    private SingleDate? Single() => new SingleDateReader(_cursor).Read();

    private bool Ended() => _cursor.AtEnd || _cursor.Wrong("the end of the date") is not null;

    private bool InOrder(SingleDate? first, SingleDate? last, int at)
    {
        if (first?.First > last?.Last)
        {
            _cursor.Refused(at, $"{last} lies before {first}, with which it begins: the earlier date stands first.");
        }
        return _cursor.Problem is null;
    }
}
