using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Release;

/// <summary>Counts who was at a meeting, as far as the whole record knows.</summary>
internal static class Circle
{
    /// <summary>How many people were there; <see langword="null"/> where some are not counted, so that nobody can say.</summary>
    public static int? At(Dossier whole, Meeting meeting)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attendance in meeting.AttendedBy)
        {
            if (whole.Find<Delegation>(attendance.Who) is { } delegation)
            {
                if (delegation.Head.Length > 0)
                {
                    people.Add(delegation.Head);
                }
                foreach (var member in delegation.Members)
                {
                    if (member.Who.Length == 0)
                    {
                        return null;
                    }
                    people.Add(member.Who);
                }
            }
            else if (whole.Find<Person>(attendance.Who) is { } person && person.PersonKind != PersonKind.Group)
            {
                people.Add(person.Id);
            }
            else
            {
                return null;
            }
        }
        return people.Count == 0 ? null : people.Count;
    }
}
