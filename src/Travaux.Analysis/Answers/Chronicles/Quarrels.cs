using Travaux.Analysis.Corroboration;
using Travaux.Record;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Parts;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>What can not hold together in a dossier: claims, rival accounts of a thing, what people call a text. Each quarrel stands once.</summary>
/// <remarks><para>Where claims of the same people on the same thing are told as a pair, their rival accounts of it are not told again.</para></remarks>
internal sealed class Quarrels(Telling telling, Corroborator corroborator)
{
    /// <summary>How a statement ends where one speaker holds both ends.</summary>
    public const string SameSpeaker = "The same speaker.";

    private readonly Dossier _dossier = telling.Dossier;
    private readonly Dictionary<string, HashSet<string>> _paired = new(StringComparer.Ordinal);

    /// <summary>All of them: pairs of claims, then rival accounts, then what texts are called.</summary>
    public IEnumerable<Statement> All() => [.. Pairs(), .. Accounts(), .. Characterisations()];

    private IEnumerable<Statement> Pairs()
    {
        var told = new HashSet<(string, string)>();
        var ofOneOrigin = corroborator.AtOddsWithThemselves().Select(each => Key(each.One.Id, each.Other.Id)).ToHashSet();
        foreach (var claim in _dossier.All<Claim>())
        {
            foreach (var (id, strength) in claim.ConflictsWith.Select(id => (id, "")).Concat(claim.Contradicts.Select(id => (id, claim.ContradictionStrength))))
            {
                if (_dossier[id] is { } other && told.Add(Key(claim.Id, id)))
                {
                    yield return Pair(claim, other, strength, ofOneOrigin.Contains(Key(claim.Id, id)));
                }
            }
        }
    }

    private Statement Pair(Claim claim, Item other, string strength, bool isOfOneOrigin)
    {
        var (one, another) = (Speakers(claim.By), Speakers(other is Claim with ? with.By : other is Explanation held ? held.HeldBy : []));
        var rival = other as Claim;
        foreach (var about in claim.About.Concat(rival?.About ?? []))
        {
            (_paired.TryGetValue(about, out var speakers) ? speakers : _paired[about] = new(StringComparer.Ordinal)).UnionWith(one.Concat(another));
        }
        var self = isOfOneOrigin || one.Overlaps(another) ? $" {SameSpeaker}" : "";
        var matter = rival is null ? "" : string.Join("; ", claim.About.Intersect(rival.About, StringComparer.Ordinal).Select(about => $"“{telling.Name(about).TrimEnd('.')}”"));
        return new($"{(matter.Length > 0 ? $"On {matter}: these" : "These")} can not {(strength.Length > 0 ? $"wholly hold together ({strength})" : "hold together")}.{self}")
        {
            Manner = Manner.Contested,
            Items = [claim.Id, other.Id],
            Rivals = [telling.Of(claim), rival is not null ? telling.Of(rival) : new Statement(Telling.Sentence(telling.Name(other.Id))) { Items = [other.Id], Cites = other.Cites }],
            Cites = [.. claim.Cites.Concat(other.Cites).Distinct()],
            Gaps = telling.Gaps([claim.Id, other.Id]),
        };
    }

    private IEnumerable<Statement> Accounts() => _dossier.Items.Where(item => item.Accounts.Count > 0 && !IsTold(item, item.Accounts.SelectMany(account => account.By)))
        .Select(item => new Statement(Telling.Sentence($"Rival accounts of {telling.Name(item.Id)}")) { Manner = Manner.Contested, Items = [item.Id], Cites = item.Cites, Rivals = telling.Rivals(item) });

    /// <summary>What a text is called: by one speaker in more than one way, and by different ones.</summary>
    private IEnumerable<Statement> Characterisations()
    {
        foreach (var draft in _dossier.All<Draft>())
        {
            var by = draft.Characterisations.GroupBy(each => string.Join('+', Speakers(each.By).Order(StringComparer.Ordinal)), StringComparer.Ordinal).ToList();
            foreach (var one in by.Where(one => one.Count() > 1))
            {
                yield return Called(draft, [.. one], $" {SameSpeaker}");
            }
            if (by.Count > 1 && !IsTold(draft, draft.Characterisations.SelectMany(each => each.By)))
            {
                yield return Called(draft, draft.Characterisations, "");
            }
        }
    }

    private Statement Called(Draft draft, Sequence<Characterisation> ways, string self) => new($"What “{draft.Heading}” is, is told differently.{self}")
    {
        Manner = Manner.Contested,
        Items = [draft.Id],
        Cites = draft.Cites,
        Rivals = DraftTelling.Characterised(draft with { Characterisations = ways }, telling),
    };

    /// <summary>Whether all of these people stand in pairs of claims on a thing, or on the text that an act was done to.</summary>
    private bool IsTold(Item item, IEnumerable<Attribution> by)
    {
        var speakers = Speakers(by);
        return speakers.Count > 0 && (Covers(item.Id) || (item is Act act && Covers(act.Draft)));

        bool Covers(string id) => _paired.TryGetValue(id, out var paired) && paired.IsSupersetOf(speakers);
    }

    /// <summary>Who speaks: of a source those who made it.</summary>
    private HashSet<string> Speakers(IEnumerable<Attribution> by) =>
        [.. by.SelectMany(each => _dossier.Find<Source>(each.Who) is { } source && (source.Of.Count > 0 ? source.Of : source.By).Where(who => who.Who != source.Id).ToList() is { Count: > 0 } makers ? makers.Select(maker => maker.Who) : [each.Who])];

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
