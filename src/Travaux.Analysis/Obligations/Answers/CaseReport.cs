using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out a proof by cases: "suppose …: then …".</summary>
internal sealed class CaseReport(CaseSpace space)
{
    private readonly CaseWords _words = new(space.Instrument, space.Variables);

    /// <summary>A section for each property.</summary>
    public IEnumerable<Section> Sections(IEnumerable<Statement.Property> properties) => properties.Select((property, at) => new Section($"cases-{(at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}", property.Name)
    {
        Parts = [.. CaseSplit.Of(space, property) is { } top ? Told(top) : [new Said("More cases are needed than can be printed: settle some brackets, or narrow its 'whenever'.") { As = SaidAs.Gap }]],
    });

    private IEnumerable<Said> Told(ProofCase top)
    {
        var fails = Fails(top);
        yield return new($"{(fails == 0 ? "Holds" : "Fails")}: {top.Leaves} {(top.Leaves == 1 ? "case" : "cases")}{(fails > 0 ? $", in {fails} of them it fails" : "")}.")
        {
            Facts = [new("cases", top.Leaves.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("failing", fails.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        };
        if (top.Parts.Count == 0)
        {
            yield return Of(top);
        }
        foreach (var part in top.Parts)
        {
            yield return Of(part);
        }
    }

    private Said Of(ProofCase part) => new(part.Outcome switch
    {
        CaseOutcome.Split => $"{Supposed(part)}:",
        CaseOutcome.NotTriggered => $"{Supposed(part)}: the trigger does not occur.",
        CaseOutcome.Holds => $"{Supposed(part)}: it holds.",
        _ => $"{Supposed(part)}: it fails.",
    })
    {
        Under = [.. part.Parts.Select(Of)],
    };

    private string Supposed(ProofCase part) => part.Supposed is { } literal ? $"Suppose {_words.Of(new Cube([literal]))}" : "In every case";

    private static int Fails(ProofCase part) => part.Parts.Count == 0 ? part.Outcome == CaseOutcome.Fails ? 1 : 0 : part.Parts.Sum(Fails);
}
