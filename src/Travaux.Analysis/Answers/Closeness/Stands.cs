using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>Where everybody stands on a day.</summary>
internal sealed class Stands
{
    private readonly ILookup<string, Position> _byIssue;
    private readonly Dossier _dossier;
    private readonly PositionDates _dates;
    private readonly SidesOfTable _sides;
    private readonly DateOnly _day;
    private readonly HashSet<string> _outsideOnly;

    /// <summary>For a dossier on a day.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="whole">The dossier before anything was left out: what only others than the sides ever spoke to stays theirs.</param>
    /// <param name="dates">The dates of its items.</param>
    /// <param name="day">The day.</param>
    public Stands(Dossier dossier, Dossier whole, PositionDates dates, DateOnly day)
    {
        (_dossier, _dates, _sides, _day) = (dossier, dates, new(dossier), day);
        _outsideOnly = [.. whole.All<Position>().GroupBy(position => position.Issue, StringComparer.Ordinal).Where(each => each.All(position => _sides.Of(position.Party) is null)).Select(each => each.Key)];
        _byIssue = dossier.All<Position>()
            .OrderBy(position => dates.Of(position)?.SortKey ?? DateOnly.MaxValue)
            .ThenBy(position => position.Id, StringComparer.Ordinal)
            .ToLookup(position => position.Issue);
    }

    /// <summary>Every position on an issue that is not certainly of a later day, by date.</summary>
    public IEnumerable<Position> Of(string issue) => _byIssue[issue].Where(position => !InForce.IsLater(_dates.Of(position), _day));

    /// <summary>Whether only others than the sides ever have a position on an issue.</summary>
    public bool IsOutsideOnly(string issue) => _outsideOnly.Contains(issue);

    /// <summary>Where the sides stand, each of them.</summary>
    public Sequence<SideStand> AtTable(string issue) => [.. _sides.All.Select(side => Stand(side, _byIssue[issue].Where(position => _sides.Of(position.Party) == side)))];

    /// <summary>Where the others stand; nothing where none ever has a position.</summary>
    public OutsideStand? Outside(string issue)
    {
        var parties = _byIssue[issue].Where(position => _sides.Of(position.Party) is null).GroupBy(position => position.Party, StringComparer.Ordinal).ToList();
        return parties.Count == 0 ? null
            : new(issue, [.. parties.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => Stand(each.Key, each))], IsOutsideOnly(issue));
    }

    /// <summary>Positions up to the day, by issue in the order of the dossier, sides first.</summary>
    public Sequence<PositionRow> Movement(IReadOnlySet<string> issues) => [.. _dossier.All<Issue>().Where(issue => issues.Contains(issue.Id)).SelectMany(issue =>
        Of(issue.Id)
            .GroupBy(position => _sides.Of(position.Party) ?? position.Party, StringComparer.Ordinal)
            .OrderBy(each => _sides.All.ToList().IndexOf(each.Key) is var place && place < 0 ? int.MaxValue : place)
            .ThenBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => new PositionRow(issue.Id, each.Key, [.. each])))];

    private SideStand Stand(string party, IEnumerable<Position> positions)
    {
        var all = positions.Where(position => !InForce.IsLater(_dates.Of(position), _day)).ToList();
        var reckoned = all.Where(position => IsReckoned(position) && _dates.Of(position) is not null).ToList();
        return new(party, [.. InForce.On(reckoned, _dates.Of, _day).Select(held => new HeldPosition(held.What, held.Hold))])
        {
            NotReckoned = [.. all.Except(reckoned)],
            Known = [.. all.Select(position => position.Id)],
        };
    }

    /// <summary>What others foretell of a party is not its position.</summary>
    private static bool IsReckoned(Position position) => !position.Excluded && position.Basis != PositionBasis.Predicted;
}
