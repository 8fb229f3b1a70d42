using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Effects;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out what changes by effect from one text to another.</summary>
internal sealed class DiffReport(Instrument old, Instrument @new, EffectDiff diff)
{
    private readonly CaseWords _words = new(@new, Variables.Of(old, @new), diff.Variables);

    private readonly ILookup<string, Statement.Rule> _oldRules = ByAction(old);
    private readonly ILookup<string, Statement.Rule> _newRules = ByAction(@new);

    /// <summary>Whether one of two texts is known by report alone: then what is told of one only can stand in the other, untold. Of two columns of one text it can not.</summary>
    private readonly bool _isReported = (old.Wording == Wording.Reported || @new.Wording == Wording.Reported) && (old.Title, old.Dated) != (@new.Title, @new.Dated);

    /// <summary>The sections: in short, each change, what stays.</summary>
    public IEnumerable<Section> Sections()
    {
        if (diff.IsEmpty)
        {
            yield return new("in-error", "In error") { Parts = [new Said("No text or no scenario is left to compare: what settles brackets contradicts itself, or what is given never occurs. Nothing is answered.")] };
            yield break;
        }
        yield return new("in-short", "In short") { Parts = [.. Short()] };
        var (lost, gained) = (diff.Changes.Where(IsWhollyLost).ToList(), diff.Changes.Where(IsPlainlyNew).ToList());
        if (lost.Count > 0)
        {
            yield return new("lost-altogether", _isReported ? "Told of the old text and not of the new, in any case" : "No longer, in any case") { Parts = [.. Whole(lost, "lost")] };
        }
        if (gained.Count > 0)
        {
            yield return new("wholly-new", _isReported ? "Told of the new text and not of the old, in every case" : "Newly, in every case") { Parts = [.. Whole(gained, "gained")] };
        }
        if (diff.Changes.Except(lost).Except(gained).ToList() is { Count: > 0 } changes)
        {
            yield return new("changes", "What changes by effect") { Sections = [.. changes.Select((change, at) => Change(change, at + 1))] };
        }
        if (Meanings().ToList() is { Count: > 0 } meanings)
        {
            yield return new("meanings", "What the texts mean differently by the same words") { Parts = [.. meanings] };
        }
        if (diff.Manners.Count > 0)
        {
            yield return new("deadlines-and-means", "Deadlines and means")
            {
                Parts = [.. diff.Manners.Select(manner => new Said($"To {manner.Action}: {Said(manner.Old)} in the old text, {Said(manner.New)} in the new."))],
            };
        }
        if (diff.Unchanged.Count > 0)
        {
            yield return new("unchanged", "The same in every case")
            {
                Parts = [new Said(string.Join("; ", diff.Unchanged.GroupBy(each => each.Modal).Select(group => $"{ConditionWriter.Write(group.Key)}: {string.Join(", ", group.Select(each => each.Action))}")) + ".")],
            };
        }
    }

    private static bool IsWhollyLost(EffectChange change) => change is { IsLostAltogether: true, Gained: { Count: 0 } };

    private static bool IsPlainlyNew(EffectChange change) => change is { IsWhollyNew: true, Lost: { Count: 0 }, Gained: [{ Literals.Count: 0 }] } && change.Throughout.Literals.Count == 0;

    /// <summary>What states lose or gain in every case: a sentence for those who lose or gain the same.</summary>
    private IEnumerable<Said> Whole(List<EffectChange> changes, string direction) => changes.SelectMany(change => change.Bearers).Distinct()
        .Select(state => (State: state, Of: (Sequence<EffectChange>)[.. changes.Where(change => change.Bearers.Contains(state))]))
        .GroupBy(each => string.Join('|', each.Of.Select(change => $"{change.Modal} {change.Action}")))
        .Select(alike => new Said($"{string.Join("; ", alike.First().Of.Select(change => $"{ConditionWriter.Write(change.Modal)} {change.Action}{Cited(direction == "lost" ? old : @new, change.Action, change.Modal)}"))}.")
        {
            Label = _words.Named([.. alike.Select(each => each.State)]),
            Facts = [new("direction", direction), .. alike.First().Of.Select(change => new Fact("action", $"{ConditionWriter.Write(change.Modal)} {change.Action}")), .. alike.Select(each => new Fact("bearer", each.State))],
        });

    private IEnumerable<Said> Short()
    {
        if (diff.Changes.Count == 0)
        {
            yield return new("Nothing changes by effect: in every case each state must, may and must not do the same.");
        }
        foreach (var modal in diff.Changes.GroupBy(change => change.Modal))
        {
            var (loses, gains) = (modal.Any(change => change.Lost is not { Count: 0 }), modal.Any(change => change.Gained is not { Count: 0 }));
            yield return new($"{What(modal.Key)}: {(loses && gains ? "some are lost and some are new" : loses ? "only lost, never new: a one-way weakening" : "only new, never lost: a one-way strengthening")}.")
            {
                Facts = [new("modal", ConditionWriter.Write(modal.Key)), new("direction", loses && gains ? "both" : loses ? "weaker" : "stronger")],
            };
        }
        if (_isReported && (diff.OnlyOld.Count > 0 || diff.OnlyNew.Count > 0))
        {
            yield return new("A text is known by report alone. What is told of one text only may stand in the other too, and 'no longer' and 'newly' say no more than what is told.") { Manner = Manner.Unknown };
        }
        if (diff.OnlyOld.Count > 0)
        {
            yield return new($"{(_isReported ? "Only of the old text it is told" : "Only the old text has")}: {string.Join("; ", diff.OnlyOld.Select(action => Spoken(old, action)))}.");
        }
        if (diff.OnlyNew.Count > 0)
        {
            yield return new($"{(_isReported ? "Only of the new text it is told" : "Only the new text has")}: {string.Join("; ", diff.OnlyNew.Select(action => Spoken(@new, action)))}.");
        }
    }

