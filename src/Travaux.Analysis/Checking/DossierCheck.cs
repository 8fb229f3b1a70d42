using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Integrity;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Texts;

namespace Travaux.Analysis.Checking;

/// <summary>Checks a dossier against what a good record keeps to.</summary>
/// <remarks>
/// <para>
/// The rules of each subject stand in a file of their own: <see cref="ProvenanceRules"/>, <see cref="StatusRules"/>,
/// <see cref="TimeRules"/>, <see cref="PositionRules"/>, <see cref="SealRules"/>, <see cref="NeutralityLint"/>,
/// <see cref="HedgeLint"/>, <see cref="TextRules"/>. A finding that the editors let stand (<see cref="Item.Allows"/>) is left out; an allowance that no
/// finding needs is a finding itself.
/// </para>
/// <para>Linear in the items and what they refer to, and about linear in their dates.</para>
/// </remarks>
public static class DossierCheck
{
    /// <summary>What is found, in the order of the items.</summary>
    /// <param name="dossier">The whole dossier, as its custodians see it.</param>
    /// <param name="places">Where its items stand.</param>
    public static Sequence<Finding> Run(Dossier dossier, ItemPlaces places) => Run(dossier, places, _ => null);

    /// <summary>What is found, also in what is cited of the texts that the dossier holds.</summary>
    /// <param name="dossier">The whole dossier, as its custodians see it.</param>
    /// <param name="places">Where its items stand.</param>
    /// <param name="texts">The text of a source; <see langword="null"/> where none is held that can be read.</param>
    public static Sequence<Finding> Run(Dossier dossier, ItemPlaces places, Func<Source, SourceText?> texts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(texts);
        var check = new Inspection(dossier, places);
        ProvenanceRules.Apply(check);
        StatusRules.Apply(check);
        TimeRules.Apply(check);
        PositionRules.Apply(check);
        SealRules.Apply(check);
        NeutralityLint.Apply(check);
        HedgeLint.Apply(check);
        TextRules.Apply(check, texts);
        return check.Findings();
    }
}

/// <summary>One run of the check: what it looks at, and what was found so far.</summary>
internal sealed class Inspection(Dossier dossier, ItemPlaces places)
{
    private readonly List<Finding> _found = [];

    public Dossier Dossier => dossier;

    public ItemPlaces Places => places;

    /// <summary>Reports a finding at a field of an item.</summary>
    public void Report(FindingWeight weight, string code, Item item, string path, string message, params Note[] also) =>
        _found.Add(new(weight, item.Id, new(code, places.Of(item.Id, path), message) { Also = [.. also] }));

    /// <summary>Reports a finding that was worded elsewhere.</summary>
    public void Report(FindingWeight weight, string item, Diagnostic diagnostic) => _found.Add(new(weight, item, diagnostic));

    /// <summary>A note that points at another item.</summary>
    public Note At(string id, string message) => new(places.Of(id), message);

    /// <summary>What was found, without what the editors let stand, in the order of the items.</summary>
    public Sequence<Finding> Findings()
    {
        var allowed = dossier.Items.SelectMany(item => item.Allows.Select(allowance => (item.Id, allowance.Check))).ToHashSet();
        var used = _found.Select(finding => (finding.Item, finding.Diagnostic.Code)).Where(allowed.Contains).ToHashSet();
        var left = _found.Where(finding => !allowed.Contains((finding.Item, finding.Diagnostic.Code))).ToList();
        foreach (var item in dossier.Items)
        {
            for (var i = 0; i < item.Allows.Count; i++)
            {
                if (!used.Contains((item.Id, item.Allows[i].Check)))
                {
                    left.Add(new(FindingWeight.Warning, item.Id, new("TX600", places.Of(item.Id, $"allows[{i}]"), $"{item.Id} lets {item.Allows[i].Check} stand, which nothing finds any more: leave the allowance out.")));
                }
            }
        }
        var order = dossier.Items.Select((item, at) => (item.Id, at)).ToDictionary(each => each.Id, each => each.at, StringComparer.Ordinal);
        return [.. left.OrderBy(finding => order.GetValueOrDefault(finding.Item, -1)).ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)];
    }
}
