using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Record.Dossiers;

/// <summary>Items as a reader of an earlier day would have told them: who held what by then, and with what the talks had ended.</summary>
/// <param name="dossier">The dossier of today.</param>
/// <param name="known">What of it was known then.</param>
internal sealed class HeldThen(Dossier dossier, IReadOnlyList<Item> known)
{
    private readonly HashSet<string> _known = [.. known.Select(item => item.Id)];

    /// <summary>The items known then, told as of then; an act that only later speakers tell of is not among them.</summary>
    public IEnumerable<Item> Told() => known.Where(item => item is not Act { Per.Count: > 0 } act || Told(act.Per, act.Cites).Count > 0).Select(item => item switch
    {
        DossierHead head => EndedWith(head),
        Explanation explanation => HeldBy(explanation),
        Act act => act with { Per = Told(act.Per, act.Cites) },
        _ => item,
    });

    /// <summary>Whether somebody made a claim, or held a position, by then: not those who made it in later sources alone, though an earlier source is cited for the matter.</summary>
    public static bool IsMade(Dossier dossier, Sequence<Attribution> by, Sequence<Citation> cites, Func<string, bool> isKnown)
    {
        var (then, now) = (Speaking(dossier, cites, isKnown), Speaking(dossier, cites, _ => true));
        return by.Any(each => then.Contains(each.Who)) || !by.Any(each => now.Contains(each.Who));
    }

    /// <summary>Those of the people by whose account something is told who had told it by then.</summary>
    private Sequence<Attribution> Told(Sequence<Attribution> per, Sequence<Citation> cites)
    {
        var (then, now) = (Speaking(dossier, cites, _known.Contains), Speaking(dossier, cites, _ => true));
        return [.. per.Where(each => then.Contains(each.Who) || !now.Contains(each.Who))];
    }

    /// <summary>Where the event that the head names as the end became known later, the first that refines it stands for it.</summary>
    private DossierHead EndedWith(DossierHead head) => head.EndedWith.Length == 0 || _known.Contains(head.EndedWith) ? head
        : known.OfType<Event>().Where(each => each.Refines == head.EndedWith).OrderBy(each => each.Date?.SortKey ?? DateOnly.MaxValue).FirstOrDefault() is { } told ? head with { EndedWith = told.Id } : head;

    /// <summary>Without those who are known to hold it by later words of theirs alone; nor does the title name them.</summary>
    private Explanation HeldBy(Explanation explanation)
    {
        var (then, now) = (Speaking(explanation, _known.Contains), Speaking(explanation, _ => true));
        var later = explanation.HeldBy.Where(holder => now.Contains(holder.Who) && !then.Contains(holder.Who)).ToList();
        if (later.Count == 0)
        {
            return explanation;
        }
        var names = later.Select(holder => dossier.NameOf(holder.Who).Split(' ')[^1]);
        var cut = explanation.Title.LastIndexOf(HeldAs, StringComparison.Ordinal);
        var isNamed = cut > 0 && names.Any(name => explanation.Title.IndexOf(name, cut, StringComparison.OrdinalIgnoreCase) > 0);
        return explanation with { HeldBy = [.. explanation.HeldBy.Except(later)], Title = isNamed ? explanation.Title[..cut] : explanation.Title };
    }

    private const string HeldAs = ", as ";

    /// <summary>Who speaks for an explanation: in the sources cited for it, and in claims that support it.</summary>
    private HashSet<string> Speaking(Explanation explanation, Func<string, bool> counts) =>
    [
        .. Speaking(dossier, explanation.Cites, counts),
        .. dossier.All<Claim>().Where(claim => claim.Supports.Contains(explanation.Id) && counts(claim.Id)).SelectMany(claim => claim.By).Select(by => by.Who),
    ];

    /// <summary>Who speaks in the sources that are cited, relays and what they relay.</summary>
    private static HashSet<string> Speaking(Dossier dossier, Sequence<Citation> cites, Func<string, bool> counts) =>
        [.. cites.SelectMany(cite => cite.Under.Prepend(cite.Source)).Where(counts).Select(dossier.Find<Source>).OfType<Source>().SelectMany(source => source.By.Concat(source.Of)).Select(by => by.Who)];
}
