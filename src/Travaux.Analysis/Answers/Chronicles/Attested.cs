using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>By which citations the things of an account are attested: their own, and for a text what people call it and what was done to it.</summary>
/// <remarks><para>A source that denies what others say of a thing, and says nothing else of it, attests nothing.</para></remarks>
internal sealed class Attested
{
    private readonly Dossier _dossier;
    private readonly ILookup<string, Act> _acts;
    private readonly ILookup<string, Claim> _bySource;

    public Attested(Dossier dossier)
    {
        _dossier = dossier;
        _acts = dossier.All<Act>().ToLookup(act => act.Draft, StringComparer.Ordinal);
        _bySource = dossier.All<Claim>().SelectMany(claim => claim.Cites.Select(FarEnd).Distinct(StringComparer.Ordinal).Select(source => (source, claim))).ToLookup(each => each.source, each => each.claim, StringComparer.Ordinal);
    }

    /// <summary>The citations that attest a thing.</summary>
    public Sequence<Citation> For(Item item)
    {
        var cites = item.Cites.Concat(item switch
        {
            Event each => each.Claims.Select(_dossier.Find<Claim>).OfType<Claim>().SelectMany(claim => claim.Cites),
            Draft draft => draft.DraftedBy.SelectMany(each => each.Cites).Concat(draft.Characterisations.SelectMany(each => each.Cites))
                .Concat(draft.OtherNames.SelectMany(each => each.Cites)).Concat(_acts[draft.Id].Where(IsDone).SelectMany(act => act.Cites)),
            _ => [],
        }).Distinct().ToList();
        var attesting = cites.Where(cite => !IsForDenial(cite, item)).ToList();
        return [.. attesting.Count > 0 ? attesting : cites];
    }

    /// <summary>The same, as the matters that they are of: each thing that was done to a text, or that somebody calls it, is one.</summary>
    public Sequence<Sequence<Citation>> MattersOf(Item item)
    {
        var cites = For(item).ToHashSet();
        return item is not Draft draft ? Corroborator.Matters([.. cites])
            : [.. draft.DraftedBy.Select(each => each.Cites).Concat(draft.Characterisations.Select(each => each.Cites)).Concat(draft.OtherNames.Select(each => each.Cites)).Concat(_acts[draft.Id].Where(IsDone).Select(act => act.Cites)).Prepend(draft.Cites)
                .SelectMany(each => Corroborator.Matters(each)).Select(matter => (Sequence<Citation>)[.. matter.Where(cites.Contains)]).Where(matter => matter.Count > 0)];
    }

    /// <summary>Whether an act was done, or is said to be, by a source that is told; of several sources of which nobody knows which one says so, none attests the text.</summary>
    private static bool IsDone(Act act) => act.Status != ActStatus.Envisaged && !act.RestsOnAnyOfItsSources;

    /// <summary>Those, and the citations of all who tell it differently.</summary>
    public Sequence<Citation> InAll(Item item) => [.. For(item).Concat(item.Cites).Concat(item.Accounts.SelectMany(account => account.Cites)).Distinct()];

    /// <summary>Whether all that a source says of a thing is a denial, of what it is said to be or of a claim on it.</summary>
    private bool IsForDenial(Citation cite, Item item)
    {
        var said = _bySource[FarEnd(cite)].ToList();
        return said.Exists(claim => claim.ClaimKind == ClaimKind.Denial && Against(claim).Any(about => about == item.Id)) && !said.Exists(claim => claim.ClaimKind != ClaimKind.Denial && claim.About.Contains(item.Id));
    }

    /// <summary>What a denial is about, and what the claims are about that it can not hold beside.</summary>
    private IEnumerable<string> Against(Claim denial) => denial.About
        .Concat(denial.ConflictsWith.Concat(denial.Contradicts).Select(_dossier.Find<Claim>).OfType<Claim>().SelectMany(claim => claim.About))
        .Concat(_dossier.ReferringTo(denial.Id).OfType<Claim>().Where(claim => claim.ConflictsWith.Concat(claim.Contradicts).Contains(denial.Id)).SelectMany(claim => claim.About));

    private static string FarEnd(Citation cite) => cite.Under.Count > 0 ? cite.Under[^1] : cite.Source;
}
