using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers;

/// <summary>On what kinds of source the items of a dossier rest.</summary>
/// <remarks>
/// <para>
/// An item rests on a kind of source where every one of its citations does, or where whoever says so is unnamed. A citation is anonymous where any source in its
/// chain is; it is later where the source at the far end of its chain is, or who tells of an interview without a day: an article of another year that reads a clause off the text of that day is not later for it.
/// </para>
/// </remarks>
internal sealed class Resting(Dossier dossier)
{
    private readonly Dictionary<(string Source, SourceClass Kind), bool> _sources = [];

    /// <summary>Whether an item rests on such sources only.</summary>
    public bool Only(Item item, SourceClass kind) =>
        (item.Cites.Count > 0 && item.Cites.All(cite => Is(cite, kind))) || (kind == SourceClass.Anonymous && IsSaidByUnnamed(item));

    /// <summary>Whether a source is of a kind.</summary>
    public bool Is(string source, SourceClass kind)
    {
        if (!_sources.TryGetValue((source, kind), out var known))
        {
            _sources.Add((source, kind), known = dossier.Find<Source>(source) is { } found && Judge(found, kind));
        }
        return known;
    }

    /// <summary>The dossier without what rests on such sources only; the sources themselves stay, since others cite them beside better ones.</summary>
    public Dossier Without(SourceClass kind) => dossier.Where(item => item is Source or Actor or Person or Issue || !Only(item, kind));

    private bool Is(Citation cite, SourceClass kind) => kind == SourceClass.Later
        ? Is(FarEnd(cite), kind)
        : Is(cite.Source, kind) || cite.Under.Any(under => Is(under, kind));

    /// <summary>The source at the far end of a chain; for an interview whose day is not told, who tells of it stands.</summary>
    private string FarEnd(Citation cite) => cite.Under.Reverse().FirstOrDefault(id => !IsUndatedInterview(id)) ?? cite.Source;

    private bool IsUndatedInterview(string id) => dossier.Find<Source>(id) is { SourceKind: SourceKind.Interview, Retrospective: false, Date: null or { IsUnknown: true } };

    private bool Judge(Source source, SourceClass kind) => kind == SourceClass.Anonymous
        ? source.Anonymous || source.AnonymousSources.Length > 0 || source.Sealed is not null
        : source.Retrospective || (source.Date is { } date && dossier.Head.Period is { } period && DateRelations.Before(period, date) == Holds.Certainly);

    /// <summary>Whether all who are said to say so are unnamed.</summary>
    private bool IsSaidByUnnamed(Item item)
    {
        var sayers = item switch
        {
            Claim claim => claim.By,
            Act act => act.Per,
            Position position => position.By,
            Standing standing => standing.Per,
            _ => [],
        };
        return sayers.Count > 0 && sayers.All(each => dossier[each.Who] is Person { Unnamed: not null } or Person { Sealed: not null } or Actor { Unnamed: not null } or Actor { Sealed: not null });
    }
}