    private static ILookup<string, Statement.Rule> ByAction(Instrument text) => text.All<Statement.Rule>().ToLookup(rule => rule.Action, StringComparer.OrdinalIgnoreCase);

    private ILookup<string, Statement.Rule> RulesOf(Instrument text) => ReferenceEquals(text, old) ? _oldRules : _newRules;

    /// <summary>An action with what the text says of it: "must not hinder …".</summary>
    private string Spoken(Instrument text, string action) =>
        $"{string.Join(", ", RulesOf(text)[action].Select(rule => ConditionWriter.Write(rule.Modal)).Distinct())} {action}{Cited(text, action)}";

    /// <summary>The provisions that say so, as a file labels them: a label can tell that a clause is only intended, or by whose telling.</summary>
    private string Cited(Instrument text, string action, Modal? modal = null) =>
        string.Concat(RulesOf(text)[action].Where(rule => modal is null || rule.Modal == modal).Select(rule => rule.Cite).OfType<string>().Distinct().Select(cite => $" [{cite}]"));

    /// <summary>Groups and terms of one name that are not the same in both texts.</summary>
    private IEnumerable<Said> Meanings()
    {
        var (before, after) = (new Settled(old), new Settled(@new));
        foreach (var group in old.All<Statement.Group>().Where(group => @new.All<Statement.Group>().Any(other => Same(other.Name, group.Name))))
        {
            var (was, now) = (before.MembersOf(group.Name), after.MembersOf(group.Name));
            if (!was.Always.SequenceEqual(now.Always) || !was.Sometimes.SequenceEqual(now.Sometimes))
            {
                yield return new($"in the old text {Members(was)}; in the new text {Members(now)}.") { Label = group.Name };
            }
        }
        foreach (var term in old.All<Statement.Term>())
        {
            if (@new.All<Statement.Term>().FirstOrDefault(other => Same(other.Name, term.Name)) is { } other && diff.Variables.Any(variable => variable.Sentences.Contains($"{term.Name} (old text)")))
            {
                var (was, now) = (before.Of(term.Means), after.Of(other.Means));
                yield return new(was is not null && was == now
                    ? $"in both texts “{_words.Say(was)}”, of the members that each has."
                    : $"in the old text {Meant(was, term)}; in the new text {Meant(now, other)}.")
                { Label = term.Name };
            }
        }
    }

    private string Meant(Condition? means, Statement.Term term) => $"{(term.Cite is { } cite ? $"[{cite}] " : "")}{(means is null ? "nothing" : $"“{_words.Say(means)}”")}";

    private static string Members((IReadOnlyList<string> Always, IReadOnlyList<string> Sometimes) members) =>
        CaseWords.Listed(members.Always) + (members.Sometimes.Count > 0 ? $", and in some cases {CaseWords.Listed(members.Sometimes)}" : "");

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string What(Modal modal) => modal switch
    {
        Modal.Must => "Duties",
        Modal.MustNot => "Prohibitions",
        Modal.May => "Permissions",
        _ => "Exemptions",
    };

    private Section Change(EffectChange change, int number) => new($"change-{number}", $"{_words.Named(change.Bearers)}: {ConditionWriter.Write(change.Modal)} {change.Action}")
    {
        Parts = [.. Told(change)],
    };

    private IEnumerable<Said> Told(EffectChange change)
    {
        if (change.Throughout.Literals.Count > 0 && !(change.IsLostAltogether && change.Gained is { Count: 0 }))
        {
            yield return new($"Throughout: {_words.Of(change.Throughout)}.");
        }
        foreach (var said in Told(change, change.Lost, "No longer", change.IsLostAltogether ? "No longer, in any case." : null).Concat(Told(change, change.Gained, "Newly", null)))
        {
            yield return said;
        }
        if (change.IsWhollyNew)
        {
            yield return new(_isReported ? "Of the old text it is not told of them." : "The old text never says it of them.") { As = SaidAs.Remark };
        }
        if (!change.AreFewest)
        {
            yield return new("Whether fewer sentences could say it is not proven.") { As = SaidAs.Remark };
        }
    }

    private IEnumerable<Said> Told(EffectChange change, IReadOnlyList<Cube>? cubes, string head, string? altogether)
    {
        Said Say(string text, string when) => new(text)
        {
            Facts = [new("modal", ConditionWriter.Write(change.Modal)), new("action", change.Action), .. change.Bearers.Select(state => new Fact("bearer", state)), new(head == "Newly" ? "gained" : "lost", when)],
        };
        if (cubes is null)
        {
            yield return Say($"{head}, in more cases than can be told in a few sentences.", "");
        }
        else if (cubes.Count > 0 && altogether is not null)
        {
            yield return Say(altogether, "any case");
        }
        else
        {
            foreach (var cube in cubes)
            {
                var when = _words.Of(cube);
                yield return Say(cube.Literals.Count == 0 ? $"{head}{(change.Throughout.Literals.Count > 0 ? "" : ", in any case")}." : $"{head}, when {when}.", when);
            }
        }
    }

    private string Said(Sequence<Proviso> manner) => manner.Count == 0 ? "nothing is said" : $"“{string.Join("; ", manner.Select(_words.Say))}”";
}
