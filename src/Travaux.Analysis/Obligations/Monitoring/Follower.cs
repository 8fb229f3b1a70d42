using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Monitoring;

/// <summary>Follows all duties along a course, for one candidate: a duty arises anew each time that it comes to apply.</summary>
/// <remarks>
/// <para>Within a day facts come first, then acts: what is done on the day on which its duty arises discharges it.</para>
/// </remarks>
internal sealed class Follower
{
    private readonly CaseSpace _space;
    private readonly Course _course;
    private readonly Grounds _grounds;
    private readonly DateOnly _last;
    private readonly int[] _own;
    private readonly List<Line> _lines;
    private readonly SortedSet<DateOnly> _days;
    private readonly Duration? _immediately;

    /// <summary>Ready to follow.</summary>
    /// <param name="space">The cases.</param>
    /// <param name="course">What happened.</param>
    /// <param name="grounds">What the days say of conditions.</param>
    /// <param name="last">The last day.</param>
    /// <param name="candidate">A value for each bracket that matters.</param>
    public Follower(CaseSpace space, Course course, Grounds grounds, DateOnly last, int[] candidate)
    {
        (_space, _course, _grounds, _last, _own) = (space, course, grounds, last, candidate);
        _days = [.. course.Days, last];
        _immediately = space.Instrument.All<Statement.Immediacy>().LastOrDefault()?.Time;
        _lines = [.. from rule in space.Instrument.All<Statement.Rule>()
                     where rule.Modal is Modal.Must or Modal.MustNot
                     from state in space.Variables.States
                     where grounds.SpeaksTo(rule, state)
                     select new Line(rule, state, grounds.Applies(rule, state), grounds.LetsOff(rule, state), grounds.HasDone(state, rule.Action))];
        foreach (var place in space.Places(variable => variable.IsFulfilment).Concat(course.Lapses.Select(lapse => lapse.Place)))
        {
            _own[place] = 0;
        }
    }

    /// <summary>What became of each duty and prohibition for each state.</summary>
    public IEnumerable<(string State, Instance Instance)> Follow()
    {
        Dictionary<int, DateOnly> since = [];
        while (_days.Count > 0 && _days.Min is var day && day <= _last)
        {
            _days.Remove(day);
            Lapse(day, since);
            foreach (var line in _lines)
            {
                Step(line, day);
            }
        }
        return _lines.SelectMany(line => line.All.Select(instance => (line.State, instance)));
    }

    /// <summary>The duties that never arose for their states.</summary>
    public IEnumerable<(Statement.Rule Rule, string State)> NeverArisen => _lines.Where(line => line.Rule.Modal == Modal.Must && line.All.Count == 0).Select(line => (line.Rule, line.State));

    /// <summary>Reads the words on a day, for this candidate; what is not known is taken as the ordinary case.</summary>
    public Interpreter Reading(DateOnly day) => new(_space.Instrument, _space.Variables,
        [.. _course.On(day).Select((value, place) => Math.Max(0, _own[place] >= 0 ? _own[place] : value))]);

    /// <summary>Facts that time alone makes so.</summary>
    private void Lapse(DateOnly day, Dictionary<int, DateOnly> since)
    {
        foreach (var (place, lapse) in _course.Lapses)
        {
            if (_course.On(day)[place] == 1)
            {
                _own[place] = 1;
            }
            else if (!_grounds.Holds(_space.Of(lapse.Since), day, _own))
            {
                since.Remove(place);
                _own[place] = 0;
            }
            else if (since.TryAdd(place, day) && lapse.Time.After(day) is { } ripe && ripe > day)
            {
                // Three days have passed once the third is over.
                _days.Add(Next(ripe));
            }
            if (since.TryGetValue(place, out var first) && lapse.Time.After(first) < day)
            {
                _own[place] = 1;
            }
        }
    }

    private void Step(Line line, DateOnly day)
    {
        var applies = _grounds.Holds(line.Applies, day, _own);
        var off = _grounds.Holds(line.LetsOff, day, _own);
        var did = _grounds.Holds(line.HasDone, day, _own);
        var act = ActOn(line, day, did && !line.Did);
        line.Did = did;
        if (line.Rule.Modal == Modal.MustNot)
        {
            Forbidden(line, day, applies, act ?? (did && applies && !line.Applied ? "" : null));
        }
        else
        {
            Due(line, day, applies && !off, off, act);
        }
        line.Applied = applies && !off;
    }

    private void Forbidden(Line line, DateOnly day, bool applies, string? act)
    {
        if (applies && act is { } by && !line.All.Exists(broken => broken.From == day))
        {
            line.All.Add(new(line.Rule, day) { Breached = day, By = by });
            Breach(line, day);
        }
    }

