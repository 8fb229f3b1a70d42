using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Effects;

/// <summary>Compares two texts action by action and state by state.</summary>
internal sealed class Differ
{
    private const int MostCubes = 24;

    private readonly Instrument _old;
    private readonly Instrument _new;
    private readonly JointSpace _space;
    private readonly Diagrams _diagrams;
    private readonly int _within;

    public Differ(Instrument old, Instrument @new, Condition? given)
    {
        (_old, _new, _space) = (old, @new, new JointSpace(old, @new));
        _diagrams = _space.Diagrams;
        _within = _diagrams.And(_space.Admitted, given is null ? 1 : _space.Node(_space.New, _space.New.Of(given)));
    }

    public EffectDiff Compare()
    {
        var (before, after) = (Spoken(_old, _space.Old), Spoken(_new, _space.New));
        var changes = new List<EffectChange>();
        var unchanged = new List<(Modal, string)>();
        foreach (var (modal, action) in before.Concat(after).DistinctBy(each => (each.Modal, each.Action.ToUpperInvariant())))
        {
            var found = Changes(modal, action).ToList();
            changes.AddRange(found);
            if (found.Count == 0)
            {
                unchanged.Add((modal, action));
            }
        }
        return new()
        {
            IsEmpty = _within == 0,
            Variables = _space.All,
            Changes = [.. changes],
            Unchanged = [.. unchanged],
            OnlyOld = [.. Actions(before).Except(Actions(after), StringComparer.OrdinalIgnoreCase)],
            OnlyNew = [.. Actions(after).Except(Actions(before), StringComparer.OrdinalIgnoreCase)],
            Manners = [.. Actions(before).Intersect(Actions(after), StringComparer.OrdinalIgnoreCase).Select(Manner).OfType<MannerChange>()],
        };
    }

    /// <summary>What a text says of actions to somebody in some case; a rule that the settled brackets take out says nothing.</summary>
    private List<(Modal Modal, string Action)> Spoken(Instrument instrument, Grounder grounder) => [.. instrument.All<Statement.Rule>().Select(rule => (rule.Modal, rule.Action)).Distinct()
        .Where(each => _space.Variables.States.Any(state => _diagrams.And(_within, _space.Node(grounder, grounder.Of(new Condition.Obliged(state, null, each.Modal, each.Action)))) != 0))];

    private static IEnumerable<string> Actions(IEnumerable<(Modal Modal, string Action)> spoken) => spoken.Select(each => each.Action).Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<EffectChange> Changes(Modal modal, string action)
    {
        var states = _space.Variables.States.Select(state =>
        {
            var obliged = new Condition.Obliged(state, null, modal, action);
            var (old, @new) = (_diagrams.And(_within, _space.Node(_space.Old, _space.Old.Of(obliged))), _diagrams.And(_within, _space.Node(_space.New, _space.New.Of(obliged))));
            return (State: state, Old: old, New: @new, Lost: _space.InTerms(_diagrams.And(old, _diagrams.Not(@new)), _within), Gained: _space.InTerms(_diagrams.And(@new, _diagrams.Not(old)), _within));
        });
        return states.Where(each => each.Lost.Node != 0 || each.Gained.Node != 0)
            .GroupBy(each => (each.Lost, each.Gained, IsLost: each.New == 0, IsNew: each.Old == 0))
            .Select(group => Described(new(modal, action, [.. group.Select(each => each.State)]) { IsLostAltogether = group.Key.IsLost, IsWhollyNew = group.Key.IsNew }, group.Key.Lost, group.Key.Gained));
    }

    private EffectChange Described(EffectChange change, (int Node, int Never) lost, (int Node, int Never) gained)
    {
        var (losses, gains) = (Cubes(lost), Cubes(gained));
        var throughout = Common([.. losses ?? [], .. gains ?? []]);
        return change with
        {
            Lost = losses?.Select(cube => Without(cube, throughout)).ToList(),
            Gained = gains?.Select(cube => Without(cube, throughout)).ToList(),
            Throughout = throughout,
            AreFewest = losses is not null && gains is not null && Fewest(lost, losses) && Fewest(gained, gains),
        };
    }

    private IReadOnlyList<Cube>? Cubes((int Node, int Never) condition) => condition.Node == 0 ? [] : Covers.Of(_diagrams, condition.Node, condition.Never, MostCubes);

    private bool Fewest((int Node, int Never) condition, IReadOnlyList<Cube> cubes) => cubes.Count <= 1 || Covers.AreFewest(_diagrams, condition.Node, condition.Never, cubes);

    private static Cube Common(List<Cube> cubes) => cubes.Count < 2 ? new([]) : new([.. cubes[0].Literals.Where(literal => cubes.TrueForAll(cube => cube.Literals.Contains(literal)))]);

    private static Cube Without(Cube cube, Cube common) => new([.. cube.Literals.Where(literal => !common.Literals.Contains(literal))]);

    private MannerChange? Manner(string action)
    {
        Sequence<Proviso> Of(Instrument instrument) => [.. instrument.All<Statement.Rule>().Where(rule => rule.Modal == Modal.Must && rule.Action.Equals(action, StringComparison.OrdinalIgnoreCase))
            .SelectMany(rule => rule.Provisos).Where(IsManner).Select(proviso => Plain(instrument, proviso)).Distinct()];
        var (old, @new) = (Of(_old), Of(_new));
        return old == @new ? null : new(action, old, @new);
    }

    private static bool IsManner(Proviso? proviso) => proviso is Proviso.By or Proviso.Within or Proviso.Immediately or Proviso.Aim
        || (proviso is Proviso.Open open && open.Bracket.Branches.Any(branch => IsManner(branch.Value)));

    /// <summary>A proviso as the file's own adoptions settle it, and without where it stands.</summary>
    private static Proviso Plain(Instrument instrument, Proviso proviso)
    {
        while (proviso is Proviso.Open open)
        {
            var settled = instrument.All<Statement.Adoption>().Where(each => each.Kind == open.Bracket.Kind && each.WithName is null && (each.Name is null || each.Name.Equals(open.Bracket.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(each => open.Bracket.Branches.FirstOrDefault(branch => branch.Label.Equals(each.Label, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(branch => branch is not null);
            if (settled?.Value is not { } taken)
            {
                break;
            }
            proviso = taken;
        }
        return proviso with { At = default, Comments = [] };
    }
}
