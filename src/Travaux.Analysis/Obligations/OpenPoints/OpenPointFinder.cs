using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.OpenPoints;

/// <summary>Finds what hangs on the open brackets: which property each decides, which side is dominated, which must be settled together.</summary>
/// <remarks>
/// <para>
/// A property is a condition on the brackets: "it fails in some scenario". A bracket decides it where that condition depends on it. Two
/// interact where the mixed difference of the condition, over a pair of choices in each, is not nothing (the derivative of Boolean functions:
/// S. B. Akers, "On a Theory of Boolean Functions", SIAM Journal 7, 1959). A side is dominated where the scenarios in which the property fails
/// with another side are among those in which it fails with this one, whatever the other brackets.
/// </para>
/// </remarks>
/// <param name="space">The cases.</param>
public sealed class OpenPointFinder(CaseSpace space)
{
    private readonly Diagrams _diagrams = space.Diagrams;

    /// <summary>What hangs on the brackets.</summary>
    /// <exception cref="DiagramLimitException">The question is too large.</exception>
    public OpenText Find()
    {
        var open = OpenBrackets.Of(space.Instrument).Select(bracket => (Bracket: bracket, Place: space.Variables.Bracket(bracket.Kind, bracket.Name)))
            .Where(each => Sides(each.Place).Count() > 1).ToList();
        var asked = space.Instrument.Of<Statement.Property>().Select(property => Ask(property)).ToList();
        var effect = Effects();
        return new()
        {
            Points = [.. open.Select(each => new OpenPoint(each.Bracket, each.Place)
            {
                Provisions = [.. Provisions(each.Bracket)],
                Decides = [.. asked.Where(question => DependsOn(question.Failing, each.Place)).Select(question => question.Property)],
                HasEffect = effect.Contains(each.Place),
                Dominated = [.. asked.SelectMany(question => Dominated(question, each.Place))],
            })],
            Interactions = [.. from question in asked
                               from i in Enumerable.Range(0, open.Count)
                               from j in Enumerable.Range(i + 1, open.Count - i - 1)
                               where Interact(question.Failing, open[i].Place, open[j].Place)
                               select new Interaction(question.Property, open[i].Bracket, open[j].Bracket)],
            Settlements = [.. asked.Select(question => new Settlement(question.Property, space.Told(_diagrams.And(space.Admitted, _diagrams.Not(question.Failing))), question.Trigger == 0))],
        };
    }

    private Question Ask(Statement.Property property)
    {
        var taken = space.TakenAsBound(property);
        var trigger = _diagrams.And(space.Admitted, _diagrams.Restrict(space.Of(property.Whenever), taken));
        var bad = _diagrams.And(trigger, _diagrams.Not(_diagrams.Restrict(space.Of(property.Then), taken)));
        return new(property, trigger, bad, _diagrams.Exists(bad, place => !space.IsBracket(place)));
    }

    /// <summary>The sides that the file's adoptions leave open.</summary>
    private IEnumerable<int> Sides(int place) => Enumerable.Range(0, _diagrams.CountOf(place)).Where(value => _diagrams.And(space.Admitted, _diagrams.Literal(place, 1UL << value)) != 0);

    /// <summary>A condition with one side taken; only of candidates that are admitted with each of the sides that are compared.</summary>
    private int With(int node, int place, int value)
    {
        var values = space.Open();
        values[place] = value;
        return _diagrams.Restrict(node, values);
    }

    private bool DependsOn(int node, int place) => Pairs(place).Any(pair =>
        _diagrams.And(Together(place, pair), Differ(With(node, place, pair.One), With(node, place, pair.Other))) != 0);

    private IEnumerable<Dominance> Dominated(Question question, int place)
    {
        foreach (var (one, other) in Pairs(place))
        {
            var together = Together(place, (one, other));
            var (first, second) = (_diagrams.And(together, With(question.Bad, place, one)), _diagrams.And(together, With(question.Bad, place, other)));
            var (gained, lost) = (_diagrams.And(first, _diagrams.Not(second)), _diagrams.And(second, _diagrams.Not(first)));
            var labels = space.Variables.All[place].Values;
            if (gained != 0 && lost == 0)
            {
                yield return new(question.Property, labels[one], labels[other]);
            }
            else if (lost != 0 && gained == 0)
            {
                yield return new(question.Property, labels[other], labels[one]);
            }
        }
    }

    private bool Interact(int failing, int one, int other) => Pairs(one).Any(first => Pairs(other).Any(second =>
    {
        int Corner(int here, int there) => With(With(failing, one, here), other, there);
        var together = _diagrams.And(
            _diagrams.And(With(With(space.Admitted, one, first.One), other, second.One), With(With(space.Admitted, one, first.One), other, second.Other)),
            _diagrams.And(With(With(space.Admitted, one, first.Other), other, second.One), With(With(space.Admitted, one, first.Other), other, second.Other)));
        return _diagrams.And(together, Differ(Differ(Corner(first.One, second.One), Corner(first.One, second.Other)), Differ(Corner(first.Other, second.One), Corner(first.Other, second.Other)))) != 0;
    }));

    private IEnumerable<(int One, int Other)> Pairs(int place)
    {
        var sides = Sides(place).ToList();
        return from i in Enumerable.Range(0, sides.Count) from j in Enumerable.Range(i + 1, sides.Count - i - 1) select (sides[i], sides[j]);
    }

    private int Together(int place, (int One, int Other) pair) => _diagrams.And(With(space.Admitted, place, pair.One), With(space.Admitted, place, pair.Other));

    private int Differ(int one, int other) => _diagrams.Choose(one, _diagrams.Not(other), other);

    private HashSet<int> Effects() => [.. from rule in space.Instrument.All<Statement.Rule>()
                                          from state in space.Variables.States
                                          from place in _diagrams.Support(space.Decided(space.Grounder.Applies(rule, state))).Concat(_diagrams.Support(space.Decided(space.Grounder.IsLeftToBearer(rule))))
                                          select place];

    private IEnumerable<string> Provisions(OpenBracket bracket) => space.Instrument.All<Statement>()
        .Where(statement => OpenBrackets.OfStatement(statement).Any(each => each.Kind == bracket.Kind && each.Name.Equals(bracket.Name, StringComparison.OrdinalIgnoreCase)))
        .Select(statement => statement switch
        {
            Statement.Rule { Cite: { } cite } => cite,
            Statement.Term { Cite: { } cite } => cite,
            Statement.Group { Cite: { } cite } => cite,
            Statement.Lifecycle { Cite: { } cite } => cite,
            Statement.Rule rule => rule.Action,
            Statement.Term term => term.Name,
            Statement.Group group => group.Name,
            _ => "",
        }).Where(name => name.Length > 0).Distinct();

    private readonly record struct Question(Statement.Property Property, int Trigger, int Bad, int Failing);
}