    private void Due(Line line, DateOnly day, bool applies, bool isLetOff, string? act)
    {
        if (applies && !line.Applied)
        {
            line.All.Add(Arisen(line, day));
        }
        if (line.All.Count == 0 || line.All[^1] is not { Done: null, Ended: null } open)
        {
            return;
        }
        if (open.Awaits is { } awaited && FirstDay(awaited, day) is { } happened)
        {
            open = Dated(open with { Awaits = null }, line.Rule.Provisos.Select(proviso => Reasoning.Taken(Reading(day), proviso)).OfType<Proviso.Within>().First().Time.After(happened), day);
        }
        if (open.Due < day && open.Breached is null)
        {
            open = open with { Breached = Next(open.Due.Value) };
            Breach(line, day);
        }
        open = act is { } by ? open with { Done = day, By = by }
            : applies ? open
            : open with { Ended = day, IsExcused = isLetOff, EndedBy = Reasoning.WhyNot(line.Rule, line.State, Reading(day)) };
        line.All[^1] = open;
    }

    /// <summary>A duty that arises on a day, and by when it is due in the text that is taken.</summary>
    private Instance Arisen(Line line, DateOnly day)
    {
        var reading = Reading(day);
        var taken = line.Rule.Provisos.Select(proviso => Reasoning.Taken(reading, proviso)).ToList();
        var isImmediate = taken.Exists(proviso => proviso is Proviso.Immediately);
        var within = taken.OfType<Proviso.Within>().FirstOrDefault();
        var arisen = new Instance(line.Rule, day) { IsImmediate = isImmediate };
        if (within is null)
        {
            return Dated(arisen, isImmediate ? _immediately?.After(day) : null, day);
        }
        return within.Of is not { } of ? Dated(arisen, within.Time.After(day), day) with { IsImmediate = within.Time.After(day) is null }
            : FirstDay(of, day) is { } from ? Dated(arisen, within.Time.After(from), day)
            : arisen with { Awaits = of };
    }

    /// <summary>A duty with the last day of its time; one that had passed when it arose leaves no day.</summary>
    private Instance Dated(Instance instance, DateOnly? due, DateOnly day)
    {
        if (due is not { } last)
        {
            return instance;
        }
        if (last < instance.From)
        {
            return instance with { IsTimePast = true, IsImmediate = true };
        }
        if (Next(last) > day)
        {
            _days.Add(Next(last));
        }
        return instance with { Due = last };
    }

    /// <summary>The last day up to one on which something came to be so; nothing where it has not.</summary>
    private DateOnly? FirstDay(string phrase, DateOnly day)
    {
        var isTerm = _space.Instrument.All<Statement.Term>().Any(term => term.Name.Equals(phrase, StringComparison.OrdinalIgnoreCase));
        var node = _space.Of(isTerm ? new Condition.Defined(phrase) : new Condition.Holds(phrase));
        DateOnly? found = null;
        var before = false;
        foreach (var each in _course.Days.Where(each => each <= day))
        {
            var holds = _grounds.Holds(node, each, _own);
            found = holds && !before ? each : found;
            before = holds;
        }
        return found;
    }

    /// <summary>With what words a state did a thing on a day; nothing where it did not.</summary>
    private string? ActOn(Line line, DateOnly day, bool cameToBe)
    {
        foreach (var act in _course.Acts.Where(act => act.On == day && act.State == line.State && CountsAs(act.Action, line.Rule.Action)))
        {
            return act.By;
        }
        return cameToBe || _course.ChosenOn(day).Any(place => IsChoiceOf(line, place)) ? "" : null;
    }

    private bool IsChoiceOf(Line line, int place) => _space.Instrument.All<Statement.Choice>().Any(choice =>
        choice.CountsAs.Any(action => CountsAs(action, line.Rule.Action)) && _space.Variables.Choice(line.State, choice.Predicate) == place);

    private bool CountsAs(string done, string action) => done.Equals(action, StringComparison.OrdinalIgnoreCase)
        || _space.Instrument.All<Statement.ActionNamed>().Any(named => named.Name.Equals(done, StringComparison.OrdinalIgnoreCase) && named.CountsAs.Contains(action, StringComparer.OrdinalIgnoreCase));

    /// <summary>Duties that hang on a breach are asked again on that day.</summary>
    private void Breach(Line line, DateOnly day)
    {
        if (line.Rule.Cite is { } cite && _space.Variables.Fulfilment(line.State, cite) is >= 0 and var place && _own[place] == 0)
        {
            _own[place] = 1;
            _days.Add(day);
        }
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <summary>A rule and a state to which it may speak.</summary>
    private sealed class Line(Statement.Rule rule, string state, int applies, int letsOff, int hasDone)
    {
        public Statement.Rule Rule => rule;

        public string State => state;

        public int Applies => applies;

        public int LetsOff => letsOff;

        public int HasDone => hasDone;

        /// <summary>Whether it applied on the day before.</summary>
        public bool Applied { get; set; }

        /// <summary>Whether circumstances said on the day before that the state does the action.</summary>
        public bool Did { get; set; }

        public List<Instance> All { get; } = [];
    }
}
