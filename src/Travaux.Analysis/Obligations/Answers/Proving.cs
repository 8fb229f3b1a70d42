using Travaux.Analysis.Obligations.Exhaustive;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Record;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Does a property hold in every case? A proof, or the smallest counterexample.</summary>
public static class Proving
{
    /// <summary>The name and version of the answer for programs.</summary>
    public const string Format = "travaux.obliges-prove/1";

    /// <summary>The verdicts.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="properties">Which of its properties; all of them where empty.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Sequence<Verdict> Of(Instrument instrument, Sequence<Statement.Property> properties = default)
    {
        var prover = new Prover(CaseSpace.Of(instrument));
        return [.. Asked(instrument, properties).Select(prover.Prove)];
    }

    /// <summary>The verdicts as a report, and whether one of them is not "proved".</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="properties">Which of its properties; all of them where empty.</param>
    /// <param name="recheck">How many codes of scenarios are gone through at most to check an answer; 0 for none.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static (Report Report, bool IsProved) Tell(Instrument instrument, Sequence<Statement.Property> properties = default, long recheck = Enumeration.DefaultLimit)
    {
        var space = CaseSpace.Of(instrument);
        var prover = new Prover(space, recheck);
        var verdicts = Asked(instrument, properties).Select(prover.Prove).ToList();
        var report = new Report
        {
            Format = Format,
            Title = "Does it hold in every case?",
            Scope = StatusWords.Of(instrument),
            Sections = [.. new ProofReport(space).Sections(verdicts)],
        };
        return (report, verdicts.TrueForAll(verdict => verdict.Standing == Standing.Proved));
    }

    /// <summary>Each property as cases that can be checked by hand, split until each is decided.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="properties">Which of its properties; all of them where empty.</param>
    /// <exception cref="ArgumentNullException">There is no instrument.</exception>
    public static Report TellCases(Instrument instrument, Sequence<Statement.Property> properties = default)
    {
        var space = CaseSpace.Of(instrument);
        return new()
        {
            Format = Format,
            Title = "Case by case",
            Scope = [.. StatusWords.Of(instrument), "Each case is split until the words decide it. A state of whose consent a property does not speak is taken as bound."],
            Sections = [.. new CaseReport(space).Sections(Asked(instrument, properties))],
        };
    }

    private static IEnumerable<Statement.Property> Asked(Instrument instrument, Sequence<Statement.Property> properties) =>
        properties.Count > 0 ? properties : instrument.Of<Statement.Property>();
}
