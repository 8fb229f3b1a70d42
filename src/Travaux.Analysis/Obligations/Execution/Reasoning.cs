using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Interpretation;
using Travaux.Analysis.Obligations.Model;
using Travaux.Record;

namespace Travaux.Analysis.Obligations.Execution;

/// <summary>Why a rule does not apply, in one scenario and one candidate text.</summary>
internal static class Reasoning
{
    /// <summary>Whether a rule may speak to a state, in some candidate.</summary>
    public static bool SpeaksTo(CaseSpace space, Subject subject, string state) => subject switch
    {
        Subject.One one => one.State.Equals(state, StringComparison.OrdinalIgnoreCase),
        Subject.Each each => space.Grounder.IsMember(each.Group, state) != 0,
        Subject.Together together => space.Grounder.IsMember(together.Group, state) != 0,
        _ => false,
    };

    /// <summary>Why a rule does not apply to a state; nothing where it does.</summary>
    public static Sequence<Reason> WhyNot(Statement.Rule rule, string state, Interpreter interpreter) =>
    [
        .. rule.Subject switch
        {
            Subject.Each each => !interpreter.IsMember(each.Group, state) ? [new Reason.NotMember(each.Group)] : interpreter.IsExcluded(each.Exclusion, state) ? [new Reason.LeftOut()] : Array.Empty<Reason>(),
            Subject.Together together when !interpreter.IsMember(together.Group, state) => [new Reason.NotMember(together.Group)],
            _ => [],
        },
        .. interpreter.IsBound(state) ? Array.Empty<Reason>() : [new Reason.NotBound()],
        .. rule.Provisos.Where(proviso => !interpreter.Allows(proviso)).Select(proviso => Standing(interpreter, Taken(interpreter, proviso)!)),
        .. interpreter.Overriding(rule, state).Select(other => new Reason.Prevails(other)),
    ];

    private static Reason.StandsInTheWay Standing(Interpreter interpreter, Proviso proviso) => new(proviso, proviso switch
    {
        Proviso.When clausal => [.. Parts<Condition.AllOf>(interpreter, clausal.Condition, all => all.Parts).Where(part => !interpreter.Holds(part))],
        Proviso.Unless unless => [.. Parts<Condition.AnyOf>(interpreter, unless.Condition, any => any.Parts).Where(interpreter.Holds)],
        _ => [],
    });

    /// <summary>The parts of a chain, in the branches that are taken.</summary>
    private static IEnumerable<Condition> Parts<T>(Interpreter interpreter, Condition condition, Func<T, Sequence<Condition>> parts)
        where T : Condition => condition switch
        {
            T chain => parts(chain).SelectMany(part => Parts(interpreter, part, parts)),
            Condition.Open open => interpreter.Branch(open.Bracket) is { } taken ? Parts(interpreter, taken, parts) : [],
            _ => [condition],
        };

    /// <summary>What stands in a line of a rule in the text that is taken; nothing where that text has nothing there.</summary>
    public static Proviso? Taken(Interpreter interpreter, Proviso? proviso) => proviso is Proviso.Open open ? Taken(interpreter, interpreter.Branch(open.Bracket)) : proviso;
}
