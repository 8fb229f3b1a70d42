using Travaux.Analysis.Answers.Chronicles;
using Travaux.Record;
using Travaux.Record.Dossiers.Items;
using Travaux.Record.Dossiers.Shapes;
using Travaux.Record.Reports;
using Travaux.Record.Time;

namespace Travaux.Analysis.Answers.Closeness;

/// <summary>How far texts were accepted: the furthest act, what was claimed, what spoke against it, what people call the text.</summary>
internal sealed class TextStands(Telling telling, Reporting reporting)
{
    /// <summary>Each text with what was done to it, then those of which no act is recorded; nothing where there are no texts.</summary>
    public IEnumerable<Said> Of(Sequence<TextStand> texts)
    {
        foreach (var text in texts.Where(HasSomething))
        {
            yield return Of(text);
        }
        if (texts.Where(text => !HasSomething(text)).ToList() is { Count: > 0 } silent)
        {
            yield return new($"No act of acceptance or refusal is recorded of {telling.Names(silent.Select(text => text.Draft))}.") { Items = [.. silent.Select(text => text.Draft)], Under = [new("Derived: none is among the acts of the record.") { As = SaidAs.Remark }] };
        }
    }

    /// <summary>How acts are graded, and what is not decided by it.</summary>
    public static Said Grades { get; } = new("“Agreed” is told as an act, its kind, and who says so. From weak to strong: announced, taken as a basis, accepted provisionally, accepted in principle, initialled, signed ad referendum, signed, ratified. Whether initialling or signature ad referendum counts as signature is not decided here: the one does where it is established that the negotiating states so agreed, the other where it was confirmed (VCLT 12(2)).") { As = SaidAs.Remark };

    private bool HasSomething(TextStand text) =>
        text.Done.Count + text.Claimed.Count + text.Foreseen.Count + text.Against.Count > 0 || telling.Dossier.Find<Draft>(text.Draft)?.Characterisations.Count > 0;

    private Said Of(TextStand text)
    {
        var draft = telling.Dossier.Find<Draft>(text.Draft);
        var claimed = text.Claimed.Where(act => ActGrades.Grade(act.ActKind) > (text.Furthest is { } done ? ActGrades.Grade(done) : 0)).OrderBy(act => ActGrades.Grade(act.ActKind)).ToList();
        var further = claimed.Count == 0 ? "" : $"; said to have been {string.Join("; ", claimed.Select(act => $"{Act(act.ActKind)}{(act.Per.Count > 0 ? $", by the account of {telling.Who(act.Per)}" : "")}").Distinct(StringComparer.Ordinal))}";
        return new(Telling.Sentence((text.Furthest is { } furthest ? $"Furthest act recorded: {Act(furthest)}{(text.Done.Where(act => act.ActKind == furthest).SelectMany(act => act.Per).ToList() is { Count: > 0 } per ? $", by the account of {telling.Who(per)}" : "")}" : "No act of acceptance is recorded as done") + further))
        {
            Label = telling.Name(text.Draft),
            Items = [text.Draft],
            Notes = reporting.Notes(text.Furthest is { } furthestDone ? [.. text.Done.Where(act => act.ActKind == furthestDone).SelectMany(act => act.Cites).Concat(claimed.SelectMany(act => act.Cites)).Distinct()] : claimed.Count > 0 ? [.. claimed.SelectMany(act => act.Cites).Distinct()] : draft?.Cites ?? []),
            Facts = text.Furthest is { } act ? [new("draft", text.Draft), new("furthest", Words.For(act))] : [new("draft", text.Draft)],
            Under =
            [
                .. text.Done.Concat(text.Claimed).Concat(text.Foreseen).Concat(text.Against).Select(Of),
                .. text.Other.Count > 0 ? [new Said($"Besides: {Telling.Listed(text.Other.Select(each => Act(each.ActKind)).Distinct())}.") { Items = [.. text.Other.Select(each => each.Id)] }] : Array.Empty<Said>(),
                .. draft is null ? [] : DraftTelling.Characterised(draft, telling).Select(each => reporting.Say(each with { Text = $"What it is, by {each.Text}" }) with { As = DraftTelling.IsCalledDifferently(draft) ? SaidAs.Rival : SaidAs.Detail }),
                .. reporting.Gaps(telling.Gaps([text.Draft, .. text.Done.Concat(text.Claimed).SelectMany(act => act.Per.Select(per => per.Who).Prepend(act.Id))])),
            ],
        };
    }

    private Said Of(Act act)
    {
        var when = act.Date is { IsUnknown: false } date ? $", {DateWords.English(date)}" : act.Status == ActStatus.Envisaged ? "" : ", on a day that is not known";
        var copy = act.Copy.Length == 0 && act.Status != ActStatus.Envisaged && ActGrades.Grade(act.ActKind) >= 5 ? [new Said("On which copy is not said.") { As = SaidAs.Gap, Manner = Manner.Unknown }] : Array.Empty<Said>();
        var said = reporting.Say(DraftTelling.Of(act, telling).Statement with { Rivals = telling.Rivals(act) }, $"{DraftTelling.Done(act)}{when}");
        return said with { Under = [.. said.Under, .. copy] };
    }

    private static string Act(ActKind kind) => DraftTelling.Verb(kind).Done;
}
