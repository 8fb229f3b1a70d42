using System.Globalization;
using System.Numerics;
using Travaux.Analysis.Obligations.Decisions;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Obligations.Answers;

/// <summary>Lays out verdicts for their readers: proved, or for which candidates not and why.</summary>
internal sealed class ProofReport(CaseSpace space)
{
    private readonly CaseWords _words = new(space.Instrument, space.Variables);

    /// <summary>A section for each verdict.</summary>
    public IEnumerable<Section> Sections(IEnumerable<Verdict> verdicts) => verdicts.Select((verdict, i) => new Section($"property-{i + 1}", verdict.Property.Name)
    {
        Parts = [Head(verdict), .. Candidates(verdict), .. verdict.Counterexamples.Select(example => Counterexample(verdict, example)), .. Givens(verdict), Counted(verdict)],
    });

    private Said Head(Verdict verdict)
    {
        var (word, sentence) = verdict.Standing switch
        {
            Standing.Proved => ("Proved", verdict.Candidates == 1 ? "it holds in every scenario." : $"it holds in every scenario, for each of the {N(verdict.Candidates)} candidates."),
            Standing.Refuted => ("Refuted", Failing(verdict)),
            Standing.Vacuous => ("In error", "its trigger never occurs, so that it says nothing. Look at its 'whenever'."),
            _ => ("Stopped", $"nothing is known: the work was stopped at {N(verdict.Nodes)} nodes. A stopped question is not proved."),
        };
        return new($"{word}: {sentence}")
        {
            Anchor = "",
            Facts =
            [
                new("property", verdict.Property.Name), new("standing", verdict.Standing.ToString().ToLowerInvariant()), new("candidates", Plain(verdict.Candidates)),
                new("failing", Plain(verdict.Failing)), new("scenarios", Plain(verdict.Scenarios)), new("triggered", Plain(verdict.Triggered)), new("violated", Plain(verdict.Violated)),
            ],
        };
    }

    private string Failing(Verdict verdict) => verdict.Candidates == 1 ? "it fails in some scenario."
        : verdict.Failing == verdict.Candidates ? $"it fails in some scenario for each of the {N(verdict.Candidates)} candidates."
        : $"it fails for {N(verdict.Failing)} of the {N(verdict.Candidates)} candidates, {(verdict.FailsWhen is { } cubes ? $"exactly with {Any(cubes)}" : "in more ways than can be told")}; for the others it is proved.";

    private IEnumerable<Said> Candidates(Verdict verdict) => verdict is { Standing: not Standing.Vacuous, VacuousWhen: { Count: > 0 } cubes }
        ? [new Said($"The trigger never occurs with {Any(cubes)}; there it says nothing.")]
        : [];

    private Said Counterexample(Verdict verdict, Counterexample example)
    {
        var facts = _words.Facts(example.Core).ToList();
        var candidate = _words.Candidate([.. example.Candidate.Select((value, place) => verdict.Mattering.Contains(place) ? value : -1)]);
        var count = _words.Count(example.Core);
        var smallest = example.IsSmallest ? "Smallest counterexample" : "Counterexample (not proven smallest)";
        var sentence = count == 0
            ? $"{smallest}: none needs more than the trigger. Whenever it occurs, the property fails."
            : $"{smallest}, {(count == 1 ? "one fact" : $"{count} facts")} beyond the trigger: {CaseWords.Listed(facts)}. Whatever else happens, the property then fails.";
        return new(sentence)
        {
            Label = verdict.Counterexamples.Count > 1 ? "With " + _words.Of(example.Group) : "",
            Facts = [.. _words.Facts(example.Core).Select(fact => new Fact("core", fact))],
            Under =
            [
                .. Alternatives(example),
                new Said($"One whole scenario: {CaseWords.Listed([.. _words.Scenario(example.Scenario, Told(verdict, example))])}{(candidate.Length > 0 ? $"; with {candidate}" : "")}. All else is the ordinary case."),
            ],
        };
    }

    private IEnumerable<Said> Alternatives(Counterexample example)
    {
        if (example.Alternatives.Count > 0)
        {
            yield return new($"The same does: {_words.AnyOf(example.Alternatives)}.");
        }
    }

    private static HashSet<int> Told(Verdict verdict, Counterexample example) => [.. verdict.Trigger, .. example.Core.Literals.Select(literal => literal.Variable)];

    private IEnumerable<Said> Givens(Verdict verdict)
    {
        if (verdict.Standing != Standing.Stopped && space.Brackets.Count > verdict.Mattering.Count)
        {
            yield return new(verdict.Mattering.Count > 0 ? "No other bracket matters to it." : verdict.Counterexamples.Count > 1 ? "No bracket saves it: it fails with each, for its own reason." : "No bracket matters to it.");
        }
        if (verdict.TakenAsGiven.Literals.Count > 0)
        {
            yield return new($"Taken as given, so that nobody can block by it: {_words.Of(verdict.TakenAsGiven)}.");
        }
        if (verdict.Standing is Standing.Proved or Standing.Refuted)
        {
            yield return new(verdict.TakenAsBound.Count > 0
                ? $"Taken as bound: {CaseWords.Listed([.. verdict.TakenAsBound])}."
                : "No state's consent is taken for granted.");
        }
        if (verdict.IgnoresRules)
        {
            yield return new("No rule of the text has part in this.") { As = SaidAs.Remark };
        }
    }

    private static Said Counted(Verdict verdict) => new(
        $"{N(verdict.Scenarios)} scenarios for each candidate; the trigger occurs in {N(verdict.Triggered)} cases, the property fails in {N(verdict.Violated)} of them. Decided by decision diagrams{(verdict.Rechecked is { } codes ? $", and again by going through {(codes == 1 ? "the one case" : $"{N((BigInteger)codes)} cases one by one")}" : "; too many cases to go through one by one")}.");

    private string Any(IReadOnlyList<Cube> cubes) => CaseWords.Listed([.. cubes.Select(cube => _words.Of(cube))], "or");

    private static string N(BigInteger number) => number < 1_000_000_000_000 ? number.ToString("N0", CultureInfo.InvariantCulture) : ((double)number).ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
