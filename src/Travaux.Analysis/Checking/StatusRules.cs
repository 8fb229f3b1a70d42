using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Checking;

/// <summary>What was planned, rejected, conjectured or predicted never stands as having happened.</summary>
internal static class StatusRules
{
    public static void Apply(Inspection check)
    {
        foreach (var happened in check.Dossier.All<Event>())
        {
            var counts = happened.Status is null or EventStatus.Happened;
            if (counts && happened.Category == EventCategory.Envisaged)
            {
                check.Report(FindingWeight.Error, "TX610", happened, "category", $"{happened.Id} was only envisaged and stands as having happened: give it the status envisaged or did-not-happen.");
            }
            if (counts && check.Dossier.Find<Meeting>(happened.Meeting) is { Status: MeetingStatus.EnvisagedNotHeld or MeetingStatus.Cancelled or MeetingStatus.Planned } meeting)
            {
                check.Report(FindingWeight.Error, "TX611", happened, "meeting", $"{happened.Id} stands as having happened at {meeting.Id}, which was not held.", check.At(meeting.Id, "the meeting"));
            }
            var claims = happened.Claims.Select(check.Dossier.Find<Claim>).OfType<Claim>().ToList();
            if (counts && happened.Hedge.Length == 0 && claims.Count > 0 && happened.Category != EventCategory.PublicStatement)
            {
                if (claims.All(claim => claim.Status is ClaimStatus.Rejected or ClaimStatus.Denied or ClaimStatus.Retracted || (claim.RejectedBy.Count > 0 && claim.ReportedBy.Count > 0)))
                {
                    check.Report(FindingWeight.Error, "TX612", happened, "claims", $"All claims that attest {happened.Id} are rejected, denied or taken back, and it stands as having happened: give it the status disputed.");
                }
                else if (claims.All(claim => claim.Status == ClaimStatus.Conjecture || claim.ClaimKind is ClaimKind.Conjecture or ClaimKind.Prediction or ClaimKind.Counterfactual))
                {
                    check.Report(FindingWeight.Error, "TX613", happened, "claims", $"{happened.Id} rests on conjecture or prediction alone and stands as having happened: a conjecture stays one.");
                }
                else if (claims.All(claim => claim.NotAFact.Length > 0))
                {
                    check.Report(FindingWeight.Error, "TX617", happened, "claims", $"All claims that attest {happened.Id} are no assertions of fact (\"{claims[0].NotAFact}\"), and it stands as having happened.");
                }
            }
        }
        foreach (var meeting in check.Dossier.All<Meeting>())
        {
            var held = meeting.Status is MeetingStatus.Held or MeetingStatus.Reported;
            if (held ? meeting.WouldAttend.Count > 0 : meeting.AttendedBy.Count > 0)
            {
                check.Report(FindingWeight.Error, "TX614", meeting, held ? "would-attend" : "attended-by", held
                    ? $"{meeting.Id} was held: who was there stands under 'attended-by'."
                    : $"{meeting.Id} was not held: who was to be there stands under 'would-attend'.");
            }
        }
        foreach (var claim in check.Dossier.All<Claim>().Where(claim => claim is { ClaimKind: ClaimKind.Conjecture, Status: ClaimStatus.Uncontested }))
        {
            check.Report(FindingWeight.Error, "TX616", claim, "status", $"{claim.Id} is a conjecture and stands as uncontested: give it the status conjecture; that nobody speaks against it makes it no fact.");
        }
        Ordinals(check);
    }

    private static void Ordinals(Inspection check)
    {
        foreach (var same in check.Dossier.All<Meeting>().Where(meeting => meeting.Ordinal is not null).GroupBy(meeting => (meeting.Track, meeting.Ordinal)).Where(group => group.Count() > 1))
        {
            var first = same.First();
            foreach (var meeting in same.Skip(1))
            {
                check.Report(FindingWeight.Error, "TX615", meeting, "ordinal", $"Number {meeting.Ordinal} of the track {meeting.Track} is taken by {first.Id}.", check.At(first.Id, "the first"));
            }
        }
    }
}
