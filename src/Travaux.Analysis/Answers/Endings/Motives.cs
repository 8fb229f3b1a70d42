using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;

namespace Travaux.Analysis.Answers.Endings;

/// <summary>Finds stated motives with inferred ones for the same act, and denials with what they deny.</summary>
internal static class Motives
{
    /// <summary>Each stated motive that stands beside an inferred one.</summary>
    /// <remarks><para>They belong together where one is about the other, conflicts with it, or both are about one event, act or meeting.</para></remarks>
    public static IEnumerable<MotivePair> Pairs(Dossier dossier)
    {
        var inferred = dossier.All<Claim>().Where(claim => claim.ClaimKind == ClaimKind.InferredMotive).ToList();
        return dossier.All<Claim>()
            .Where(claim => claim.ClaimKind == ClaimKind.StatedMotive)
            .Select(stated => new MotivePair(stated.Id, [.. inferred.Where(other => AreOfOneAct(stated, other, dossier)).Select(other => other.Id)]))
            .Where(pair => pair.Inferred.Count > 0);
    }

    /// <summary>Every denial; what it denies is told from either end.</summary>
    public static IEnumerable<DenialOf> Denials(Dossier dossier) => dossier.All<Claim>()
        .Where(claim => claim.ClaimKind == ClaimKind.Denial)
        .Select(claim => new DenialOf(claim.Id, Denied(claim, dossier)));

    private static Sequence<string> Denied(Claim denial, Dossier dossier)
    {
        var from = denial.Contradicts.Concat(denial.ConflictsWith);
        var back = dossier.ReferringTo(denial.Id).OfType<Claim>().Where(claim => claim.ConflictsWith.Contains(denial.Id) || claim.Contradicts.Contains(denial.Id)).Select(claim => claim.Id);
        return [.. from.Concat(back).Distinct(StringComparer.Ordinal).Where(id => dossier[id] is not null)];
    }

    private static bool AreOfOneAct(Claim one, Claim other, Dossier dossier) =>
        Meets(one, other) || Meets(other, one) || one.About.Intersect(other.About, StringComparer.Ordinal).Any(id => dossier[id] is Event or Act or Meeting);

    private static bool Meets(Claim one, Claim other) => one.About.Contains(other.Id) || one.ConflictsWith.Contains(other.Id) || one.Contradicts.Contains(other.Id);
}
