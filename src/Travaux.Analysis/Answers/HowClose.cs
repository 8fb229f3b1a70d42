using Travaux.Analysis.Answers.Closeness;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>How close were they? Facts, no measure: where each side stood, what was done to the texts, whose consent was needed besides.</summary>
public static class HowClose
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.how-close/1";

    /// <summary>The answer.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked; everything where nothing is.</param>
    public static ClosenessAnswer On(Dossier dossier, HowCloseQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        query ??= HowCloseQuery.Everything;
        var day = query.Day ?? LastDay(dossier);
        if (query.Without is { } left)
        {
            return Without(left, dossier, day, query.Issue);
        }
        // The answer without some of the sources is as long a reckoning as the answer itself: all go side by side.
        var rests = Enum.GetValues<SourceClass>().Select(kind => (Kind: kind, Answer: Task.Run(() => Without(kind, dossier, day, query.Issue)))).ToList();
        var answer = Plain(dossier, dossier, day, query.Issue);
        return answer with { WithoutSome = [.. rests.Select(each => Leaving(each.Kind, each.Answer.GetAwaiter().GetResult(), answer))] };
    }

    /// <summary>The answer as a report.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="query">What is asked; everything where nothing is.</param>
    public static Report Tell(Dossier dossier, HowCloseQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        query ??= HowCloseQuery.Everything;
        return ClosenessReport.Of(On(dossier, query), query, dossier);
    }

    private static ClosenessAnswer Without(SourceClass kind, Dossier dossier, DateOnly day, string only) =>
        Plain(new Resting(dossier).Without(kind), dossier, day, only);

    private static ClosenessAnswer Plain(Dossier dossier, Dossier whole, DateOnly day, string only)
    {
        var dates = new PositionDates(dossier);
        var sides = new SidesOfTable(dossier);
        var texts = Texts.On(dossier, dates, day).ToList();
        var issues = dossier.All<Issue>().Where(issue => only.Length == 0 || issue.Id == only || issue.PartOf == only).ToList();
        var wanted = issues.Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal);
        var there = texts.Select(text => text.Draft).ToHashSet(StringComparer.Ordinal);
        var contested = dossier.All<DraftProvision>().Where(each => there.Contains(each.Draft) && IsContested(each) && (only.Length == 0 || wanted.Contains(each.Issue))).ToList();
        var stands = new Stands(dossier, whole, dates, day);
        var gaps = new Telling(dossier);
        return new()
        {
            Day = day,
            Sides = sides.All,
            Issues = [.. issues.Where(issue => !stands.IsOutsideOnly(issue.Id)).Select(issue => IssueComparer.Compare(issue, stands.AtTable(issue.Id), dossier) with
            {
                Contested = [.. contested.Where(each => each.Issue == issue.Id).Select(each => each.Id)],
                Gaps = gaps.Gaps(stands.Of(issue.Id).Select(position => position.Id).Prepend(issue.Id)),
            })],
            Outside = [.. issues.Select(issue => stands.Outside(issue.Id)).OfType<OutsideStand>()],
            Consents = [.. Consents(dossier, sides)],
            Texts = [.. texts],
            Contested = [.. texts.SelectMany(text => contested.Where(each => each.Draft == text.Draft).Select(each => new ContestedProvision(text.Draft, each)))],
            Standings = [.. Standings(dossier, dates, day).Where(each => only.Length == 0 || wanted.Contains(dossier.Find<DraftProvision>(each.Standing.Provision)?.Issue ?? ""))],
            Foreseen = only.Length > 0 ? [] : [.. Foreseen(dossier, dates, day)],
            Witnesses = only.Length > 0 ? [] : [.. Witnesses(dossier)],
            Movement = MaySeeMovement(dossier) ? stands.Movement(wanted) : null,
        };
    }

    /// <summary>While talks are open, how positions moved is for the custodians.</summary>
    private static bool MaySeeMovement(Dossier dossier) => dossier.Head.Talks != TalksState.Open || dossier.Audience.Length == 0;

    private static bool IsContested(DraftProvision provision) => provision.Bracketed || provision.OpposedBy.Count > 0 || provision.Options.Count > 1;

    private static IEnumerable<ConsentNeeded> Consents(Dossier dossier, SidesOfTable sides) => dossier.Head.Roles.Where(role => role.ConsentNeeded.Length > 0).Select(role =>
    {
        var holders = dossier.All<Actor>().Where(actor => actor.Roles.Any(each => each.Role == role.Id)).Select(actor => actor.Id).ToList();
        return new ConsentNeeded(role.Id, role.ConsentNeeded)
        {
            Meaning = role.Meaning,
            Outside = [.. holders.Where(id => sides.Of(id) is null)],
            AtTheTable = [.. holders.Where(id => sides.Of(id) is not null)],
        };
    });

    private static IEnumerable<HeldStanding> Standings(Dossier dossier, PositionDates dates, DateOnly day) => dossier.All<Standing>()
        .GroupBy(standing => (standing.Provision, standing.Side))
        .SelectMany(each => InForce.On(each, dates.Of, day))
        .Select(held => new HeldStanding(held.What, held.Hold));

    private static IEnumerable<string> Foreseen(Dossier dossier, PositionDates dates, DateOnly day) =>
    [
        .. dossier.All<Meeting>().Where(meeting => meeting.Status is MeetingStatus.EnvisagedNotHeld or MeetingStatus.Planned).Select(meeting => meeting.Id),
        .. dossier.All<Act>().Where(act => act.Status == ActStatus.Envisaged).Select(act => act.Id),
        .. Standings(dossier, dates, day).Where(each => each.Standing.Status == StandingKind.LeftToLeaders).Select(each => each.Standing.Id),
    ];

    private static IEnumerable<string> Witnesses(Dossier dossier)
    {
        var questions = dossier.All<Question>().Where(question => question.Answer == AnswerKind.HowClose).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return dossier.All<Claim>()
            .Where(claim => claim.About.Any(questions.Contains))
            .OrderBy(claim => claim.Date?.SortKey ?? DateOnly.MaxValue)
            .ThenBy(claim => claim.Id, StringComparer.Ordinal)
            .Select(claim => claim.Id);
    }

    private static LeavingOut Leaving(SourceClass kind, ClosenessAnswer rest, ClosenessAnswer whole)
    {
        var before = whole.Issues.ToDictionary(issue => issue.Issue, StringComparer.Ordinal);
        var held = Held(whole).ToHashSet(StringComparer.Ordinal);
        var left = Held(rest).ToHashSet(StringComparer.Ordinal);
        var known = Positions(rest).ToHashSet(StringComparer.Ordinal);
        return new(kind, rest.Counts)
        {
            Positions = [.. Positions(whole).Where(id => !known.Contains(id))],
            Acts = [.. Acts(whole).Except(Acts(rest), StringComparer.Ordinal)],
            Changed = [.. rest.Issues.Where(issue => !before.TryGetValue(issue.Issue, out var was) || (was.Nearness, was.Least, was.Most) != (issue.Nearness, issue.Least, issue.Most))],
            CountAgain = [.. left.Where(id => !held.Contains(id))],
        };
    }

    private static IEnumerable<string> Held(ClosenessAnswer answer) => answer.Issues.SelectMany(issue => issue.Sides).SelectMany(side => side.Held).Select(held => held.Position.Id);

    private static IEnumerable<string> Positions(ClosenessAnswer answer) => answer.Issues.SelectMany(issue => issue.Sides).SelectMany(side => side.Known).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Acts(ClosenessAnswer answer) =>
        answer.Texts.SelectMany(text => text.Done.Concat(text.Claimed).Concat(text.Foreseen).Concat(text.Against)).Select(act => act.Id);

    /// <summary>The last day of the period; where there is none, the last on which anything is dated.</summary>
    private static DateOnly LastDay(Dossier dossier) =>
        dossier.Head.Period?.Latest ?? dossier.Head.OutcomeAsOf?.Latest ?? dossier.All<Position>().Max(position => position.Date?.Latest ?? position.Date?.Earliest) ?? DateOnly.MaxValue;
}
