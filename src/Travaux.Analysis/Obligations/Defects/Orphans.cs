using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Defects;

/// <summary>Finds what is declared and never spoken of: by no rule, no term, no property, no stage of the treaty.</summary>
internal static class Orphans
{
    /// <summary>The orphans, in the order of the file; what scenarios and timelines alone speak of has no effect, and is one.</summary>
    public static IEnumerable<Defect.Orphan> Of(Instrument instrument)
    {
        var spoken = new Mentions(instrument);
        return instrument.Of<Statement>().SelectMany(statement => Orphaned(statement, spoken).Select(found => new Defect.Orphan(found.Sort, found.Name, statement)));
    }

    private static IEnumerable<(string Sort, string Name)> Orphaned(Statement statement, Mentions spoken) => statement switch
    {
        Statement.States states => states.Names.Where(name => !spoken.Has(name)).Select(name => ("state", name)),
        Statement.Group group when !spoken.Has(group.Name) => [("group", group.Name)],
        Statement.Question question when !spoken.Has(question.Name) => [("question", question.Name)],
        Statement.Fact fact when !spoken.Has(fact.Name) => [("fact", fact.Name)],
        Statement.Event happening when !spoken.Has(happening.Name) => [("event", happening.Name)],
        Statement.Number number when !spoken.Has(number.Name) => [("number", number.Name)],
        Statement.Choice { CountsAs.Count: 0 } choice when !spoken.Has(choice.Predicate) => [("choice", choice.Predicate)],
        Statement.Weights weights when !spoken.Has(weights.Name) => [("weights", weights.Name)],
        Statement.Term term when !spoken.Has(term.Name) => [("term", term.Name)],
        _ => [],
    };

    /// <summary>All names that rules, terms, properties and the stages of the treaty speak of.</summary>
    private sealed class Mentions
    {
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<string> _actions = [];

        public Mentions(Instrument instrument)
        {
            foreach (var statement in instrument.All<Statement>())
            {
                Add(statement);
            }
        }

        public bool Has(string name) => _names.Contains(name) || _actions.Exists(action => action.Contains(name, StringComparison.OrdinalIgnoreCase));

        private void Add(Statement statement)
        {
            switch (statement)
            {
                case Statement.Rule rule:
                    Add(rule.Subject);
                    _actions.Add(rule.Action);
                    AddConditions(rule.Provisos.SelectMany(proviso => proviso.Conditions));
                    _names.UnionWith(rule.Provisos.SelectMany(TimesOf));
                    break;
                case Statement.Term term:
                    AddConditions([term.Means]);
                    break;
                case Statement.Lifecycle life:
                    AddConditions([life.When]);
                    break;
                case Statement.Property property:
                    AddConditions([property.Whenever, property.Then]);
                    break;
                case Statement.Fact { So: { } lapse }:
                    AddConditions([lapse.Since]);
                    break;
                case Statement.ActionNamed action:
                    action.Done.ToList().ForEach(done => Add(done.By));
                    AddConditions(action.Done.Select(done => done.When));
                    break;
                case Statement.Group group:
                    group.Members.ToList().ForEach(Add);
                    break;
                case Statement.Choice { IsGroup: false } choice:
                    _names.Add(choice.Of);
                    break;
            }
        }

        private void Add(Subject subject)
        {
            switch (subject)
            {
                case Subject.One one:
                    _names.Add(one.State);
                    break;
                case Subject.Each each:
                    _names.Add(each.Group);
                    Add(each.Exclusion);
                    break;
                case Subject.Together together:
                    _names.Add(together.Group);
                    break;
            }
        }

        private void Add(Exclusion? exclusion)
        {
            switch (exclusion)
            {
                case Exclusion.OfState of:
                    _names.Add(of.State);
                    break;
                case Exclusion.OfAnswer of:
                    _names.Add(of.Question);
                    break;
                case Exclusion.Open open:
                    open.Bracket.Branches.ToList().ForEach(branch => Add(branch.Value));
                    break;
            }
        }

        private void Add(Member? member)
        {
            switch (member)
            {
                case Member.Named named:
                    _names.Add(named.State);
                    AddConditions(named.If is { } condition ? [condition] : []);
                    break;
                case Member.Open open:
                    open.Bracket.Branches.ToList().ForEach(branch => Add(branch.Value));
                    break;
            }
        }

        private void AddConditions(IEnumerable<Condition> conditions)
        {
            foreach (var part in conditions.SelectMany(condition => condition.Parts))
            {
                switch (part)
                {
                    case Condition.Answered answered:
                        _names.Add(answered.Question);
                        _names.UnionWith(answered.Values);
                        break;
                    case Condition.Measured measured:
                        _names.Add(measured.Number);
                        break;
                    case Condition.Holds holds:
                        _names.Add(holds.Fact);
                        break;
                    case Condition.Defined defined:
                        _names.Add(defined.Term);
                        break;
                    case Condition.Does does:
                        _names.UnionWith([does.State, does.Predicate]);
                        break;
                    case Condition.Counted counted:
                        Add(counted.Who);
                        _names.Add(counted.Predicate);
                        break;
                    case Condition.Obliged obliged:
                        _names.Add(obliged.State ?? "");
                        Add(obliged.Who);
                        break;
                    case Condition.InBreach breach:
                        _names.Add(breach.State);
                        break;
                }
            }
        }

        private void Add(Quantified? who)
        {
            if (who is null)
            {
                return;
            }
            _names.Add(who.Group);
            Add(who.Exclusion);
            if (who.Quantity is Quantity.Share share)
            {
                _names.Add(share.Weights);
            }
        }

        private static IEnumerable<string> TimesOf(Proviso? proviso) => proviso switch
        {
            Proviso.Within { Of: { } of } => [of],
            Proviso.Open open => open.Bracket.Branches.SelectMany(branch => TimesOf(branch.Value)),
            _ => [],
        };
    }
}
