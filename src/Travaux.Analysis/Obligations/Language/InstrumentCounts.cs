using Travaux.Analysis.Obligations.Model;

namespace Travaux.Analysis.Obligations.Language;

/// <summary>Says in one sentence what an instrument holds.</summary>
public static class InstrumentCounts
{
    /// <summary>How many states, rules, brackets and properties there are: "6 states, 9 rules, 2 brackets open in text and 1 in meaning, 3 properties".</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static string Sentence(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var brackets = OpenBrackets.Of(instrument);
        var parts = new List<string>
        {
            Counted(instrument.All<Statement.States>().SelectMany(states => states.Names).Distinct().Count(), "state", "states"),
            Counted(instrument.All<Statement.Rule>().Count(), "rule", "rules"),
            Counted(brackets.Count(bracket => bracket.Kind == BracketKind.Text), "bracket of text", "brackets of text"),
            Counted(brackets.Count(bracket => bracket.Kind == BracketKind.Meaning), "bracket of meaning", "brackets of meaning"),
            Counted(instrument.All<Statement.Property>().Count(), "property", "properties"),
            Counted(instrument.All<Statement.Scenario>().Count(), "scenario", "scenarios"),
        };
        return string.Join(", ", parts);
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
