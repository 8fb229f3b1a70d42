using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Release;

/// <summary>Those among whom somebody sealed stands, as far as the whole record knows.</summary>
/// <param name="People">The named people who were there for certain. Somebody sealed or unnamed may be one of them, and is not counted beside them.</param>
/// <param name="IsWhole">Whether these are all: else others were there whom the record does not count.</param>
internal sealed record Circle(IReadOnlySet<string> People, bool IsWhole)
{
    /// <summary>Those at a meeting, or on a delegation.</summary>
    public static Circle Of(Dossier whole, Item gathering)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = gathering switch
        {
            Meeting meeting => meeting.AttendedBy.Count > 0 && meeting.AttendedBy.Where(each => !each.Uncertain).Aggregate(true, (sofar, each) => Add(whole, each.Who, people) && sofar),
            _ => Add(whole, gathering.Id, people),
        };
        return new(people, isWhole && people.Count > 0);
    }

    /// <summary>Adds somebody, or those on a delegation.</summary>
    /// <returns>Whether all were counted.</returns>
    private static bool Add(Dossier whole, string who, HashSet<string> people)
    {
        switch (whole[who])
        {
            case Delegation delegation:
                var all = delegation.Members.Where(member => !member.Uncertain).Aggregate(true, (sofar, member) => Add(whole, member.Who, people) && sofar);
                return (delegation.Head.Length == 0 || Add(whole, delegation.Head, people)) && all && delegation.Members.Count + delegation.Head.Length > 0;
            case Person { Sealed: not null } or Actor { Sealed: not null }:
                return true;
            case Person { PersonKind: not PersonKind.Group, Unnamed: null } person:
                people.Add(person.Id);
                return true;
            default:
                return false;
        }
    }
}
