using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.OpenPoints;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Which open brackets matter to which property?</summary>
public static class BracketsThatMatter
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-brackets/1";

    /// <summary>The answer as a report.</summary>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    /// <exception cref="Decisions.DiagramLimitException">The question is too large.</exception>
    public static Report Tell(Instrument instrument)
    {
        var space = CaseSpace.Of(instrument);
        var found = new OpenPointFinder(space).Find();
        var words = new CaseWords(instrument, space.Variables);
        return new()
        {
            Format = Format,
            Title = "Which open brackets matter?",
            Scope = [.. StatusWords.Of(instrument), "As to the properties of the file, over every scenario; every state of whose consent a property does not speak is taken as bound. What no property asks can still matter."],
            Sections =
            [
                new("properties", "What each property hangs on") { Parts = [.. found.Settlements.Select(each => Say(each, found, words)).DefaultIfEmpty(new Said("The file has no property."))] },
                new("brackets", "The brackets") { Parts = [.. found.Points.Select(Say).DefaultIfEmpty(new Said("No bracket is open."))] },
                new("together", "To be settled together") { Parts = [.. found.Interactions.Select(Say)] },
            ],
        };
    }

    private static Said Say(Settlement settlement, OpenText found, CaseWords words)
    {
        var deciding = found.Points.Where(point => point.Decides.Contains(settlement.Property)).Select(point => Named(point.Bracket)).ToList();
        return new(settlement switch
        {
            { IsVacuous: true } => "Its trigger never occurs: it says nothing.",
            { HoldsWith: { Count: 0 } } => "Holds with no text and no reading: no bracket mends it.",
            { HoldsWith: [{ Literals.Count: 0 }] } => "Holds with every text and reading: no bracket matters to it.",
            { HoldsWith: null } => $"Hangs on {CaseWords.Listed(deciding)}, in more ways than can be told.",
            { HoldsWith: { } cubes } => $"Holds exactly with {CaseWords.Listed([.. cubes.Select(words.Of)], "or")}.",
        })
        {
            Label = settlement.Property.Name,
            Facts = [new("property", settlement.Property.Name), .. deciding.Select(name => new Fact("bracket", name))],
        };
    }

    private static Said Say(OpenPoint point)
    {
        var verdict = point.Decides.Count > 0 ? $"decides {CaseWords.Listed([.. point.Decides.Select(property => $"“{property.Name}”")])}"
            : point.Dominated.Count > 0 ? "decides no property, though it changes in how many cases some fail"
            : point.HasEffect ? "irrelevant to every property: none of them asks for it, and what it is worth to anybody they do not tell"
            : "without any effect on what anybody must, must not or may do";
        return new($"{verdict}.")
        {
            Label = $"{Named(point.Bracket)}{(point.Provisions.Count > 0 ? $" {string.Concat(point.Provisions.Select(cite => $"[{cite}]"))}" : "")}",
            Facts = [new("bracket", point.Bracket.Name), new("kind", point.Bracket.Kind.ToString().ToLowerInvariant()), new("matters", point.Decides.Count > 0 ? "decides" : point.Dominated.Count > 0 ? "weighs" : point.HasEffect ? "irrelevant" : "no-effect"), .. point.Decides.Select(property => new Fact("property", property.Name))],
            Under = [.. point.Dominated.GroupBy(dominance => (dominance.Worse, dominance.Better)).Select(side => new Said(
                $"Dominated: {Side(point.Bracket, side.Key.Worse)}{(point.Bracket.Labels.Count > 2 ? $" by {Side(point.Bracket, side.Key.Better)}" : "")}, as to {CaseWords.Listed([.. side.Select(dominance => $"“{dominance.Property.Name}”")])}: never better, and failing in further cases.")
            {
                Facts = [new("dominated", side.Key.Worse), new("by", side.Key.Better), .. side.Select(dominance => new Fact("property", dominance.Property.Name))],
            })],
        };
    }

    private static Said Say(Interaction interaction) => new($"what {Named(interaction.One)} does depends on {Named(interaction.Other)}: neither can be settled for it alone.")
    {
        Label = interaction.Property.Name,
        Facts = [new("property", interaction.Property.Name), new("bracket", interaction.One.Name), new("bracket", interaction.Other.Name)],
    };

    private static string Named(OpenBracket bracket) => bracket.Kind == BracketKind.Text ? $"the text of “{bracket.Name}”" : $"the reading of “{bracket.Name}”";

    private static string Side(OpenBracket bracket, string label) => bracket.Kind == BracketKind.Text ? $"{label}'s text" : $"“{label}”";
}
