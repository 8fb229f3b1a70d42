using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Monitoring;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out how it stands with each duty on a day.</summary>
internal sealed class MonitorReport(CaseSpace space, Monitored monitored)
{
    private readonly CaseWords _words = new(space.Instrument, space.Variables);

    /// <summary>The sections; one without anything to say is left out, but for those that are looked for first.</summary>
    public IEnumerable<Section> Sections()
    {
        yield return Of("breached", "Breached", DutyState.Breached, "Nothing is breached.");
        yield return Of("due-on-no-fixed-day", "Due, no fixed day", DutyState.DueOnNoFixedDay, "");
        yield return new("outstanding", "Outstanding")
        {
            Parts = [.. In(DutyState.Outstanding).Where(followed => followed.Arises || followed.Instance.Due is not null).Select(Say).DefaultIfEmpty(new Said("Nothing is outstanding."))],
        };
        yield return Of("discharged", "Discharged", DutyState.Discharged, "");
        yield return Of("ended", "Ended", DutyState.Ended, "");
        yield return Of("excused", "Excused", DutyState.Excused, "");
        yield return new("not-due", "Not due") { Parts = [.. monitored.NotDue.Select(Say)] };
        yield return new("lasting", "Lasting, by no day")
        {
            Parts = [.. In(DutyState.Outstanding).Where(followed => !followed.Arises && followed.Instance.Due is null).Select(Say)],
        };
        if (monitored.IsCutShort)
        {
            yield return new("cut-short", "Not all of it") { Parts = [new Said("There are more candidates than were gone through: settle some brackets.") { As = SaidAs.Gap }] };
        }
    }

    private Section Of(string anchor, string title, DutyState state, string otherwise)
    {
        var said = In(state).Select(Say).ToList();
        return new(anchor, title) { Parts = said.Count > 0 || otherwise.Length == 0 ? [.. said] : [new Said(otherwise)] };
    }

    private IEnumerable<Followed> In(DutyState state) => monitored.Duties.Where(followed => followed.Instance.State == state);

    private Said Say(Followed followed)
    {
        var (instance, rule) = (followed.Instance, followed.Instance.Rule);
        return new($"{_words.Only(followed.With)}{_words.Who(followed.Bearers)} {ConditionWriter.Write(rule.Modal)} {rule.Action}{Means(rule)}: {Became(instance)}.")
        {
            Label = rule.Cite is { } cite ? $"[{cite}]" : "",
            Facts =
            [
                new("state", instance.State.ToString()), new("action", rule.Action), new("provision", rule.Cite ?? ""), new("since", Written(instance.From)),
                .. Dated("due", instance.Due), .. Dated("done", instance.Done), .. Dated("breached", instance.Breached), .. Dated("ended", instance.Ended),
                .. followed.Bearers.Select(state => new Fact("bearer", state)),
            ],
            Under = StatusWords.WordingOf(rule) == Wording.Unverified ? [new Said("The words of this rule were not checked against any text.") { As = SaidAs.Remark }] : [],
        };
    }

    private Said Say(NotDue not)
    {
        var values = monitored.Values.Select(value => Math.Max(0, value)).ToList();
        var reasons = not.Reasons.SelectMany(reason => _words.Why(reason, values)).ToList();
        return new($"{_words.Only(not.With)}{_words.Who(not.Bearers)}: not yet a duty to {not.Rule.Action}{(reasons.Count > 0 ? $", since {CaseWords.Listed(reasons)}" : ", since not all is told on which it hangs")}.")
        {
            Label = not.Rule.Cite is { } cite ? $"[{cite}]" : "",
            Facts = [new("state", "NotDue"), new("action", not.Rule.Action), new("provision", not.Rule.Cite ?? ""), .. not.Bearers.Select(state => new Fact("bearer", state)), .. reasons.Select(reason => new Fact("reason", reason))],
        };
    }

    private string Became(Instance instance) => instance switch
    {
        { Rule.Modal: Modal.MustNot } => $"broken on {Watching.Day(instance.From)}{By(instance)}",
        { Breached: { } breached } => $"breached on {Watching.Day(breached)}, after it was due by {Watching.Day(instance.Due!.Value)}{After(instance)}",
        { Done: { } done } => $"done on {Watching.Day(done)}{By(instance)}, due {When(instance)}",
        { Ended: { } ended } => $"ended on {Watching.Day(ended)} undone, {Why(instance)}; it had been due {When(instance)}",
        { Awaits: { } awaited } => $"due within a time that runs from when {awaited}, which has not happened",
        { IsTimePast: true } => $"due since {Watching.Day(instance.From)}; its time had passed when it arose, so the text leaves no day",
        { Due: null, IsImmediate: true } => $"due since {Watching.Day(instance.From)}; the text fixes no day",
        { Due: null } => When(instance),
        _ => $"due {When(instance)}",
    };

    private string After(Instance instance) => instance.Done is { } done ? $"; done late, on {Watching.Day(done)}{By(instance)}"
        : instance.Ended is { } ended ? $"; the duty ended on {Watching.Day(ended)}, {Why(instance)}, which does not erase the breach"
        : "; still not done";

    private string Why(Instance instance)
    {
        var values = monitored.Values.Select(value => Math.Max(0, value)).ToList();
        var reasons = instance.EndedBy.SelectMany(reason => _words.Why(reason, values)).ToList();
        return instance.IsExcused ? "since another provision lets it off" : reasons.Count > 0 ? $"since {CaseWords.Listed(reasons)}" : "since its conditions are no longer so";
    }

    private static string When(Instance instance) => instance switch
    {
        { Due: { } due } => $"by {Watching.Day(due)} (it arose on {Watching.Day(instance.From)})",
        { IsImmediate: true } => $"at once from {Watching.Day(instance.From)}",
        _ => $"from {Watching.Day(instance.From)} on",
    };

    private static string By(Instance instance) => instance.By.Length > 0 ? $" {instance.By}" : "";

    private string Means(Statement.Rule rule) => string.Concat(rule.Provisos.OfType<Proviso.By>().Select(by => " " + _words.Say(by)));

    private static IEnumerable<Fact> Dated(string name, DateOnly? day) => day is { } dated ? [new(name, Written(dated))] : [];

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
