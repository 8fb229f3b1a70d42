using Travaux.Analysis.Answers.Lookup;
using Travaux.Record.Dossiers;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>All that a dossier has on one item: its fields, rival accounts side by side, gaps that touch it, what refers to it and rests on it.</summary>
public static class AboutItem
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.about-item/1";

    /// <summary>The report on an item; <see langword="null"/> where the dossier has none of that id.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="id">The id of the item.</param>
    public static Report? Tell(Dossier dossier, string id)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier[id] is { } item ? new ItemReport(new(dossier)).Of(item) : null;
    }
}
