namespace Travaux.Record.Dossiers;

/// <summary>The names of the kinds of item, as files, commands and queries write them.</summary>
public static class Kinds
{
    /// <summary>The dossier itself.</summary>
    public const string Dossier = "dossier";

    /// <summary>See <see cref="Items.Question"/>.</summary>
    public const string Question = "question";

    /// <summary>See <see cref="Items.AudienceList"/>.</summary>
    public const string Audience = "audience";

    /// <summary>See <see cref="Items.Actor"/>.</summary>
    public const string Actor = "actor";

    /// <summary>See <see cref="Items.Person"/>.</summary>
    public const string Person = "person";

    /// <summary>See <see cref="Items.Delegation"/>.</summary>
    public const string Delegation = "delegation";

    /// <summary>See <see cref="Items.Place"/>.</summary>
    public const string Place = "place";

    /// <summary>See <see cref="Items.Phase"/>.</summary>
    public const string Phase = "phase";

    /// <summary>See <see cref="Items.Meeting"/>.</summary>
    public const string Meeting = "meeting";

    /// <summary>See <see cref="Items.Draft"/>.</summary>
    public const string Draft = "draft";

    /// <summary>See <see cref="Items.Instrument"/>.</summary>
    public const string Instrument = "instrument";

    /// <summary>See <see cref="Items.Act"/>.</summary>
    public const string Act = "act";

    /// <summary>See <see cref="Items.DraftProvision"/>.</summary>
    public const string Provision = "provision";

    /// <summary>See <see cref="Items.Proposal"/>.</summary>
    public const string Proposal = "proposal";

    /// <summary>See <see cref="Items.Standing"/>.</summary>
    public const string Standing = "standing";

    /// <summary>See <see cref="Items.Issue"/>.</summary>
    public const string Issue = "issue";

    /// <summary>See <see cref="Items.Position"/>.</summary>
    public const string Position = "position";

    /// <summary>See <see cref="Items.Source"/>.</summary>
    public const string Source = "source";

    /// <summary>See <see cref="Items.Claim"/>.</summary>
    public const string Claim = "claim";

    /// <summary>See <see cref="Items.Event"/>.</summary>
    public const string Event = "event";

    /// <summary>See <see cref="Items.Explanation"/>.</summary>
    public const string Explanation = "explanation";

    /// <summary>See <see cref="Items.GuaranteeProfile"/>.</summary>
    public const string GuaranteeProfile = "guarantee-profile";

    /// <summary>See <see cref="Items.Gap"/>.</summary>
    public const string Gap = "gap";

    /// <summary>See <see cref="Items.Concept"/>.</summary>
    public const string Concept = "concept";

    /// <summary>See <see cref="Items.Argument"/>.</summary>
    public const string Argument = "argument";

    /// <summary>See <see cref="Items.Message"/>.</summary>
    public const string Message = "message";

    /// <summary>See <see cref="Items.Interpretation"/>.</summary>
    public const string Interpretation = "interpretation";

    /// <summary>Whoever can act, speak, hold or receive.</summary>
    internal static readonly string[] Whoever = [Actor, Person, Delegation];

    /// <summary>Whoever can be said to say something: a source too, where its author is not told apart.</summary>
    internal static readonly string[] Speakers = [Actor, Person, Delegation, Source];

    /// <summary>Texts: drafts and finished instruments.</summary>
    internal static readonly string[] Writings = [Draft, Instrument];
}
