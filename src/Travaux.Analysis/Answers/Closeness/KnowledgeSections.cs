using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How well the answer is known: what witnesses say, what changes without some sources, how positions came about.</summary>
internal sealed class KnowledgeSections(ClosenessAnswer answer, Telling telling, Reporting reporting, PositionTelling positions)
{
    /// <summary>The sections.</summary>
    public IEnumerable<Section> All() =>
    [
        new("witnesses", "What is said of closeness, and by whom") { Parts = [.. answer.Witnesses.Select(telling.Dossier.Find<Claim>).OfType<Claim>().Select(Witness)] },
        new("without", "Without some of the sources") { Parts = [.. answer.WithoutSome.Select(Of)] },
        Movement(),
    ];

    private Said Witness(Claim claim)
    {
        var when = claim.Date is { IsUnknown: false } date ? DateWords.English(date) : "date of saying not recorded";
        var speakers = claim.By.Select(by => Standing(by.Who)).Where(text => text.Length > 0).Distinct().ToList();
        var said = reporting.Say(telling.Of(claim), $"{when}");
        return said with { Under = [.. speakers.Select(text => new Said(text)), .. said.Under] };
    }

    /// <summary>On whose side somebody stands: what a reader needs who asks for an interest.</summary>
    private string Standing(string who) => telling.Dossier[who] is Person { Side.Length: > 0 } person ? $"{telling.Name(who)} stands on the side of {telling.Name(person.Side)}." : "";

    private Said Of(LeavingOut leaving)
    {
        var facts = new List<Said>();
        if (leaving.Positions.Count + leaving.Acts.Count == 0)
        {
            facts.Add(new("Nothing of this answer rests on them alone."));
        }
        else
        {
            facts.AddRange(leaving.Positions.Select(telling.Dossier.Find<Position>).OfType<Position>().Select(position =>
                reporting.Say(positions.Of(position), $"Goes: {telling.Name(position.Party)}, {telling.Name(position.Issue)}")));
            facts.AddRange(leaving.Acts.Select(telling.Dossier.Find<Act>).OfType<Act>().Select(act => reporting.Say(DraftTelling.Of(act, telling).Statement, "Goes")));
            facts.AddRange(leaving.CountAgain.Select(telling.Dossier.Find<Position>).OfType<Position>().Select(position =>
                reporting.Say(positions.Of(position), $"Counts again: {telling.Name(position.Party)}, {telling.Name(position.Issue)}")));
            facts.AddRange(leaving.Changed.Select(issue => new Said(Telling.Sentence($"{telling.Name(issue.Issue)}: then {After(issue)}{(issue.RestsOnLastKnown ? ", on what was last known of a side before" : "")}")) { Items = [issue.Issue] }));
        }
        return new(Telling.Sentence($"{Reporting.Digits(leaving.Counts.Placed)} of {Reporting.Digits(leaving.Counts.All)} issues can be compared then, by the editors' levels: {ClosenessReport.Told(leaving.Counts)}"))
        {
            Label = $"Without {LeavingWords.Of(leaving.Kind)}",
            Facts = [new("without", Record.Dossiers.Shapes.Words.For(leaving.Kind)), new("together", Reporting.Digits(leaving.Counts.Together)), new("apart", Reporting.Digits(leaving.Counts.Apart))],
            Under = [.. facts],
        };
    }

    private static string After(IssueCloseness issue) => issue.Nearness switch
    {
        Nearness.Unplaceable => "not to be placed",
        Nearness.Together => "together",
        Nearness.DependsOnReading => "together or apart, by the reading",
        _ => issue is { Least: { } least, Most: { } most } ? $"{(least == most ? Reporting.Digits(most) : $"{Reporting.Digits(least)} to {Reporting.Digits(most)}")} apart" : "apart",
    };

    private Section Movement() => answer.Movement is not { } movement
        ? new("movement", "How positions came about") { Parts = [new Said("While talks are open, how positions moved is for the custodians of the record only.") { Manner = Manner.Unknown }] }
        : new("movement", "How positions came about")
        {
            Parts = movement.Count == 0 ? [] :
            [
                new Table("Every position up to that day, in order of date: no measure of who moved more")
                {
                    Columns = ["Issue and party", "Positions"],
                    Rows = [.. movement.Select(row => new TableRow(
                    [
                        Cell.Of($"{telling.Name(row.Issue)}: {telling.Name(row.Party)}"),
                        new([.. row.Positions.Select(position => reporting.Say(positions.Of(position, IsCounted(position) ? "" : "not counted")))]),
                    ]))],
                },
            ],
        };

    private static bool IsCounted(Position position) => !position.Excluded && position.Basis != PositionBasis.Predicted;
}
