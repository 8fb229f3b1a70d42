using System.Text.Json;
using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Cli;

/// <summary>Which changes a reader asked for with <c>--only</c>; everything unless asked.</summary>
/// <remarks>
/// <para>
/// Words for kinds of change pick changes; words for relations pick whole provisions. Several words pick what any of
/// them picks.
/// </para>
/// </remarks>
internal sealed class Selection
{
    private readonly HashSet<ChangeKind> _kinds = [];
    private readonly HashSet<Relation> _relations = [];
    private bool _renumbered;

    /// <summary>No <c>--only</c>: all of it.</summary>
    public static Selection Everything { get; } = new();

    /// <summary>The words given, in their order; empty for everything.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Words.Count == 0;

    /// <summary>Whether editorial changes were asked for by name.</summary>
    public bool AsksForEditorial => _kinds.Any(kind => kind.IsEditorial);

    /// <summary>Every word that <c>--only</c> understands.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "substantive", "editorial",
        .. Enum.GetValues<ChangeKind>().Where(kind => !kind.IsEditorial).Concat(Enum.GetValues<ChangeKind>().Where(kind => kind.IsEditorial)).Select(Named),
        .. Enum.GetValues<Relation>().Where(relation => relation != Relation.Same).Select(Named),
        "renumbered",
    ];

    /// <summary>What is wrong with a word, or <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string word) =>
        Known.Contains(word) ? null
        : $"--only does not know '{word}'." + (Nearest.To(word, Known) is { } meant
            ? $" Did you mean '{meant}'?"
            : $" It knows: {string.Join(", ", Known)}.");

    /// <summary>Understands the words of <c>--only</c>; every one is known.</summary>
    public static Selection Of(IReadOnlyList<string> words)
    {
        var selection = new Selection { Words = words };
        foreach (var word in words)
        {
            selection._kinds.UnionWith(Enum.GetValues<ChangeKind>().Where(kind =>
                word == Named(kind) || word == (kind.IsEditorial ? "editorial" : "substantive")));
            selection._relations.UnionWith(Enum.GetValues<Relation>().Where(relation => word == Named(relation)));
            selection._renumbered |= word == "renumbered";
        }
        if (selection._relations.Contains(Relation.Moved))
        {
            selection._relations.Add(Relation.MovedAndEdited);
        }
        return selection;
    }

    /// <summary>Whether a finding was asked for.</summary>
    public bool Takes(Finding finding) => IsEverything || _kinds.Contains(finding.Kind);

    /// <summary>Whether a change was asked for, or the provision that it stands in.</summary>
    public bool Takes(RedlineRow row, Change change) =>
        IsEverything || _relations.Contains(row.Relation) || change.Kinds.Any(_kinds.Contains);

    /// <summary>Whether a provision's becoming new, gone, split, merged or moved was asked for.</summary>
    public bool TakesRelation(RedlineRow row) => IsEverything || _relations.Contains(row.Relation) || row.Changes.Any(change => Takes(row, change));

    /// <summary>Whether new numbers were asked for.</summary>
    public bool TakesRenumbering => IsEverything || _renumbered;

    /// <summary>Whether anything of a row was asked for and there.</summary>
    public bool Takes(RedlineRow row) =>
        IsEverything ? row.Relation != Relation.Same || row.Renumbered || row.Changes.Count > 0
        : _relations.Contains(row.Relation) || (_renumbered && row.Renumbered) || row.Changes.Any(change => Takes(row, change));

    /// <summary>Whether anything of a redline was asked for and there: a row, or a finding, which may stand in no row.</summary>
    public bool TakesAnything(Redline redline) => redline.Rows.Any(Takes) || redline.Findings.Any(Takes);

    private static string Named<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
