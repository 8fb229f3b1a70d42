using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Which items are told in the entry of another, so that nothing stands twice.</summary>
internal sealed class Folding
{
    private readonly Dossier _dossier;
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Item>> _folded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spokenFor = new(StringComparer.Ordinal);

    public Folding(Dossier dossier)
    {
        _dossier = dossier;
        var lanes = dossier.Head.Tracks.ToDictionary(track => track.Id, track => track.Lane, StringComparer.Ordinal);
        foreach (var each in dossier.All<Event>())
        {
            if (Home(each, lanes) is { } home)
            {
                Fold(each, home);
            }
            var into = _into.GetValueOrDefault(each.Id, each.Id);
            foreach (var claim in each.Claims.Select(dossier.Find<Claim>).OfType<Claim>())
            {
                Fold(claim, into);
            }
            SpeakFor(each);
        }
        foreach (var claim in dossier.All<Claim>().Where(claim => !_into.ContainsKey(claim.Id) && IsSaidInPublic(claim)))
        {
            SpeakFor(claim);
        }
    }

    /// <summary>Whether an item is told in the entry of another.</summary>
    public bool IsFolded(string id) => _into.ContainsKey(id);

    /// <summary>The items that are told in the entry of this one.</summary>
    public Sequence<Item> Into(string id) => [.. _folded.GetValueOrDefault(id) ?? []];

    /// <summary>Whether a claim is a statement made in public on a day, and told nowhere else.</summary>
    public bool StandsAlone(Claim claim) => !_into.ContainsKey(claim.Id) && IsSaidInPublic(claim);

    /// <summary>Whether a source is a public statement of a day of which no event or claim tells.</summary>
    public bool StandsAlone(Source source) =>
        source.Date is not null && source.By.Count > 0 && !_spokenFor.Contains(source.Id) && source.Mode != SourceMode.Private
        && source.SourceKind is SourceKind.PublicStatement or SourceKind.Statement or SourceKind.Speech or SourceKind.SocialPost or SourceKind.Interview or SourceKind.Video;

    /// <summary>Whether a claim's date is the day on which it was made: a source of its chain has that date, or its kind says so.</summary>
    private bool IsSaidInPublic(Claim claim) => claim.Date is { } date
        && (claim.ClaimKind is ClaimKind.PublicPosition or ClaimKind.StatedMotive or ClaimKind.Denial
            || claim.Cites.Any(cite => cite.Under.Prepend(cite.Source).Any(id => _dossier.Find<Source>(id) is { } source
                && (Overlap(source.Date, date) || Overlap(source.Published, date)) && (IsBy(source, claim) || source.Id == claim.Cites[0].Source))));

    private static bool IsBy(Source source, Claim claim) =>
        claim.By.Any(by => by.Who == source.Id || source.By.Any(each => each.Who == by.Who) || source.Of.Any(each => each.Who == by.Who));

    private static bool Overlap(EdtfDate? one, EdtfDate other) => one is not null && DateRelations.Overlaps(one, other) == Holds.Certainly | one == other;

    /// <summary>The meeting or draft whose own an event is.</summary>
    private string? Home(Event each, Dictionary<string, Lane> lanes)
    {
        if (_dossier.Find<Meeting>(each.Meeting) is { } meeting)
        {
            var said = each.Category == EventCategory.PublicStatement && lanes.GetValueOrDefault(meeting.Track) != Lane.PublicStatements;
            return said || (each.Date is not null && each.Date != meeting.Date) ? null : meeting.Id;
        }
        return each.Category is EventCategory.Document or EventCategory.Diplomatic && each.Documents is [var only]
            && _dossier.Find<Draft>(only) is { Date: not null } draft && draft.Date == each.Date ? draft.Id : null;
    }

    private void Fold(Item item, string into)
    {
        if (_into.TryAdd(item.Id, into))
        {
            if (!_folded.TryGetValue(into, out var list))
            {
                _folded.Add(into, list = []);
            }
            list.Add(item);
        }
    }

    private void SpeakFor(Item item)
    {
        foreach (var cite in item.Cites)
        {
            _spokenFor.Add(cite.Source);
            _spokenFor.UnionWith(cite.Under);
        }
    }
}
