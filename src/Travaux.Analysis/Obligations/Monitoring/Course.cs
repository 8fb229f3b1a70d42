using Travaux.Analysis.Obligations.Execution;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Monitoring;

/// <summary>What was so, day by day, along a timeline.</summary>
/// <remarks>
/// <para>
/// Nothing is so before it is told: facts are not, choices are not made, and of a question or a number that the timeline
/// tells on a later day nothing is known until then. What it never tells of a question, a number or a consent is the ordinary case, as in scenarios;
/// a state whose consent it tells had not signed before, and one that withdrew was bound.
/// </para>
/// </remarks>
internal sealed class Course
{
    /// <summary>What is known of a variable of which nothing is told yet.</summary>
    public const int Unknown = -1;

    private readonly CaseSpace _space;
    private readonly Statement.Timeline _timeline;
    private readonly List<(DateOnly Day, int[] Values, IReadOnlySet<int> Told)> _days = [];
    private readonly IReadOnlyList<string> _actions;

    /// <summary>The course of a timeline up to a day.</summary>
    /// <param name="space">The cases.</param>
    /// <param name="timeline">What happened.</param>
    /// <param name="on">The last day that counts.</param>
    public Course(CaseSpace space, Statement.Timeline timeline, DateOnly on)
    {
        (_space, _timeline) = (space, timeline);
        _actions = [.. space.Instrument.All<Statement.Rule>().Select(rule => rule.Action).Concat(space.Instrument.All<Statement.ActionNamed>().Select(action => action.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(action => action.Length)];
        Lapses = [.. space.Instrument.All<Statement.Fact>().Where(fact => fact.So is not null).Select(fact => (space.Variables.Circumstance(fact.Name), fact.So!))];
        Spoken = timeline.Days.SelectMany(told => Places(told)).ToHashSet();
        var values = Before();
        foreach (var day in timeline.Days.Where(told => told.On <= on).GroupBy(told => told.On).OrderBy(day => day.Key))
        {
            values = [.. values];
            foreach (var told in day.Where(told => told.Fact is not null))
            {
                Situation.Settle(space, values, told.Fact!, isSo: true);
            }
            _days.Add((day.Key, values, day.SelectMany(Places).ToHashSet()));
            Acts.AddRange(day.Where(told => told.State is not null).Select(told => Act(told)));
        }
    }

    /// <summary>The days of the timeline, in their order.</summary>
    public IEnumerable<DateOnly> Days => _days.Select(day => day.Day);

    /// <summary>What states did, in so many words.</summary>
    public List<(DateOnly On, string State, string Action, string By)> Acts { get; } = [];

    /// <summary>The facts that time alone makes so: their places, and when.</summary>
    public IReadOnlyList<(int Place, Lapse Lapse)> Lapses { get; }

    /// <summary>The places of all variables that the timeline tells, on whatever day.</summary>
    public IReadOnlySet<int> Spoken { get; }

    /// <summary>What is so on a day by what the timeline tells; -1 for brackets and for what is not known.</summary>
    public int[] On(DateOnly day) => _days.LastOrDefault(each => each.Day <= day).Values ?? Before();

    /// <summary>The choices that are told as made on a day.</summary>
    public IEnumerable<int> ChosenOn(DateOnly day) => _days.Where(each => each.Day == day)
        .SelectMany(each => each.Told.Where(place => IsChoice(_space.Variables.All[place]) && each.Values[place] == 0));

    private int[] Before()
    {
        var values = _space.Open();
        foreach (var (variable, place) in _space.Variables.All.Select((variable, place) => (variable, place)))
        {
            if (variable.Owner is OwnerKind.Draft or OwnerKind.Interpretation)
            {
                continue;
            }
            values[place] = variable.IsConsent ? Spoken.Contains(place) && !IsFirstWithdrawn(place) ? variable.Values.ToList().IndexOf(Consent.None) : 0
                : IsChoice(variable) ? 1
                : Spoken.Contains(place) && !IsFact(variable) ? Unknown
                : 0;
        }
        return values;
    }

    /// <summary>Whether what is told first of a state's consent is that it withdrew: then it was bound before.</summary>
    private bool IsFirstWithdrawn(int place)
    {
        foreach (var told in _timeline.Days.Where(told => told.Fact is not null).OrderBy(told => told.On))
        {
            var values = _space.Open();
            Situation.Settle(_space, values, told.Fact!, isSo: true);
            if (values[place] >= 0)
            {
                return _space.Variables.All[place].Values[values[place]] == Consent.Withdrawn;
            }
        }
        return false;
    }

    private IEnumerable<int> Places(Happening told)
    {
        var values = _space.Open();
        if (told.Fact is { } fact)
        {
            Situation.Settle(_space, values, fact, isSo: true);
        }
        return Enumerable.Range(0, values.Length).Where(place => values[place] >= 0);
    }

    private (DateOnly On, string State, string Action, string By) Act(Happening told)
    {
        var words = told.Action!;
        var action = _actions.FirstOrDefault(known => words.StartsWith(known, StringComparison.OrdinalIgnoreCase)) ?? words;
        return (told.On, told.State!, action, words[action.Length..].Trim());
    }

    private static bool IsChoice(Variable variable) => variable is { Owner: OwnerKind.State, IsConsent: false };

    private static bool IsFact(Variable variable) => variable.Values is ["no", "yes"];
}
