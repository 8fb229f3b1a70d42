using System.Globalization;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Language;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Monitoring;

namespace Travaux.Tests.Obligations;

/// <summary>A random instrument with a random timeline, followed slowly: every day of the calendar, in one candidate, by the words themselves.</summary>
internal sealed class DayByDay
{
    private const int Days = 12;
    private static readonly DateOnly First = new(2031, 5, 4);
    private readonly Instrument _instrument;
    private readonly Variables _variables;
    private readonly string _text;
    private readonly List<(int Day, int Place, int Value)> _facts = [];
    private readonly List<(int Day, string State, string Action)> _acts = [];
    private readonly Random _random;

    public DayByDay(Random random)
    {
        _random = random;
        var text = new RandomInstrument(random).Write() + """
            [70] each ally must send word
              when the alarm has rung
              within 2 days
            [71] each ally must help Atria
              unless the council has acted
              immediately

            """.ReplaceLineEndings("\n") + (random.Next(2) == 0 ? "immediately means 1 day\n" : "");
        _variables = Variables.Of(InstrumentReader.Read("test", text).Value);
        _text = text + Timeline();
        var read = InstrumentReader.Read("test", _text);
        Assert.True(read.Diagnostics.Count == 0, $"{string.Join('\n', read.Diagnostics.Select(each => each.Message))}\n{_text}");
        _instrument = read.Value;
    }

    /// <summary>The monitor tells for a random candidate what the slow way tells.</summary>
    public void Agrees()
    {
        var space = CaseSpace.Of(_instrument);
        var on = First.AddDays(Days);
        var told = new DutyMonitor(space).On(_instrument.Of<Statement.Timeline>().Single(), on);
        int[] candidate = [.. _variables.All.Select(variable => _random.Next(variable.Count))];
        var expected = Slowly(candidate).Order().ToList();
        var found = told.Duties.Where(each => each.With!.Any(cube => space.Diagrams.Holds(space.Diagrams.Of(cube), candidate)))
            .SelectMany(each => each.Bearers.Select(state => Line(each.Instance, state))).Order().ToList();
        Assert.True(expected.SequenceEqual(found), $"expected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', found)}\n{_text}");
    }

    private static string Line(Instance instance, string state) =>
        $"[{instance.Rule.Cite}] {state} {instance.Rule.Modal} {instance.Rule.Action} {instance.State} {instance.From:MM-dd} {instance.Due:MM-dd} {instance.Done:MM-dd} {instance.Breached:MM-dd} {instance.Ended:MM-dd}";

    /// <summary>Tells of all circumstances and consents on the first day, then of some each day.</summary>
    private string Timeline()
    {
        var lines = new List<string>();
        void Tell(int day, int place)
        {
            var variable = _variables.All[place];
            var value = variable.IsConsent ? _random.Next(2) : _random.Next(variable.Count);
            if (Sentence(variable, value) is { } sentence)
            {
                _facts.Add((day, place, value));
                lines.Add($"  {Written(day)}: {sentence}");
            }
        }
        for (var place = 0; place < _variables.All.Count; place++)
        {
            Tell(0, place);
        }
        for (var day = 1; day <= Days; day += _random.Next(1, 4))
        {
            var places = Enumerable.Range(0, _variables.All.Count).OrderBy(_ => _random.Next()).Take(_random.Next(3)).ToList();
            places.ForEach(place => Tell(day, place));
            foreach (var state in _variables.States.Where(_ => _random.Next(3) == 0))
            {
                var action = new[] { "help Atria", "send word", "march south" }[_random.Next(3)];
                _acts.Add((day, state, action));
                lines.Add($"  {Written(day)}: {state} did {action}");
            }
        }
        return $"timeline by chance\n{string.Join('\n', lines)}\n";
    }

