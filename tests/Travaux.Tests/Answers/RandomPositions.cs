using System.Globalization;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Tests.Answers;

/// <summary>Small random dossiers of issues, parties and positions, with sources that are named or not.</summary>
internal sealed class RandomPositions(int seed)
{
    private static readonly string[] Parties = ["a", "b", "c", "a-team", "guest", "someone"];
    private static readonly string[] Sources = ["s-text", "s-named", "s-anon", "s-late"];
    private static readonly string[] Members = ["x", "y", "z"];
    private readonly Random _random = new(seed);

    /// <summary>The first day of which positions are.</summary>
    public static DateOnly First { get; } = new(2031, 3, 1);

    /// <summary>A day near the positions.</summary>
    public DateOnly Day() => First.AddDays(_random.Next(-3, 40));

    /// <summary>A date: a day, a month, an interval with or without ends, a range of which one day is meant.</summary>
    public EdtfDate? Date()
    {
        var (one, other) = (First.AddDays(_random.Next(0, 31)), First.AddDays(_random.Next(0, 31)));
        var (from, to) = one < other ? (Text(one), Text(other)) : (Text(other), Text(one));
        return _random.Next(9) switch
        {
            0 => null,
            1 => EdtfDate.Parse("2031-03"),
            2 => EdtfDate.Parse($"{from}/{to}"),
            3 => EdtfDate.Parse($"../{to}"),
            4 => EdtfDate.Parse($"{from}/.."),
            5 => EdtfDate.Parse($"[{from}..{to}]"),
            _ => EdtfDate.Parse(from),
        };
    }

    /// <summary>A position.</summary>
    public Position Position(int number, string issue) => new()
    {
        Id = $"p-{number}",
        Party = Parties[_random.Next(Parties.Length)],
        Issue = issue,
        Stance = $"Stance {number}",
        Date = Date(),
        Level = _random.Next(4) == 0 ? null : _random.Next(0, 5),
        Set = _random.Next(3) == 0 ? [] : [.. Members.Where(_ => _random.Next(2) == 0)],
        Basis = (PositionBasis)_random.Next(Enum.GetValues<PositionBasis>().Length),
        Excluded = _random.Next(8) == 0,
        Contested = _random.Next(3) == 0,
        Cites = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new Citation { Source = Sources[_random.Next(4)], Under = _random.Next(3) == 0 ? [Sources[_random.Next(4)]] : [] })],
    };

    /// <summary>A dossier with these positions, in any order.</summary>
    public Dossier Dossier() => new(Shuffled([.. Fixed(), .. Enumerable.Range(0, _random.Next(0, 25)).Select(number => Position(number, $"i-{_random.Next(4)}"))]));

    /// <summary>The same items in another order.</summary>
    public Dossier Shuffled(Dossier dossier) => new(Shuffled([.. dossier.Items]));

    private Item[] Shuffled(Item[] items)
    {
        _random.Shuffle(items);
        return items;
    }

    private static Sequence<Item> Fixed()
    {
        Sequence<ScaleLevel> scale = [.. Enumerable.Range(0, 4).Select(level => new ScaleLevel { Level = level, Label = $"step {level}" })];
        return
        [
            new DossierHead { Id = "d", Title = "D", Question = "Q", Sides = ["a", "b", "c"], Period = EdtfDate.Parse("2031-03"), AudienceUnlessStated = "public" },
            new AudienceList { Id = "public", Title = "All" },
            new Actor { Id = "a", Name = "A" }, new Actor { Id = "b", Name = "B" }, new Actor { Id = "c", Name = "C" }, new Actor { Id = "guest", Name = "Guest" },
            new Delegation { Id = "a-team", Title = "Team of A", Of = "a" },
            new Person { Id = "someone", Name = "Someone", Side = "a" },
            new Source { Id = "s-text", Title = "Text", Date = EdtfDate.Parse("2031-03-02") },
            new Source { Id = "s-named", Title = "Named", Date = EdtfDate.Parse("2031-03-09") },
            new Source { Id = "s-anon", Title = "Unnamed", Anonymous = true },
            new Source { Id = "s-late", Title = "Late", Date = EdtfDate.Parse("2033") },
            new Issue { Id = "i-0", Title = "I0", Scale = scale },
            new Issue { Id = "i-1", Title = "I1", Scale = scale },
            new Issue { Id = "i-2", Title = "I2", IssueKind = IssueKind.SetValued },
            new Issue { Id = "i-3", Title = "I3" },
        ];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
