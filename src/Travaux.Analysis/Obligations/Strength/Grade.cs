namespace Travaux.Analysis.Obligations.Strength;

/// <summary>How strong an assurance is, from silence to a duty that nobody's word is needed for.</summary>
public enum Grade
{
    /// <summary>G0: the text says nothing that would help.</summary>
    Silence,

    /// <summary>G1: it forbids or declares respect, and no more.</summary>
    Respect,

    /// <summary>G2: it obliges to consult, or to turn to somebody.</summary>
    Consultation,

    /// <summary>G3: it permits help.</summary>
    Permission,

    /// <summary>G4a: it obliges to help, and the attacker alone can keep that from coming about.</summary>
    BlockedByAttacker,

    /// <summary>G4b: it obliges to help, and others than the attacker can keep that from coming about.</summary>
    BlockedByOthers,

    /// <summary>G5: nobody else can block it, but who is to help judges whether or with what.</summary>
    Discretionary,

    /// <summary>G6: who is to help must, once the victim asks.</summary>
    OnRequest,

    /// <summary>G7: who is to help must, without anybody's request, vote or judgment.</summary>
    Automatic,
}

/// <summary>How grades are written.</summary>
public static class GradeWords
{
    /// <summary>The grade's sign: G0 to G7, G4a and G4b.</summary>
    public static string Sign(this Grade grade) => grade switch
    {
        Grade.Silence => "G0",
        Grade.Respect => "G1",
        Grade.Consultation => "G2",
        Grade.Permission => "G3",
        Grade.BlockedByAttacker => "G4a",
        Grade.BlockedByOthers => "G4b",
        Grade.Discretionary => "G5",
        Grade.OnRequest => "G6",
        _ => "G7",
    };

    /// <summary>The grade in words.</summary>
    public static string Words(this Grade grade) => grade switch
    {
        Grade.Silence => "silence",
        Grade.Respect => "respect only",
        Grade.Consultation => "consultation or recourse only",
        Grade.Permission => "a permission to help, no duty",
        Grade.BlockedByAttacker => "a duty to help that the attacker alone can block",
        Grade.BlockedByOthers => "a duty to help that others can block",
        Grade.Discretionary => "a duty to help whose bearer judges whether or with what",
        Grade.OnRequest => "a duty to help on the victim's request",
        _ => "a duty to help that nobody's word is needed for",
    };
}
