using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Effects;

/// <summary>The cases of two texts together, with a variable of its own for each term that depends on what members choose.</summary>
internal sealed class JointSpace
{
    private readonly List<Variable> _variables;
    private readonly Dictionary<Grounder, int[]> _taken = [];
    private readonly int _link;
    private readonly HashSet<int> _choices;
    private readonly List<(int Link, HashSet<int> Of)> _shared = [];

    public JointSpace(Instrument old, Instrument @new, int limit = Diagrams.DefaultLimit)
    {
        Variables = Variables.Of(old, @new);
        (Old, New) = (new Grounder(old, Variables), new Grounder(@new, Variables));
        _variables = [.. Variables.All];
        _choices = [.. Enumerable.Range(0, _variables.Count).Where(place => IsMembers(old, place) || IsMembers(@new, place))];
        var terms = Terms(old).Select(term => (Grounder: Old, Term: term, IsOld: true)).Concat(Terms(@new).Select(term => (Grounder: New, Term: term, IsOld: false))).ToList();
        Diagrams = new([.. _variables.Select(variable => variable.Count), .. terms.Select(_ => 2)], limit);
        Admitted = 1;
        foreach (var grounder in new[] { Old, New })
        {
            Settle(grounder, [.. Enumerable.Range(0, _variables.Count + terms.Count).Select(place => place < _variables.Count && _variables[place].IsConsent ? 0 : -1)]);
        }
        _link = Link(terms);
    }

    public Variables Variables { get; }

    /// <summary>Those of the instruments, then one for each term.</summary>
    public IReadOnlyList<Variable> All => _variables;

    public Diagrams Diagrams { get; }

    public Grounder Old { get; }

    public Grounder New { get; }

    /// <summary>The candidates that both admit, of brackets that neither settles.</summary>
    public int Admitted { get; private set; }

    /// <summary>A gate as a node: every state is taken as bound, each bracket as its own text settles it.</summary>
    public int Node(Grounder grounder, int gate) => Diagrams.Restrict(Diagrams.Of(grounder.Circuit, gate), _taken[grounder]);

    /// <summary>A condition in the drafters' terms, as far as those tell it: rather than in what members choose, and in what both texts mean alike.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="within">What is asked about; outside of it the condition may be anything.</param>
    /// <returns>The condition, and what never happens or is not asked about.</returns>
    public (int Node, int Never) InTerms(int node, int within)
    {
        var told = (Node: node, Within: within);
        told = Instead(told, _link, _choices) ?? told;
        if (_shared.Count > 0)
        {
            var all = _shared.Aggregate(1, (link, term) => Diagrams.And(link, term.Link));
            HashSet<int> of = [.. _shared.SelectMany(term => term.Of)];
            told = Instead(told, all, of) ?? _shared.Aggregate(told, (before, term) => Instead(before, term.Link, term.Of) ?? before);
        }
        return (told.Node, Diagrams.Not(told.Within));
    }

    /// <summary>A condition without certain variables, told by terms that are tied to them; nothing where the terms do not tell it.</summary>
    private (int Node, int Within)? Instead((int Node, int Within) told, int link, HashSet<int> without)
    {
        if (told.Node <= 1 || !Diagrams.Support(told.Node).Any(without.Contains))
        {
            return null;
        }
        var so = Diagrams.Exists(Diagrams.And(told.Node, link), without.Contains);
        var not = Diagrams.Exists(Diagrams.And(Diagrams.And(told.Within, Diagrams.Not(told.Node)), link), without.Contains);
        return Diagrams.And(so, not) == 0 ? (so, Diagrams.Or(so, not)) : null;
    }

    /// <summary>What a text's own adoptions settle is settled for that text alone; the other's bracket of that name stays as it is.</summary>
    private void Settle(Grounder grounder, int[] taken)
    {
        var admitted = Diagrams.Of(grounder.Circuit, grounder.Admitted());
        foreach (var place in Diagrams.Support(admitted))
        {
            if (Diagrams.ValuesOf(admitted, place) is var values && System.Numerics.BitOperations.IsPow2(values))
            {
                taken[place] = System.Numerics.BitOperations.TrailingZeroCount(values);
            }
        }
        _taken[grounder] = taken;
        Admitted = Diagrams.And(Admitted, Diagrams.Restrict(admitted, taken));
    }

    private static IEnumerable<Statement.Term> Terms(Instrument instrument) => instrument.All<Statement.Term>().DistinctBy(term => term.Name, StringComparer.OrdinalIgnoreCase);

    private bool IsMembers(Instrument instrument, int place) => _variables[place] is { Owner: OwnerKind.State, IsConsent: false } variable
        && instrument.All<Statement.Choice>().Any(choice => choice.IsGroup && variable.Name.Equals($"{variable.State} {choice.Predicate}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Ties each variable of a term to what the term means; terms that mean the same in both texts have one.</summary>
    private int Link(List<(Grounder Grounder, Statement.Term Term, bool IsOld)> terms)
    {
        var (link, known) = (1, new Dictionary<(string, int), int>());
        var meant = terms.Select(each => Node(each.Grounder, each.Grounder.Of(new Condition.Defined(each.Term.Name)))).ToList();
        for (var at = 0; at < terms.Count; at++)
        {
            var (term, node) = (terms[at].Term, meant[at]);
            var twins = Enumerable.Range(0, terms.Count).Where(other => terms[other].Term.Name.Equals(term.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            var name = twins.TrueForAll(other => meant[other] == node) ? term.Name : $"{term.Name} ({(terms[at].IsOld ? "old" : "new")} text)";
            _variables.Add(new(name, ["no", "yes"], OwnerKind.Nature) { Sentences = [Language.Phrase.NotSo(term.Name) + name[term.Name.Length..], name] });
            var isOfChoices = Diagrams.Support(node).Any(_choices.Contains);
            var isShared = name == term.Name && twins.Count > 1;
            if (node > 1 && (isOfChoices || isShared) && known.TryAdd((term.Name.ToUpperInvariant(), node), at))
            {
                var variable = Diagrams.Literal(_variables.Count - 1, 2);
                var tied = Diagrams.Choose(variable, node, Diagrams.Not(node));
                if (isOfChoices)
                {
                    link = Diagrams.And(link, tied);
                }
                else
                {
                    _shared.Add((tied, [.. Diagrams.Support(node)]));
                }
            }
        }
        return link;
    }
}
