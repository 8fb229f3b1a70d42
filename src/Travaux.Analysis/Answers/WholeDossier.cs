using Travaux.Analysis.Answers.Lookup;
using Travaux.Record.Dossiers;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers;

/// <summary>Every answer and every item of a dossier, bound into one volume: what a reader in one file is made from.</summary>
public static class WholeDossier
{
    private const string Questions = "The questions";
    private const string Lists = "The record";

    /// <summary>The volume.</summary>
    /// <param name="dossier">The dossier, as its audience may see it.</param>
    /// <param name="obligations">The files of obligations that lie with it: names without ending, and texts.</param>
    public static Volume Bind(Dossier dossier, IReadOnlyList<(string Name, string Text)> obligations)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var kinds = KindsToldOf(dossier).ToList();
        var items = new ItemReport(new(dossier));
        return new()
        {
            Title = dossier.Head.Title,
            Scope = [.. Answered.Scope(dossier)],
            Chapters =
            [
                new("overview", Questions, "Overview", Overview.Tell(dossier)),
                .. DossierQuestion.All.Select(question => new Chapter(question.Name, Questions, question.Words(dossier), question.Tell(dossier, obligations))),
                .. kinds.Select(kind => new Chapter(kind.Collection, Lists, ItemNames.Many(kind.Name), ItemsOfKind.Tell(dossier, kind))),
                .. kinds.SelectMany(kind => dossier.Items.Where(item => item.Kind == kind.Name).Select(item => new Chapter(item.Id, ItemNames.Many(kind.Name), items.Of(item).Title, items.Of(item)) { IsItem = true })),
            ],
        };
    }

    /// <summary>The kinds of which a dossier has items to be listed, in the order in which it tells them.</summary>
    public static IEnumerable<ItemKind> KindsToldOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var present = dossier.Items.Select(item => item.Kind).ToHashSet(StringComparer.Ordinal);
        return ItemKind.All.Where(kind => !kind.IsSingle && kind.Name != Kinds.Audience && present.Contains(kind.Name));
    }

    /// <summary>What the items of a kind are called: "People".</summary>
    public static string NameOf(ItemKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ItemNames.Many(kind.Name);
    }
}
