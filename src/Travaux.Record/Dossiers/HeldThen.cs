using Travaux.Record.Dossiers.Items;

namespace Travaux.Record.Dossiers;

/// <summary>Items as a reader of an earlier day would have told them: who held what by then, and with what the talks had ended.</summary>
/// <param name="dossier">The dossier of today.</param>
/// <param name="known">What of it was known then.</param>
internal sealed class HeldThen(Dossier dossier, IReadOnlyList<Item> known)
{
    private readonly HashSet<string> _known = [.. known.Select(item => item.Id)];

    /// <summary>The items known then, told as of then.</summary>
    public IEnumerable<Item> Told() => known.Select(item => item switch
    {
        DossierHead head => EndedWith(head),
        Explanation explanation => HeldBy(explanation),
        _ => item,
    });

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
        .. explanation.Cites.SelectMany(cite => cite.Under.Prepend(cite.Source)).Where(counts).Select(dossier.Find<Source>).OfType<Source>().SelectMany(source => source.By.Concat(source.Of)).Select(by => by.Who),
        .. dossier.All<Claim>().Where(claim => claim.Supports.Contains(explanation.Id) && counts(claim.Id)).SelectMany(claim => claim.By).Select(by => by.Who),
    ];
}
