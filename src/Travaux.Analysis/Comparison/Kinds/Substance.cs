using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>Whether a change touches the meaning of a text.</summary>
public static class Substance
{
    /// <summary>
    /// Whether changes of a kind leave the meaning alone: numbering, punctuation, case, spelling, typography.
    /// </summary>
    public static bool IsEditorial(ChangeKind kind) => kind is ChangeKind.Numbering or ChangeKind.Punctuation or ChangeKind.Case
        or ChangeKind.Spelling or ChangeKind.Typography;

    extension(Change change)
    {
        /// <summary>Whether any of its kinds touches the meaning; else it is editorial.</summary>
        public bool IsSubstantive => change.Kinds.Any(kind => !IsEditorial(kind));
    }
}
