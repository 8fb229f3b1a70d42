using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>A part of a change: what became of a few words, looks and spellings seen through.</summary>
/// <param name="OlderFrom">First older word.</param>
/// <param name="OlderTo">The older word after the last.</param>
/// <param name="NewerFrom">First newer word.</param>
/// <param name="NewerTo">The newer word after the last.</param>
/// <param name="Kinds">What it does; never empty.</param>
internal readonly record struct Part(int OlderFrom, int OlderTo, int NewerFrom, int NewerTo, KindSet Kinds)
{
    /// <summary>Whether it leaves the meaning alone.</summary>
    public bool IsEditorial => Kinds.Weightiest().TrueForAll(kind => kind.IsEditorial);
}
