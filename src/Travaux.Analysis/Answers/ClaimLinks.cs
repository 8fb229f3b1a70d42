using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers;

/// <summary>What claims have to do with the items of one dossier, found once for all of them.</summary>
internal sealed class ClaimLinks
{
    private readonly Dossier _dossier;
    private readonly Lazy<ILookup<string, Claim>> _about;
    private readonly Lazy<ILookup<string, Claim>> _supporting;
    private readonly Lazy<ILookup<string, Claim>> _against;

    public ClaimLinks(Dossier dossier)
    {
        _dossier = dossier;
        _about = new(() => dossier.All<Claim>().SelectMany(claim => claim.About.Select(id => (id, claim))).ToLookup(pair => pair.id, pair => pair.claim, StringComparer.Ordinal));
        _supporting = new(() => dossier.All<Claim>().SelectMany(claim => claim.Supports.Select(id => (id, claim))).ToLookup(pair => pair.id, pair => pair.claim, StringComparer.Ordinal));
        _against = new(() => dossier.All<Claim>().SelectMany(claim => claim.ConflictsWith.Concat(claim.Contradicts).SelectMany(id => Both(claim, id, dossier))).ToLookup(pair => pair.Id, pair => pair.Claim, StringComparer.Ordinal));
    }

    /// <summary>The claims about an item.</summary>
    public IEnumerable<Claim> About(string id) => _about.Value[id];

    /// <summary>The claims that support an item.</summary>
    public IEnumerable<Claim> Supporting(string id) => _supporting.Value[id];

    /// <summary>The claims that can not hold beside an item, whoever of the two is recorded as speaking against the other.</summary>
    public IEnumerable<Claim> Against(string id) => _against.Value[id].DistinctBy(claim => claim.Id);

    /// <summary>How far a claim contradicts another item, by whichever of the two says it: "partial", "unless …". Empty where nothing limits it.</summary>
    public string Strength(Claim claim, string other) => claim.Contradicts.Contains(other, StringComparer.Ordinal) ? claim.ContradictionStrength
        : _dossier.Find<Claim>(other) is { } rival && rival.Contradicts.Contains(claim.Id, StringComparer.Ordinal) ? rival.ContradictionStrength : "";

    private static IEnumerable<(string Id, Claim Claim)> Both(Claim claim, string id, Dossier dossier) =>
        dossier.Find<Claim>(id) is { } other ? [(id, claim), (claim.Id, other)] : [(id, claim)];
}
