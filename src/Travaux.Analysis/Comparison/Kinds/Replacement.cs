using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>A replacement that may run through the document.</summary>
/// <param name="Older">The words that went: in lower case, but as written where only the looks changed.</param>
/// <param name="Newer">The words that came, likewise; empty when the words were struck.</param>
/// <param name="IsLooks">Whether only case or spelling changed.</param>
internal sealed record Replacement(string Older, string Newer, bool IsLooks)
{
    private const int Longest = 6;

    /// <summary>
    /// The replacement that a part of a change is a case of; <see langword="null"/> when it can be none.
    /// </summary>
    public static Replacement? Of(SideWords older, SideWords newer, Part part)
    {
        if (part.OlderFrom == part.OlderTo || part.OlderTo - part.OlderFrom > Longest || part.NewerTo - part.NewerFrom > Longest
            || !Runs(part.Kinds))
        {
            return null;
        }
        return part.IsEditorial
            ? new(older[part.OlderFrom].Known.Text, newer[part.NewerFrom].Known.Text, true)
            : new(older.Phrase(part.OlderFrom, part.OlderTo), newer.Phrase(part.NewerFrom, part.NewerTo), false);
    }

    /// <summary>
    /// The words that a part puts in where none went; <see langword="null"/> when it does more, or puts in many.
    /// </summary>
    public static string? InsertedWords(SideWords newer, Part part) =>
        part.OlderFrom == part.OlderTo && part.NewerTo - part.NewerFrom <= Longest
            ? newer.Phrase(part.NewerFrom, part.NewerTo) : null;

    /// <summary>Numbers of provisions, brackets and marks change each for itself.</summary>
    private static bool Runs(KindSet kinds) => !kinds.Has(ChangeKind.Standing)
        && !kinds.Has(ChangeKind.Numbering) && !kinds.Has(ChangeKind.CrossReference)
        && !kinds.Has(ChangeKind.Punctuation) && !kinds.Has(ChangeKind.Typography);
}
