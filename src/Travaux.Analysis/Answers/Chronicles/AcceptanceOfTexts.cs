using Travaux.Analysis.Answers.Closeness;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Reports;

namespace Travaux.Analysis.Answers.Chronicles;

/// <summary>Who accepted which text, how far, and who says so: acts of acceptance and of refusal, and what people call the text.</summary>
/// <param name="Texts">The drafts asked about, from first to last, with what was done to each.</param>
public sealed record AcceptanceOfTexts(Sequence<TextStand> Texts)
{
    internal static AcceptanceOfTexts Of(Chronicle chronicle, Telling telling)
    {
        var asked = chronicle.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. Closeness.Texts.On(telling.Dossier, new(telling.Dossier), DateOnly.MaxValue).Where(text => asked.Contains(text.Draft))]);
    }

    internal Section Told(Telling telling, Reporting reporting) => new("acceptance", "Who accepted which text, how far, and who says so")
    {
        Parts = [Graded(reporting.Say(InShort(telling)))],
        Sections =
        [
            .. Texts.Count == 0 ? Array.Empty<Section>() : [new Section("acceptance-texts", "Text by text") { Parts = [.. new TextStands(telling, reporting).Of(Texts)] }],
            .. SaidOfAgreement(telling) is { Count: > 0 } said ? [new Section("acceptance-said", "What else is said of how near agreement was") { Parts = [.. said.Select(each => reporting.Say(each)), Pointer] }] : Array.Empty<Section>(),
        ],
    };

    private static Said Pointer { get; } = new("Issue by issue: `travaux how-close`.") { As = SaidAs.Remark, Under = [new("Derived: another answer from the same record.") { As = SaidAs.Remark }] };

    /// <summary>What people say of how close the sides were: claims about a question that asks it.</summary>
    internal static List<Statement> SaidOfAgreement(Telling telling)
    {
        var asking = telling.Dossier.All<Question>().Where(question => question.Answer == AnswerKind.HowClose).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return [.. telling.Dossier.All<Claim>().Where(claim => claim.About.Any(asking.Contains)).Select(claim => Inferences.Marked(claim, telling.Of(claim) with { Gaps = [], Rivals = [] }))];
    }

    private static Said Graded(Said said) => said with { Under = [.. said.Under, TextStands.Grades] };

    /// <summary>The acts by grade, the furthest first; what is claimed or was only foreseen is told as such.</summary>
    private Statement InShort(Telling telling)
    {
        var acts = Texts.SelectMany(text => text.Done.Concat(text.Claimed)).OrderByDescending(act => ActGrades.Grade(act.ActKind))
            .Concat(Texts.SelectMany(text => text.Against)).Concat(Texts.SelectMany(text => text.Foreseen)).Select(act => DraftTelling.Of(act, telling).Statement with { Details = [], Rivals = telling.Rivals(act) }).ToList();
        var bound = Texts.SelectMany(text => text.Done).Where(act => act.ActKind is ActKind.Signed or ActKind.Ratified).ToList();
        return new(acts.Count == 0 ? "The record tells of no act by which a text was accepted or refused." : bound.Count == 0
            ? "No signature of a text is recorded as done. Acts of acceptance, done or claimed, the furthest first; then those of refusal or of no answer, then what was only foreseen:"
            : "Acts of acceptance, done or claimed, the furthest first; then those of refusal or of no answer, then what was only foreseen:")
        {
            Items = [.. Texts.Select(text => text.Draft)],
            Details = [.. acts],
            Derived = "read off the acts recorded; what is claimed or foreseen is not counted as done",
        };
    }
}
