using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers;

/// <summary>In what manner items are known. A manner is read off an item and never raised.</summary>
internal static class Manners
{
    /// <summary>The manner of an item that an account tells.</summary>
    public static Manner Of(Item item) => item switch
    {
        Claim claim => Of(claim),
        Event each => Of(each),
        Meeting { Status: MeetingStatus.EnvisagedNotHeld or MeetingStatus.Cancelled or MeetingStatus.Planned } => Manner.Planned,
        Meeting { Status: MeetingStatus.Reported } => Manner.Asserted,
        Act { Status: ActStatus.Envisaged } => Manner.Planned,
        Act { Status: ActStatus.Denied } => Manner.Contested,
        Act { Status: ActStatus.Claimed } => Manner.Asserted,
        Act act when IsInferred(act) => Manner.Inferred,
        Draft { Unconcluded: true } => Manner.Planned,
        Gap => Manner.Unknown,
        Interpretation => Manner.Inferred,
        Position { Basis: PositionBasis.Predicted } => Manner.Predicted,
        Position { Basis: PositionBasis.Inferred or PositionBasis.Compiler } => Manner.Inferred,
        Position { Contested: true } => Manner.Contested,
        Position { Basis: PositionBasis.Stated } => Manner.Stated,
        Explanation => Manner.Asserted,
        _ => Manner.Reported,
    };

    /// <summary>Whether an act is known by an inference, as the record words its basis: "authors' inference".</summary>
    public static bool IsInferred(Act act) => act.Basis.Contains("infer", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a claim stands comes before its kind: nothing that is rejected, contested or a conjecture reads as a report.</summary>
    public static Manner Of(Claim claim) => claim switch
    {
        { Status: ClaimStatus.Rejected } => Manner.Rejected,
        { Status: ClaimStatus.Conjecture } or { ClaimKind: ClaimKind.Conjecture } => Manner.Conjectured,
        { ClaimKind: ClaimKind.ExplicitUnknown } => Manner.Unknown,
        { ClaimKind: ClaimKind.Prediction } => Manner.Predicted,
        { Status: ClaimStatus.Contested or ClaimStatus.Denied or ClaimStatus.Retracted } => Manner.Contested,
        { ClaimKind: ClaimKind.InferredMotive or ClaimKind.InferredPosition or ClaimKind.Interpretation or ClaimKind.Causal or ClaimKind.Counterfactual or ClaimKind.LegalReading } => Manner.Inferred,
        { ClaimKind: ClaimKind.PublicPosition or ClaimKind.StatedMotive or ClaimKind.Denial } => Manner.Stated,
        { Status: ClaimStatus.AssertedOnly } => Manner.Asserted,
        _ => Manner.Reported,
    };

    private static Manner Of(Event each) => each switch
    {
        { Status: EventStatus.DidNotHappen or EventStatus.Envisaged } or { Category: EventCategory.Envisaged } => Manner.Planned,
        { Status: EventStatus.Disputed } => Manner.Contested,
        { Status: EventStatus.Reported } => Manner.Asserted,
        { Category: EventCategory.PublicStatement } => Manner.Stated,
        _ => Manner.Reported,
    };
}