    /// <summary>How a value is told; nothing where it has no plain sentence.</summary>
    private static string? Sentence(Variable variable, int value) => variable switch
    {
        { Owner: OwnerKind.Draft or OwnerKind.Interpretation } => null,
        { Name: var name } when name.Contains(" complies with [", StringComparison.Ordinal) => null,
        { IsConsent: true } => value == 0 ? $"{variable.State} is bound" : $"{variable.State} applies the treaty provisionally",
        { Owner: OwnerKind.State } => value == 0 ? variable.Name : $"not {variable.Name}",
        { Values: ["no", "yes"] } => value == 1 ? variable.Name : $"not {variable.Name}",
        _ when variable.Name.StartsWith("troops", StringComparison.Ordinal) => value == 0 ? $"{variable.Name} is at most 0" : null,
        _ => $"{variable.Name} is {variable.Values[value]}",
    };

    private IEnumerable<string> Slowly(int[] candidate)
    {
        var immediately = _instrument.Of<Statement.Immediacy>().SingleOrDefault()?.Time.Count;
        foreach (var rule in _instrument.Of<Statement.Rule>().Where(rule => rule.Modal is Modal.Must or Modal.MustNot))
        {
            foreach (var state in _variables.States)
            {
                var all = rule.Modal == Modal.Must ? Duties(rule, state, candidate, immediately) : Broken(rule, state, candidate);
                foreach (var instance in all)
                {
                    yield return Line(instance, state);
                }
            }
        }
    }

    private IEnumerable<Instance> Broken(Statement.Rule rule, string state, int[] candidate)
    {
        bool was = false, did = false;
        for (var day = 0; day <= Days; day++)
        {
            var reading = On(day, candidate);
            var (applies, does) = (reading.Applies(rule, state), reading.HasDone(state, rule.Action));
            if (applies && (_acts.Exists(act => act.Day == day && act.State == state && CountsAs(act.Action, rule.Action)) || (does && (!did || !was))))
            {
                yield return new(rule, First.AddDays(day)) { Breached = First.AddDays(day) };
            }
            (was, did) = (applies && !IsLetOff(reading, rule, state), does);
        }
    }

    private List<Instance> Duties(Statement.Rule rule, string state, int[] candidate, int? immediately)
    {
        List<Instance> all = [];
        bool was = false, did = false;
        for (var day = 0; day <= Days; day++)
        {
            var reading = On(day, candidate);
            var today = First.AddDays(day);
            var off = IsLetOff(reading, rule, state);
            var applies = reading.Applies(rule, state) && !off;
            if (applies && !was)
            {
                int? days = rule.Cite == "70" ? 2 : rule.Cite == "71" ? immediately : null;
                all.Add(new(rule, today) { Due = days is { } count ? today.AddDays(count) : null, IsImmediate = rule.Cite == "71" });
            }
            var does = reading.HasDone(state, rule.Action);
            if (all.Count > 0 && all[^1] is { Done: null, Ended: null } open)
            {
                open = open.Due is { } due && due < today && open.Breached is null ? open with { Breached = due.AddDays(1) } : open;
                all[^1] = _acts.Exists(act => act.Day == day && act.State == state && CountsAs(act.Action, rule.Action)) || (does && !did) ? open with { Done = today }
                    : applies ? open : open with { Ended = today, IsExcused = off };
            }
            (was, did) = (applies, does);
        }
        return all;
    }

    private bool IsLetOff(Interpreter reading, Statement.Rule rule, string state) => reading.Overriding(rule, state).Any()
        || _instrument.Of<Statement.Rule>().Any(other => other.Modal == Modal.NeedNot && other.Action == rule.Action && reading.Applies(other, state));

    private bool CountsAs(string done, string action) => done == action || _instrument.Of<Statement.ActionNamed>().Any(named => named.Name == done && named.CountsAs.Contains(action));

    private Interpreter On(int day, int[] candidate)
    {
        int[] values = [.. _variables.All.Select((variable, place) => variable.Owner is OwnerKind.Draft or OwnerKind.Interpretation ? candidate[place] : variable is { Owner: OwnerKind.State, IsConsent: false } ? 1 : 0)];
        foreach (var (told, place, value) in _facts.Where(fact => fact.Day <= day))
        {
            values[place] = value;
        }
        return new(_instrument, _variables, values);
    }

    private static string Written(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
