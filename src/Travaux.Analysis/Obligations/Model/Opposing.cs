namespace Travaux.Analysis.Obligations.Model;

/// <summary>Which modals say the opposite of one another.</summary>
public static class Opposing
{
    /// <summary>Whether what one says of an action cannot stand beside what another says of it.</summary>
    public static bool Are(Modal one, Modal other) => (one, other) switch
    {
        (Modal.Must, Modal.MustNot or Modal.NeedNot) or (Modal.MustNot, Modal.Must or Modal.May) or (Modal.May, Modal.MustNot) or (Modal.NeedNot, Modal.Must) => true,
        _ => false,
    };
}
