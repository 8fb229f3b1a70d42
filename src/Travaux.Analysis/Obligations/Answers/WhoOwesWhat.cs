using System.Globalization;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Profiles;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Who owes what to whom, on what condition; and what is uneven in it?</summary>
public static class WhoOwesWhat
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-profile/1";

    /// <summary>The answer as a report.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="of">One state: only what is laid on it, and what names it; all of them where <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument, string? of = null)
    {
        var space = CaseSpace.Of(instrument);
        var words = new CaseWords(instrument, space.Variables);
        var profile = Profile.Of(space);
        var standpoints = profile.Standpoints.Where(each => each.Burdens.Count > 0).ToList();
        var free = profile.Standpoints.Where(each => each.Burdens.Count == 0).SelectMany(each => each.States).ToList();
        return new()
        {
            Format = Format,
            Title = of is null ? "Who owes what to whom?" : $"What is laid on {of}, and owed to it?",
            Scope = [.. StatusWords.Of(instrument), $"Taken as bound: every state. 'Unconditional' is what hangs on no circumstance and on nobody's choice{(instrument.Wording == Wording.Reported ? ", as far as the reports tell the text" : "")}."],
            Sections =
            [
                new("in-numbers", "In numbers") { Parts = [Numbers(standpoints, words)] },
                new("rules", "What is laid on whom") { Parts = [.. instrument.All<Statement.Rule>().Where(rule => of is null || Concerns(rule, of, standpoints)).Select(rule => Laid(rule, standpoints, words)).OfType<Said>()] },
                new("when-it-binds", "When it binds") { Parts = [.. instrument.All<Statement.Lifecycle>().Select(life => Binds(life, words)).DefaultIfEmpty(new Said("No rule of the file says when it enters into force or ends: a state that is bound is bound."))] },
                new("owed", "Who is named as owed it") { Parts = [.. Owed(standpoints, words).Where(said => of is null || said.Label == of)] },
                new("uneven", "Uneven") { Parts = [.. Uneven(standpoints, words).DefaultIfEmpty(new Said("Nothing is laid on some that is not laid on all."))] },
                new("nothing", "On whom nothing is laid") { Parts = free.Count > 0 ? [new Said($"{words.Who(free)}.")] : [] },
            ],
        };
    }

    private static bool Concerns(Statement.Rule rule, string state, List<Standpoint> standpoints) =>
        standpoints.Any(each => each.Burdens.Any(burden => ReferenceEquals(burden.Rule, rule) && (each.States.Contains(state) || burden.Toward.Contains(state))));

    private static Said Binds(Statement.Lifecycle life, CaseWords words) => new($"the treaty {life.Stage switch
    {
        Stage.Force => "enters into force",
        Stage.Provisional => "applies provisionally",
        _ => "ends",
    }} when {words.Say(life.When)}.")
    {
        Label = life.Cite is { } cite ? $"[{cite}]" : "",
        Facts = [new("stage", life.Stage.ToString().ToLowerInvariant()), new("provision", life.Cite ?? "")],
    };

    private static Table Numbers(List<Standpoint> standpoints, CaseWords words) => new($"Rules by whom they are laid on, {(words.Instrument.Wording == Wording.Reported ? "those with no condition in the rule itself" : "unconditional ones")} in parentheses")
    {
        Columns = ["who", "must", "must not", "may", "need not"],
        Rows = [.. standpoints.Select(each => new TableRow([Cell.Of(words.Who(each.States)), .. new[] { Modal.Must, Modal.MustNot, Modal.May, Modal.NeedNot }.Select(modal => Cell.Of(Count(each, modal)))]))],
    };

    private static string Count(Standpoint standpoint, Modal modal)
    {
        var burdens = standpoint.Burdens.Where(burden => burden.Rule.Modal == modal).ToList();
        return burdens.Count == 0 ? "0" : $"{Counted(burdens)}{(burdens.Where(IsOfSome).ToList() is { Count: > 0 } some ? $", of them only with some texts or readings {Counted(some)}" : "")}";
    }

    private static string Counted(List<Burden> burdens) => $"{N(burdens.Count)} ({N(burdens.Count(burden => burden.IsUnconditional))})";

    /// <summary>Whether only some candidates lay it on them: what one side alone wants is not to be counted as what the text says.</summary>
    private static bool IsOfSome(Burden burden) => burden.With is not [{ Literals.Count: 0 }];

    /// <summary>One rule: on whom, for which candidates, on what terms.</summary>
    private static Said? Laid(Statement.Rule rule, List<Standpoint> standpoints, CaseWords words)
    {
        var laid = standpoints.SelectMany(each => each.Burdens.Where(burden => ReferenceEquals(burden.Rule, rule)).Select(burden => (each.States, Burden: burden))).ToList();
        if (laid.Count == 0)
        {
            return null;
        }
        var bearers = laid.GroupBy(each => words.Only(each.Burden.With)).Select(group => (With: group.Key, States: group.SelectMany(each => each.States).ToList())).OrderBy(group => group.With.Length > 0).ToList();
        return new($"{bearers[0].With}{words.Who(bearers[0].States)} {ConditionWriter.Write(rule.Modal)} {rule.Action}{(laid.TrueForAll(each => each.Burden.IsUnconditional) && words.Instrument.Wording != Wording.Reported ? ", unconditionally" : "")}{Sort(rule, words)}.")
        {
            Label = rule.Cite is { } cite ? $"[{cite}]" : "",
            Facts =
            [
                new("modal", ConditionWriter.Write(rule.Modal)), new("action", rule.Action), new("provision", rule.Cite ?? ""), new("unconditional", laid.TrueForAll(each => each.Burden.IsUnconditional) ? "yes" : "no"),
                .. laid.SelectMany(each => each.States).Select(state => new Fact("bearer", state)), .. laid[0].Burden.Toward.Select(name => new Fact("toward", name)),
            ],
            Under =
            [
                .. bearers.Skip(1).Select(each => new Said($"{each.With}{words.Who(each.States)} too.")),
                .. rule.Provisos.Where(proviso => !IsSaid(proviso)).Select(proviso => new Said($"{words.Say(proviso)}.")),
            ],
        };
    }

    /// <summary>The kind of a rule's action where it is no plain performance: a declaration is no duty to bring something about.</summary>
    private static string Sort(Statement.Rule rule, CaseWords words) => words.Instrument.KindOf(rule) is not ActionKind.Performance and var kind ? $" ({kind.ToString().ToLowerInvariant()})" : "";

    /// <summary>Whether a line of a rule is told by its bearers, its candidates or the status of the text.</summary>
    private static bool IsSaid(Proviso proviso) => proviso is Proviso.Sort or Proviso.Known || (proviso is Proviso.Open open && open.Bracket.Branches.All(branch => branch.Value is null or Proviso.Never));

    private static IEnumerable<Said> Owed(List<Standpoint> standpoints, CaseWords words) =>
        // Who must not be helped is owed nothing by it.
        from named in standpoints.SelectMany(each => each.Binding.Where(burden => IsOwed(burden, words)).SelectMany(burden => burden.Toward)).Distinct()
        select new Said($"by {CaseWords.Listed([.. standpoints.Select(each => (each, Cites(each.Binding.Where(burden => IsOwed(burden, words) && burden.Toward.Contains(named))))).Where(each => each.Item2.Length > 0).Select(each => $"{words.Who(each.each.States)} {each.Item2}")])}.")
        {
            Label = named,
            Facts = [new("toward", named)],
        };

    private static bool IsOwed(Burden burden, CaseWords words) => burden.Rule.Modal == Modal.Must || words.Instrument.KindOf(burden.Rule) != ActionKind.Assistance;

    /// <summary>What is laid on some and on nobody else, and how much of it hangs on nothing.</summary>
    private static IEnumerable<Said> Uneven(List<Standpoint> standpoints, CaseWords words)
    {
        foreach (var each in standpoints)
        {
            var own = each.Binding.Where(burden => standpoints.All(other => other == each || !other.Burdens.Any(theirs => theirs.Rule.Modal == burden.Rule.Modal && theirs.Rule.Action == burden.Rule.Action))).ToList();
            if (own.Count > 0)
            {
                var free = own.Count(burden => burden.IsUnconditional);
                yield return new($"{N(own.Count)} {(own.Count == 1 ? "duty or prohibition" : "duties and prohibitions")} on nobody else {Cites(own)}, {Free(own.Count, free, words.Instrument.Wording == Wording.Reported ? "with no condition in the rule itself" : "unconditional")}{(own.Count(IsOfSome) is > 0 and var some ? $"; {N(some)} only with some texts or readings {Cites(own.Where(IsOfSome))}" : "")}.")
                {
                    Label = words.Who(each.States),
                    Facts = [.. each.States.Select(state => new Fact("bearer", state)), new("own", N(own.Count)), new("unconditional", N(free)), new("of-some", N(own.Count(IsOfSome)))],
                };
            }
        }
        var debts = standpoints.SelectMany(one => standpoints.Where(other => other != one).Select(other => (one, other, There: Toward(one, other), Back: Toward(other, one))))
            .Where(each => each.There.Count > each.Back.Count);
        foreach (var alike in debts.GroupBy(each => (To: each.other, There: Cites(each.There), Back: Cites(each.Back))))
        {
            var from = alike.SelectMany(each => each.one.States).ToList();
            var (more, less) = (alike.First().There.Count, alike.First().Back.Count);
            yield return new($"{N(more)} that {(more == 1 ? "names" : "name")} {words.Who(alike.Key.To.States)} {alike.Key.There}; the other way {(less == 0 ? "none" : $"{N(less)} {alike.Key.Back}")}.")
            {
                Label = words.Who(from),
                Facts = [new("owes", N(more)), new("owed", N(less)), .. from.Select(state => new Fact("bearer", state)), .. alike.Key.To.States.Select(state => new Fact("toward", state))],
            };
        }
    }

    private static string Free(int all, int free, string called) => free == all ? all == 1 ? called : $"all {called}" : free == 0 ? all == 1 ? "conditional" : "all conditional" : $"{N(free)} of them {called}";

    private static List<Burden> Toward(Standpoint from, Standpoint to) => [.. from.Binding.Where(burden => burden.Toward.Any(name => to.States.Contains(name)))];

    private static string Cites(IEnumerable<Burden> burdens) => string.Concat(burdens.Select(burden => burden.Rule.Cite).OfType<string>().Distinct().Select(cite => $"[{cite}]"));

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
