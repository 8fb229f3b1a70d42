using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>How an event is told.</summary>
internal static class EventTelling
{
    /// <summary>An event: its title and what is known of it.</summary>
    public static Told Of(Event each, Telling telling)
    {
        var status = each.Status switch
        {
            EventStatus.DidNotHappen => "Planned, did not happen: ",
            EventStatus.Envisaged => "Planned: ",
            EventStatus.Disputed => "Disputed: ",
            EventStatus.Reported => "By report: ",
            _ => each.Category == EventCategory.Envisaged ? "Planned: " : "",
        };
        var meeting = telling.Dossier.Find<Meeting>(each.Meeting);
        return new(each.Title, new(Telling.Sentence($"{status}{each.Title}{(each.Detail.Length > 0 ? $". {each.Detail}" : "")}"))
        {
            Manner = Manners.Of(each),
            Hedge = each.Hedge,
            Items = [each.Id],
            Cites = each.Cites,
            Details = [.. Details(each, telling)],
        }, LaneOf(each, meeting, telling), meeting?.Track ?? "");
    }

    /// <summary>What came of it, at which meeting it was, and what is said of causes, each with who says so.</summary>
    public static IEnumerable<Statement> Details(Event each, Telling telling)
    {
        if (each.Outcome.Length > 0)
        {
            yield return new(Telling.Sentence($"Outcome: {each.Outcome}")) { Manner = Manners.Of(each), Items = [each.Id], Cites = each.Cites };
        }
        foreach (var relation in each.Relations)
        {
            var claims = relation.AssertedIn.Select(telling.Dossier.Find<Claim>).OfType<Claim>().ToList();
            var by = claims.Count > 0 ? $" (asserted by {telling.Who(claims.SelectMany(claim => claim.By).Distinct())})" : "";
            var verb = relation.Kind switch
            {
                EventRelationKind.Causes => "Said to have brought about",
                EventRelationKind.Enables => "Said to have made possible",
                EventRelationKind.ReactionTo => "In reaction to",
                EventRelationKind.AnnouncedBy => "Announced by",
                EventRelationKind.ConcurrentWith => "At the same time as",
                _ => "Before",
            };
            var condition = relation.Condition.Length > 0 ? $", on condition that {relation.Condition}" : "";
            yield return new(Telling.Sentence($"{verb} “{telling.Name(relation.Target)}”{condition}{by}"))
            {
                Manner = relation.Kind is EventRelationKind.Causes or EventRelationKind.Enables ? claims.Select(Manners.Of).DefaultIfEmpty(Manner.Asserted).First() : Manners.Of(each),
                Items = [each.Id, .. relation.AssertedIn],
                Cites = claims.Count > 0 ? [.. claims.SelectMany(claim => claim.Cites).Distinct()] : each.Cites,
            };
        }
    }

    /// <summary>The lane of an event: its meeting's, else by what sort it is; diplomacy of both sides is the delegations'.</summary>
    private static Lane LaneOf(Event each, Meeting? meeting, Telling telling) => each.Category switch
    {
        EventCategory.Battlefield or EventCategory.CivilianHarm => Lane.Battlefield,
        EventCategory.PublicStatement => Lane.PublicStatements,
        EventCategory.Document => Lane.Drafts,
        EventCategory.Diplomatic or EventCategory.Envisaged when meeting is not null =>
            telling.Dossier.Head.Tracks.FirstOrDefault(track => track.Id == meeting.Track)?.Lane ?? Lane.OtherChannels,
        EventCategory.Diplomatic when IsOfTheTable(each, telling) => Lane.Delegations,
        EventCategory.Diplomatic or EventCategory.Envisaged => Lane.OtherChannels,
        _ => Lane.Elsewhere,
    };

    private static bool IsOfTheTable(Event each, Telling telling)
    {
        var sides = telling.Dossier.Head.Sides;
        var actors = each.Actors.Select(actor => actor.Who).ToList();
        return actors.Count == 0 || actors.Exists(id => telling.Dossier.Find<Delegation>(id) is not null)
            || (sides.Count > 0 && sides.All(actors.Contains));
    }

    /// <summary>A category as a word of a table.</summary>
    public static string Category(EventCategory category) => Words.For(category).Replace('-', ' ');
}
