using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;
using DatedItem = Travaux.Record.Dossiers.DatedItem;

namespace Travaux.Analysis.Checking;

/// <summary>What dates allow.</summary>
internal static class TimeRules
{
    public static void Apply(Inspection check)
    {
        Relations(check);
        Order(check);
        Offices(check);
    }

    /// <summary>Dates and relative dates together.</summary>
    private static void Relations(Inspection check)
    {
        var items = new List<Record.Time.DatedItem>();
        foreach (var item in check.Dossier.Items.OfType<DatedItem>())
        {
            var relations = new List<RelativeDate>();
            for (var i = 0; i < item.When.Count; i++)
            {
                if (RelativeDate.TryParse(item.When[i], out var relation, out var problem))
                {
                    relations.Add(relation);
                }
                else
                {
                    check.Report(FindingWeight.Error, "TX620", item, $"when[{i}]", $"'{item.When[i]}' is no relative date: {problem}");
                }
            }
            items.Add(new(item.Id, item.Date, [.. relations]));
        }
        var solved = DateSolver.Solve(items);
        foreach (var diagnostic in DateDiagnostics.Of(solved, id => check.Places.Of(id, "date")))
        {
            var contradiction = solved.Contradictions.FirstOrDefault(each => check.Places.Of(each.SetAside.Item, "date") == diagnostic.At);
            // An imprecise word that misses by a little is worth knowing; the words may be at fault, not the record.
            check.Report(contradiction is { IsImprecise: true, Days: > 0 } ? FindingWeight.Note : FindingWeight.Error, contradiction?.SetAside.Item ?? "", diagnostic);
        }
    }

    private static void Order(Inspection check)
    {
        foreach (var draft in check.Dossier.All<Draft>())
        {
            for (var i = 0; i < draft.Relations.Count; i++)
            {
                var relation = draft.Relations[i];
                if (relation.Kind is DraftRelationKind.Follows or DraftRelationKind.DerivedFrom
                    && check.Dossier[relation.To] is DatedItem { Date: { } earlier } other && draft.Date is { } date && DateRelations.Before(date, earlier) == Holds.Certainly)
                {
                    check.Report(FindingWeight.Error, "TX621", draft, $"relations[{i}]", $"{draft.Id} is said to come after {other.Id}, and is dated before it.", check.At(other.Id, "the other draft"));
                }
            }
        }
        foreach (var cause in check.Dossier.All<Event>())
        {
            for (var i = 0; i < cause.Relations.Count; i++)
            {
                var relation = cause.Relations[i];
                if (relation.Kind is EventRelationKind.Causes or EventRelationKind.Enables or EventRelationKind.Precedes
                    && check.Dossier[relation.Target] is DatedItem { Date: { } then } effect && cause.Date is { } date && DateRelations.Before(then, date) == Holds.Certainly)
                {
                    check.Report(FindingWeight.Error, "TX622", cause, $"relations[{i}]", $"{effect.Id} was over before {cause.Id} began, which is said to bring it about or come before it.", check.At(effect.Id, "the other"));
                }
            }
        }
    }

    /// <summary>Who sits on a delegation by an office must have held one when the delegation met.</summary>
    private static void Offices(Inspection check)
    {
        foreach (var meeting in check.Dossier.All<Meeting>().Where(meeting => meeting.Date is not null && meeting.Status == MeetingStatus.Held))
        {
            foreach (var person in meeting.AttendedBy.Select(each => check.Dossier.Find<Delegation>(each.Who)).OfType<Delegation>()
                .SelectMany(delegation => Sitting(delegation, meeting.Date!))
                .Select(check.Dossier.Find<Person>).OfType<Person>().Distinct())
            {
                var dated = person.Offices.Where(office => office.During is not null).ToList();
                if (dated.Count > 0 && dated.Count == person.Offices.Count && dated.All(office => DateRelations.Overlaps(office.During!, meeting.Date!) == Holds.No))
                {
                    check.Report(FindingWeight.Warning, "TX623", person, "offices", $"{person.Id} sat at {meeting.Id} on a delegation and held none of the offices given at that time.", check.At(meeting.Id, "the meeting"));
                }
            }
        }
    }

    private static IEnumerable<string> Sitting(Delegation delegation, EdtfDate date) =>
        delegation.Members.Where(member => member.Who.Length > 0 && !member.Uncertain && (member.During is not { } during || DateRelations.Overlaps(during, date) != Holds.No)).Select(member => member.Who);
}
